"""The one door to finding entries: what matches, in which order, and where the hit is."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Literal

from store.entries import Entry, Hit
from store.filters import plan
from store.index import Index
from store.query import Query
from store.query_tree import Or
from store.snippets import snippets
from store.words import WEIGHTS, expression, positive_words

Sort = Literal["date", "popularity", "title", "relevance"]

_BY_DATE = "e.date DESC, e.sort_title, e.name, e.note"
# Each is the order of an index, so that the whole list is read out of that without sorting. None
# ends in the ids, which depend on what came into the index first.
_ORDERS = {
    "date": _BY_DATE,
    "popularity": "e.upvotes DESC, e.comments DESC, e.date DESC, e.name, e.note",
    "title": "e.sort_title, e.date DESC, e.name, e.note",
}
_RANKED = f"""
SELECT e.id, -ifnull(w.score, 0) FROM entries e {{join}} JOIN
(SELECT rowid AS id, bm25(words, {", ".join(map(str, WEIGHTS))}) AS score
 FROM words WHERE words MATCH ?) w ON w.id = e.id
WHERE {{condition}} ORDER BY ifnull(w.score, 0), {_BY_DATE} LIMIT ?
"""
_COLUMNS = """
SELECT e.id, e.kind, e.name, p.key, e.title, e.title_sure, e.authors, e.paper_date, e.date,
  e.status, e.starred, e.tags, e.sources, e.note, e.translation, e.languages, e.upvotes,
  e.comments, EXISTS (SELECT 1 FROM posted WHERE posted.note = e.id), e.question
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
    if sort == "relevance":
        return [row for row, _ in _ranked(index, query, 0)]
    where = plan(query.tree).whole
    sql = f"SELECT e.id FROM entries e WHERE {where.sql} ORDER BY {_ORDERS[sort]}"
    return [row for (row,) in index.select(sql, where.parameters)]


def entries(index: Index, rows: Sequence[int]) -> list[Entry]:
    """The entries of these rows, in their order; rows that are gone are left out."""
    found = {}
    for values in index.select(_COLUMNS, (json.dumps(list(rows)),)):
        read = list(values)
        for column in _LISTS:
            read[column] = tuple(json.loads(read[column]))
        for column in _TRUTHS:
            read[column] = bool(read[column])
        found[read[0]] = Entry(*read)
    return [found[row] for row in rows if row in found]


def hits(index: Index, query: Query, limit: int = 20) -> list[Hit]:
    """The best matches with their snippets, best first; limit 0 for all."""
    scores = dict(_ranked(index, query, limit))
    found = entries(index, list(scores))
    pieces = snippets(index, list(scores), positive_words(query.tree))
    return [Hit(entry, scores[entry.row], pieces.get(entry.row, ())) for entry in found]


def count(index: Index, query: Query) -> int:
    """How many entries match."""
    where = plan(query.tree).whole
    sql = f"SELECT count(*) FROM entries e WHERE {where.sql}"
    return int(index.select(sql, where.parameters)[0][0])


def _ranked(index: Index, query: Query, limit: int) -> list[tuple[int, float]]:
    """Rows and scores, best first. limit: 0 for all."""
    asked = plan(query.tree)
    join, match, where = "", asked.match, asked.rest
    if match is None:
        # Words that are only one way to match still say which of the matches is the better one.
        join, match = "LEFT", expression(Or(tuple(positive_words(query.tree))))
    if match is None:
        sql = f"SELECT e.id, 0.0 FROM entries e WHERE {where.sql} ORDER BY {_BY_DATE} LIMIT ?"
        return [(row, score) for row, score in index.select(sql, (*where.parameters, limit or -1))]
    sql = _RANKED.format(join=join, condition=where.sql)
    return [
        (row, score) for row, score in index.select(sql, (match, *where.parameters, limit or -1))
    ]
