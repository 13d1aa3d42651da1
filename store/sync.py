"""Bringing the index up to the files.

Nothing changed is the common case, so this module and what it imports stay light: the readers,
sqlite_utils and even dataclasses are imported only when some file has to be read.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, NamedTuple

from store.index import DAMAGED, Index, StoreError, is_damage, open_index
from store.reading import read
from store.scan import NO_STAMP, Seen, Stamp, is_settled, kind_of, look, scan

if TYPE_CHECKING:
    from notes.problem import Problem
    from notes.vault import Vault
    from store.update import Counts

Progress = Callable[[int, int], None]
_KNOWN = "SELECT path, kind, mtime_ns, ctime_ns, size, inode, settled, content FROM files"
_RESTAMP = """
UPDATE files SET mtime_ns = ?, ctime_ns = ?, size = ?, inode = ?, settled = ?
WHERE path = ? AND content = ?
"""


class SyncReport(NamedTuple):
    """What a sync did.

    files: all files looked at; parsed: read and taken in. added, changed, removed: notes, catalogue
    rows, triage lines and posts. problems: all that the vault has now, not only the new ones.
    notices: to be said once, about the index itself.
    """

    files: int = 0
    parsed: int = 0
    added: int = 0
    changed: int = 0
    removed: int = 0
    problems: tuple[Problem, ...] = ()
    seconds: float = 0.0
    notices: tuple[str, ...] = ()


class _Known(NamedTuple):
    """A file as the index has it."""

    kind: str
    stamp: Stamp
    settled: bool
    content: str


def sync(vault: Vault, rebuild: bool = False, progress: Progress | None = None) -> SyncReport:
    """Bring the whole index up to the files, in one transaction.

    progress is called with (done, total), in bytes of the files that have to be read.
    Raises store.index.StoreError where the index cannot be written.
    """
    started = time.perf_counter()
    index = open_index(vault)
    try:
        try:
            files, counts = _follow(vault, index, None, rebuild, progress)
        except StoreError as error:
            if not is_damage(error.__cause__):
                raise
            index.renew(DAMAGED)
            files, counts = _follow(vault, index, None, False, progress)
        return _report(vault, index, files, counts, started)
    finally:
        index.close()


def sync_paths(vault: Vault, paths: Iterable[str]) -> SyncReport:
    """Bring the index up to these files only (paths in the vault; gone files too).

    Raises store.index.StoreError where the index cannot be written.
    """
    started = time.perf_counter()
    index = open_index(vault)
    try:
        if index.notice:
            return sync(vault)
        files, counts = _follow(vault, index, tuple(paths), False, None)
        return _report(vault, index, files, counts, started)
    finally:
        index.close()


def _follow(
    vault: Vault,
    index: Index,
    paths: tuple[str, ...] | None,
    rebuild: bool,
    progress: Progress | None,
) -> tuple[int, Counts | None]:
    """Take in what changed among these paths, or among all; how many files there are, and what
    was done where any had to be read."""
    known = {} if rebuild else _known(index, paths)
    found = scan(vault) if paths is None else _look(vault, paths)
    gone = known.keys() - found.keys()
    stale = {path: seen for path, seen in found.items() if _differs(known.get(path), seen)}
    if stale and known:
        stale = _really_stale(vault, index, stale, known)
    if not (stale or gone or rebuild):
        return len(found), None
    from store.update import update

    return len(found), update(vault, index, stale, gone, rebuild=rebuild, progress=progress)


def _known(index: Index, paths: tuple[str, ...] | None) -> dict[str, _Known]:
    """The files as the index has them."""
    rows = index.select(_KNOWN) if paths is None else []
    for path in paths or ():
        rows += index.select(f"{_KNOWN} WHERE path = ?", (path,))
    return {
        path: _Known(kind, (mtime, ctime, size, inode), bool(settled), content)
        for path, kind, mtime, ctime, size, inode, settled, content in rows
    }


def _differs(old: _Known | None, seen: Seen) -> bool:
    """Whether a file has to be opened to know if it changed."""
    return old is None or not old.settled or (old.kind, old.stamp) != seen


def _look(vault: Vault, paths: Iterable[str]) -> dict[str, Seen]:
    """The files among these that exist and that the index is made of."""
    found = {}
    for path in paths:
        kind, stamp = kind_of(vault, path), look(vault, path)
        if kind and stamp != NO_STAMP:
            found[path] = Seen(kind, stamp)
    return found


def _really_stale(
    vault: Vault, index: Index, stale: dict[str, Seen], known: dict[str, _Known]
) -> dict[str, Seen]:
    """The files whose content is another one; the stamps of the others are brought up to date.

    Most often a file was only looked at too soon after it was written, or touched.
    """
    left, same = {}, []
    for path, seen in stale.items():
        old = known.get(path)
        if old is None or old.kind != seen.kind or not _has_content(vault, path, old):
            left[path] = seen
            continue
        now = time.time_ns()
        settled = is_settled(seen.stamp, now)
        if (old.stamp, old.settled) != (seen.stamp, settled):
            same.append((*seen.stamp, settled, path, old.content))
    if same:
        with index.writing() as connection:
            connection.executemany(_RESTAMP, same)
    return left


def _has_content(vault: Vault, path: str, old: _Known) -> bool:
    try:
        return read(vault, path, old.kind).mark == old.content
    except FileNotFoundError:
        return False


def _report(
    vault: Vault, index: Index, files: int, counts: Counts | None, started: float
) -> SyncReport:
    problems = tuple(vault.problems)
    rows = index.select("SELECT file, line, message FROM problems ORDER BY file, line, message")
    if rows:
        from notes.problem import Problem

        problems += tuple(Problem(*row) for row in rows)
    return SyncReport(
        files=files,
        parsed=counts.parsed if counts else 0,
        added=counts.added if counts else 0,
        changed=counts.changed if counts else 0,
        removed=counts.removed if counts else 0,
        problems=problems,
        seconds=time.perf_counter() - started,
        notices=(index.notice,) if index.notice else (),
    )
