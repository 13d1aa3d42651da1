"""How far long work is."""

from __future__ import annotations

from collections.abc import Callable

# Called with (done, total), in any unit that the work likes.
Progress = Callable[[int, int], None]


def part(progress: Progress | None, number: int, of: int) -> Progress:
    """The progress of one part of a work whose parts take about as long, counted from 0.

    Each part may count in what it likes.
    """

    def step(done: int, total: int) -> None:
        if progress:
            progress(number * total + done, of * total)

    return step
