"""TeX as MathML, which browsers show without a script."""

from __future__ import annotations

from functools import lru_cache
from html import escape

_TAGS = frozenset(
    "math menclose merror mfenced mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts "
    "mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover "
    "none semantics annotation".split()
)
_ATTRIBUTES = frozenset(
    "accent accentunder align columnalign columnlines columnspacing depth display displaystyle "
    "fence form height largeop linethickness lspace mathvariant maxsize minsize movablelimits "
    "notation rowlines rowspacing rspace scriptlevel separator stretchy symmetric voffset "
    "width xmlns encoding".split()
)


@lru_cache(maxsize=4096)
def mathml(tex: str, *, display: bool = False) -> str:
    """The TeX as a `<math>` element; as code, where it is no TeX that can be read."""
    import nh3

    try:
        made = _converted(tex.strip(), display)
    except (LookupError, TypeError, ValueError, AttributeError, StopIteration, RecursionError):
        return as_code(tex)  # what odd TeX leads the converter to
    attributes = {tag: set(_ATTRIBUTES) for tag in _TAGS}
    cleaned: str = nh3.clean(made, tags=set(_TAGS), attributes=attributes, link_rel=None)
    return cleaned if cleaned.startswith("<math") else as_code(tex)


def _converted(tex: str, display: bool) -> str:
    from latex2mathml import converter, exceptions

    known = tuple(
        kind
        for kind in vars(exceptions).values()
        if isinstance(kind, type) and issubclass(kind, Exception)
    )
    try:
        made: str = converter.convert(tex, display="block" if display else "inline")
    except known as error:
        raise ValueError(str(error)) from error
    return made


def as_code(tex: str) -> str:
    """The TeX itself, for where math cannot be shown."""
    return f'<code class="math">{escape(" ".join(tex.split()))}</code>'
