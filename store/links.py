"""What links, posts and people lead to when they name a note or paper."""

from __future__ import annotations

from store.index import Index
from store.names import link_name, paper_name

# Of several notes with one name: the lower rank, then the first path.
_NOTE = """
SELECT x.note, n.path FROM note_names x JOIN notes n ON n.id = x.note
WHERE x.name = ? ORDER BY x.rank, n.path LIMIT 1
"""
_NOTES = """
SELECT x.note FROM note_names x JOIN notes n ON n.id = x.note WHERE x.name = ?1
AND x.rank = (SELECT min(rank) FROM note_names WHERE name = ?1) ORDER BY n.path
"""
_PAPER = """
SELECT DISTINCT e.id FROM mentions m JOIN paper_rows r ON r.id = m.row
JOIN entries e ON e.paper = r.paper WHERE m.name = ? ORDER BY e.kind, e.note, e.id
"""


def follow(index: Index, name: str, paper: str | None) -> int | None:
    """The row that a link leads to. name, paper: as `store.names` folds its target."""
    found = index.select(_NOTE, (name,)) or index.select(_PAPER, (paper,))
    return int(found[0][0]) if found else None


def follow_note(index: Index, name: str) -> str | None:
    """The path of the note that a post means by this name, folded."""
    found = index.select(_NOTE, (name,))
    return str(found[0][1]) if found else None


def resolve(index: Index, text: str) -> list[int]:
    """The rows that `text` names: by note path, stem, alias, id, arXiv id, DOI (or their URLs), key
    or title; else every entry with `text` in its title. Empty: none; several: not enough of a name.
    """
    name = link_name(text)
    if not name:
        return []
    for sql, asked in ((_NOTES, name), (_PAPER, paper_name(text)), (_PAPER, text.strip())):
        found = index.select(sql, (asked,))
        if found:
            return [row for (row,) in found]
    titled = "SELECT id FROM entries WHERE instr(sort_title, ?) > 0 ORDER BY sort_title, id"
    return [row for (row,) in index.select(titled, (name,))]
