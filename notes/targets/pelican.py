"""Pelican: lines of `Key: value` before the text, which are not YAML.

Of two languages, both articles have one slug and their own `Lang`
(https://docs.getpelican.com/en/latest/content.html#translations).
"""

from __future__ import annotations

from html import escape

from notes.page import Page
from notes.targets.site import SitePage, Value, filled, tags_of


class Pelican(SitePage):
    """See the module. Python-Markdown reads Markdown in a `<div>` only where it is told to."""

    name = "pelican"
    posts = "content/posts"
    parses_html = False

    def path(self, page: Page) -> str:
        return f"{self.folder}/{_file(page.slug, page.lang if page.pair else None)}"

    def meta(self, page: Page) -> dict[str, Value]:
        moment = self.site.moment(page)
        return filled(
            {
                # Themes print what they are given as HTML.
                "Title": escape(page.title, quote=False),
                "Date": moment.isoformat() if moment else None,
                "Slug": page.slug,
                "Lang": page.lang,
                "Tags": ", ".join(tags_of(page)),
            }
        )

    def front(self, page: Page) -> str:
        return "".join(f"{name}: {value}\n" for name, value in self.meta(page).items()) + "\n"

    def post_address(self, slug: str, lang: str | None) -> str | None:
        return f"{{filename}}{_file(slug, lang)}"

    def picture_address(self, page: Page, name: str) -> str | None:
        return f"{{static}}/images/{page.slug}/{name}"

    def picture_path(self, page: Page, name: str) -> str | None:
        return f"{self.folder.split('/')[0]}/images/{page.slug}/{name}"


def _file(slug: str, lang: str | None) -> str:
    return f"{slug}.{lang}.md" if lang else f"{slug}.md"


TARGET = Pelican
