"""`[[links]]` while they are written: what may be meant, and how it is named."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.names import stem_of
from store.query import parse
from store.search import Sort, entries, rows

if TYPE_CHECKING:
    from store.entries import Entry
    from store.index import Index

_SHOWN = 12
# Words alone are asked for: what is special in the query language is punctuation.
_WORD = re.compile(r"\w+")
_NOT_IN_A_LINK = re.compile(r"[\[\]|#\n]")


def begins_link(line: str, column: int) -> bool:
    """Whether `[[` was just typed: it stands before the caret, and no third bracket does."""
    return line[:column].endswith("[[") and not line[:column].endswith("[[[")


def candidates(index: Index, typed: str) -> list[Entry]:
    """What the typed words may mean, in either language: the best first, notes before papers.

    Without words, the newest notes. Raises store.index.StoreError.
    """
    words = " ".join(f'"{word}"' if word == "OR" else word for word in _WORD.findall(typed))
    sort: Sort = "relevance" if words else "date"
    found: list[int] = []
    for kind in ("is:note", "is:paper") if words else ("is:note",):
        query = parse(f"{kind} {words}", typing=True)
        found += rows(index, query, sort)[: _SHOWN - len(found)]
    return entries(index, found)


def link_to(entry: Entry) -> str:
    """The link as it stands in the text: a note by its file's name, a paper by its id and title."""
    if entry.note is not None:
        stem = stem_of(entry.note)
        return f"[[{stem}]]" if not _NOT_IN_A_LINK.search(stem) else f"[[{entry.id}]]"
    shown = " ".join(_NOT_IN_A_LINK.sub(" ", entry.title).split())
    return f"[[{entry.id}|{shown}]]"
