"""The app on a real folder of notes with a large catalogue: start, memory, and keys.

    python -m benchmarks.scale [--notes FOLDER] [--papers 100000] [--rounds 5]

Without a folder, 4,000 notes are made up. A key's floor is the same key on the demo's size of a
library; what it changes is the whole list.
"""

from __future__ import annotations

import argparse
import asyncio
import shutil
import sys
from pathlib import Path
from time import perf_counter

from benchmarks.startup import first_screen, memory
from benchmarks.table import Row, print_table
from benchmarks.workplace import dokhu, synced_vault, workplace

_SMALL = 50
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


if __name__ == "__main__":
    sys.exit(main())
