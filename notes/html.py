"""The person's Markdown as HTML that runs nothing and asks nobody.

markdown-it-py reads it with raw HTML off, nh3 takes out what is not in the list below, and only
then are links, images and math put in their places.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from html import escape
from typing import TYPE_CHECKING

from notes.escape import INLINE_MATH
from notes.marks import EMPHASIS_AS_HTML, without_tokens

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

_TAGS = frozenset(
    "a blockquote br code del em h1 h2 h3 h4 h5 h6 hr li ol p pre s strong table tbody td th thead "
    "tr ul".split()
)
_ATTRIBUTES = {
    "a": {"href", "title"},
    "code": {"class"},
    "ol": {"start"},
    "td": {"style"},
    "th": {"style"},
}
_TAG = re.compile(r"<(?:[^\"'<>]|\"[^\"]*\"|'[^']*')*>")
_ALIGN = re.compile(r"text-align:(left|right|center)\Z")


def from_markdown(markdown: str, fill: Callable[[str], str]) -> str:
    """The HTML of a text with marks. fill: puts HTML in the place of its tokens."""
    import nh3

    html = nh3.clean(
        _engine().render(markdown),
        tags=set(_TAGS),
        attributes={tag: set(names) for tag, names in _ATTRIBUTES.items()},
        attribute_filter=_checked,
        url_schemes={"http", "https", "mailto"},
        link_rel=None,
    )
    # A token within an attribute would bring quotes there.
    html = _TAG.sub(lambda tag: without_tokens(tag[0]), html)
    return fill(html.translate(EMPHASIS_AS_HTML))


def from_plain(text: str, math: Callable[[str], str]) -> str:
    """The HTML of a plain text: only `$…$` in it is anything but what it is."""
    parts = []
    end = 0
    for found in INLINE_MATH.finditer(text):
        parts += [escape(text[end : found.start()]), math(found[0][1:-1])]
        end = found.end()
    return "".join([*parts, escape(text[end:])])


def _checked(tag: str, name: str, value: str) -> str | None:
    if name == "style":
        return value if _ALIGN.match(value) else None
    if name == "class":
        return value if re.fullmatch(r"language-[\w+#.-]+", value) else None
    return value


@lru_cache(maxsize=1)
def _engine() -> MarkdownIt:
    from markdown_it import MarkdownIt

    engine = MarkdownIt("gfm-like", {"html": False, "linkify": True, "breaks": False})
    # Without a scheme it is no link: `[[241204 TokenFlow.md]]` would become one to TokenFlow.md.
    assert engine.linkify is not None  # "gfm-like" turns it on
    engine.linkify.set({"fuzzy_link": False, "fuzzy_email": False, "fuzzy_ip": False})
    return engine
