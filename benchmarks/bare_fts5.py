"""The floor of a search: the same texts in one FTS5 table of words, and nothing else."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path

_ADD = "INSERT INTO words(rowid, text) VALUES (?, ?)"


class BareFts5:
    """A table of the texts of a vault's notes and catalogue rows, as they stand."""

    def __init__(self, path: Path, root: Path) -> None:
        """path: of the new database; root: of the vault."""
        self._root = root
        self._connection = sqlite3.connect(path, isolation_level=None)
        self._connection.executescript(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;"
            "CREATE TABLE files (path TEXT PRIMARY KEY, hash BLOB, text TEXT);"
            "CREATE VIRTUAL TABLE words USING fts5(text, content='')"
        )
        with self._connection:
            self._connection.execute("BEGIN")
            for file in root.glob("notes/**/*.md"):
                self._add(file)
            texts = ((text,) for text in _rows(root))
            self._connection.executemany("INSERT INTO words(text) VALUES (?)", texts)

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def beginning(self, typed: str) -> list[tuple[int]]:
        """The rows of all texts with these words, and one that begins as the last of them."""
        asked = " AND ".join(f'"{word}"' for word in typed.split())
        sql = "SELECT rowid FROM words WHERE words MATCH ?"
        return self._connection.execute(sql, (f"{asked}*",)).fetchall()

    def follow(self, file: Path) -> None:
        """Read and hash a note that changed, and replace its text."""
        data = file.read_bytes()
        new = data.decode()
        found = "SELECT rowid, text FROM files WHERE path = ?"
        with self._connection:
            self._connection.execute("BEGIN IMMEDIATE")
            row, old = self._connection.execute(found, (str(file),)).fetchone()
            forget = "INSERT INTO words(words, rowid, text) VALUES ('delete', ?, ?)"
            self._connection.execute(forget, (row, old))
            self._connection.execute(_ADD, (row, new))
            change = "UPDATE files SET hash = ?, text = ? WHERE rowid = ?"
            self._connection.execute(change, (_hash(data), new, row))

    def _add(self, file: Path) -> None:
        data = file.read_bytes()
        values = (str(file), _hash(data), data.decode())
        row = self._connection.execute("INSERT INTO files VALUES (?, ?, ?)", values).lastrowid
        self._connection.execute(_ADD, (row, values[2]))


def _hash(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=8).digest()


def _rows(root: Path) -> Iterator[str]:
    for file in root.glob("papers/**/*.jsonl"):
        for line in file.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            yield f"{row['title']} {row['abstract']}"
