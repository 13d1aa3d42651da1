"""Substack: a page to open in a browser, select and copy into its editor, which takes rich text.

A terminal's clipboard (OSC 52) holds plain text only, so it is a file. It has no more than the
editor keeps: three levels of headings, emphasis, links, lists, quotations, code, images.
"""

from __future__ import annotations

from notes.page import Page
from notes.targets.html_writer import HtmlWriter
from notes.targets.target import Target
from notes.targets.view import view


class Substack(Target):
    """See the module."""

    name = "substack"
    suffix = ".html"

    def render(self, page: Page) -> str:
        writer = HtmlWriter(mathml=False, anchors=False)
        return self.site.templates.render("substack.html.j2", page=view(page, writer))


TARGET = Substack
