"""The index: one SQLite file a vault, derived from its files and deletable at any time."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from store import schema

if TYPE_CHECKING:
    from notes.vault import Vault

Answer = TypeVar("Answer")
# A file's device and inode.
_Identity = tuple[int, int]

# How long one dokhu waits for another that writes.
_TIMEOUT = 10.0
_DAMAGED = "The index was damaged; it is built anew from the files."
_OTHER_VERSION = "The index was made by another version of dokhu; it is built anew from the files."


class StoreError(Exception):
    """The index cannot be used; the message says why and what to do."""


class DamagedIndex(StoreError):  # noqa: N818 - it says what the index is
    """The index is broken; its file was thrown away, and the next sync makes a new one."""


class Index:
    """An open index. One thread at a time; `open_index` again for another.

    path: the SQLite file. notice: something the person should be told once (the index was damaged
    and is empty until the next sync), else None.
    """

    def __init__(self, path: Path, patience: float | None = None) -> None:
        """Open the file, or make it. Raises StoreError where it cannot be written.

        patience: seconds to wait for another process that writes; None for those of a program that
        nobody looks at.
        """
        self.path = path
        self._patience = _TIMEOUT if patience is None else patience
        self.notice: str | None = None
        self._identity: _Identity | None = None
        self._connection, self._identity = self._open()
        self._state: object = None
        self._remembered: dict[str, Any] = {}

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def select(self, sql: str, parameters: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """All rows of a query. Raises DamagedIndex, and StoreError where the index is locked."""
        with self._said_plainly():
            return self.connection().execute(sql, parameters).fetchall()

    def remembered(self, name: str, make: Callable[[], Answer]) -> Answer:
        """What `make` gives, kept under this name until anything in the index changes."""
        ((version,),) = self.select("PRAGMA data_version")
        state = (self._identity, version, self._connection.total_changes)
        if state != self._state:
            self._state, self._remembered = state, {}
        if name not in self._remembered:
            self._remembered[name] = make()
        answer: Answer = self._remembered[name]
        return answer

    def connection(self) -> sqlite3.Connection:
        """The connection, to the file that is there now: another process may have made it anew."""
        now = _identity(self.path)
        if now is not None and now != self._identity:
            self._connection.close()
            self._connection, self._identity = self._open()
        return self._connection

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction that has the index to itself from its start; all of it counts, or none.

        Raises DamagedIndex, and StoreError where another process writes for longer than the index
        is patient.
        """
        if _identity(self.path) is None:
            self.renew()
        connection = self.connection()
        with self._said_plainly():
            # A transaction that only turns into a writing one later can fail to, without waiting.
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            finally:
                # A full disk has already rolled back, and a second rollback would hide that error.
                if connection.in_transaction:
                    connection.execute("ROLLBACK")

    def renew(self, damaged: bool = False) -> None:
        """Throw the file away and make an empty one. damaged: that is why, and to be told."""
        self._connection.close()
        _remove(self.path)
        if damaged:
            self.notice = _DAMAGED
        self._connection, self._identity = self._open()

    def _open(self) -> tuple[sqlite3.Connection, _Identity | None]:
        with self._said_plainly():
            self.path.parent.mkdir(parents=True, exist_ok=True)
            if not self.path.exists():
                _remove(self.path)
            try:
                connection = self._connect()
            except sqlite3.DatabaseError as error:
                if not _is_damage(error):
                    raise
                _remove(self.path)
                self.notice = _DAMAGED
                connection = self._connect()
            return connection, _identity(self.path)

    def _connect(self) -> sqlite3.Connection:
        connection = sqlite3.connect(
            self.path, timeout=self._patience, isolation_level=None, check_same_thread=False
        )
        with ExitStack() as failing:
            failing.callback(connection.close)
            connection.execute("PRAGMA synchronous = NORMAL")
            # A rebuild's log is as large as the index, and would stay so while the app runs.
            connection.execute("PRAGMA journal_size_limit = 16777216")
            if _version(connection) != schema.VERSION:
                connection.execute("PRAGMA journal_mode = WAL")
                self._build(connection)
            failing.pop_all()
        return connection

    @contextmanager
    def _said_plainly(self) -> Iterator[None]:
        """Turn what SQLite and the system say about the index into a StoreError for the person."""
        try:
            yield
        except sqlite3.DatabaseError as error:
            if not _is_damage(error):
                raise StoreError(_plain(self.path, error)) from error
            self._discard()
            what = f"The index is damaged: {self.path}."
            raise DamagedIndex(f"{what} The next sync builds it anew from the files.") from error
        except OSError as error:
            what = f"The index cannot be kept in {self.path.parent}: {error.strerror}"
            raise StoreError(f"{what}; XDG_CACHE_HOME may name another folder for it") from error

    def _discard(self) -> None:
        """Remove the file, unless another process has already put a new one in its place.

        What is still whole in it can be asked for until there is a new one.
        """
        if _identity(self.path) == self._identity:
            with suppress(OSError):
                _remove(self.path)

    def _build(self, connection: sqlite3.Connection) -> None:
        connection.execute("BEGIN IMMEDIATE")
        version = _version(connection)
        if version != schema.VERSION:
            if version or connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone():
                self.notice = _OTHER_VERSION
            schema.build(connection)
        connection.execute("COMMIT")


def open_index(vault: Vault, patience: float | None = None) -> Index:
    """Open the vault's index, or make an empty one where there is none, or none that can be read.

    patience: see `Index`. Raises StoreError where the folder or the file cannot be written.
    """
    return Index(vault.cache_dir() / "index.sqlite", patience)


_NOT_DAMAGE = (sqlite3.ProgrammingError, sqlite3.DataError, sqlite3.IntegrityError)
# What SQLite says where an error of operation, most of which are no damage, is one.
_SAYS_DAMAGE = ("malformed", "corrupt", "no such module", "no such table", "Could not decode")


def _is_damage(error: sqlite3.DatabaseError) -> bool:
    """Whether the file is no database, or a broken one, and not locked, full or forbidden."""
    if isinstance(error, _NOT_DAMAGE):
        return False
    said = str(error)
    is_operational = isinstance(error, sqlite3.OperationalError)
    return not is_operational or any(words in said for words in _SAYS_DAMAGE)


def _plain(path: Path, error: sqlite3.DatabaseError) -> str:
    said = str(error)
    if "locked" in said or "busy" in said:
        return "Another dokhu is bringing the index up to the files; try again when it is done."
    if "readonly" in said or "unable to open" in said:
        return f"The index cannot be written: {path}. Is its folder read-only?"
    if "disk is full" in said:
        return f"The disk is full; the index stays as it was: {path}"
    return f"The index cannot be used: {path}: {said}"


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _identity(path: Path) -> _Identity | None:
    """Which file stands at this path; None where there is none."""
    try:
        found = os.stat(path)  # noqa: PTH116 - asked before every query
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _remove(path: Path) -> None:
    # Its companions first: a new database beside an old one's log would take the log for its own.
    for suffix in ("-wal", "-shm", ""):
        with suppress(FileNotFoundError):
            path.with_name(path.name + suffix).unlink()
