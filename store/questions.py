"""What only the person can settle about the papers in the index."""

from __future__ import annotations

from notes.merging import ANSWERS
from notes.problem import Question
from store.index import Index

_OPEN = "SELECT id, question, key, coalesce(title, key) FROM papers WHERE question IS NOT NULL"
# The row that is asked about: its own key is what an answer names.
_UNSURE = """
SELECT key, raw FROM paper_rows WHERE paper = ? AND raw IS NOT NULL
ORDER BY source, key, file, line LIMIT 1
"""
_ANSWERED = """
SELECT a.key, coalesce(r.raw, '') FROM entries e JOIN paper_rows a ON a.paper = e.paper
LEFT JOIN paper_rows r ON r.key = a.key AND r.paper = a.paper AND r.raw IS NOT NULL
WHERE e.id = ? AND a.source = ? AND a.title IS NOT NULL ORDER BY a.key, r.source, r.file LIMIT 1
"""
_NOTES = "SELECT note FROM entries WHERE paper = ? AND note IS NOT NULL ORDER BY note"


def questions(index: Index) -> list[Question]:
    """What only the person can settle.

    kind `title`: key is the key of the catalogue row, text its raw text; options are left to
    `seeds`, which knows the format. kind `notes`: key is the paper's key (`Entry.key`), text its
    title, options the paths of its notes, sorted.
    """
    return [_question(index, *row) for row in index.select(f"{_OPEN} ORDER BY question, key, id")]


def question_of(index: Index, paper: int) -> Question | None:
    """The question about this paper (its id in `papers`), if there is one."""
    found = index.select(f"{_OPEN} AND id = ?", (paper,))
    return _question(index, *found[0]) if found else None


def answered_title(index: Index, row: int) -> Question | None:
    """The question about the title of this entry's paper that was answered, to answer it anew."""
    found = index.select(_ANSWERED, (row, ANSWERS))
    return Question("title", *found[0]) if found else None


def _question(index: Index, paper: int, kind: str, key: str, title: str) -> Question:
    if kind == "title":
        for row_key, raw in index.select(_UNSURE, (paper,)):
            return Question(kind, row_key, raw)
    paths = (path for (path,) in index.select(_NOTES, (paper,)))
    return Question(kind, key, title, tuple(paths))
