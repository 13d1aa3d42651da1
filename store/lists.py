"""Short lists about the whole vault: for sidebars, `dokhu status` and `dokhu check`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from notes.problem import Problem, Question
from store.index import Index
from store.query import Query


@dataclass(frozen=True, slots=True)
class PostLine:
    """A post: its file, its notes' stems in order, and the paths of those that exist (else None)."""

    path: str
    date: str | None
    title: str
    slug: str | None
    state: str
    notes: tuple[str, ...]
    paths: tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class Waiting:
    """How much waits: to triage, to read, to translate, to publish, to settle."""

    papers: int
    notes: int
    new: int
    queued: int
    reading: int
    needs_english: int
    needs_korean: int
    drafts: int
    stale: int
    unpublished: int
    questions: int
    problems: int


def tags(index: Index) -> list[tuple[str, int]]:
    """Every tag and how many entries bear it, most used first, spelled as most often written."""
    raise NotImplementedError


def years(index: Index) -> list[tuple[str, int]]:
    """Every year of entries' dates and how many they are, newest first."""
    raise NotImplementedError


def counts(index: Index, queries: Mapping[str, Query]) -> dict[str, int]:
    """How many entries each query finds, under its own name."""
    raise NotImplementedError


def problems(index: Index) -> list[Problem]:
    """Everything that is wrong in the vault's files, by path and line."""
    raise NotImplementedError


def questions(index: Index) -> list[Question]:
    """What only the person can settle.

    kind `title`: key is the key of the catalogue row, text its raw text; options are left to
    `seeds`, which knows the format. kind `notes`: key is the paper's key (`Entry.key`), text its
    title, options the paths of its notes, sorted.
    """
    raise NotImplementedError


def known_titles(index: Index) -> dict[str, str]:
    """Titles that are sure, as written, by their `notes.paper.title_key`."""
    raise NotImplementedError


def posts(index: Index) -> list[PostLine]:
    """All posts, newest first."""
    raise NotImplementedError


def waiting(index: Index) -> Waiting:
    """The numbers that `dokhu status` shows."""
    raise NotImplementedError
