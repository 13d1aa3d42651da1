"""Eleventy: posts in a folder, and of two languages in `ko/` and `en/` for its I18n plugin.

Layout and permalinks are a matter of the site (a data file beside the posts). A date is only the
day: Eleventy takes it for midnight UTC and shows it in UTC, so that it stays that day.
"""

from __future__ import annotations

from datetime import date

from notes.page import Page
from notes.targets.site import SitePage, Value


class Eleventy(SitePage):
    """See the module."""

    name = "eleventy"
    posts = "posts"

    def path(self, page: Page) -> str:
        folder = f"{page.lang}/{self.folder}" if page.pair else self.folder
        return f"{folder}/{page.slug}.md"

    def meta(self, page: Page) -> dict[str, Value]:
        fields = self.shared(page)
        if page.date:
            fields["date"] = date.fromisoformat(page.date)
        language = f"/{page.lang}" if page.pair else ""
        # Eleventy takes the date off a file's name, and would leave nothing of one that is a date.
        return fields | {
            "lang": page.lang,
            "permalink": f"{language}{self.address}{page.slug}/index.html",
        }

    def post_address(self, slug: str, lang: str | None) -> str | None:
        return f"/{lang}{self.address}{slug}/" if lang else f"{self.address}{slug}/"

    def picture_address(self, page: Page, name: str) -> str | None:
        return f"/img/posts/{page.slug}/{name}"

    def picture_path(self, page: Page, name: str) -> str | None:
        return f"img/posts/{page.slug}/{name}"


TARGET = Eleventy
