"""Which rows have to be regrouped after a change: all that a shared name connects with it."""

from __future__ import annotations

from collections.abc import Iterator

from store.changes import Changes

# How many rows are read, merged and written at a time.
_BATCH = 1000

_TOUCHED = """
WITH RECURSIVE reached(name) AS (
  SELECT name FROM touched_names
  UNION
  SELECT other.name FROM reached
  JOIN mentions here ON here.name = reached.name
  JOIN mentions other ON other.row = here.row
)
SELECT m.name, m.row FROM mentions m WHERE m.name IN (SELECT name FROM reached)
"""


def neighbourhoods(changes: Changes) -> Iterator[list[list[int]]]:
    """The touched rows in batches of neighbourhoods: rows that share names, over any number of
    steps. Which of them are one paper is for `notes.merging` to say, and needs no row outside.
    """
    batch: list[list[int]] = []
    size = 0
    for rows in _connected(_mentions(changes)):
        batch.append(rows)
        size += len(rows)
        if size >= _BATCH:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _mentions(changes: Changes) -> list[tuple[str, int]]:
    changes.flush()
    if changes.everything:
        return changes.select("SELECT name, row FROM mentions ORDER BY name, row")
    connection = changes.connection
    connection.execute("CREATE TEMP TABLE IF NOT EXISTS touched_names (name TEXT PRIMARY KEY)")
    connection.execute("DELETE FROM touched_names")
    names = ((name,) for name in sorted(changes.names))
    connection.executemany("INSERT INTO touched_names VALUES (?)", names)
    return changes.select(_TOUCHED + " ORDER BY m.name, m.row")


def _connected(mentions: list[tuple[str, int]]) -> list[list[int]]:
    """Rows that share a name, over any number of steps, together (union-find)."""
    parent: dict[int, int] = {}

    def root(row: int) -> int:
        while parent[row] != row:
            parent[row] = parent[parent[row]]
            row = parent[row]
        return row

    before: tuple[str, int] | None = None
    for name, row in mentions:
        parent.setdefault(row, row)
        if before and before[0] == name:
            parent[root(row)] = root(before[1])
        before = (name, row)
    together: dict[int, list[int]] = {}
    for row in parent:
        together.setdefault(root(row), []).append(row)
    return list(together.values())
