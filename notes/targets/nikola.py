"""Nikola: a comment with `.. key: value` lines before the text.

The main language's file has no language in its name (https://getnikola.com/multilingual.html).
"""

from __future__ import annotations

import re

from notes.page import Page
from notes.targets.description import description_of
from notes.targets.site import SitePage, Value, filled, has_math, tags_of


class Nikola(SitePage):
    """See the module. Python-Markdown reads Markdown in a `<div>` only where it is told to."""

    name = "nikola"
    posts = "posts"
    parses_html = False

    def path(self, page: Page) -> str:
        language = f".{page.lang}" if page.pair and page.lang != self.site.main else ""
        return f"{self.folder}/{page.slug}{language}.md"

    def meta(self, page: Page) -> dict[str, Value]:
        moment = self.site.moment(page)
        return filled(
            {
                "title": page.title,
                "slug": page.slug,
                "date": moment.isoformat() if moment else None,
                "tags": ", ".join(tags_of(page)),
                "description": description_of(page),
                "has_math": "true" if has_math(page) else None,
                "type": "text",
            }
        )

    def front(self, page: Page) -> str:
        # Nothing may end the comment before its end.
        lines = (f".. {name}: {value}" for name, value in self.meta(page).items())
        head = re.sub("-(?=-)", "-\u2060", "\n".join(lines))
        return f"<!--\n{head}\n-->\n\n"

    def post_address(self, slug: str, lang: str | None) -> str | None:
        return f"link://slug/{slug}"

    def picture_address(self, page: Page, name: str) -> str | None:
        return f"/posts-images/{page.slug}/{name}"

    def picture_path(self, page: Page, name: str) -> str | None:
        # `files/` is copied to the top of the site as it is.
        return f"files/posts-images/{page.slug}/{name}"


TARGET = Nikola
