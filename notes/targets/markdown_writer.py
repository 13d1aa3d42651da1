"""Writes texts as Markdown that reads the same on every engine."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from notes.escape import MathStyle, link_target, literal, safe, tex
from notes.marks import EMPHASIS_AS_HTML, Mark
from notes.page import Page


@dataclass(frozen=True, slots=True)
class MarkdownWriter:
    """See `notes.targets.view.Writer`.

    math: as `notes.escape.MathStyle`. post: the address of another post as it stands in Markdown,
    for its slug and the language of the page meant (None for a page of both); picture: that of an
    image of this page. anchors: whether notes on a page can be linked to.
    """

    math: MathStyle
    post: Callable[[str, str | None], str | None]
    picture: Callable[[Page, str], str | None]
    anchors: bool = True

    def line(self, text: str) -> str:
        return literal(text, self.math)

    def plain(self, text: str) -> str:
        return literal(text, self.math)

    def address(self, url: str) -> str | None:
        return link_target(url)

    def prose(self, page: Page, lang: str, texts: list[str]) -> str:
        whole = "\n\n".join(safe(text, self.math) for text in texts)
        emphasised = whole.translate(EMPHASIS_AS_HTML)
        return page.marks.fill(emphasised, lambda mark: self._mark(page, mark))

    def _mark(self, page: Page, mark: Mark) -> str:
        match mark.kind:
            case "math" | "display":
                return tex(mark.to, self.math, display=mark.kind == "display")
            case "reference":
                return f'<sup><a href="#{mark.to}">{mark.shown}</a></sup>'
            case "footnote":
                return f'<sup id="{mark.to}">{mark.shown}</sup> '
            case "link":
                return self._link(mark)
            case "image":
                return self._image(page, mark)

    def _link(self, mark: Mark) -> str:
        shown = literal(mark.shown, None)
        if mark.slug is None:
            return shown
        address = self.post(mark.slug, mark.lang) if mark.slug else ""
        if address is not None and self.anchors:
            address += f"#{mark.to}"
        return f"[{shown}]({address})" if address else shown

    def _image(self, page: Page, mark: Mark) -> str:
        alt = literal(mark.shown, None)
        address = link_target(mark.to) or (self.picture(page, mark.to) if mark.to else None)
        return f"![{alt}]({address})" if address else alt
