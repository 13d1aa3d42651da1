"""Making papers of the rows that are about them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from notes.merging import ANSWERS, apply_answers, group, merge
from notes.names import stem_of
from notes.paper import Paper, paper_key
from store.catalogue_file import KEEP
from store.note_file import NOTE_SOURCE


class Row(NamedTuple):
    """A row of `paper_rows`: where it stands and what it says. before: the paper it was part of."""

    id: int
    file: str
    line: int
    before: int | None
    paper: Paper


@dataclass(frozen=True, slots=True)
class Grouped:
    """Rows that are one paper, and what they say together.

    id: the first of its rows'. question: `title`, `notes`, or None: nothing to settle.
    """

    id: int
    paper: Paper
    rows: tuple[Row, ...]
    question: str | None

    @property
    def title_sure(self) -> bool:
        return self.paper.title is not None and self.paper.raw is None

    @property
    def notes(self) -> list[int]:
        """The ids of its notes."""
        return [row.id for row in self.rows if row.paper.source == NOTE_SOURCE]

    @property
    def sources(self) -> list[str]:
        found = {row.paper.source for row in self.rows}
        return sorted(found - {NOTE_SOURCE, ANSWERS})


def group_rows(neighbourhood: Sequence[Row]) -> list[Grouped]:
    """The papers among rows that share names; all rows that share a name with one must be there."""
    kept = [row.paper for row in neighbourhood if _is_keep(row)]
    rows = _latest(row for row in neighbourhood if not _is_keep(row))
    if len(rows) == 1:
        # Most rows have a neighbourhood of their own.
        return [_merged(rows, kept)] if rows[0].paper.source != ANSWERS else []
    answered = apply_answers([row.paper for row in rows])
    rows = [row._replace(paper=paper) for row, paper in zip(rows, answered, strict=True)]
    groups = ([rows[at] for at in members] for members in group(answered))
    return [_merged(part, kept) for members in groups for part in _apart(members)]


def _merged(rows: Sequence[Row], kept: Iterable[Paper]) -> Grouped:
    paper = merge([row.paper for row in rows]) if len(rows) > 1 else _alone(rows[0].paper)
    question = None
    if paper.raw is not None:
        question = "title"
    elif not _are_kept(rows, kept):
        question = "notes"
    return Grouped(min(row.id for row in rows), paper, tuple(rows), question)


def _alone(paper: Paper) -> Paper:
    """What `merge` makes of one row, which most papers have, without weighing it against others."""
    sure = None if paper.raw else paper.title
    key = paper_key(paper.arxiv, paper.doi, sure)
    named_so = key == paper.key or key.startswith("raw:")
    return paper if named_so else replace(paper, key=key)


def _are_kept(rows: Sequence[Row], kept: Iterable[Paper]) -> bool:
    """Whether the paper has one note at most, or the person wants exactly these."""
    stems = sorted(stem_of(row.file) for row in rows if row.paper.source == NOTE_SOURCE)
    if len(stems) < 2:
        return True
    names = {name for row in rows for name in row.paper.names()}
    wanted = "\n".join(stems)
    return any(row.raw == wanted and row.key.removeprefix(KEEP) in names for row in kept)


def _is_keep(row: Row) -> bool:
    return row.paper.source == ANSWERS and row.paper.key.startswith(KEEP)


def _latest(rows: Iterable[Row]) -> list[Row]:
    """Of rows with one source and key (two machines may both have written it), the last."""
    found = {}
    for row in sorted(rows, key=lambda row: (row.file, row.line)):
        found[row.paper.source, row.paper.key] = row
    return list(found.values())


def _apart(rows: list[Row]) -> list[list[Row]]:
    """The rows as one paper; but notes that only share a heading are not about the same thing."""
    if all(row.paper.source == ANSWERS for row in rows):
        return []
    about_a_paper = any(
        row.paper.source != NOTE_SOURCE or row.paper.arxiv or row.paper.doi or row.paper.authors
        for row in rows
    )
    return [rows] if about_a_paper else [[row] for row in rows]
