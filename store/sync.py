"""Bringing the index up to the files.

Nothing changed is the common case, so this module and what it imports stay light: the readers,
and sqlite_utils, are imported only when some file has to be read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from notes.problem import Problem

if TYPE_CHECKING:
    from notes.vault import Vault

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class SyncReport:
    """What a sync did.

    files: all files looked at; parsed: read and taken in. added, changed, removed: entries' notes,
    catalogue rows, triage lines and posts. problems: all that the vault has now, not only the new
    ones. notices: to be said once, about the index itself.
    """

    files: int = 0
    parsed: int = 0
    added: int = 0
    changed: int = 0
    removed: int = 0
    problems: tuple[Problem, ...] = ()
    seconds: float = 0.0
    notices: tuple[str, ...] = ()


def sync(vault: Vault, rebuild: bool = False, progress: Progress | None = None) -> SyncReport:
    """Bring the whole index up to the files, in one transaction.

    progress is called with (done, total), in bytes of the files that have to be read.
    Raises store.index.StoreError where the index cannot be written.
    """
    raise NotImplementedError


def sync_paths(vault: Vault, paths: Iterable[str]) -> SyncReport:
    """Bring the index up to these files only (paths in the vault; gone files too)."""
    raise NotImplementedError
