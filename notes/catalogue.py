"""The catalogue: rows of papers as each source gave them, `papers/<source>/<YYYY-MM>.jsonl`."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any, NamedTuple

from notes.atomic import ChangedOnDisk, NotSaved, digest, write_atomic
from notes.json_lines import BadLine, parse_line, read_objects, write_line
from notes.paper import Paper
from notes.problem import Problem
from notes.vault import Vault

_SOURCE = re.compile(r"[a-z0-9-]+")
_TRIAGE = "triage"  # has its own folder among those of the sources
_MONTH = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])")
# A row as we write it says its key first. Reading that alone passes over the rows that are not
# meant 20 times faster than JSON does.
_OWN_KEY = re.compile(rb'\{"key": "([^"\\]+)"')
_TRIES = 5
_KNOWN = frozenset(field.name for field in fields(Paper))


class UpsertReport(NamedTuple):
    """How many rows were new, how many were changed, how many stood there already."""

    new: int
    changed: int
    same: int


def upsert(vault: Vault, papers: Iterable[Paper]) -> UpsertReport:
    """Bring these rows into the catalogue; a file in which nothing changes is not written.

    A row is known by source and key, in whichever month's file it stands, and is replaced there
    when more than its `seen` differs; its `seen` and the keys that dokhu does not know stay. A new
    row goes into the file of its `seen` month, else of this month, before the first row with a
    greater key: the file is the same whatever came first, on either of two laptops. Of several rows
    with one source and key the last counts, here and in the files (later file, later line).

    Raises ValueError for a source name that is no folder name (`[a-z0-9-]+`), NotSaved, and
    ChangedOnDisk where another process writes the same file again and again.
    """
    sources: dict[str, dict[str, Paper]] = {}
    for paper in papers:
        if not _SOURCE.fullmatch(paper.source) or paper.source == _TRIAGE:
            raise ValueError(f"{paper.source!r} is no name for a source: use a-z, 0-9 and -")
        sources.setdefault(paper.source, {})[paper.key] = paper
    counts: Counter[str] = Counter()
    this_month = f"{vault.today():%Y-%m}"
    for source, rows in sources.items():
        folder = vault.rows_folder(f"papers/{source}")
        try:
            counts.update(_upsert_source(folder, rows, this_month))
        except (NotSaved, ChangedOnDisk):
            raise
        except OSError as error:
            raise NotSaved(Path(error.filename or folder), error) from error
    return UpsertReport(counts["new"], counts["changed"], counts["same"])


def read_rows(text: str, path: str) -> Iterator[tuple[int, Paper] | Problem]:
    """The rows of one catalogue file with their line numbers, from 1; what is no row is a Problem.

    text: from `Vault.read_lines`.
    """
    return read_objects(text, path, Paper.from_row)


class _MonthFile:
    """One file of a source, as lines that can be replaced."""

    def __init__(self, path: Path) -> None:
        self.path = path
        data = path.read_bytes() if path.exists() else None
        self.digest = "" if data is None else digest(data)
        self.lines = (data or b"").splitlines(keepends=True)
        self.changed = False

    def update(self, waiting: dict[str, Paper]) -> Counter[str]:
        """Bring the rows of `waiting` that stand here up to date, and take them out of it.

        Returns how many were changed and how many the same. The last line of a key counts, so the
        lines are gone through from the end.
        """
        counts: Counter[str] = Counter()
        for number in range(len(self.lines) - 1, -1, -1):
            if not waiting:
                break
            old = _row_among(waiting, self.lines[number])
            if old is None:
                continue
            new = _replacement(old, waiting.pop(old["key"]))
            if new == old:
                counts["same"] += 1
                continue
            self.lines[number] = write_line(new)
            self.changed = True
            counts["changed"] += 1
        return counts

    def insert(self, papers: Iterable[Paper]) -> None:
        """Put new rows where their keys belong; the lines that are there keep their order."""
        if self.lines and not self.lines[-1].endswith(b"\n"):
            self.lines[-1] += b"\n"
        coming = sorted(papers, key=lambda paper: paper.key, reverse=True)
        merged = []
        for line in self.lines:
            key = _key(line)
            while key is not None and coming and coming[-1].key < key:
                merged.append(write_line(coming.pop().to_row()))
            merged.append(line)
        self.lines = merged + [write_line(paper.to_row()) for paper in reversed(coming)]

    def write(self) -> None:
        write_atomic(self.path, b"".join(self.lines), self.digest)


def _upsert_source(folder: Path, rows: dict[str, Paper], this_month: str) -> Counter[str]:
    """Bring one source's rows, by key, into its folder; how many were new, changed and same."""
    first_counts = None
    for attempt in range(_TRIES):
        counts, files = _plan(folder, rows, this_month)
        first_counts = first_counts or counts
        try:
            for file in files:
                file.write()
            break
        except ChangedOnDisk:  # another dokhu was quicker: look again at what is there now
            if attempt == _TRIES - 1:
                raise
    return first_counts or Counter()


def _plan(
    folder: Path, rows: dict[str, Paper], this_month: str
) -> tuple[Counter[str], list[_MonthFile]]:
    """How many rows are new, changed and same, and the files to write, with their new lines."""
    counts: Counter[str] = Counter()
    files: dict[str, _MonthFile] = {}
    waiting = dict(rows)
    for path in sorted(folder.glob("*.jsonl"), reverse=True):
        file = _MonthFile(path)
        counts.update(file.update(waiting))
        if file.changed:
            files[path.stem] = file
    months: defaultdict[str, list[Paper]] = defaultdict(list)
    for paper in waiting.values():
        month = _MONTH.match(paper.seen or "")
        months[month[0] if month else this_month].append(paper)
    for name, papers in months.items():
        if name not in files:
            files[name] = _MonthFile(folder / f"{name}.jsonl")
        files[name].insert(papers)
    counts["new"] = len(waiting)
    return counts, list(files.values())


def _key(line: bytes) -> str | None:
    """The key of the row on this line; None for what is no row."""
    own_key = _OWN_KEY.match(line)
    if own_key:
        return own_key[1].decode(errors="replace")
    row = _row(line)
    key = row.get("key") if row else None
    return key if isinstance(key, str) else None


def _row(line: bytes) -> dict[str, Any] | None:
    try:
        return parse_line(line.decode())
    except (BadLine, UnicodeDecodeError):
        return None


def _row_among(waiting: dict[str, Paper], line: bytes) -> dict[str, Any] | None:
    """The row on this line where it is one of those waiting; None too for what is no row."""
    own_key = _OWN_KEY.match(line)
    if own_key and own_key[1].decode(errors="replace") not in waiting:
        return None
    row = _row(line)
    if row is None:
        return None
    key = row.get("key")
    known = isinstance(key, str) and key in waiting and row.get("source") == waiting[key].source
    return row if known else None


def _replacement(old: dict[str, Any], paper: Paper) -> dict[str, Any]:
    """The new row: what the source says now, with the `seen` and the unknown keys of the old."""
    row = {**paper.to_row(), "seen": old.get("seen")}
    if row["seen"] is None:
        del row["seen"]
    return row | {name: value for name, value in old.items() if name not in _KNOWN}
