"""Hugging Face paper search results: a row a line.

    upvotes title abstract N authors · Mon D, YYYY comments

Nothing stands between title and abstract; the year and the comments may be missing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from notes.paper import Paper, paper_key
from notes.problem import Problem, Question
from seeds.incoming import Incoming, KnownTitles
from seeds.lines import numbered_lines
from seeds.titles import known_split, likely_splits

SOURCE = "hf-search"
_COUNT = r"\d[\d,]{0,11}(?:\.\d{1,3})?k?"
_ROW = re.compile(rf"({_COUNT})\s+(\S.*)")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# As far as the row goes: it may be cut anywhere after the authors.
_TAIL = re.compile(
    r"(?<=\s)(?P<authors>\d{1,6})\s+authors?(?:\s+·(?:\s+"
    rf"(?P<month>{'|'.join(_MONTHS)})[a-z]*\.?(?:\s+(?P<day>\d{{1,2}})(?:,\s*(?P<year>\d{{4}}))?"
    rf"(?:,\s*\d{{0,3}})?(?:\s+(?P<comments>{_COUNT}))?)?)?)?\s*\Z",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Row:
    upvotes: int
    text: str
    author_count: int | None = None
    paper_date: str | None = None
    comments: int | None = None
    is_cut: bool = False


def looks_like(text: str) -> bool:
    """Whether most lines are rows, and one of them is whole."""
    lines = [line for _, line in numbered_lines(text)]
    rows = [row for row in map(_read_row, lines) if row]
    return 2 * len(rows) > len(lines) and any(row.author_count is not None for row in rows)


def read(text: str, known_titles: KnownTitles, *, name: str = "") -> Iterator[Incoming]:
    """A paper for each row; a question after it where no known title says how to split it.

    A row is keyed by its title and abstract, so that reading it again later, with more upvotes
    or more titles known, replaces it.
    """
    for number, line in numbered_lines(text):
        row = _read_row(line)
        if row is None:
            message = "not a row of a search page: it does not begin with its upvotes; left out"
            yield Problem(name, number, message)
            continue
        yield from _papers(row, line, known_titles)
        if row.is_cut:
            message = "the row breaks off before its date is whole; what is there was read"
            yield Problem(name, number, message)


def candidates(raw: str, limit: int = 5) -> list[tuple[str, str]]:
    """The likeliest (title, abstract) of one whole line (`Paper.raw`), best first."""
    row = _read_row(raw)
    return likely_splits(row.text if row else raw, limit)


def _papers(row: _Row, line: str, known_titles: KnownTitles) -> Iterator[Incoming]:
    known = known_split(row.text, known_titles)
    options = [] if known else likely_splits(row.text)
    title, abstract = known or options[0]
    paper = Paper(
        key=paper_key(raw=row.text),
        source=SOURCE,
        title=title,
        author_count=row.author_count,
        abstract=abstract or None,
        paper_date=row.paper_date,
        upvotes=row.upvotes,
        comments=row.comments,
        raw=None if known else line,
    )
    yield paper
    if options:
        titles = tuple(title for title, _ in options)
        yield Question("title", paper.key, "Where does the title end?", titles)


def _read_row(line: str) -> _Row | None:
    row = _ROW.fullmatch(line)
    if row is None:
        return None
    upvotes, rest = _count(row[1]), row[2]
    tail = _TAIL.search(rest)
    if tail is None:
        return _Row(upvotes, rest.strip(), is_cut=True)
    return _Row(
        upvotes=upvotes,
        text=rest[: tail.start()].strip(),
        author_count=int(tail["authors"]),
        paper_date=_paper_date(tail["month"], tail["day"], tail["year"]),
        comments=_count(tail["comments"]) if tail["comments"] else None,
        is_cut=not tail["day"] or ("," in tail[0] and not tail["year"]),
    )


def _paper_date(month: str | None, day: str | None, year: str | None) -> str | None:
    """The ISO date, `--MM-DD` without its year; None where there is no such day."""
    if not month or not day:
        return None
    number = _MONTHS.index(month[:3].lower()) + 1
    try:
        whole = date(int(year or "2000"), number, int(day))  # 2000 has every day that a year may
    except ValueError:
        return None
    return whole.isoformat() if year else f"--{number:02}-{int(day):02}"


def _count(text: str) -> int:
    """`1,204`, `1.2k` or `12` as a number."""
    digits = text.replace(",", "")
    return round(float(digits[:-1]) * 1000) if digits.endswith("k") else int(float(digits))
