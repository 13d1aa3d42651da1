"""A post and its notes as one page, cleaned, that every target of an export is given."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from notes.blocks import Block, language_named
from notes.clean import clean, clean_line
from notes.code_pieces import pieces
from notes.language import language_of
from notes.note import Note
from notes.post import Post

_LINK = re.compile(r"(?<!!)\[\[([^\[\]|\n]+)(?:\|([^\[\]\n]+))?\]\]")
_NOT_SHOWN = frozenset({"comment", "mark", "range", "rule"})


@dataclass(frozen=True, slots=True)
class Passage:
    """Some Markdown in one language (`ko`, `en`, or `other` where it is neither or unknown)."""

    lang: str
    text: str


@dataclass(frozen=True, slots=True)
class Section:
    """What a page says of one note. link: a web address; source: the language written first."""

    title: str
    authors: tuple[str, ...]
    link: str | None
    abstract: str
    passages: tuple[Passage, ...]
    tags: tuple[str, ...]
    source: str

    def paragraphs(self, lang: str) -> list[str]:
        """The passages in one language, in order."""
        return [passage.text for passage in self.passages if passage.lang == lang]


@dataclass(frozen=True, slots=True)
class Page:
    """All that a target needs: lines end in `\\n`, text is NFC and without control characters."""

    title: str
    date: str | None
    introduction: tuple[Passage, ...]
    sections: tuple[Section, ...]


def make_page(post: Post, notes: Mapping[str, Note]) -> Page:
    """The page of a post; names without a note in `notes` are left out.

    Links to notes in `notes` become their titles, as a reader elsewhere has no such file.
    """
    titles = {name: clean_line(note.title) for name, note in notes.items()}
    return Page(
        title=clean_line(post.title),
        date=post.date,
        introduction=tuple(_introduction(post.introduction, titles)),
        sections=tuple(_section(notes[name], titles) for name in post.notes if name in notes),
    )


def unknown_links(note: Note, notes: Mapping[str, Note]) -> list[str]:
    """Links in the note's own prose that stay as they are written, as they name none of `notes`."""
    prose = (block.text for block in note.blocks if block.is_prose)
    plain = (piece.text for text in prose for piece in pieces(text) if piece.kind == "text")
    links = (link for text in plain for link in _LINK.finditer(text))
    return [link[1].strip() for link in links if not link[2] and link[1].strip() not in notes]


def _section(note: Note, titles: Mapping[str, str]) -> Section:
    shown = (block for block in note.blocks if block.is_prose or block.kind == "code")
    return Section(
        title=clean_line(note.title),
        authors=tuple(clean_line(author) for author in note.authors),
        link=_link(note),
        abstract=_cleaned(note.abstract),
        passages=tuple(_passages(shown, titles)),
        tags=tuple(filter(None, map(_tag, note.tags))),
        source=note.source,
    )


def _introduction(blocks: Iterable[Block], titles: Mapping[str, str]) -> Iterator[Passage]:
    """A post has no title line or abstract of its own: what looks like one is its prose."""
    shown = (
        block for block in blocks if block.kind not in _NOT_SHOWN and not _names_language(block)
    )
    return _passages(shown, titles)


def _names_language(block: Block) -> bool:
    return block.kind == "heading" and language_named(block.text) is not None


def _passages(blocks: Iterable[Block], titles: Mapping[str, str]) -> Iterator[Passage]:
    for block in blocks:
        text = _cleaned(_links_as_titles(block.text, titles))
        lang = "other" if block.kind == "code" else block.lang or language_of(text)
        yield Passage(lang, text)


def _links_as_titles(text: str, titles: Mapping[str, str]) -> str:
    def shown(link: re.Match[str]) -> str:
        return link[2] or titles.get(link[1].strip()) or link[0]

    if "[[" not in text:
        return text
    return "".join(
        _LINK.sub(shown, piece.text) if piece.kind == "text" else piece.text
        for piece in pieces(text)
    )


def _link(note: Note) -> str | None:
    if note.link:
        return note.link
    if note.arxiv:
        return f"https://arxiv.org/abs/{note.arxiv}"
    return f"https://doi.org/{note.doi}" if note.doi else None


def _tag(tag: str) -> str:
    """A tag as one word, so that it can stand behind a `#`."""
    return "-".join(clean_line(tag).lstrip("#").split())


def _cleaned(text: str) -> str:
    return clean(text).strip("\n")
