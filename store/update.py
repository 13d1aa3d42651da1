"""Taking files that changed into the index, in one transaction."""

from __future__ import annotations

import time
from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple, Protocol

from store import catalogue_file, note_file, post_file, scan, schema, triage_file
from store.changes import Changes
from store.decisions import decide
from store.progress import Progress, part
from store.reading import Content, read
from store.regroup import regroup

if TYPE_CHECKING:
    from notes.problem import Problem
    from notes.vault import Vault
    from store.index import Index


class _Reader(Protocol):
    """What takes files of one kind into the index."""

    def put(self, changes: Changes, path: str, text: str) -> list[Problem]:
        """Bring the index up to the file's text; what is wrong in it."""

    def remove(self, changes: Changes, path: str) -> None:
        """Forget a file that is gone."""


_READERS: dict[str, _Reader] = {
    scan.NOTE: note_file,
    scan.POST: post_file,
    scan.ROWS: catalogue_file,
    scan.TRIAGE: triage_file,
}
_FILES = ("path", "kind", "mtime_ns", "ctime_ns", "size", "inode", "settled", "content")


class Counts(NamedTuple):
    """What was taken in: files read, and entries of any kind that came, changed and went."""

    parsed: int
    added: int
    changed: int
    removed: int


def update(
    vault: Vault,
    index: Index,
    found: dict[str, scan.Seen],
    gone: Iterable[str],
    *,
    rebuild: bool = False,
    progress: Progress | None = None,
) -> Counts:
    """Read the files `found` and forget those that are `gone`.

    rebuild: forget everything first; `found` is then all there is. Raises StoreError.
    """
    with index.writing() as connection:
        # In SQLite's 2 MB a big sync would write and read the same pages again and again.
        connection.execute("PRAGMA cache_size = -65536")
        if rebuild:
            schema.build(connection)
        empty = not connection.execute("SELECT 1 FROM files LIMIT 1").fetchone()
        changes = Changes(connection, everything=empty)
        if empty:
            schema.postpone(connection)
        for path in sorted(gone):
            _forget(changes, path)
        _take_in_all(changes, vault, found, part(progress, 0, of=2))
        papers = regroup(changes, part(progress, 1, of=2))
        if empty:
            schema.finish(connection)
        decide(changes, papers)
    return Counts(changes.parsed, changes.added, changes.changed, changes.removed)


def _take_in_all(
    changes: Changes, vault: Vault, found: dict[str, scan.Seen], progress: Progress
) -> None:
    done, total = 0, sum(size for _, _, _, size, _ in found.values())
    for path, seen in sorted(found.items()):
        _take_in(changes, vault, path, seen)
        done += seen[3]
        progress(done, total)
    changes.flush()


def _take_in(changes: Changes, vault: Vault, path: str, seen: scan.Seen) -> None:
    """Read one file, unless its content is what the index has.

    It was seen before it is read, so that whatever is written meanwhile shows in the next scan.
    """
    kind = seen[0]
    now = time.time_ns()
    try:
        content = read(vault, path, kind)
    except FileNotFoundError:
        _forget(changes, path)
        return
    known = _known(changes, path)
    if known != (kind, content.mark):
        if known and (known[0] != kind or content.text is None):
            _remove(changes, path, known[0])
        if known:
            changes.delete("problems", "file", [path])
        _put(changes, path, kind, content)
    # What could not be read may be readable again without a new stamp.
    settled = scan.is_settled(seen[1:], now) and (content.text is not None or kind not in _READERS)
    changes.extend("files", _FILES, [(path, *seen, settled, content.mark)])


def _known(changes: Changes, path: str) -> tuple[str, str] | None:
    """What the index has of a file: its kind and the mark of its content."""
    if changes.everything:
        return None
    found = changes.select("SELECT kind, content FROM files WHERE path = ?", (path,))
    return found[0] if found else None


def _put(changes: Changes, path: str, kind: str, content: Content) -> None:
    """Write what a file says, and what is wrong with it."""
    problems: list[tuple[int, str]] = [(0, content.problem)] if content.problem else []
    if content.text is not None:
        found = _READERS[kind].put(changes, path, content.text)
        problems += [(problem.line, problem.message) for problem in found]
        changes.parsed += 1
    for line, message in problems:
        changes.add("problems", file=path, line=line, message=message)


def _forget(changes: Changes, path: str) -> None:
    """Drop all that came from a file."""
    known = changes.select("SELECT kind FROM files WHERE path = ?", (path,))
    for (kind,) in known:
        _remove(changes, path, kind)
    changes.delete("problems", "file", [path])
    changes.delete("files", "path", [path])


def _remove(changes: Changes, path: str, kind: str) -> None:
    if kind in _READERS:
        _READERS[kind].remove(changes, path)
