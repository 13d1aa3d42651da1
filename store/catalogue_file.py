"""Taking one file of catalogue rows into the index."""

from __future__ import annotations

from collections.abc import Iterable

from notes.catalogue import read_rows
from notes.clean import clean, clean_line
from notes.merging import ANSWERS
from notes.paper import Paper, find_arxiv
from notes.problem import Problem
from store.changes import Changes, as_json
from store.line_files import compare

# A row of the source `answers` whose key begins so says which notes of a paper are to be kept
# beside each other; it describes no paper.
KEEP = "notes:"
_INT64 = 2**63 - 1


def put(changes: Changes, path: str, text: str) -> list[Problem]:
    """Bring the file's rows up to its text; what is wrong in it."""
    fresh, gone = compare(changes, "paper_rows", path, text)
    ids = forget_rows(changes, gone)
    problems = []
    for found in read_rows("\n".join(line.text for line in fresh), path):
        if isinstance(found, Problem):
            number = fresh[found.line - 1].number if found.line else 0
            problems.append(Problem(path, number, found.message))
            continue
        at, paper = found
        # A row that replaces another keeps its id, so that the list on the screen keeps its place.
        old = ids.pop((paper.source, paper.key), None)
        row = changes.new_id() if old is None else old
        line = fresh[at - 1]
        add_row(changes, row, path, line.number, line.digest, cleaned(paper))
        changes.added += old is None
        changes.changed += old is not None
    changes.removed += len(ids)
    changes.flush()
    return problems


def remove(changes: Changes, path: str) -> None:
    """Forget the rows of a file that is gone."""
    gone = changes.select("SELECT id FROM paper_rows WHERE file = ?", (path,))
    changes.removed += len(forget_rows(changes, [row for (row,) in gone]))


def add_row(changes: Changes, row: int, path: str, line: int, digest: str, paper: Paper) -> None:
    """Write one row, and have its paper regrouped. paper: cleaned."""
    changes.add(
        "paper_rows",
        id=row,
        file=path,
        line=line,
        digest=digest,
        source=paper.source,
        abstract=paper.abstract,
        raw=paper.raw,
        # As it is for most rows: only the others are written once more.
        paper=row,
        **catalogued(paper),
    )
    names = _names(paper)
    changes.extend("mentions", ("name", "row"), [(name, row) for name in names])
    if not changes.everything:
        changes.names.update(names)


def catalogued(paper: Paper) -> dict[str, str | int | None]:
    """The columns that a row has, and so has the paper that it is a part of."""
    return {
        "key": paper.key,
        "title": paper.title,
        "authors": as_json(paper.authors),
        "author_count": paper.author_count,
        "arxiv": paper.arxiv,
        "doi": paper.doi,
        "link": paper.link,
        "paper_date": paper.paper_date,
        "categories": as_json(paper.categories),
        "upvotes": paper.upvotes,
        "comments": paper.comments,
        "seen": paper.seen,
    }


def forget_rows(changes: Changes, rows: Iterable[int]) -> dict[tuple[str, str], int]:
    """Delete rows, and have what is left of their papers regrouped; their ids by source and key."""
    rows = list(rows)
    ids: dict[tuple[str, str], int] = {}
    if not rows:
        return ids
    for row in rows:
        found = "SELECT source, key, paper FROM paper_rows WHERE id = ?"
        ((source, key, paper),) = changes.select(found, (row,))
        ids[source, key] = row
        if paper is not None:
            changes.papers.add(paper)
        names = changes.select("SELECT name FROM mentions WHERE row = ?", (row,))
        changes.names.update(name for (name,) in names)
    changes.delete("mentions", "row", rows)
    changes.delete("paper_rows", "id", rows)
    return ids


def cleaned(paper: Paper) -> Paper:
    """The row as the index keeps it: its text fit for a screen, ids filled in from its links."""
    paper = paper.with_ids()
    return Paper(
        key=clean_line(paper.key),
        source=paper.source,
        title=clean_line(paper.title) or None if paper.title else None,
        authors=tuple(filter(None, map(clean_line, paper.authors))),
        author_count=_storable(paper.author_count),
        abstract=clean(paper.abstract).strip() or None if paper.abstract else None,
        arxiv=find_arxiv(paper.arxiv) or clean_line(paper.arxiv) if paper.arxiv else None,
        doi=clean_line(paper.doi).lower() or None if paper.doi else None,
        link=clean_line(paper.link) or None if paper.link else None,
        paper_date=paper.paper_date,
        categories=paper.categories,
        upvotes=_storable(paper.upvotes),
        comments=_storable(paper.comments),
        seen=paper.seen,
        raw=clean(paper.raw) if paper.raw else None,
    )


def _names(paper: Paper) -> tuple[str, ...]:
    if paper.source == ANSWERS and paper.key.startswith(KEEP):
        return (paper.key.removeprefix(KEEP),)
    return paper.names()


def _storable(number: int | None) -> int | None:
    """SQLite's integers have 64 bits; a greater count is a mistake of its source."""
    return None if number is None or abs(number) > _INT64 else number
