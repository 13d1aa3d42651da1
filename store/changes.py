"""One transaction in the making: rows to be written, and what they touch that must be redone."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from sqlite_utils import Database

# Rows of one table that are held before they are written.
_BATCH = 2000


class Changes:
    """What a sync writes. Rows wait in memory until `flush`, in the order they came.

    names: of catalogue rows and notes that came, changed or went: their papers are regrouped.
    papers: ids of papers that lost a row. keys: of triage lines that came or went.
    everything: the index was empty, so all of it is touched.
    """

    def __init__(self, connection: sqlite3.Connection, everything: bool) -> None:
        self.connection = connection
        self.everything = everything
        self.names: set[str] = set()
        self.papers: set[int] = set()
        self.keys: set[str] = set()
        self.parsed = self.added = self.changed = self.removed = 0
        # Triggers of the reader's own plugins, and recursive ones, are no business of the index.
        self._database = Database(connection, recursive_triggers=False, execute_plugins=False)
        self._waiting: dict[str, list[dict[str, Any]]] = defaultdict(list)
        self._next_id: int | None = None

    def add(self, table: str, **row: Any) -> None:
        """Write a row, which replaces one with the same key."""
        waiting = self._waiting[table]
        waiting.append(row)
        if len(waiting) >= _BATCH:
            self._write(table)

    def flush(self) -> None:
        """Write what waits, so that queries see it."""
        for table in list(self._waiting):
            self._write(table)

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
        if self._next_id is None:
            self._next_id = self.select("SELECT ifnull(max(id), 0) FROM paper_rows")[0][0] + 1
        self._next_id += 1
        return self._next_id - 1

    def _write(self, table: str) -> None:
        rows = self._waiting.pop(table, None)
        if rows:
            self._database.table(table).insert_all(rows, replace=True, batch_size=_BATCH)


def as_json(values: Iterable[Any]) -> str:
    """A list as it is stored in a column."""
    return json.dumps(list(values), ensure_ascii=False)
