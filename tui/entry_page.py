"""The page of an entry, and on it why the filter found it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from store.detail import Detail, detail
from store.hits import marks, snippets_of
from store.index import Index
from store.query import Query
from tui.widgets.hit_marks import best_found, marked, with_hits
from tui.widgets.paper_page import BLANK, Paragraph, Piece, page


@dataclass(frozen=True, slots=True)
class EntryPage:
    """An entry, and what the reader shows of it."""

    detail: Detail
    paragraphs: Sequence[Paragraph]


def entry_page(index: Index, row: int, query: Query) -> EntryPage | None:
    """The page of this row's entry, what the query's words found marked in it.

    Where that stands in nothing that the page shows (the last of many authors, a file's name), a
    piece of it follows the heading. None where there is no such row; raises store.index.StoreError.
    """
    whole = detail(index, row)
    if whole is None:
        return None
    plain = page(whole)
    found = marks(index, query, (each.text for each in plain if each.part))
    shown = marked(plain, found.in_text)
    if best_found(shown) is None:
        heading = shown.index(BLANK) if BLANK in shown else len(shown)
        shown[heading:heading] = _elsewhere(index, row, query)
    return EntryPage(whole, shown)


def _elsewhere(index: Index, row: int, query: Query) -> list[Paragraph]:
    snippet = next((each for each in snippets_of(index, row, query) if each.spans), None)
    if snippet is None:
        return []
    return [BLANK, with_hits(Paragraph((Piece(snippet.text, "quiet"),), "▸"), snippet.spans)]
