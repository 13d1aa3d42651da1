"""The columns of the paper list: which are shown at a width, and what stands in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len, set_cell_size

from store.entries import Entry
from store.search import Sort

# No glyph here is of ambiguous width (Unicode TR11): a Korean terminal may draw those two cells
# wide, and every column after one would shift.
STATUS_GLYPHS = {
    "": " ",
    "queued": "▸",
    "later": "◦",
    "reading": "▪",
    "done": "✓",
    "dropped": "✗",
}
_TRANSLATION_MARKS = {"stale": "!", "draft": "~", "missing": " ", "final": "✓"}
STAR = "✶"
ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, heading, width in cells, and the sort order a click on it asks for."""

    name: str
    heading: str
    width: int
    sort: Sort | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """A piece of a line: text already fitted to its width, and what kind of text it is."""

    text: str
    kind: str


def columns(width: int) -> tuple[Column, ...]:
    """The columns for a list `width` cells wide, left to right; the title takes what is left."""
    fixed = [Column("state", "", 4)]
    if width >= 88:
        fixed.append(Column("authors", "Authors", 16 if width < 120 else 24))
    if width >= 56:
        fixed.append(Column("date", "Date", 10, "date"))
    if width >= 72:
        fixed.append(Column("upvotes", "Votes", 5, "popularity"))
    if width >= 40:
        fixed.append(Column("languages", "Note", 8))
    left = width - sum(column.width + 2 for column in fixed[1:]) - fixed[0].width
    fixed.insert(1, Column("title", "Title", max(8, left), "title"))
    return tuple(fixed)


def fit(text: str, width: int, *, right: bool = False) -> str:
    """`text` in exactly `width` cells, cut with an ellipsis where it is longer."""
    length = cell_len(text)
    if length > width:
        cut = set_cell_size(text, width - 1).rstrip()
        return set_cell_size(cut + ELLIPSIS, width)
    return " " * (width - length) + text if right else text + " " * (width - length)


def short_authors(authors: Sequence[str]) -> str:
    """Who wrote it, in a few cells: the first author's family name, and how many more."""
    if not authors:
        return ""
    name = authors[0].split(",")[0].strip()
    family = name.rsplit(" ", 1)[-1]
    return family if len(authors) == 1 else f"{family} +{len(authors) - 1}"


def cells(
    entry: Entry,
    layout: Sequence[Column],
    *,
    marked: bool = False,
    hits: Sequence[tuple[int, int]] = (),
) -> list[Cell]:
    """One line of the list, its pieces in order; together as wide as the columns.

    hits: where what the filter found begins and ends in the title, in order.
    """
    line: list[Cell] = []
    for column in layout:
        if column.name == "state":
            line += _state(entry, marked)
        elif column.name == "title":
            line += _title(entry, column.width, hits)
        else:
            line.append(Cell("  ", "title"))
            line += _fact(entry, column)
    return line


def _state(entry: Entry, marked: bool) -> list[Cell]:
    status = entry.status or ""
    return [
        Cell("+" if marked else " ", "active"),
        Cell(STATUS_GLYPHS.get(status, "?"), f"status-{status or 'new'}"),
        Cell(STAR if entry.starred else " ", "star"),
        Cell(" ", "title"),
    ]


def _title(entry: Entry, width: int, hits: Sequence[tuple[int, int]]) -> list[Cell]:
    """The title; a question mark before it where the person has something to settle."""
    kind = "title" if entry.title_sure else "title-unsure"
    if entry.status == "dropped":
        kind = "quiet"
    if entry.title_sure and entry.question is None:
        return _with_hits(entry.title, width, kind, hits)
    return [Cell("? ", "warning"), *_with_hits(entry.title, width - 2, kind, hits)]


def _with_hits(text: str, width: int, kind: str, hits: Sequence[tuple[int, int]]) -> list[Cell]:
    """The text in exactly this many cells, its hits apart, as far as it is not cut off."""
    fitted = fit(text, width)
    whole = len(fitted.rstrip().removesuffix(ELLIPSIS))
    line = []
    done = 0
    for start, end in ((start, min(end, whole)) for start, end in hits if start < whole):
        line += [Cell(fitted[done:start], kind), Cell(fitted[start:end], "hit")]
        done = end
    return [*line, Cell(fitted[done:], kind)]


def _fact(entry: Entry, column: Column) -> list[Cell]:
    if column.name == "authors":
        return [Cell(fit(short_authors(entry.authors), column.width), "quiet")]
    if column.name == "date":
        date = (entry.date or entry.paper_date or "").removeprefix("--")
        return [Cell(fit(date, column.width), "quiet")]
    if column.name == "upvotes":
        votes = "" if entry.upvotes is None else str(entry.upvotes)
        return [Cell(fit(votes, column.width, right=True), "quiet")]
    return language_cells(entry)


def language_cells(entry: Entry) -> list[Cell]:
    if entry.note is None:
        return [Cell(" " * 8, "quiet")]
    mark, kind = _translation_mark(entry)
    korean = Cell("한", "korean") if "ko" in entry.languages else Cell("--", "quiet")
    english = Cell("en", "english") if "en" in entry.languages else Cell("--", "quiet")
    return [korean, Cell(" ", "title"), english, Cell(f" {mark} ", kind)]


def _translation_mark(entry: Entry) -> tuple[str, str]:
    """What stands behind the languages: the worst that waits, else that all is well."""
    for state, mark in _TRANSLATION_MARKS.items():
        if state in entry.translation:
            return mark, f"translation-{state}"
    return " ", "quiet"
