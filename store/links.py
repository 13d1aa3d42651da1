"""What links, posts and people lead to when they name a note or paper."""

from __future__ import annotations

from typing import NamedTuple

from store.index import Index
from store.names import fold, link_name, paper_name

_NOTES = """
SELECT x.note, n.path, x.rank FROM note_names x JOIN notes n ON n.id = x.note
WHERE x.name = ? ORDER BY x.rank, n.path
"""
_PAPER = """
SELECT DISTINCT e.id FROM mentions m JOIN paper_rows r ON r.id = m.row
JOIN entries e ON e.paper = r.paper WHERE m.name = ? ORDER BY e.kind, e.note, e.name
"""


class _Named(NamedTuple):
    """A note that has the name that was asked for. rank: see `store.names`."""

    row: int
    path: str
    rank: int


def follow(index: Index, target: str) -> int | None:
    """The row that a link with this target leads to."""
    notes = _notes(index, target)
    if notes:
        return notes[0].row
    papers = index.select(_PAPER, (paper_name(target),))
    return int(papers[0][0]) if papers else None


def follow_note(index: Index, stem: str) -> str | None:
    """The path of the note that a post means."""
    notes = _notes(index, stem)
    return notes[0].path if notes else None


def rows_named(index: Index, text: str) -> list[int]:
    """The rows that `text` names: by note path, stem, alias, id, arXiv id, DOI (or their URLs), key
    or title; else every entry with `text` in its title. Empty: none; several: not enough of a name.
    """
    wanted = fold(text)
    if not wanted:
        return []
    notes = _notes(index, text)
    if notes:
        return [note.row for note in notes if note.rank == notes[0].rank]
    for name in (paper_name(text), text.strip()):
        found = index.select(_PAPER, (name,))
        if found:
            return [row for (row,) in found]
    titled = "SELECT id FROM entries WHERE instr(sort_title, ?) > 0 "
    titled += "ORDER BY sort_title, name, note"
    return [row for (row,) in index.select(titled, (wanted,))]


def _notes(index: Index, target: str) -> list[_Named]:
    """The notes with this name, the one that is meant first; where the target is a path, and some
    of them stand there, only these."""
    found = [_Named(*row) for row in index.select(_NOTES, (link_name(target),))]
    place = f"/{fold(target).removesuffix('.md').lstrip('./')}.md"
    there = [note for note in found if f"/{fold(note.path)}".endswith(place)]
    return there if "/" in target and there else found
