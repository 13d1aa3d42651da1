"""Short lists about the whole vault: for sidebars, `dokhu status` and `dokhu check`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from notes.merging import ANSWERS
from notes.paper import title_key
from store.entries import Entry
from store.index import Index
from store.links import follow, follow_note
from store.problems import problems
from store.query import Query, parse
from store.search import count, entries


@dataclass(frozen=True, slots=True)
class PostLine:
    """A post. notes: as it names them, in order; paths: of these, None where there is none."""

    path: str
    date: str | None
    title: str
    slug: str | None
    state: str
    notes: tuple[str, ...]
    paths: tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class Waiting:
    """How much there is, and how much of it waits: to be looked at, read, translated, published,
    settled.

    papers: all, with or without a note. new: papers and notes without a status. unpublished: notes
    that are done and in no post that is out. untitled: papers that came without any title.
    """

    papers: int
    notes: int
    new: int
    queued: int
    later: int
    reading: int
    needs_english: int
    needs_korean: int
    drafts: int
    stale: int
    unpublished: int
    untitled: int
    questions: int
    problems: int


# What a post may yet be made of.
UNPUBLISHED = "status:done is:note -is:posted"
_NAMED = "SELECT post, stem FROM post_notes ORDER BY post, position"
_DEFINITIONS = {
    "notes": "is:note",
    "new": "status:new is:paper",
    "queued": "status:queued",
    "later": "status:later",
    "reading": "status:reading",
    "needs_english": "needs:en",
    "needs_korean": "needs:ko",
    "drafts": "translation:draft",
    "stale": "translation:stale",
    "unpublished": UNPUBLISHED,
    "untitled": "needs:title -is:question",
    "questions": "is:question",
}


def tags(index: Index) -> list[tuple[str, int]]:
    """Every tag and how many entries bear it, most used first, spelled as most often written."""
    sql = "SELECT folded, tag, count(*) AS n FROM tags GROUP BY folded, tag ORDER BY n DESC, tag"
    spelled: dict[str, str] = {}
    for folded, tag, _ in index.select(sql):
        spelled.setdefault(folded, tag)
    sql = "SELECT folded, count(DISTINCT entry) AS n FROM tags GROUP BY folded "
    sql += "ORDER BY n DESC, folded"
    return [(spelled[folded], number) for folded, number in index.select(sql)]


def years(index: Index) -> list[tuple[str, int]]:
    """Every year of entries' dates and how many they are, newest first."""
    sql = "SELECT substr(date, 1, 4) AS year, count(*) FROM entries WHERE date IS NOT NULL "
    return [
        (year, number) for year, number in index.select(f"{sql} GROUP BY year ORDER BY year DESC")
    ]


def counts(index: Index, queries: Mapping[str, Query]) -> dict[str, int]:
    """How many entries each query finds, under its own name."""
    return {name: count(index, query) for name, query in queries.items()}


def known_titles(index: Index) -> dict[str, str]:
    """Titles that some source is sure of, as written, by their `notes.paper.title_key`.

    Without the person's answers: a row that was asked about stays as it was imported.
    """
    sql = "SELECT title FROM paper_rows WHERE title IS NOT NULL AND raw IS NULL AND source <> ? "
    titles = index.select(f"{sql}ORDER BY id DESC", (ANSWERS,))
    return {key: title for (title,) in titles if (key := title_key(title))}


def posts(index: Index) -> list[PostLine]:
    """All posts, newest first."""
    named: dict[str, list[str]] = defaultdict(list)
    paths: dict[str, list[str | None]] = defaultdict(list)
    for post, stem in index.select(_NAMED):
        named[post].append(stem)
        paths[post].append(follow_note(index, stem))
    sql = "SELECT path, date, title, slug, state FROM posts ORDER BY date DESC, path"
    return [
        PostLine(path, date, title, slug, state, tuple(named[path]), tuple(paths[path]))
        for path, date, title, slug, state in index.select(sql)
    ]


def noted(index: Index, names: Sequence[str]) -> list[Entry | None]:
    """The notes that a post means by these names, in their order; None where there is none."""
    rows = [follow(index, name) for name in names]
    found = {entry.row: entry for entry in entries(index, [row for row in rows if row])}
    named = (found.get(row) if row else None for row in rows)
    return [entry if entry and entry.note else None for entry in named]


def waiting(index: Index) -> Waiting:
    """The numbers that `dokhu status` shows."""
    found = counts(index, {name: parse(query) for name, query in _DEFINITIONS.items()})
    papers = index.select("SELECT count(*) FROM papers")[0][0]
    return Waiting(papers=papers, **found, problems=len(problems(index)))


def folders(index: Index) -> frozenset[str]:
    """The vault's folders that hold what was read, and those above them, relative; "" is itself."""
    # The app asks every other second.
    return index.remembered("folders", lambda: _folders(index))


def _folders(index: Index) -> frozenset[str]:
    found = {""}
    for (path,) in index.select("SELECT path FROM files"):
        while path := path.rpartition("/")[0]:
            if path in found:
                break
            found.add(path)
    return frozenset(found)
