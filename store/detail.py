"""One entry in full, and finding the entry that the person means."""

from __future__ import annotations

from dataclasses import dataclass

from notes.problem import Question
from store.entries import Entry
from store.index import Index


@dataclass(frozen=True, slots=True)
class TextBlock:
    """A block of a note: kind and lang as in notes.blocks; text NFC, fit for a screen."""

    kind: str
    lang: str | None
    text: str


@dataclass(frozen=True, slots=True)
class LinkTo:
    """A `[[target]]` in a note, and what it leads to: title, row and note are None where nothing."""

    target: str
    title: str | None = None
    row: int | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Detail:
    """An entry with everything the index knows of it.

    abstract: the note's, else the paper's best. blocks: the note's, in order. links: in the order of
    the text. backlinks: notes that link here, newest first. posts: paths of the posts that name it.
    changed: indices of source paragraphs that changed or came since the translation was confirmed;
    gone: how many went. other_notes: paths of the paper's other notes.
    question: what the person has to settle about the paper, its options not filled in for titles.
    """

    entry: Entry
    abstract: str | None = None
    link: str | None = None
    arxiv: str | None = None
    doi: str | None = None
    categories: tuple[str, ...] = ()
    author_count: int | None = None
    seen: str | None = None
    source_lang: str | None = None
    blocks: tuple[TextBlock, ...] = ()
    links: tuple[LinkTo, ...] = ()
    backlinks: tuple[LinkTo, ...] = ()
    posts: tuple[str, ...] = ()
    changed: tuple[int, ...] = ()
    gone: int = 0
    other_notes: tuple[str, ...] = ()
    question: Question | None = None

    @property
    def path(self) -> str | None:
        """The note's path in the vault."""
        return self.entry.note


def detail(index: Index, row: int) -> Detail | None:
    """The entry of this row in full; None where there is no such row any more."""
    raise NotImplementedError


def resolve(index: Index, text: str) -> list[int]:
    """The rows that `text` names: by arXiv id, DOI (or their URLs), note path, stem, alias, id, key
    or title; else every entry with `text` in its title. Empty: none; several: not enough of a name.
    """
    raise NotImplementedError
