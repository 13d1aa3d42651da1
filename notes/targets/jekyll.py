"""Jekyll: `_posts/<date>-<slug>.md`.

Of two languages, both pages have one permalink and their own `lang`, as jekyll-polyglot wants it
(https://github.com/untra/polyglot#how-to-use-it).
"""

from __future__ import annotations

from notes.page import Page
from notes.targets.site import SitePage, Value, filled, has_math

# Jekyll takes no post without a date.
_UNDATED = "1970-01-01"


class Jekyll(SitePage):
    """See the module. kramdown reads Markdown in a `<div>` only where it is told to."""

    name = "jekyll"
    posts = "_posts"
    parses_html = False

    def path(self, page: Page) -> str:
        folder = f"{self.folder}/{page.lang}" if page.pair else self.folder
        return f"{folder}/{page.date or _UNDATED}-{page.slug}.md"

    def meta(self, page: Page) -> dict[str, Value]:
        fields: dict[str, Value] = {"layout": self.site.said("layout", "post")}
        fields |= self.shared(page)
        fields["lang"] = page.lang
        fields["permalink"] = f"{self.address}{page.slug}/"
        if "description" in fields:
            # Else it is the first block, which is the opening tag of a language.
            fields["excerpt"] = fields["description"]
        return fields | filled({"math": has_math(page)})

    def post_address(self, slug: str, lang: str | None) -> str | None:
        return f"{{{{ '{self.address}{slug}/' | relative_url }}}}"

    def picture_address(self, page: Page, name: str) -> str | None:
        return f"{{{{ '/{self.picture_path(page, name)}' | relative_url }}}}"

    def picture_path(self, page: Page, name: str) -> str | None:
        return f"assets/posts/{page.slug}/{name}"


TARGET = Jekyll
