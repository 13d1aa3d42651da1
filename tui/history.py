"""Where the person has been, as a browser remembers it."""

from __future__ import annotations


class History:
    """Places one after the other, and which of them one is at."""

    def __init__(self) -> None:
        self._behind: list[int] = []
        self._ahead: list[int] = []

    def go(self, here: int) -> None:
        """The person leaves this place for a new one; what was ahead is forgotten."""
        self._behind.append(here)
        self._ahead.clear()

    def back(self, here: int) -> int | None:
        """The place before this one, None where there is none."""
        return _step(here, self._behind, self._ahead)

    def forward(self, here: int) -> int | None:
        """The place that one came back from, None where there is none."""
        return _step(here, self._ahead, self._behind)


def _step(here: int, from_: list[int], to: list[int]) -> int | None:
    if not from_:
        return None
    to.append(here)
    return from_.pop()
