"""The process beside a sync that finds the stems of Korean with Kiwi.

    python -m store.stem_worker VAULT

It prints "done total" after each batch. It may be killed at any time: what it has not done waits,
and until then is found by the stems that rules find.
"""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Iterator
from pathlib import Path

from notes.vault import open_vault
from store.index import Index, StoreError, open_index
from store.query_tree import PARTS
from store.word_index import Texts, WordIndex, read_by_kiwi

_BATCH = 100
_COLUMNS = ", ".join(f"t.{part}" for part in PARTS)
_WAITING = f"""
SELECT t.entry, {_COLUMNS} FROM stems s JOIN texts t ON t.entry = s.entry
WHERE s.runs IS NULL ORDER BY s.entry DESC LIMIT {_BATCH}
"""
_LEFT = "SELECT count(*) FROM stems WHERE runs IS NULL"


def stem_all(index: Index) -> Iterator[tuple[int, int]]:
    """Find the stems of all entries that wait, newest first; (done, total) after each batch."""
    from store.kiwi import analyser

    done = 0
    while batch := index.select(_WAITING):
        texts = [(entry, tuple(parts)) for entry, *parts in batch]
        found = {
            entry: "\n".join(run for part in read_by_kiwi(parts) for run in analyser().runs(part))
            for entry, parts in texts
        }
        with index.writing() as connection:
            _write(connection, texts, found)
        done += len(batch)
        ((left,),) = index.select(_LEFT)
        yield done, done + left


def _write(connection: sqlite3.Connection, texts: list[Texts], found: dict[int, str]) -> None:
    """Take the stems in, of entries that are still as they were read."""
    words = WordIndex(connection)
    still = f"SELECT 1 FROM stems s JOIN texts t ON t.entry = s.entry WHERE s.runs IS NULL AND \
t.entry = ? AND ({_COLUMNS}) = ({', '.join('?' * len(PARTS))})"
    for entry, parts in texts:
        if connection.execute(still, (entry, *parts)).fetchone():
            words.restem((entry, parts), found[entry])
    words.flush()


def main() -> int:
    """Serve the command; the exit status."""
    try:
        index = open_index(open_vault(Path(sys.argv[1])))
        for done, total in stem_all(index):
            print(done, total, flush=True)
    except StoreError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
