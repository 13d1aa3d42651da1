"""The folder that an export is written to, which other files may lie in too.

A list of what was written is kept there, so that a file is only ever replaced or removed
that an export wrote and nobody changed since.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

from notes.atomic import NotSaved, digest, write_atomic
from notes.problem import Problem


@dataclass(frozen=True, slots=True)
class Planned:
    """A file that an export wants. post: whose it is, None for an index or a feed."""

    post: str | None
    data: bytes


@dataclass(slots=True)
class Written:
    """What came of writing: paths in the folder.

    withdrawn: files of former exports that this one does not have; removed: those of them that
    were taken away.
    """

    written: list[str] = field(default_factory=list)
    same: list[str] = field(default_factory=list)
    withdrawn: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Entry:
    """digests: of what was written; two of them while a file is being replaced."""

    post: str | None
    digests: tuple[str, ...]


class OutFolder:
    """A folder and the list of what exports to one target wrote there."""

    def __init__(self, root: Path, target: str) -> None:
        """Raises ListError where the list cannot be read."""
        self.root = root
        self._list_name = list_name(target)
        self._entries = _read_list(root / self._list_name)

    @property
    def posts(self) -> frozenset[str]:
        """The posts that are there."""
        return frozenset(entry.post for entry in self._entries.values() if entry.post)

    def write(
        self, files: Mapping[str, Planned], keep: Iterable[str | None] = (), *, prune: bool = False
    ) -> Written:
        """Write what is new or differs. Raises NotSaved; what was written before that is listed.

        files: by path. keep: posts whose files stay though they are not in `files`; None for what
        is no post's. prune: whether files that were withdrawn are removed.
        """
        result = Written()
        to_write: dict[str, Planned] = {}
        for path, planned in files.items():
            now = _digest_at(self.root / path)
            if now == digest(planned.data):
                result.same.append(path)
            elif self._is_ours(path, now):
                to_write[path] = planned
            else:
                result.problems.append(self._foreign(path))
        kept = frozenset(keep)
        result.withdrawn = [
            path
            for path, entry in self._entries.items()
            if path not in files and entry.post not in kept
        ]
        same = {path: files[path] for path in result.same}
        self._list(same)
        # Listed before they are written: what a killed export left is known to be an export's.
        self._list(to_write, replacing=True)
        for path, planned in to_write.items():
            self._write(path, planned.data)
            result.written.append(path)
        self._list(to_write)
        if prune:
            self._prune(result)
        return result

    def _is_ours(self, path: str, now: str) -> bool:
        entry = self._entries.get(path)
        return not now or (entry is not None and now in entry.digests)

    def _foreign(self, path: str) -> Problem:
        if path in self._entries:
            what = "was changed since it was exported"
        else:
            what = "is there and is no file of this export"
        return Problem(str(self.root / path), 0, f"{what}; it stays. Move it away to export it")

    def _write(self, path: str, data: bytes) -> None:
        place = self.root / path
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise NotSaved(place, error) from error
        write_atomic(place, data, None)

    def _list(self, files: Mapping[str, Planned], *, replacing: bool = False) -> None:
        before = dict(self._entries)
        for path, planned in files.items():
            old = before[path].digests if replacing and path in before else ()
            digests = tuple(dict.fromkeys([*old, digest(planned.data)]))
            self._entries[path] = _Entry(planned.post, digests)
        if self._entries != before:
            self._save()

    def _prune(self, result: Written) -> None:
        for path in result.withdrawn:
            place = self.root / path
            now = _digest_at(place)
            if now and not self._is_ours(path, now):
                result.problems.append(self._foreign(path))
                continue
            place.unlink(missing_ok=True)
            _remove_empty(self.root, PurePosixPath(path).parent)
            del self._entries[path]
            result.removed.append(path)
        if result.removed:
            self._save()

    def _save(self) -> None:
        files = {
            path: {"post": entry.post, "digests": list(entry.digests)}
            for path, entry in sorted(self._entries.items())
        }
        text = json.dumps({"files": files}, ensure_ascii=False, indent=1) + "\n"
        self._write(self._list_name, text.encode())


class ListError(ValueError):
    """The folder's list of what was written cannot be used; the message says what to do."""


def list_name(target: str) -> str:
    """The list's file: each target has its own, so that several may share a folder."""
    return f".dokhu-export-{target}.json"


def _read_list(path: Path) -> dict[str, _Entry]:
    try:
        files = json.loads(path.read_bytes())["files"]
        return {name: _read_entry(files[name]) for name in files if _is_inside(name)}
    except FileNotFoundError:
        return {}
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        what = "is not as an export left it; remove it to begin anew, or name another folder"
        raise ListError(f"{path}: {what}") from error


def _read_entry(entry: dict[str, Any]) -> _Entry:
    post = entry["post"]
    if not isinstance(post, str | None):
        raise TypeError(f"{post!r} is no post")
    return _Entry(post, tuple(map(str, entry["digests"])))


def _is_inside(name: str) -> bool:
    """A list that came with somebody's folder may name files anywhere."""
    path = PurePosixPath(name)
    leads_out = path.is_absolute() or ".." in path.parts
    return bool(path.parts) and not leads_out and "\0" not in name


def _digest_at(path: Path) -> str:
    """The digest of the file's bytes, "" where there is none. Raises OSError."""
    try:
        return digest(path.read_bytes())
    except (FileNotFoundError, NotADirectoryError):
        return ""


def _remove_empty(root: Path, folder: PurePosixPath) -> None:
    for part in (folder, *folder.parents):
        if not part.parts:
            return
        try:
            (root / part).rmdir()
        except OSError:  # something else is in it
            return
