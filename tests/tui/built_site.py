"""What a browser would see of a built site, read with the standard library only."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urljoin, urlsplit

_HOST = "https://blog.example"
_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
_NOT_READ = frozenset({"script", "style", "title", "head"})
_HANGUL = re.compile("[가-힣]")


@dataclass
class Element:
    tag: str
    attributes: dict[str, str]
    lang: str | None
    text: str = ""


@dataclass
class SitePage:
    """A page. path: its address on the site."""

    path: str
    elements: list[Element] = field(default_factory=list)
    strings: list[tuple[str | None, str]] = field(default_factory=list)

    @cached_property
    def text(self) -> str:
        """What a reader sees, white space collapsed."""
        return " ".join("".join(text for _, text in self.strings).split())

    def language_of(self, words: str) -> str | None:
        """The language in which a screen reader says these words."""
        flat = " ".join(words.split())
        found = {lang for lang, text in self.strings if flat in " ".join(text.split())}
        assert len(found) == 1, (words, found)
        return found.pop()

    @property
    def root_language(self) -> str | None:
        return next((e.attributes.get("lang") for e in self.elements if e.tag == "html"), None)

    @property
    def hangul_outside_korean(self) -> list[str]:
        return [text for lang, text in self.strings if lang != "ko" and _HANGUL.search(text)]

    def texts_of(self, tag: str) -> list[str]:
        found = (element.text for element in self.elements if element.tag == tag)
        return [" ".join(text.split()) for text in found]

    def translations(self, lang: str) -> set[str]:
        """Where the page says that it is to be read in this language."""
        links = (e.attributes for e in self.elements if e.tag in ("a", "link"))
        found = {
            self.absolute(link["href"])
            for link in links
            if link.get("hreflang") == lang and "href" in link
        }
        assert found, f"{self.path} names no page in {lang}"
        return found

    @property
    def links(self) -> set[str]:
        return {
            self.absolute(e.attributes["href"])
            for e in self.elements
            if e.tag in ("a", "link") and "href" in e.attributes
        }

    @property
    def images(self) -> list[str]:
        return [self.absolute(e.attributes.get("src", "")) for e in self.elements if e.tag == "img"]

    @property
    def times(self) -> list[str]:
        return [e.attributes.get("datetime", "") for e in self.elements if e.tag == "time"]

    @property
    def ids(self) -> set[str]:
        return {e.attributes["id"] for e in self.elements if "id" in e.attributes}

    @property
    def live(self) -> list[str]:
        """What would run, but for the scripts of the generator's theme that are files."""
        found = [e.tag for e in self.elements if e.tag in ("iframe", "object", "embed")]
        found += [e.text for e in self.elements if e.tag == "script" and "alert" in e.text]
        for element in self.elements:
            for name, value in element.attributes.items():
                if name.startswith("on") or value.strip().lower().startswith("javascript:"):
                    found.append(f"{element.tag} {name}={value}")
        return found

    def absolute(self, href: str) -> str:
        """The address on the site, without its host; of elsewhere, as it is."""
        return urljoin(_HOST + self.path, href).removeprefix(_HOST)


@dataclass
class Built:
    """A built site. pair: whether each language has its own pages."""

    site: Site
    pair: bool

    @property
    def root(self) -> Path:
        return self.site.root

    @property
    def pages(self) -> list[SitePage]:
        return list(self.site.pages.values())

    def page(self, slug: str, lang: str) -> SitePage:
        """The page of a post, the one in this language where there are two."""
        parts = [
            page
            for page in self.pages
            if slug in PurePosixPath(page.path).parts
            and (not self.pair or page.root_language == lang)
        ]
        assert len(parts) == 1, (slug, lang, [page.path for page in parts])
        return parts[0]

    def broken_links(self, page: SitePage) -> list[str]:
        return [
            f"{page.path}: {link}"
            for link in {*page.links, *page.images}
            if link.startswith("/") and not self.site.has(link)
        ]


@dataclass
class Site:
    root: Path
    pages: dict[str, SitePage]

    def has(self, link: str) -> bool:
        parts = urlsplit(link)
        path = unquote(parts.path)
        page = self.pages.get(path) or self.pages.get(f"{path.rstrip('/')}/")
        if page is None:
            return (self.root / path.lstrip("/")).exists()
        return not parts.fragment or unquote(parts.fragment) in page.ids


class _Reader(HTMLParser):
    def __init__(self, page: SitePage) -> None:
        super().__init__()
        self._page = page
        self._open: list[Element] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        inherited = self._open[-1].lang if self._open else None
        element = Element(tag, attributes, attributes.get("lang", inherited))
        self._page.elements.append(element)
        if tag not in _VOID:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        for number in range(len(self._open) - 1, -1, -1):
            if self._open[number].tag == tag:
                del self._open[number:]
                return

    def handle_data(self, data: str) -> None:
        for element in self._open:
            element.text += data
        if self._open and not _NOT_READ & {element.tag for element in self._open}:
            self._page.strings.append((self._open[-1].lang, data))


def read_site(root: Path) -> Site:
    """Every HTML page under a folder that a generator made."""
    pages = {}
    for file in sorted(root.rglob("*.html")):
        address = f"/{file.relative_to(root).as_posix()}".removesuffix("index.html")
        page = SitePage(address)
        _Reader(page).feed(file.read_text(encoding="utf-8"))
        pages[address] = page
    return Site(root, pages)
