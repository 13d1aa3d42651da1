"""The app on a real folder of notes with a large catalogue: start, memory, keys and triage.

    python -m benchmarks.scale [--notes FOLDER] [--papers 100000] [--rounds 5]

Without a folder, 4,000 notes are made up. A key's floor is the same key on the demo's size of a
library; what it changes is the whole list. In triage, a key's floor is a frame of a screen that
has 60 a second; the app runs in a terminal for that. POSIX only.
"""

from __future__ import annotations

import argparse
import asyncio
import shutil
import sys
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter, sleep

from benchmarks import corpus
from benchmarks.screen import press_until, shown
from benchmarks.startup import first_screen, memory
from benchmarks.table import Row, milliseconds, print_table
from benchmarks.workplace import DOKHU, dokhu, synced_vault, workplace
from tui.app import TOURED
from tui.memory import remember

_SMALL = 50
_FRAME = 1000 / 60
# Papers that are decided about, and seconds between two of them.
_DECIDED, _PACE = 30, 0.2
_F7 = "\x1b[18~"
_FILTERS = ("m", "mo", "모", "모델", "tag:llm", "")


def main() -> int:
    """Measure and print; the exit status."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--notes", type=Path)
    parser.add_argument("--papers", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    with workplace() as folder:
        large = synced_vault(folder, 0 if options.notes else 4_000, options.papers)
        if options.notes:
            shutil.copytree(options.notes, large / "notes", dirs_exist_ok=True)
            dokhu("--vault", str(large), "sync")
        small = synced_vault(folder, _SMALL, _SMALL)
        rows = [
            first_screen("first screen", large, options.rounds),
            memory("memory", large),
            Row("a key of the filter", key_time(large), key_time(small), 10.0),
            Row("a key of triage", triage_time(large), _FRAME, 1.0),
        ]
    return print_table(rows)


def key_time(root: Path) -> float:
    """From a change of the filter to the changed list, in ms, over several filters."""
    return asyncio.run(_key_time(root))


async def _key_time(root: Path) -> float:
    from notes.vault import open_vault
    from tui.app import DokhuApp

    app = DokhuApp(open_vault(root))
    app.sync_beside = app.greets = False
    spent = 0.0
    async with app.run_test(size=(140, 40)) as pilot:
        await pilot.pause(1)
        for text in _FILTERS:
            listed = app.library.papers.rows
            start = perf_counter()
            app.library.show_filter(text)
            while app.library.papers.rows is listed:
                await asyncio.sleep(0.001)
            spent += (perf_counter() - start) * 1000
            await pilot.pause(0.5)
    return spent / len(_FILTERS)


def triage_time(root: Path) -> float:
    """From a decision to the next paper on the terminal, in ms: the median of many."""
    remember(TOURED, "yes")
    spent = []
    with shown([*DOKHU, "--vault", str(root)], corpus.LANDMARK) as screen:
        press_until(screen, _F7, "1 of ")
        for number in range(2, _DECIDED + 2):
            sleep(_PACE)
            spent.append(milliseconds(partial(press_until, screen, "2", f"{number} of ")))
    return median(spent)


if __name__ == "__main__":
    sys.exit(main())
