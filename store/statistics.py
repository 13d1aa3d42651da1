"""Reading life in numbers: what came in, what was written, how much waits."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from store.index import Index

# Statuses of a paper that waits to be read.
_WAITING = frozenset({"queued", "later", "reading"})
_NEVER = "9999"
_NOTES = "SELECT date, count(*) FROM notes WHERE date IS NOT NULL GROUP BY date ORDER BY date"
_SEEN = "SELECT seen, count(*) FROM papers WHERE seen IS NOT NULL GROUP BY seen ORDER BY seen"
_DECIDED = "SELECT substr(at, 1, 10) AS day, count(*) FROM triage GROUP BY day ORDER BY day"
_TAGS = """
SELECT t.folded, min(t.tag), substr(n.date, 1, 4) AS year, count(DISTINCT n.id)
FROM tags t JOIN notes n ON n.id = t.entry WHERE n.date IS NOT NULL GROUP BY t.folded, year
"""
_LANGUAGES = """
SELECT substr(date, 1, 4) AS year, languages LIKE '%"ko"%', languages LIKE '%"en"%', count(*)
FROM notes WHERE date IS NOT NULL GROUP BY 1, 2, 3 ORDER BY year
"""
_TRANSLATIONS = "SELECT value, count(*) FROM notes, json_each(translation) GROUP BY value"
_DECISIONS = """
SELECT key, status, substr(at, 1, 10) FROM triage
WHERE status IS NOT NULL ORDER BY moment, file, line
"""
# The first day that there is a note about what a decision names.
_NOTED = """
SELECT m.name, min(n.date) FROM mentions m JOIN paper_rows r ON r.id = m.row
JOIN paper_rows o ON o.paper = r.paper JOIN notes n ON n.id = o.id
WHERE n.date IS NOT NULL AND m.name IN (SELECT key FROM triage) GROUP BY m.name
"""


@dataclass(frozen=True, slots=True)
class Streaks:
    """Days in a row with a note. current: up to today or yesterday, 0 where it has ended.

    longest_from, longest_to: its first and last day, ISO; None where there are no notes.
    """

    current: int
    longest: int
    longest_from: str | None
    longest_to: str | None


@dataclass(frozen=True, slots=True)
class Coverage:
    """The notes of one year (YYYY) by the languages of their commentary."""

    year: str
    both: int
    korean_only: int
    english_only: int
    neither: int


@dataclass(frozen=True, slots=True)
class Topic:
    """A tag, how many notes bear it, and how many of each year (YYYY)."""

    tag: str
    notes: int
    years: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Statistics:
    """What the vault says about its owner's reading. Days are ISO dates.

    notes, papers, decisions: how many a day, for days that have any; a note's day is its date, a
    paper's the one on which it was first seen, a decision's that of its triage line. topics: most
    used first. translations: notes by state. queue: how many papers waited to be read (queued,
    later or reading, and without a note) from each day on which that changed, up to today.
    """

    notes: Mapping[str, int]
    papers: Mapping[str, int]
    decisions: Mapping[str, int]
    streaks: Streaks
    coverage: tuple[Coverage, ...]
    translations: Mapping[str, int]
    topics: tuple[Topic, ...]
    queue: tuple[tuple[str, int], ...]


def statistics(index: Index, today: date) -> Statistics:
    """Count everything. Raises store.index.StoreError."""
    notes = dict(index.select(_NOTES))
    decided = index.select(_DECISIONS)
    noted = dict(index.select(_NOTED))
    return Statistics(
        notes=notes,
        papers=dict(index.select(_SEEN)),
        decisions=dict(index.select(_DECIDED)),
        streaks=streaks(map(date.fromisoformat, notes), today),
        coverage=_coverage(index),
        translations=dict(index.select(_TRANSLATIONS)),
        topics=_topics(index),
        queue=tuple(waiting_by_day(decided, noted, today)),
    )


def streaks(days: Iterable[date], today: date) -> Streaks:
    """The longest run of days, the latest of several, and the one that goes on."""
    runs: list[list[date]] = []
    for day in sorted(day for day in set(days) if day <= today):
        if runs and day - runs[-1][-1] == timedelta(days=1):
            runs[-1].append(day)
        else:
            runs.append([day])
    if not runs:
        return Streaks(0, 0, None, None)
    longest = max(runs, key=lambda run: (len(run), run[-1]))
    goes_on = today - runs[-1][-1] <= timedelta(days=1)
    current = len(runs[-1]) if goes_on else 0
    return Streaks(current, len(longest), longest[0].isoformat(), longest[-1].isoformat())


def waiting_by_day(
    decided: Iterable[tuple[str, str, str]], noted: Mapping[str, str], today: date
) -> Iterable[tuple[str, int]]:
    """How many papers waited at the end of each day on which that changed, and today.

    decided: name, status and day of each decision, in order. noted: the day of the first note.
    """
    changes: Counter[str] = Counter()
    waits: set[str] = set()
    for name, status, day in decided:
        if status in _WAITING and name not in waits and day < noted.get(name, _NEVER):
            waits.add(name)
            changes[day] += 1
        elif name in waits and (status not in _WAITING or day >= noted.get(name, _NEVER)):
            waits.remove(name)
            changes[min(day, noted.get(name, _NEVER))] -= 1
    for name in waits & noted.keys():
        changes[noted[name]] -= 1
    total = 0
    for day in sorted({*changes, today.isoformat()} if changes else ()):
        total += changes[day]
        yield day, total


def _coverage(index: Index) -> tuple[Coverage, ...]:
    counts: dict[str, dict[tuple[int, int], int]] = defaultdict(dict)
    for year, korean, english, number in index.select(_LANGUAGES):
        counts[year][korean, english] = number
    return tuple(
        Coverage(
            year, found.get((1, 1), 0), found.get((1, 0), 0), found.get((0, 1), 0),
            found.get((0, 0), 0),
        )
        for year, found in counts.items()
    )  # fmt: skip


def _topics(index: Index) -> tuple[Topic, ...]:
    spelled: dict[str, str] = {}
    years: dict[str, dict[str, int]] = defaultdict(dict)
    for folded, tag, year, number in index.select(_TAGS):
        spelled.setdefault(folded, tag)
        years[folded][year] = number
    topics = [Topic(spelled[name], sum(found.values()), found) for name, found in years.items()]
    return tuple(sorted(topics, key=lambda topic: (-topic.notes, topic.tag)))
