"""What the Markdown targets have in common: one template, and a head of the site's own form."""

from __future__ import annotations

from typing import ClassVar

from notes.compose import quoted
from notes.escape import MathStyle
from notes.page import Page
from notes.targets.markdown_writer import MarkdownWriter
from notes.targets.target import OutFile, Target
from notes.targets.view import view


class MarkdownPage(Target):
    """A target whose page is Markdown.

    parses_html: whether its engine reads Markdown inside `<div>` without being told to. whole:
    whether the page stands for itself, with its title and tags, where a theme would show them.
    anchors: whether headings may have HTML for their id and language.
    """

    math: ClassVar[MathStyle] = "text"
    parses_html: ClassVar[bool] = True
    whole: ClassVar[bool] = False
    anchors: ClassVar[bool] = True

    def front(self, page: Page) -> str:
        """The front matter, its last line end included; empty where there is none."""
        return ""

    def post_address(self, slug: str, lang: str | None) -> str | None:
        """Another post's address as it stands in a link; None where it cannot be known."""
        return None

    def picture_address(self, page: Page, name: str) -> str | None:
        """An image's address as it stands in a link; None where images do not go along."""
        return None

    def picture_path(self, page: Page, name: str) -> str | None:
        """Where an image's file goes."""
        return None

    def render(self, page: Page) -> str:
        math: MathStyle = "raw" if self.site.said("math") == "raw" else self.math
        writer = MarkdownWriter(math, self.post_address, self.picture_address, self.anchors)
        text = self.site.templates.render(
            self.site.templates.first(f"{self.name}.md.j2", "markdown.md.j2"),
            page=view(page, writer),
            front=self.front(page),
            whole=self.whole,
            anchors=self.anchors,
            div="" if self.parses_html else ' markdown="1"',
            quoted=quoted,
            hashtags=_hashtags,
        )
        return text.strip("\n") + "\n"

    def pictures(self, page: Page) -> list[OutFile]:
        placed = ((self.picture_path(page, name), page.pictures[name]) for name in page.pictures)
        return [OutFile(path, picture.read()) for path, picture in placed if path]


def _hashtags(tags: tuple[str, ...]) -> str:
    # A line that begins with a bare # is a heading in Python-Markdown and its kin.
    return " ".join(f"\\#{tag}" for tag in tags)
