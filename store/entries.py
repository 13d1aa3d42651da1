"""What the index answers with: a line of the library's list, and what a search found in it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the list: a note, or a paper without one. Each note of a paper is an entry.

    row: what `store.search.rows` gives; stays with a note or paper across syncs, but a paper that
    gets its first note, or is merged with another, may change it.
    id: what `dokhu show ID` takes: the arXiv id, else the DOI, else the note's stem, else `key`.
    key: the paper's best name (`arxiv:…`, `doi:…`, `title:…`, or a row's own key), for triage.
    title: never empty; the id where there is no title. title_sure: False where the title is a
    proposal that the person has not confirmed, or is missing.
    date: the note's date, else the paper's, else the day it was first seen. paper_date may be
    `--MM-DD` where the source left the year out.
    status: the note's own, else the triage's; None is new. note: the note's path in the vault.
    translation: of `missing draft final stale unmarked`. languages: `ko en other`, of its prose.
    posted: a post that is out names the note. question: `title` or `notes` where the person has
    something to settle, else None.
    """

    row: int
    kind: str
    id: str
    key: str
    title: str
    title_sure: bool
    authors: tuple[str, ...] = ()
    paper_date: str | None = None
    date: str | None = None
    status: str | None = None
    starred: bool = False
    tags: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    note: str | None = None
    translation: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    upvotes: int | None = None
    comments: int | None = None
    posted: bool = False
    question: str | None = None

    @property
    def known_title(self) -> str | None:
        """The title, be it a proposal; None where the id only stands for it."""
        return None if self.title == self.id and not self.title_sure else self.title


@dataclass(frozen=True, slots=True)
class Snippet:
    """A piece of an entry's text around what was searched for.

    part: `title authors tags abstract ko en other`; lang: `ko`, `en`, `other`, or None where the
    part has no language of its own. spans: start and end offsets of each hit within `text`.
    """

    part: str
    lang: str | None
    text: str
    spans: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry that a search found. score: higher is better, only comparable within one search."""

    entry: Entry
    score: float
    snippets: tuple[Snippet, ...]
