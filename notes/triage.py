"""Triage: what the person decided about papers without writing, `papers/triage/<YYYY-MM>.jsonl`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from notes.append import append_lines
from notes.json_lines import read_objects, write_line
from notes.problem import Problem
from notes.status import STATUSES
from notes.vault import Vault


@dataclass(frozen=True, slots=True)
class Triage:
    """One decision about the paper that `key` names. Of several, the latest about each thing holds.

    status: one of STATUSES, "" for back to new, None where this decision is not about it.
    starred: None where this decision is not about it. at: ISO date and time with offset.
    In the file, None is absent and "" is null.
    """

    key: str
    status: str | None
    starred: bool | None
    at: str

    def to_row(self) -> dict[str, Any]:
        """The JSON object of this decision."""
        row: dict[str, Any] = {"key": self.key}
        if self.status is not None:
            row["status"] = self.status or None
        if self.starred is not None:
            row["starred"] = self.starred
        return row | {"at": self.at}

    @classmethod
    def from_row(cls, row: Mapping[str, Any]) -> Triage:
        """Read a JSON object. Raises ValueError, saying which field is wrong."""
        key, starred, at = row.get("key"), row.get("starred"), row.get("at")
        status = row.get("status")
        if "status" in row and status is None:
            status = ""
        if not isinstance(key, str) or not key:
            raise ValueError(f"“key” is {key!r}, expected the name of a paper")
        if status not in (None, "", *STATUSES):
            raise ValueError(f"“status” is {status!r}, expected {', '.join(STATUSES)} or null")
        if not isinstance(starred, bool | None):
            raise ValueError(f"“starred” is {starred!r}, expected true or false")
        if not isinstance(at, str) or not _is_moment(at):
            raise ValueError(f"“at” is {at!r}, expected a time like 2024-12-13T09:30:00+09:00")
        return cls(key, status, starred, at)

    def moment(self) -> datetime:
        """`at`, for comparing and for the month."""
        return datetime.fromisoformat(self.at)


def _is_moment(at: str) -> bool:
    try:
        return datetime.fromisoformat(at).tzinfo is not None
    except ValueError:
        return False


def append(vault: Vault, *decisions: Triage) -> None:
    """Write decisions to the ends of the files of their months, durably, each file in one go.

    Any number of processes may append at once. On a full disk the file stays as it was.
    Raises NotSaved; ValueError for a decision that `read_triage` would refuse.
    """
    months: dict[str, bytes] = {}
    for decision in decisions:
        row = decision.to_row()
        month = f"{Triage.from_row(row).moment():%Y-%m}"
        months[month] = months.get(month, b"") + write_line(row)
    folder = vault.rows_folder("papers/triage")
    for month, lines in months.items():
        append_lines(folder / f"{month}.jsonl", lines)


def read_triage(text: str, path: str) -> Iterator[tuple[int, Triage] | Problem]:
    """The decisions of one file with their line numbers, from 1; what is none is a Problem.

    text: from `Vault.read_lines`.
    """
    return read_objects(text, path, Triage.from_row)
