"""Merging a concurrent edit: front matter by key, the body by `git merge-file`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Prefer = Literal["mine", "theirs", "both"]


@dataclass(frozen=True, slots=True)
class Conflict:
    """A place that both sides changed. where: a front-matter key, or `text`."""

    where: str
    mine: str
    theirs: str


@dataclass(frozen=True, slots=True)
class Merge:
    """A merged note. text never holds conflict markers: at a conflict the preferred side stands.

    digest: of the file on disk that was merged, to save against. theirs: its text.
    """

    text: str
    conflicts: tuple[Conflict, ...]
    theirs: str
    digest: str
