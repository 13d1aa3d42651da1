"""Work on many things one after the other, which can be watched, and stopped between two."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol, TypeVar

Thing = TypeVar("Thing")


class Through(Protocol):
    """Gives things one after the other; where the work is stopped, no more. `iter` is one."""

    def __call__(self, things: Sequence[Thing], /) -> Iterable[Thing]:
        """The things."""
        ...


class LongWork:
    """How far it is. Done on one thread; watched, and stopped, on another."""

    def __init__(self, total: int) -> None:
        self.done = 0
        self.total = total
        self.stopped = False

    def through(self, things: Sequence[Thing], /) -> Iterator[Thing]:
        """These things, each done when the next one is asked for."""
        self.done, self.total = 0, len(things)
        for thing in things:
            if self.stopped:
                return
            yield thing
            self.done += 1

    @property
    def is_partial(self) -> bool:
        """Whether it was stopped before all was done."""
        return self.done < self.total
