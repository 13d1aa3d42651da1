"""The demo library: real papers with summaries of our own, and notes made up about them.

Only facts of the papers are theirs (titles, authors, ids, dates); no abstract is.

`vault/` is copied as it stands. `papers/<source>.jsonl` and `triage.jsonl` hold the lines of the
catalogue and of triage, with dates that count back from today so that there is always something
new: `seen` may be a number of days, and `at` is a number of days and a local time.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, datetime, time, timedelta
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any


def copy_to(root: Path, today: date) -> Path:
    """Write the demo library into the folder `root`, as it would look on `today`; return `root`.

    The folder is made where it is missing; a file that exists there stays as it is. Makes no git
    repository. Raises OSError.
    """
    demo = files(__name__)
    _copy_folder(demo / "vault", root)
    for source in (demo / "papers").iterdir():
        rows = (_dated_row(row, today) for row in _lines(source))
        _write_months(root / "papers" / source.name.removesuffix(".jsonl"), rows, "seen")
    decisions = (_dated_decision(row, today) for row in _lines(demo / "triage.jsonl"))
    _write_months(root / "papers" / "triage", decisions, "at")
    return root


def _copy_folder(source: Traversable, target: Path) -> None:
    for entry in source.iterdir():
        if entry.is_dir():
            _copy_folder(entry, target / entry.name)
        else:
            _write_new(target / entry.name, entry.read_bytes())


def _lines(file: Traversable) -> Iterator[dict[str, Any]]:
    for line in file.read_text(encoding="utf-8").splitlines():
        yield json.loads(line)


def _dated_row(row: dict[str, Any], today: date) -> dict[str, Any]:
    """A catalogue row with `seen` as a date."""
    if isinstance(row["seen"], int):
        row["seen"] = (today - timedelta(days=row["seen"])).isoformat()
    return row


def _dated_decision(row: dict[str, Any], today: date) -> dict[str, Any]:
    """A triage line with `at` as a moment, in this system's time zone."""
    days_ago, clock = row["at"]
    day = today - timedelta(days=days_ago)
    row["at"] = datetime.combine(day, time.fromisoformat(clock)).astimezone().isoformat()
    return row


def _write_months(folder: Path, rows: Iterator[dict[str, Any]], dated_by: str) -> None:
    """Write rows to the file of their month, in their order."""
    months: defaultdict[str, list[str]] = defaultdict(list)
    for row in rows:
        months[row[dated_by][:7]].append(json.dumps(row, ensure_ascii=False) + "\n")
    for month, lines in months.items():
        _write_new(folder / f"{month}.jsonl", "".join(lines).encode())


def _write_new(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with suppress(FileExistsError), path.open("xb") as file:
        file.write(data)
