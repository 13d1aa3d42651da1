"""Astro: a content collection, and of two languages in `ko/` and `en/`
(https://docs.astro.build/en/recipes/i18n/).

Field names are those of Astro's own blog template. A date is only the day: JavaScript takes it for
midnight UTC, and the template shows it as that day.
"""

from __future__ import annotations

from datetime import date

from notes.page import Page
from notes.targets.site import SitePage, Value


class Astro(SitePage):
    """See the module."""

    name = "astro"
    posts = "src/content/posts"

    def path(self, page: Page) -> str:
        return f"{self._place(page)}.md"

    def meta(self, page: Page) -> dict[str, Value]:
        fields = self.shared(page)
        fields.pop("date", None)
        if page.date:
            fields["pubDate"] = date.fromisoformat(page.date)
        return fields | {"lang": page.lang}

    def post_address(self, slug: str, lang: str | None) -> str | None:
        return f"{self.address}{lang}/{slug}/" if lang else f"{self.address}{slug}/"

    def picture_address(self, page: Page, name: str) -> str | None:
        return f"./{page.slug}/{name}"

    def picture_path(self, page: Page, name: str) -> str | None:
        return f"{self._place(page)}/{name}"

    def _place(self, page: Page) -> str:
        """A post's path without its suffix, and the folder of its images."""
        folder = f"{self.folder}/{page.lang}" if page.pair else self.folder
        return f"{folder}/{page.slug}"


TARGET = Astro
