"""Import: files from elsewhere become catalogue rows, notes and posts of the vault."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from notes.problem import Problem


@dataclass(frozen=True, slots=True)
class FileReport:
    """What one file or folder gave. format is None where nobody knows it."""

    path: str
    format: str | None
    rows: int = 0
    notes: int = 0
    posts: int = 0


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did.

    rows: rows read. papers: distinct papers among them. new, changed: rows, notes and posts
    written. merged: papers that were known from elsewhere. questions: open in the vault now,
    of these files.
    """

    files: tuple[FileReport, ...]
    rows: int
    papers: int
    notes: int
    posts: int
    new: int
    changed: int
    merged: int
    questions: int
    problems: tuple[Problem, ...]

    def to_json(self) -> dict[str, Any]:
        """The document of `dokhu import --json`."""
        raise NotImplementedError
