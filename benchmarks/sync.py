"""What it costs to bring the index up to the files.

    python -m benchmarks.sync [--rounds 9] [--notes 4000] [--papers 100000]

Nothing changed: against a bare scandir and stat, in one process and as a whole command. First and
rebuild (without an index, and over one): against reading and hashing every file and inserting its
text (a catalogue row each, for papers).
"""

from __future__ import annotations

import argparse
import hashlib
import os
import sqlite3
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from benchmarks.bare_scan import scan
from benchmarks.table import Row, command_time, in_turns, milliseconds, print_table
from benchmarks.workplace import DOKHU, ROOT, synced_vault, workplace
from notes.vault import Vault, open_vault
from store.sync import sync

_BARE_SCAN = [sys.executable, str(ROOT / "benchmarks" / "bare_scan.py")]


def main() -> int:
    """Measure and print; the exit status."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--notes", type=int, default=4_000)
    parser.add_argument("--papers", type=int, default=100_000)
    options = parser.parse_args()
    with workplace() as folder:
        root = synced_vault(folder, options.notes, 0)
        rows = [
            _nothing_in_process(root, options.rounds * 3),
            _nothing_as_command(root, options.rounds * 3),
            *_full(f"{options.notes:,} notes", root, options.rounds),
        ]
        if options.papers:
            papers = synced_vault(folder, 0, options.papers)
            rows += _full(f"{options.papers:,} papers", papers, 2)
    return print_table(rows)


def _nothing_in_process(root: Path, rounds: int) -> Row:
    vault = open_vault(root)
    ours = partial(milliseconds, partial(sync, vault))
    floor = partial(milliseconds, partial(scan, str(root)))
    return Row("nothing changed, in process", *in_turns(ours, floor, rounds), 2.5)


def _nothing_as_command(root: Path, rounds: int) -> Row:
    ours = partial(command_time, [*DOKHU, "sync", "--json", "--vault", str(root)])
    floor = partial(command_time, [*_BARE_SCAN, str(root)])
    return Row("nothing changed, whole command", *in_turns(ours, floor, rounds), 3.0)


def _full(what: str, root: Path, rounds: int) -> Iterator[Row]:
    vault = open_vault(root)
    rebuild = partial(milliseconds, partial(sync, vault, True))
    floor = partial(milliseconds, partial(_read_hash_insert, root))
    yield Row(f"first, {what}", *in_turns(partial(_first_sync, vault), floor, rounds), 10.0)
    yield Row(f"rebuild, {what}", *in_turns(rebuild, floor, rounds), 10.0)


def _first_sync(vault: Vault) -> float:
    for file in vault.cache_dir().iterdir():
        file.unlink()
    return milliseconds(partial(sync, vault))


def _read_hash_insert(root: Path) -> None:
    database = root.parent / "floor.sqlite"
    connection = sqlite3.connect(database)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("CREATE TABLE files (path TEXT, line INTEGER, hash BLOB, text TEXT)")
    connection.executemany("INSERT INTO files VALUES (?, ?, ?, ?)", _contents(root))
    connection.commit()
    connection.close()
    for leftover in root.parent.glob("floor.sqlite*"):
        leftover.unlink()


def _contents(root: Path) -> Iterator[tuple[str, int, bytes, str]]:
    for folder, _, names in os.walk(root):
        for name in names:
            path = Path(folder, name)
            data = path.read_bytes()
            hashed = hashlib.blake2b(data, digest_size=8).digest()
            text = data.decode()
            parts = text.splitlines() if name.endswith(".jsonl") else [text]
            yield from ((str(path), line, hashed, part) for line, part in enumerate(parts))


if __name__ == "__main__":
    sys.exit(main())
