"""Zola: a post is a folder with its images; TOML front matter.

The main language's page has no language in its name: https://www.getzola.org/documentation/content/multilingual/
"""

from __future__ import annotations

from notes.page import Page
from notes.targets.site import SitePage, Value, has_math, toml_front


class Zola(SitePage):
    """See the module. The site must know the taxonomy `tags`."""

    name = "zola"
    posts = "content/posts"

    def path(self, page: Page) -> str:
        return f"{self.folder}/{page.slug}/{self._file(page.lang if page.pair else None)}"

    def meta(self, page: Page) -> dict[str, Value]:
        fields = self.shared(page)
        tags = fields.pop("tags", None)
        # Zola takes a date off a folder's name, and would leave nothing of one that is a date.
        fields["slug"] = page.slug
        if tags:
            fields["taxonomies"] = {"tags": tags}
        return fields | ({"extra": {"math": True}} if has_math(page) else {})

    def front(self, page: Page) -> str:
        return toml_front(self.meta(page))

    def post_address(self, slug: str, lang: str | None) -> str | None:
        folder = self.folder.removeprefix("content").strip("/")
        return f"@/{folder}/{slug}/{self._file(lang)}"

    def picture_address(self, page: Page, name: str) -> str | None:
        return name

    def picture_path(self, page: Page, name: str) -> str | None:
        return f"{self.folder}/{page.slug}/{name}"

    def _file(self, lang: str | None) -> str:
        return "index.md" if lang in (None, self.site.main) else f"index.{lang}.md"


TARGET = Zola
