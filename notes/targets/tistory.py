"""Tistory: HTML to paste into its editor, which has fields of its own for title and tags.

Images do not go along: Tistory keeps those that are uploaded in its editor.
"""

from __future__ import annotations

from notes.page import Page
from notes.pictures import Picture
from notes.targets.html_writer import HtmlWriter
from notes.targets.target import Target
from notes.targets.view import view


class Tistory(Target):
    """See the module. Math is MathML."""

    name = "tistory"
    suffix = ".html"
    carries_pictures = False

    def render(self, page: Page) -> str:
        writer = HtmlWriter(picture=_none)
        return self.site.templates.render("body.html.j2", page=view(page, writer), anchors=True)


def _none(picture: Picture) -> str | None:
    return None


TARGET = Tistory
