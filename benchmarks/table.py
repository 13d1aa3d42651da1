"""Measuring two things in turns, and printing how they compare."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

Measure = Callable[[], float]


@dataclass(frozen=True, slots=True)
class Row:
    """What was measured: ours and its floor in `unit`, and the ratio that is allowed."""

    what: str
    ours: float
    floor: float
    bar: float
    unit: str = "ms"

    @property
    def ratio(self) -> float:
        return self.ours / self.floor

    @property
    def holds(self) -> bool:
        return self.ratio <= self.bar


def in_turns(ours: Measure, floor: Measure, rounds: int) -> tuple[float, float]:
    """The least of two measures, taken by turns so that a busy machine is fair to both.

    The least is what the program takes; what is above it is what the machine does besides
    (https://docs.python.org/3/library/timeit.html#timeit.Timer.repeat).
    """
    ours()
    floor()
    pairs = [(ours(), floor()) for _ in range(rounds)]
    return min(first for first, _ in pairs), min(second for _, second in pairs)


def milliseconds(action: Callable[[], object]) -> float:
    """How long an action takes."""
    start = time.perf_counter()
    action()
    return (time.perf_counter() - start) * 1000


def command_time(command: Sequence[str]) -> float:
    """How long a command takes, in ms. Raises CalledProcessError."""
    return milliseconds(partial(subprocess.run, command, check=True, capture_output=True))


def percentile(values: Sequence[float], share: float) -> float:
    """The value below which this share of the values lies."""
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def print_table(rows: Sequence[Row]) -> int:
    """Print the rows; 0 where every bar holds, else 1, for the exit status."""
    width = max(len(row.what) for row in rows)
    print(f"{'':{width}}  {'dokhu':>12}  {'floor':>12}  {'ratio':>6}  {'bar':>6}")
    for row in rows:
        ours, floor = f"{row.ours:.2f} {row.unit}", f"{row.floor:.2f} {row.unit}"
        mark = "" if row.holds else "  over"
        print(
            f"{row.what:{width}}  {ours:>12}  {floor:>12}  {row.ratio:6.2f}  {row.bar:6.2f}{mark}"
        )
    return 0 if all(row.holds for row in rows) else 1
