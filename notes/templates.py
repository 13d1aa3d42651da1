"""Templates of an export: dokhu's own, and before them those in the vault's `templates/`.

Both are rendered in Jinja2's sandbox, because a vault may come from anybody: a template can lay out
the values that it is given, and neither run programs nor read files.
"""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jinja2.sandbox import SandboxedEnvironment

_MAX_BYTES = 1_000_000
# What a template's own words can lead to.
_WRONG = (TypeError, ValueError, ArithmeticError, LookupError, RecursionError, MemoryError)


class TemplateError(ValueError):
    """A template of the vault cannot be used; the message names it and says why."""


class Templates:
    """Renders templates by name. Jinja2 is imported with the first."""

    def __init__(self, folder: Path | None = None) -> None:
        """folder: the vault's templates, which may not exist."""
        self._folder = folder

    def first(self, *names: str) -> str:
        """The first of these templates that there is; the last one is taken to be."""
        known = self._environment.list_templates()
        return next((name for name in names if name in known), names[-1])

    def render(self, name: str, **values: object) -> str:
        """The template `name` with these values. Raises TemplateError."""
        from jinja2 import TemplateError as JinjaError

        try:
            return self._environment.get_template(name).render(values)
        except JinjaError as error:
            line = getattr(error, "lineno", None)
            place = f"templates/{getattr(error, 'name', None) or name}"
            where = f"{place}:{line}" if line else place
            message = f"{where}: {error}; mend it, or remove it to use dokhu's"
            raise TemplateError(message) from error
        except _WRONG as error:
            raise TemplateError(f"templates/{name}: {error}") from error

    @cached_property
    def _environment(self) -> SandboxedEnvironment:
        from jinja2 import ChoiceLoader, DictLoader, PackageLoader, select_autoescape
        from jinja2.sandbox import ImmutableSandboxedEnvironment

        return ImmutableSandboxedEnvironment(
            loader=ChoiceLoader(
                [DictLoader(_texts_in(self._folder)), PackageLoader("notes.targets", "templates")]
            ),
            autoescape=select_autoescape(["html.j2", "xml.j2"]),
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )


def _texts_in(folder: Path | None) -> dict[str, str]:
    """The templates of a vault's folder by name; nothing outside of it, whatever a symlink says.

    Raises TemplateError.
    """
    if folder is None or not folder.is_dir():
        return {}
    top = folder.resolve()
    texts = {}
    for path in sorted(top.rglob("*.j2")):
        real = path.resolve()
        if not real.is_relative_to(top) or not real.is_file() or real.stat().st_size > _MAX_BYTES:
            continue
        try:
            texts[path.relative_to(top).as_posix()] = real.read_text(encoding="utf-8")
        except UnicodeDecodeError as error:
            raise TemplateError(f"templates/{path.name} is not UTF-8; save it as that") from error
    return texts
