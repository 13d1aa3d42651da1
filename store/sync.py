"""Bringing the index up to the files.

Nothing changed is the common case, so this module and what it imports stay light: the readers,
sqlite_utils and even dataclasses are imported only when some file has to be read.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from store.index import DamagedIndex, Index, open_index
from store.problems import problems
from store.scan import NO_STAMP, Seen, is_settled, kind_of, look, scan

if TYPE_CHECKING:
    from notes.problem import Problem
    from notes.vault import Vault
    from store.progress import Progress
    from store.update import Counts

_KNOWN = "SELECT path, kind, mtime_ns, ctime_ns, size, inode, settled FROM files"
_RESTAMP = """
UPDATE files SET mtime_ns = ?, ctime_ns = ?, size = ?, inode = ?, settled = ?
WHERE path = ? AND content = ?
"""


class SyncReport(NamedTuple):
    """What a sync did.

    files: all files looked at; parsed: read and taken in. added, changed, removed: notes, catalogue
    rows, triage lines and posts. problems: all that the vault has now, not only the new ones.
    notices: to be said once, about the index itself. unstemmed: entries whose Korean is so far
    found by rules only; store.stem_worker finds the stems.
    """

    files: int = 0
    parsed: int = 0
    added: int = 0
    changed: int = 0
    removed: int = 0
    problems: tuple[Problem, ...] = ()
    seconds: float = 0.0
    notices: tuple[str, ...] = ()
    unstemmed: int = 0


# A file as the index has it: kind and stamp as `store.scan` gives them, and whether it is settled.
_Known = tuple[str, int, int, int, int, int]


def sync(vault: Vault, rebuild: bool = False, progress: Progress | None = None) -> SyncReport:
    """Bring the whole index up to the files, in one transaction.

    progress is called with (done, total) of the work, in no unit, where any file has to be read.
    Raises store.index.StoreError where the index cannot be written.
    """
    return _synced(vault, None, rebuild, progress)


def sync_paths(vault: Vault, paths: Iterable[str], patience: float | None = None) -> SyncReport:
    """Bring the index up to these files only (paths in the vault; gone files too).

    patience: see `Index`. Raises store.index.StoreError where the index cannot be written.
    """
    return _synced(vault, tuple(paths), False, None, patience)


def _synced(
    vault: Vault,
    paths: tuple[str, ...] | None,
    rebuild: bool,
    progress: Progress | None,
    patience: float | None = None,
) -> SyncReport:
    started = time.perf_counter()
    with _opened(vault, patience) as index:
        try:
            files, counts = _follow(vault, index, paths, rebuild, progress)
            return _report(vault, index, files, counts, started)
        except DamagedIndex:
            index.renew(damaged=True)
        files, counts = _follow(vault, index, None, False, progress)
        return _report(vault, index, files, counts, started)


@contextmanager
def _opened(vault: Vault, patience: float | None) -> Iterator[Index]:
    """The index, for as long as it takes to sync it, without Python's collector of cycles.

    Looking at files makes many objects and no cycles; searching those takes a fifth of the time.
    """
    index = open_index(vault, patience)
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield index
    finally:
        index.close()
        if collecting:
            gc.enable()


def _follow(
    vault: Vault,
    index: Index,
    paths: tuple[str, ...] | None,
    rebuild: bool,
    progress: Progress | None,
) -> tuple[int, Counts | None]:
    """Take in what changed among these paths, or among all; how many files there are, and what
    was done where any had to be read."""
    if paths is not None and not index.select("SELECT 1 FROM files LIMIT 1"):
        # It was just made, maybe because the last one was damaged: some files are a poor index.
        paths = None
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
    if paths is None:
        return {row[0]: row[1:] for row in index.select(_KNOWN)}
    rows = (index.select(f"{_KNOWN} WHERE path = ?", (path,)) for path in paths)
    return {row[0]: row[1:] for found in rows for row in found}


def _differs(old: _Known | None, seen: Seen) -> bool:
    """Whether a file has to be opened to know if it changed."""
    return old != (*seen, 1)


def _look(vault: Vault, paths: Iterable[str]) -> dict[str, Seen]:
    """The files among these that exist and that the index is made of."""
    found = {}
    for path in paths:
        kind, stamp = kind_of(vault, path), look(vault, path)
        if kind and stamp != NO_STAMP:
            found[path] = (kind, *stamp)
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
        now = time.time_ns()
        content = _content(index, path) if old and old[0] == seen[0] else None
        if content is None or not _has_content(vault, path, seen[0], content):
            left[path] = seen
            continue
        stamp = seen[1:]
        settled = is_settled(stamp, now)
        if old != (*seen, settled):
            same.append((*stamp, settled, path, content))
    if same:
        with index.writing() as connection:
            connection.executemany(_RESTAMP, same)
    return left


def _content(index: Index, path: str) -> str | None:
    found = index.select("SELECT content FROM files WHERE path = ?", (path,))
    return found[0][0] if found else None


def _has_content(vault: Vault, path: str, kind: str, content: str) -> bool:
    from store.reading import read

    try:
        return read(vault, path, kind).mark == content
    except FileNotFoundError:
        return False


def _report(
    vault: Vault, index: Index, files: int, counts: Counts | None, started: float
) -> SyncReport:
    return SyncReport(
        files=files,
        parsed=counts.parsed if counts else 0,
        added=counts.added if counts else 0,
        changed=counts.changed if counts else 0,
        removed=counts.removed if counts else 0,
        problems=(*vault.problems, *problems(index)),
        seconds=time.perf_counter() - started,
        notices=(index.notice,) if index.notice else (),
        unstemmed=index.select("SELECT count(*) FROM stems WHERE runs IS NULL")[0][0],
    )
