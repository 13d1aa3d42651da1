"""One entry in full, and finding the entry that the person means."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace

from notes.names import stem_of
from notes.problem import Question
from store.entries import Entry
from store.index import Index
from store.links import follow
from store.questions import question_of
from store.search import entries

_PAPER = """
SELECT p.id, t.abstract, coalesce(r.link, p.link), p.arxiv, p.doi, p.categories, p.author_count,
  p.seen
FROM entries e JOIN papers p ON p.id = e.paper JOIN texts t ON t.entry = e.id
LEFT JOIN paper_rows r ON r.id = e.id AND e.kind = 'note' WHERE e.id = ?
"""
_NOTE = "SELECT source, changed, gone FROM notes WHERE id = ?"
_BLOCKS = "SELECT kind, lang, text FROM blocks WHERE note = ? ORDER BY position"
_POSTS = """
SELECT DISTINCT s.post FROM post_notes s JOIN note_names n ON n.name = s.name
WHERE n.note = ? AND n.rank < 3 ORDER BY s.post
"""
_LINKS = "SELECT target FROM links WHERE note = ? ORDER BY position"
# Whatever names this entry by one of its names; it may still mean another one that has it too.
_NAMED_HERE = """
SELECT l.note, l.target FROM links l WHERE l.name IN
(SELECT name FROM note_names WHERE note = ?1) OR l.paper_name IN
(SELECT m.name FROM entries e JOIN paper_rows r ON r.paper = e.paper
 JOIN mentions m ON m.row = r.id WHERE e.id = ?1)
"""


@dataclass(frozen=True, slots=True)
class TextBlock:
    """A block of a note: kind and lang as in notes.blocks; text NFC, fit for a screen."""

    kind: str
    lang: str | None
    text: str


@dataclass(frozen=True, slots=True)
class LinkTo:
    """A `[[target]]` in a note, and what it leads to: its fields are None where
    that is nothing."""

    target: str
    title: str | None = None
    row: int | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Detail:
    """An entry with everything the index knows of it.

    abstract: the note's, else the paper's best. blocks: the note's, in order. links: in the order
    of the text. backlinks: notes that link here, newest first, each with its stem as target.
    posts: paths of the posts that name it. changed: indices of source paragraphs that changed or
    came since the translation was confirmed; gone: how many went. source_lang: the language that
    the note was written in first. other_notes: paths of the paper's other notes.
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


def detail(index: Index, row: int) -> Detail | None:
    """The entry of this row in full; None where there is no such row any more."""
    found = entries(index, [row])
    papers = index.select(_PAPER, (row,))
    if not found or not papers:
        return None
    entry = found[0]
    paper, abstract, link, arxiv, doi, categories, author_count, seen = papers[0]
    whole = Detail(
        entry,
        abstract=abstract or None,
        link=link,
        arxiv=arxiv,
        doi=doi,
        categories=tuple(json.loads(categories)),
        author_count=author_count,
        seen=seen,
        backlinks=_backlinks(index, row),
        other_notes=_other_notes(index, paper, row),
        question=question_of(index, paper),
    )
    return _with_note(index, whole) if entry.note else whole


def _with_note(index: Index, whole: Detail) -> Detail:
    """The detail, with what only a note has."""
    row = whole.entry.row
    ((source, changed, gone),) = index.select(_NOTE, (row,))
    return replace(
        whole,
        source_lang=source,
        blocks=tuple(TextBlock(*values) for values in index.select(_BLOCKS, (row,))),
        links=_links(index, row),
        posts=tuple(post for (post,) in index.select(_POSTS, (row,))),
        changed=tuple(json.loads(changed)),
        gone=gone,
    )


def _links(index: Index, row: int) -> tuple[LinkTo, ...]:
    """What the note's links lead to."""
    targets = [target for (target,) in index.select(_LINKS, (row,))]
    written = [(target, follow(index, target)) for target in targets]
    found = {entry.row: entry for entry in entries(index, [to for _, to in written if to])}
    return tuple(_link(target, found.get(to) if to else None) for target, to in written)


def _backlinks(index: Index, row: int) -> tuple[LinkTo, ...]:
    """The notes with a link that leads here, newest first."""
    linking = {
        note
        for note, target in index.select(_NAMED_HERE, (row,))
        if note != row and follow(index, target) == row
    }
    found = sorted(entries(index, list(linking)), key=lambda entry: entry.date or "", reverse=True)
    return tuple(_link(stem_of(entry.note or ""), entry) for entry in found)


def _link(target: str, entry: Entry | None) -> LinkTo:
    return LinkTo(target, entry.title, entry.row, entry.note) if entry else LinkTo(target)


def _other_notes(index: Index, paper: int, row: int) -> tuple[str, ...]:
    sql = "SELECT note FROM entries WHERE paper = ? AND id <> ? AND note IS NOT NULL ORDER BY note"
    return tuple(path for (path,) in index.select(sql, (paper, row)))
