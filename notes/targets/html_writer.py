"""Writes texts as HTML."""

from __future__ import annotations

import base64
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import escape

from markupsafe import Markup

from notes.escape import link_target
from notes.html import from_markdown, from_plain
from notes.marks import Mark
from notes.mathml import as_code, mathml
from notes.page import Page
from notes.pictures import Picture

_WORDS = {
    "ko": {"footnote": "각주 {}", "remote": "그림: {}", "empty": "그림"},
    "en": {"footnote": "Footnote {}", "remote": "Image: {}", "empty": "image"},
}


def embedded(picture: Picture) -> str:
    """An image's address that holds the image. Raises OSError."""
    data = base64.b64encode(picture.read()).decode()
    return f"data:{picture.media_type};base64,{data}"


def nowhere(slug: str, lang: str | None) -> str | None:
    """The address of a post for a page whose readers cannot follow it."""
    return None


@dataclass(frozen=True, slots=True)
class HtmlWriter:
    """See `notes.targets.view.Writer`.

    post: the address of another post by slug and language; None where it is not known. picture:
    the address of an image; None where images cannot go along. mathml: whether math is MathML,
    else its TeX as code. anchors: whether a place on the same page can be linked to.
    """

    post: Callable[[str, str | None], str | None] = nowhere
    picture: Callable[[Picture], str | None] = embedded
    mathml: bool = True
    anchors: bool = True

    def line(self, text: str) -> str:
        return Markup(from_plain(text, self._inline_math))

    def plain(self, text: str) -> str:
        paragraphs = (part.strip() for part in text.split("\n\n"))
        html = (from_plain(part, self._inline_math) for part in paragraphs if part)
        return Markup("".join(f"<p>{part}</p>" for part in html))

    def address(self, url: str) -> str | None:
        return link_target(url)

    def prose(self, page: Page, lang: str, texts: list[str]) -> str:
        def filled(html: str) -> str:
            words = _WORDS.get(lang) or _WORDS[page.lang]
            return page.marks.fill(html, lambda mark: self._mark(page, mark, words))

        return Markup("".join(from_markdown(text, filled) for text in texts))

    def _inline_math(self, tex: str) -> str:
        return mathml(tex) if self.mathml else as_code(tex)

    def _mark(self, page: Page, mark: Mark, words: Mapping[str, str]) -> str:
        match mark.kind:
            case "math":
                return self._inline_math(mark.to)
            case "display":
                return mathml(mark.to, display=True) if self.mathml else as_code(mark.to)
            case "reference" if not self.anchors:
                return f"<sup>{mark.shown}</sup>"
            case "footnote" if not self.anchors:
                return f"<sup>{mark.shown}</sup> "
            case "reference":
                said = escape(words["footnote"].format(mark.shown))
                link = f'<a href="#{mark.to}" aria-label="{said}">{mark.shown}</a>'
                return f'<sup class="ref">{link}</sup>'
            case "footnote":
                return f'<sup id="{mark.to}" class="note">{mark.shown}</sup> '
            case "link":
                return self._link(mark)
            case "image":
                return self._image(page, mark, words)

    def _link(self, mark: Mark) -> str:
        shown = escape(mark.shown)
        if mark.slug is None:
            return shown
        here = "" if self.anchors else None
        address = self.post(mark.slug, mark.lang) if mark.slug else here
        if address is None:
            return shown
        return f'<a href="{escape(address)}#{mark.to}">{shown}</a>'

    def _image(self, page: Page, mark: Mark, words: Mapping[str, str]) -> str:
        alt = escape(mark.shown)
        remote = link_target(mark.to)
        if remote:
            # Shown as an image, it would tell a stranger who reads the page, and when.
            said = words["remote"].format(mark.shown) if mark.shown else words["empty"]
            return f'<a href="{escape(remote)}">{escape(said)}</a>'
        picture = page.pictures.get(mark.to)
        address = self.picture(picture) if picture else None
        return f'<img src="{escape(address)}" alt="{alt}">' if address else alt
