"""Entries in the orders that the list can have.

SQLite sorts a hundred thousand matches of a common word in a third of a second. To pick them out of
the whole list, which is kept as long as the index stays as it is, takes a few milliseconds.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Sequence

from store.index import Index

# Each is the order of an index, so that the whole list is read out of that without sorting. None
# ends in the ids, which depend on what came into the index first.
ORDERS = {
    "date": "e.date DESC, e.sort_title, e.name, e.note",
    "popularity": "e.upvotes DESC, e.comments DESC, e.date DESC, e.name, e.note",
    "title": "e.sort_title, e.date DESC, e.name, e.note",
}
# SQLite sorts one entry in the time in which the whole list is gone through for so many.
_GONE_THROUGH = 20


def everything(index: Index, sort: str) -> Sequence[int]:
    """The rows of all entries in one of ORDERS."""

    def listed() -> array[int]:
        rows = index.select(f"SELECT e.id FROM entries e ORDER BY {ORDERS[sort]}")
        return array("q", (row for (row,) in rows))

    return index.remembered(f"order by {sort}", listed)


def in_order(index: Index, rows: Sequence[int], sort: str) -> list[int]:
    """These rows in one of ORDERS."""
    # Ids count up from 1, so the last tells how long the whole list is, about.
    last = index.select("SELECT ifnull(max(id), 0) FROM entries")[0][0]
    if len(rows) * _GONE_THROUGH <= last:
        sql = f"SELECT e.id FROM entries e WHERE e.id IN (SELECT value FROM json_each(?)) \
ORDER BY {ORDERS[sort]}"
        return [row for (row,) in index.select(sql, (json.dumps(list(rows)),))]
    wanted = bytearray(max(rows) + 1)
    for row in rows:
        wanted[row] = 1
    size = len(wanted)
    return [row for row in everything(index, sort) if row < size and wanted[row]]
