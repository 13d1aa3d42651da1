"""Which lines of a `.jsonl` file came and which went since it was read last."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from store.changes import Changes
from store.reading import digest


class Fresh(NamedTuple):
    """A line that was not there. number: from 1."""

    number: int
    text: str
    digest: str


class LineChanges(NamedTuple):
    """fresh: lines to be read; gone: rowids of the table's rows whose lines are no longer there."""

    fresh: list[Fresh]
    gone: list[int]


def compare(changes: Changes, table: str, path: str, text: str) -> LineChanges:
    """Compare a file with the rows that it gave before; rows whose line only moved are moved."""
    known = f"SELECT digest, rowid, line FROM {table} WHERE file = ? ORDER BY line DESC"
    old: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for mark, rowid, line in () if changes.everything else changes.select(known, (path,)):
        old[mark].append((rowid, line))
    fresh, moved = [], []
    for number, line in enumerate(text.split("\n"), 1):
        if not line or line.isspace():
            continue
        mark = digest(line)
        if old.get(mark):
            rowid, before = old[mark].pop()
            if before != number:
                moved.append((number, rowid))
        else:
            fresh.append(Fresh(number, line, mark))
    changes.connection.executemany(f"UPDATE {table} SET line = ? WHERE rowid = ?", moved)
    return LineChanges(fresh, [rowid for left in old.values() for rowid, _ in left])
