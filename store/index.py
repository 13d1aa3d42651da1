"""The index: one SQLite file a vault, derived from its files and deletable at any time."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from notes.vault import Vault


class StoreError(Exception):
    """The index cannot be used; the message says why and what to do."""


class Index:
    """An open index. For one thread; `open_index` again for another.

    path: the SQLite file. notice: something the person should be told once (the index was damaged
    and is empty until the next sync), else None.
    """

    def __init__(self, path: Path, connection: sqlite3.Connection, notice: str | None) -> None:
        self.path = path
        self.connection = connection
        self.notice = notice

    def close(self) -> None:
        """Let go of the file."""
        raise NotImplementedError


def open_index(vault: Vault) -> Index:
    """Open the vault's index, or make an empty one where there is none, or none that can be read.

    Raises StoreError where the folder or the file cannot be written.
    """
    raise NotImplementedError
