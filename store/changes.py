"""One transaction in the making: rows to be written, and what they touch that must be redone."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from json.encoder import encode_basestring
from typing import Any, NamedTuple

from store.word_index import WordIndex

# Rows of one table that are held before they are written.
_BATCH = 2000


class _Waiting(NamedTuple):
    """Rows that are not written yet, in the order of their columns."""

    columns: tuple[str, ...]
    rows: list[tuple[Any, ...]]


class Changes:
    """What a sync writes. Rows wait in memory until `flush`; those of one table all have the same
    columns.

    names: of catalogue rows and notes that came, changed or went: their papers are regrouped.
    papers: ids of papers that lost a row. keys: of triage lines that came or went.
    everything: the index was empty, so all of it is touched. words: the word index.
    """

    def __init__(self, connection: sqlite3.Connection, everything: bool) -> None:
        self.connection = connection
        self.everything = everything
        self.words = WordIndex(connection)
        self.names: set[str] = set()
        self.papers: set[int] = set()
        self.keys: set[str] = set()
        self.parsed = self.added = self.changed = self.removed = 0
        self._waiting: dict[str, _Waiting] = {}
        # Before anything is deleted: a row that comes back takes its old id.
        self._last_id = int(self.select("SELECT ifnull(max(id), 0) FROM paper_rows")[0][0])

    def add(self, table: str, **row: Any) -> None:
        """Write a row, which replaces one with the same key."""
        waiting = self._waiting.get(table)
        if waiting is None:
            waiting = self._waiting[table] = _Waiting(tuple(row), [])
        waiting.rows.append(tuple(row.values()))
        if len(waiting.rows) >= _BATCH:
            self._write(table)

    def extend(self, table: str, columns: tuple[str, ...], rows: Iterable[tuple[Any, ...]]) -> None:
        """Write several rows of a narrow table, each in the order of its columns."""
        waiting = self._waiting.get(table)
        if waiting is None:
            waiting = self._waiting[table] = _Waiting(columns, [])
        waiting.rows.extend(rows)
        if len(waiting.rows) >= _BATCH:
            self._write(table)

    def flush(self) -> None:
        """Write what waits, so that queries see it."""
        for table in list(self._waiting):
            self._write(table)
        self.words.flush()

    def select(self, sql: str, parameters: Iterable[Any] = ()) -> list[tuple[Any, ...]]:
        """All rows of a query, over what has been flushed."""
        return self.connection.execute(sql, tuple(parameters)).fetchall()

    def delete(self, table: str, column: str, values: Iterable[Any]) -> None:
        """Delete the rows whose column has one of these values."""
        self.connection.execute(
            f"DELETE FROM {table} WHERE {column} IN (SELECT value FROM json_each(?))",
            (json.dumps(list(values)),),
        )

    def new_id(self) -> int:
        """An id for a row of `paper_rows` that no other has."""
        self._last_id += 1
        return self._last_id

    def _write(self, table: str) -> None:
        columns, rows = self._waiting.pop(table)
        places = ", ".join("?" * len(columns))
        # Not by sqlite_utils, which takes three times as long over rows that all look the same.
        sql = f"INSERT OR REPLACE INTO {table} ({', '.join(columns)}) VALUES ({places})"
        self.connection.executemany(sql, rows)


def as_json(values: Iterable[str]) -> str:
    """A list of texts as it is stored in a column."""
    # Text by text: for a whole list, json sets its machinery up anew each time.
    return f"[{', '.join(map(encode_basestring, values))}]"
