"""A progress bar for long work, on a terminal only."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic

import click

Progress = Callable[[int, int], None]

# Most work ends before a bar would be more than a flicker.
_PATIENCE = 0.5


@contextmanager
def shown(label: str, quiet: bool) -> Iterator[Progress | None]:
    """A function to call with (done, total); None where nobody looks at a terminal."""
    if quiet or not sys.stderr.isatty():
        yield None
        return
    begun = monotonic()
    with click.progressbar(length=1000, label=label, file=sys.stderr, width=30) as bar:
        # Drawn by `step` only, and not before work has taken a while.
        def step(done: int, total: int) -> None:
            if monotonic() - begun > _PATIENCE:
                bar.update(max(0, 1000 * done // max(total, 1) - bar.pos))

        yield step
