"""A page for a browser, all in one file: no script, no request to anywhere, images within.

Of the whole blog it is a site: the posts, an index, a page for each month and each tag, and an Atom
feed (RFC 4287). Everything lies in one folder, so that it works from a disk as from a server.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from urllib.parse import urljoin

from notes.language import OWN_NAMES
from notes.page import Page
from notes.slug import slug_of
from notes.targets.description import description_of, plain_line
from notes.targets.html_writer import HtmlWriter
from notes.targets.target import OutFile, Target
from notes.targets.view import view
from notes.titles import day_in, month_in

# What a page says of itself, in its own language.
WORDS = {
    "ko": {
        "abstract": "초록",
        "tags": "태그",
        "all": "모든 글",
        "feed": "Atom 피드",
        "months": "달",
        "language": "언어",
    },
    "en": {
        "abstract": "Abstract",
        "tags": "Tags",
        "all": "All posts",
        "feed": "Atom feed",
        "months": "Months",
        "language": "Language",
    },
}
_FEED_LENGTH = 30


@dataclass(frozen=True, slots=True)
class Line:
    """A post in a list. others: (language, address) of its other pages."""

    href: str
    title: str
    lang: str
    date: str
    shown_date: str
    description: str
    others: tuple[tuple[str, str], ...]


class Html(Target):
    """See the module. `url` of `[export.html]` is the site's own address, for the feed."""

    name = "html"
    suffix = ".html"

    def render(self, page: Page) -> str:
        writer = HtmlWriter(self._post_address)
        others = [(lang, OWN_NAMES[lang], _address(page.slug, lang)) for lang in page.languages[1:]]
        return self.site.templates.render(
            "page.html.j2",
            page=view(page, writer),
            shown_date=day_in(page.date, page.lang) if page.date else "",
            description=description_of(page),
            words=WORDS[page.lang],
            names=OWN_NAMES,
            site_title=self.site.said("title"),
            pair=page.pair,
            address=_address(page.slug, page.lang if page.pair else None),
            others=others,
            in_site=self.site.whole,
            tag_files={writer.line(tag): _tag_file(tag) for tag in page.tags if self.site.whole},
        )

    def indexes(self, pages: Sequence[Page]) -> list[OutFile]:
        """The index, its months and tags, and the feed; of a pair, the main language's page."""
        mains = list({page.slug: page for page in reversed(pages)}.values())[::-1]
        lang = self.site.main
        months: dict[str, list[Page]] = defaultdict(list)
        tags: dict[str, list[Page]] = defaultdict(list)
        for page in mains:
            months[(page.date or "")[:7]].append(page)
            for tag in page.tags:
                tags[tag].append(page)
        months.pop("", None)
        links = {
            "months": [(f"{month}.html", month_in(month, lang)) for month in months],
            "tags": [(_tag_file(tag), tag) for tag in sorted(tags, key=str.casefold)],
        }
        lists = [("index.html", self._title(lang), mains)]
        lists += [(f"{m}.html", month_in(m, lang), found) for m, found in months.items()]
        lists += [(_tag_file(tag), f"#{tag}", found) for tag, found in tags.items()]
        files = [
            OutFile(path, self._list(path, title, found, links).encode())
            for path, title, found in lists
        ]
        return [*files, OutFile("feed.xml", self._feed(mains[:_FEED_LENGTH]).encode())]

    def _post_address(self, slug: str, lang: str | None) -> str | None:
        """Another post's address; None where it may not lie beside this one."""
        base = self.site.said("url")
        if self.site.whole:
            return _address(slug, lang)
        return f"{base.rstrip('/')}/{_address(slug, lang)}" if base else None

    def _list(
        self,
        path: str,
        title: str,
        pages: Sequence[Page],
        links: dict[str, list[tuple[str, str]]],
    ) -> str:
        lang = self.site.main
        return self.site.templates.render(
            "list.html.j2",
            title=title,
            site_title=self._title(lang),
            is_index=path == "index.html",
            lang=lang,
            words=WORDS[lang],
            names=OWN_NAMES,
            lines=[_line(page) for page in pages],
            **links,
        )

    def _feed(self, pages: Sequence[Page]) -> str:
        base = self.site.said("url")
        base = f"{base.rstrip('/')}/" if base else ""
        moments = [self.site.moment(page) for page in pages]
        plain = HtmlWriter(
            lambda slug, lang: urljoin(base, _address(slug, lang)),
            lambda picture: None,
            mathml=False,
            anchors=False,
        )
        entries = [
            {
                "line": replace(_line(page), href=urljoin(base, _line(page).href)),
                "id": _entry_id(base, page),
                "updated": moment.isoformat() if moment else "1970-01-01T00:00:00Z",
                "page": view(page, plain),
                "tags": page.tags,
            }
            for page, moment in zip(pages, moments, strict=True)
        ]
        newest = max((moment for moment in moments if moment), default=None)
        return self.site.templates.render(
            "feed.xml.j2",
            title=self._title(self.site.main),
            lang=self.site.main,
            base=base,
            id=base or "urn:dokhu:blog",
            author=plain_line(self.site.said("author", self._title(self.site.main))),
            updated=newest.isoformat() if newest else "1970-01-01T00:00:00Z",
            entries=entries,
        )

    def _title(self, lang: str) -> str:
        return self.site.said("title", "읽은 논문" if lang == "ko" else "Papers read")


def _line(page: Page) -> Line:
    others = ((lang, _address(page.slug, lang)) for lang in page.languages[1:])
    return Line(
        href=_address(page.slug, page.lang if page.pair else None),
        title=page.title,
        lang=page.lang,
        date=page.date or "",
        shown_date=day_in(page.date, page.lang) if page.date else "",
        description=description_of(page),
        others=tuple(others) if page.pair else (),
    )


def _entry_id(base: str, page: Page) -> str:
    """RFC 4151: an entry's id stays, wherever the site moves."""
    host = base.split("/")[2] if "://" in base else "dokhu.invalid"
    return f"tag:{host},{page.date or '1970-01-01'}:{page.slug}"


def _address(slug: str, lang: str | None) -> str:
    return f"{slug}.{lang}.html" if lang else f"{slug}.html"


def _tag_file(tag: str) -> str:
    """A tag's page: tags of one slug, as `c` and `c++`, have one each, and for good."""
    slug = slug_of(tag)
    if slug == tag:
        return f"tag-{slug}.html"
    return f"tag-{slug}-{hashlib.sha256(tag.encode()).hexdigest()[:8]}.html"


TARGET = Html
