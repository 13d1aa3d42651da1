"""One Markdown page that reads well on any Markdown site, each language marked.

The page has no front matter, which is a matter of the site, and its headings are plain. Languages
are marked by `<div lang="ko" markdown="1">` with blank lines inside: CommonMark engines go on
reading Markdown there, and Python-Markdown and kramdown do because of the attribute.
"""

from __future__ import annotations

from notes.page import Page
from notes.targets.markdown_page import MarkdownPage


class Markdown(MarkdownPage):
    """See the module. Posts and their images lie side by side."""

    name = "markdown"
    math = "raw"
    parses_html = False
    whole = True
    anchors = False

    def post_address(self, slug: str, lang: str | None) -> str | None:
        return f"{slug}.{lang}.md" if lang else f"{slug}.md"

    def picture_address(self, page: Page, name: str) -> str | None:
        return f"{page.slug}/{name}"

    def picture_path(self, page: Page, name: str) -> str | None:
        return f"{page.slug}/{name}"


TARGET = Markdown
