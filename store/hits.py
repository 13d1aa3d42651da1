"""The best matches of a search, and where in their texts the hits are.

Apart from store.search, because a list needs none of it, and the app begins with one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from store.entries import Entry, Hit, Snippet
from store.index import Index
from store.marks import Marks, Span
from store.query import Query
from store.resolve import resolve
from store.search import entries, ranked
from store.snippets import snippets
from store.words import positive_words


def hits(index: Index, query: Query, limit: int = 20) -> list[Hit]:
    """The best matches with their snippets, best first; limit 0 for all."""
    tree = resolve(index, query.tree, ranked=True)
    scores = dict(ranked(index, tree, limit))
    found = entries(index, list(scores))
    pieces = snippets(index, list(scores), positive_words(tree))
    return [Hit(entry, scores[entry.row], pieces.get(entry.row, ())) for entry in found]


def snippets_of(index: Index, row: int, query: Query) -> tuple[Snippet, ...]:
    """The pieces of one entry's text that hold most of the words. Raises StoreError."""
    return snippets(index, [row], positive_words(resolve(index, query.tree))).get(row, ())


def title_hits(index: Index, query: Query, entries: Sequence[Entry]) -> dict[int, list[Span]]:
    """Where the words of a query stand in the titles of these entries, by row, of those that have
    some. Raises StoreError."""
    found = marks(index, query, (entry.title for entry in entries))
    spans = {entry.row: found.in_text("title", entry.title) for entry in entries}
    return {row: hits for row, hits in spans.items() if hits}


def marks(index: Index, query: Query, texts: Iterable[str]) -> Marks:
    """What points at the words of a query in these texts. Raises store.index.StoreError."""
    return Marks(index, positive_words(resolve(index, query.tree)), texts)
