"""Where the person has been, as a browser remembers it."""

from __future__ import annotations

from typing import NamedTuple


class Stop(NamedTuple):
    """An entry that one was at. filter: what was listed around it."""

    row: int
    filter: str = ""


class History:
    """Stops one after the other, and which of them one is at."""

    def __init__(self) -> None:
        self._behind: list[Stop] = []
        self._ahead: list[Stop] = []

    def go(self, here: Stop) -> None:
        """The person leaves this stop for a new one; what was ahead is forgotten."""
        self._behind.append(here)
        self._ahead.clear()

    def back(self, here: Stop) -> Stop | None:
        """The stop before this one, None where there is none."""
        return _step(here, self._behind, self._ahead)

    def forward(self, here: Stop) -> Stop | None:
        """The stop that one came back from, None where there is none."""
        return _step(here, self._ahead, self._behind)


def _step(here: Stop, from_: list[Stop], to: list[Stop]) -> Stop | None:
    if not from_:
        return None
    to.append(here)
    return from_.pop()
