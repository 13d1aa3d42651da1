"""Hugo: a post is a page bundle, so that its images lie beside it.

Of two languages, `index.ko.md` and `index.en.md` in one bundle are each other's translations
(https://gohugo.io/content-management/multilingual/).
"""

from __future__ import annotations

from notes.page import Page
from notes.targets.site import SitePage, Value, filled, has_math
from notes.targets.target import language_part


class Hugo(SitePage):
    """See the module. `markup.goldmark.renderer.unsafe` must be on for the languages' marks."""

    name = "hugo"
    posts = "content/posts"

    def path(self, page: Page) -> str:
        return f"{self.folder}/{page.slug}/index{language_part(page)}.md"

    def meta(self, page: Page) -> dict[str, Value]:
        return self.shared(page) | filled({"math": has_math(page)})

    def post_address(self, slug: str, lang: str | None) -> str | None:
        where = f"/{self.folder.removeprefix('content').strip('/')}/{slug}"
        named = f'path="{where}" lang="{lang}"' if lang else f'"{where}"'
        return f"{{{{< relref {named} >}}}}"

    def picture_address(self, page: Page, name: str) -> str | None:
        return name

    def picture_path(self, page: Page, name: str) -> str | None:
        return f"{self.folder}/{page.slug}/{name}"


TARGET = Hugo
