"""The one door to finding entries: what matches, and in which order."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Literal

from notes.hangul import jamo
from store.entries import Entry
from store.filters import plan
from store.index import Index
from store.orders import ORDERS, in_order
from store.query import Query
from store.query_tree import And, Field, Match, Node, Not, Or, Word
from store.resolve import resolve
from store.words import WEIGHTS, expression, positive_words

Sort = Literal["date", "popularity", "title", "relevance"]

# How many matches are ranked, the newest in the index: bm25 looks into each of them. In a million
# papers that keeps a common word under a tenth of a second; few vaults hold as many of any word.
_RANKED_AT_MOST = 20_000
# Of more matches than these, none is known to be the best before the word is whole, and bm25 would
# take longer than all else: those with it in their title come first then, so many at most. Before
# so many keys, a word tells nothing.
_RANKED_WHILE_TYPED, _TITLES, _TELLING = 300, 200, 3
_IN_TITLE = f"SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid DESC LIMIT {_TITLES}"
_RANKED = f"""
SELECT words.rowid, -bm25(words, {", ".join(map(str, WEIGHTS))}) FROM words {{narrowed}}
WHERE words MATCH ? AND {{condition}} ORDER BY words.rowid DESC LIMIT {_RANKED_AT_MOST}
"""
_NARROWED = "CROSS JOIN entries e ON e.id = words.rowid"
_COLUMNS = """
SELECT e.id, e.kind, e.name, p.key, e.title, e.title_sure, e.authors, e.paper_date, e.date,
  e.status, e.starred, e.tags, e.sources, e.note, e.translation, e.languages, e.upvotes,
  e.comments, e.note IS NOT NULL AND EXISTS (SELECT 1 FROM posted WHERE posted.note = e.id),
  e.question
FROM entries e JOIN papers p ON p.id = e.paper
WHERE e.id IN (SELECT value FROM json_each(?))
"""
_LISTS = (6, 11, 12, 14, 15)
_TRUTHS = (5, 10, 18)


def rows(index: Index, query: Query, sort: Sort = "date") -> list[int]:
    """The rows of all entries that match, in order.

    `date`: newest first; `popularity`: most upvotes first; `title`: alphabetical; `relevance`: best
    match first, by date where the query has no words. Raises store.index.StoreError.
    """
    if sort != "relevance":
        return _listed(index, resolve(index, query.tree), sort)
    tree = resolve(index, query.tree, ranked=True)
    if not query.typing:
        return [row for row, _ in ranked(index, tree, 0)]
    found = _listed(index, tree, "date")
    if len(found) <= _RANKED_WHILE_TYPED:
        return [row for row, _ in ranked(index, tree, 0)]
    return _titles_first(index, tree, found) if _keys(query.tree) >= _TELLING else found


def entries(index: Index, rows: Sequence[int]) -> list[Entry]:
    """The entries of these rows, in their order; rows that are gone are left out."""
    selected = index.select(_COLUMNS, (json.dumps(list(rows)),))
    # All at once: most of a page's time would go into calling the reader of JSON.
    texts = ",".join(values[column] for values in selected for column in _LISTS)
    lists = iter(json.loads(f"[{texts}]"))
    found = {}
    for values in selected:
        read = list(values)
        for column in _LISTS:
            read[column] = tuple(next(lists))
        for column in _TRUTHS:
            read[column] = bool(read[column])
        found[read[0]] = Entry(*read)
    return [found[row] for row in rows if row in found]


def count(index: Index, query: Query) -> int:
    """How many entries match."""
    where = plan(resolve(index, query.tree)).whole
    sql = f"SELECT count(*) FROM entries e WHERE {where.sql}"
    return int(index.select(sql, where.parameters)[0][0])


def _listed(index: Index, tree: Node, sort: str) -> list[int]:
    """The rows that match, in one of ORDERS. tree: resolved."""
    asked = plan(tree)
    if asked.match is not None and asked.rest.is_empty:
        sql = "SELECT rowid FROM words WHERE words MATCH ?"
        found = [row for (row,) in index.select(sql, (asked.match,))]
        return in_order(index, found, sort)
    where = asked.whole
    sql = f"SELECT e.id FROM entries e WHERE {where.sql} ORDER BY {ORDERS[sort]}"
    return [row for (row,) in index.select(sql, where.parameters)]


def _keys(node: Node) -> int:
    """How many keys were pressed for the last word."""
    match node:
        case And(parts) | Or(parts):
            return _keys(parts[-1]) if parts else 0
        case Not(part):
            return _keys(part)
        case Word(text):
            return len(jamo(text))
        case Field() | Match():
            return _TELLING


def _titles_first(index: Index, tree: Node, found: Sequence[int]) -> list[int]:
    """The rows in their order, but first those whose titles match: the newest in the index."""
    match = expression(Or(tuple(positive_words(tree))))
    if match is None:
        return list(found)
    titles = {row for (row,) in index.select(_IN_TITLE, (f"title : {match}",))}
    first = [row for row in found if row in titles]
    return [*first, *(row for row in found if row not in titles)]


def ranked(index: Index, tree: Node, limit: int) -> list[tuple[int, float]]:
    """Rows and scores, best first, then newest in the index. tree: resolved; limit: 0 for all."""
    asked = plan(tree)
    # Words that are only one way to match still say which of the matches is the better one.
    match = asked.match or expression(Or(tuple(positive_words(tree))))
    best: list[tuple[int, float]] = []
    if match is not None:
        narrowed = "" if asked.rest.is_empty else _NARROWED
        sql = _RANKED.format(narrowed=narrowed, condition=asked.rest.sql)
        found = index.select(sql, (match, *asked.rest.parameters))
        # Sorting keeps those of one score in their order.
        best = sorted(((row, score) for row, score in found), key=lambda each: -each[1])
    if (limit and len(best) >= limit) or (asked.match and len(best) < _RANKED_AT_MOST):
        return best[: limit or None]
    already = {row for row, _ in best}
    best += [(row, 0.0) for row in _listed(index, tree, "date") if row not in already]
    return best[: limit or None]
