"""A page as a template sees it: every text is written for its target already, and safe there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Protocol

from notes.language import has_hangul, language_of
from notes.page import Page, Passage, Section


class Writer(Protocol):
    """Writes texts in a target's form."""

    def line(self, text: str) -> str:
        """Plain text on one line: a title, a name."""

    def plain(self, text: str) -> str:
        """Plain text of some lines: an abstract."""

    def prose(self, page: Page, lang: str, texts: list[str]) -> str:
        """The person's Markdown, one text a passage, all of this language (or `other`)."""

    def address(self, url: str) -> str | None:
        """A web address; None for anything else."""


@dataclass(frozen=True, slots=True)
class PassageView:
    """Some prose. lang: `ko`, `en`, or None where it is neither."""

    lang: str | None
    text: str


@dataclass(frozen=True, slots=True)
class SectionView:
    """What is said of one note. link: the paper's page."""

    anchor: str
    title: str
    title_lang: str
    link: str | None
    authors: str
    authors_lang: str
    abstract: str
    abstract_lang: str | None
    passages: tuple[PassageView, ...]
    tags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PageView:
    """What a page template is given as `page`."""

    title: str
    title_lang: str
    date: str | None
    slug: str
    lang: str
    introduction: tuple[PassageView, ...]
    sections: tuple[SectionView, ...]
    tags: tuple[str, ...]


def view(page: Page, writer: Writer) -> PageView:
    """The page with all its texts written."""
    return PageView(
        title=writer.line(page.title),
        title_lang=_lang_of_line(page.title),
        date=page.date,
        slug=page.slug,
        lang=page.lang,
        introduction=_passages(page, page.introduction, writer),
        sections=tuple(_section(page, section, writer) for section in page.sections),
        tags=tuple(map(writer.line, page.tags)),
    )


def _section(page: Page, section: Section, writer: Writer) -> SectionView:
    order = ("en", "ko", "other") if section.source == "en" else ("ko", "en", "other")
    sorted_passages = [Passage(lang, text) for lang in order for text in section.paragraphs(lang)]
    authors = ", ".join(section.authors)
    return SectionView(
        anchor=section.anchor,
        title=writer.line(section.title),
        title_lang=_lang_of_line(section.title),
        link=writer.address(section.link) if section.link else None,
        authors=writer.line(authors),
        authors_lang=_lang_of_line(authors),
        abstract=writer.plain(section.abstract) if section.abstract else "",
        abstract_lang=_known(language_of(section.abstract)) if section.abstract else None,
        passages=_passages(page, sorted_passages, writer),
        tags=tuple(map(writer.line, section.tags)),
    )


def _passages(page: Page, passages: Iterable[Passage], writer: Writer) -> tuple[PassageView, ...]:
    """Neighbours of one language are one piece of prose."""
    return tuple(
        PassageView(_known(lang), writer.prose(page, lang, [passage.text for passage in run]))
        for lang, run in groupby(passages, lambda passage: passage.lang)
    )


def _known(lang: str) -> str | None:
    return None if lang == "other" else lang


def _lang_of_line(text: str) -> str:
    """Titles and names are too short to look at more than their letters."""
    return "ko" if has_hangul(text) else "en"
