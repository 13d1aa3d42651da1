"""A pile of papers looked at one after the other, the next one read before it is asked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from store.detail import Detail, detail
from store.index import Index
from store.search import entries


class Deck:
    """Rows of the index in their order, one of them on top.

    position: of the one on top, as many as there are rows once all were seen.
    """

    def __init__(self, index: Index, rows: Sequence[int], start: int = 0) -> None:
        self._index = index
        self.rows = rows
        self.position = max(0, min(start, len(rows)))
        self._read: dict[int, Detail | None] = {}
        self._decided: dict[int, str] = {}

    @property
    def row(self) -> int | None:
        """The row on top, None past the end."""
        return self.rows[self.position] if self.position < len(self.rows) else None

    @property
    def top(self) -> Detail | None:
        """The paper on top; None past the end, and for one that has left the index.

        Raises store.index.StoreError.
        """
        return None if self.row is None else self._detail(self.row)

    @property
    def next(self) -> Detail | None:
        """The paper that is read ahead, if there is one."""
        after = self.position + 1
        return self._read.get(self.rows[after]) if after < len(self.rows) else None

    def read_ahead(self) -> None:
        """Read the paper on top and the one after it. Raises store.index.StoreError."""
        near = self.rows[self.position : self.position + 2]
        self._read = {row: self._read[row] for row in near if row in self._read}
        for row in near:
            self._detail(row)

    def move(self, step: int) -> None:
        """Go on, or back; no further than past the last one."""
        self.position = max(0, min(len(self.rows), self.position + step))

    def go_to(self, row: int) -> None:
        """Put this row on top, where it is in the pile."""
        if row in self.rows:
            self.position = self.rows.index(row)

    def decided(self, rows: Sequence[int]) -> None:
        """Something was decided about these; read them again. Raises store.index.StoreError."""
        for row in rows:
            self._read.pop(row, None)
            self._decided[row] = ""
        for entry in entries(self._index, rows):
            self._decided[entry.row] = entry.status or ""

    def tally(self) -> Counter[str]:
        """How many papers got which status since the pile was taken up."""
        return Counter(status for status in self._decided.values() if status)

    def _detail(self, row: int) -> Detail | None:
        if row not in self._read:
            self._read[row] = detail(self._index, row)
        return self._read[row]
