"""How soon there is something to work with, and what it takes in memory.

    python -m benchmarks.startup [--rounds 7] [--notes 4000] [--papers 100000]

The app is the real process in a terminal of its own, from exec until the newest entry is on the
screen; its floor is a Textual app with the same widgets and nothing behind them.
"""

from __future__ import annotations

import argparse
import sys
from functools import partial
from pathlib import Path

from benchmarks.corpus import LANDMARK
from benchmarks.screen import memory_of, seconds_to
from benchmarks.table import Row, command_time, in_turns, print_table
from benchmarks.workplace import DOKHU, synced_vault, workplace

_MINIMAL = [sys.executable, "-P", "-m", "benchmarks.minimal_app"]


def main() -> int:
    """Measure and print; the exit status."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--notes", type=int, default=4_000)
    parser.add_argument("--papers", type=int, default=100_000)
    options = parser.parse_args()
    with workplace() as folder:
        notes = synced_vault(folder, options.notes, 0)
        papers = synced_vault(folder, 0, options.papers)
        rows = [
            first_screen(f"first screen, {options.notes:,} notes", notes, options.rounds),
            first_screen(f"first screen, {options.papers:,} papers", papers, options.rounds),
            memory(f"memory, {options.papers:,} papers", papers),
            _help(options.rounds * 3),
        ]
    return print_table(rows)


def _app(vault: Path) -> list[str]:
    return [*DOKHU, "--vault", str(vault)]


def first_screen(what: str, vault: Path, rounds: int) -> Row:
    """From exec until the vault's newest entry is on the screen."""
    ours, floor = in_turns(
        partial(seconds_to, _app(vault), LANDMARK), partial(seconds_to, _MINIMAL, LANDMARK), rounds
    )
    return Row(what, ours * 1000, floor * 1000, 1.6)


def memory(what: str, vault: Path) -> Row:
    """What the app has in memory once it shows the vault."""
    ours, floor = memory_of(_app(vault), LANDMARK), memory_of(_MINIMAL, LANDMARK)
    return Row(what, ours, floor, 2.5, "MB")


def _help(rounds: int) -> Row:
    ours = partial(command_time, [*DOKHU, "--help"])
    floor = partial(command_time, [sys.executable, "-c", "import click"])
    return Row("dokhu --help", *in_turns(ours, floor, rounds), 2.0)


if __name__ == "__main__":
    sys.exit(main())
