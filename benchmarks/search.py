"""From a key pressed in the filter to the first page of the result.

    python -m benchmarks.search [--notes 4000] [--papers 100000]

Words of the corpus are typed letter by letter; the floor is a bare FTS5 prefix query over the same
text, its row ids fetched. Each is the 95th percentile.
"""

from __future__ import annotations

import argparse
import json
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

from benchmarks.table import Row, milliseconds, percentile, print_table
from benchmarks.words import Words
from benchmarks.workplace import synced_vault, workplace
from notes.vault import open_vault
from store.index import Index, open_index
from store.query import parse
from store.search import entries, rows

_PAGE = 40


def main() -> int:
    """Measure and print; the exit status."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--notes", type=int, default=4_000)
    parser.add_argument("--papers", type=int, default=100_000)
    options = parser.parse_args()
    with workplace() as folder:
        sizes = {"notes": (options.notes, 0), "papers": (0, options.papers)}
        table = [
            _row(f"key to result p95, {max(size):,} {what}", synced_vault(folder, *size))
            for what, size in sizes.items()
            if max(size)
        ]
    return print_table(table)


def _row(what: str, root: Path) -> Row:
    vault = open_vault(root)
    keys = list(_keys())
    with closing(open_index(vault)) as index, closing(_floor(root)) as floor:
        times = [
            (
                milliseconds(partial(_page, index, typed)),
                milliseconds(partial(_prefix, floor, typed)),
            )
            for typed in keys * 2
        ][len(keys) :]
    ours, bare = zip(*times, strict=True)
    return Row(what, percentile(ours, 0.95), percentile(bare, 0.95), 3.0)


def _keys() -> Iterator[str]:
    """What stands in the filter after each key, from the second letter on (one for Hangul)."""
    for word in Words(2).sample(40):
        first = 2 if word.isascii() else 1
        yield from (word[:length] for length in range(first, len(word) + 1))


def _page(index: Index, typed: str) -> None:
    entries(index, rows(index, parse(typed), "date")[:_PAGE])


def _prefix(floor: sqlite3.Connection, typed: str) -> None:
    floor.execute("SELECT rowid FROM words WHERE words MATCH ?", (f'"{typed}"*',)).fetchall()


def _floor(root: Path) -> sqlite3.Connection:
    """The same texts in a table of their own, with nothing but FTS5."""
    floor = sqlite3.connect(":memory:")
    floor.execute("CREATE VIRTUAL TABLE words USING fts5(text)")
    floor.executemany("INSERT INTO words VALUES (?)", ((text,) for text in _texts(root)))
    return floor


def _texts(root: Path) -> Iterator[str]:
    for note in root.glob("notes/**/*.md"):
        yield note.read_text(encoding="utf-8")
    for rows_file in root.glob("papers/**/*.jsonl"):
        for line in rows_file.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            yield f"{row['title']} {row['abstract']}"


if __name__ == "__main__":
    sys.exit(main())
