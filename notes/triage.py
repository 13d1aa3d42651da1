"""Triage: what the person decided about papers without writing, `papers/triage/<YYYY-MM>.jsonl`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from notes.problem import Problem
from notes.vault import Vault

STATUSES = ("queued", "later", "reading", "done", "dropped")


@dataclass(frozen=True, slots=True)
class Triage:
    """One decision about the paper that `key` names.

    status: one of STATUSES, "" for back to new, None where this decision is not about it.
    starred: None where this decision is not about it. at: ISO date and time with offset.
    In the file, None is absent and "" is null.
    """

    key: str
    status: str | None
    starred: bool | None
    at: str


def append(vault: Vault, *decisions: Triage) -> None:
    """Write decisions to the ends of the files of their months, durably, each file in one go.

    Any number of processes may append at once. On a full disk the file stays as it was.
    Raises NotSaved; ValueError for a decision that `read_triage` would refuse.
    """
    raise NotImplementedError


def read_triage(text: str, path: str) -> Iterator[tuple[int, Triage] | Problem]:
    """The decisions of one file with their line numbers, from 1; what is none is a Problem.

    text: from `Vault.read_lines`.
    """
    raise NotImplementedError


def latest(decisions: Iterable[Triage]) -> dict[str, Triage]:
    """What holds now for each key: the status and the star that were decided last.

    By moment, whatever the offsets; of the same moment, the later in the order given.
    """
    raise NotImplementedError
