"""Bringing papers and the list up to the rows that were touched."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from notes.paper import Paper
from store.catalogue_file import catalogued
from store.changes import Changes, as_json
from store.listing import drop_entries, put_entries
from store.neighbourhoods import neighbourhoods
from store.papers import Grouped, Row, group_rows
from store.progress import Progress

_COLUMNS = (
    "key, source, title, authors, author_count, abstract, arxiv, doi, link, paper_date, "
    "categories, upvotes, comments, seen, raw"
)
_AUTHORS, _CATEGORIES = 3, 10


def regroup(changes: Changes, progress: Progress) -> set[int]:
    """Make the papers of all touched rows anew, and the entries that show them.

    The ids of the papers that are there now. progress: called with (done, total) batches of rows.
    """
    papers: set[int] = set()
    entries: set[int] = set()
    former = set(changes.papers)
    batches = list(neighbourhoods(changes))
    for number, batch in enumerate(batches):
        progress(number, len(batches))
        rows = _read(changes, [id for ids in batch for id in ids])
        if not changes.everything:
            former.update(row.before for row in rows.values() if row.before is not None)
        groups = [found for ids in batch for found in group_rows([rows[id] for id in ids])]
        for found in groups:
            _put(changes, found)
        _assign(changes, rows.values(), groups)
        papers.update(found.id for found in groups)
        entries.update(put_entries(changes, groups))
    changes.flush()
    # Only now, because what connected two batches may be what went: a paper of the one can have
    # the id that a paper of the other had.
    drop_entries(changes, former, entries)
    changes.delete("papers", "id", former - papers)
    return papers


def _read(changes: Changes, ids: Sequence[int]) -> dict[int, Row]:
    """The rows with these ids."""
    sql = (
        f"SELECT id, file, line, paper, {_COLUMNS} FROM paper_rows "
        "WHERE id IN (SELECT value FROM json_each(?))"
    )
    rows = {}
    for id, file, line, before, *values in changes.select(sql, (json.dumps(ids),)):
        for column in (_AUTHORS, _CATEGORIES):
            values[column] = () if values[column] == "[]" else tuple(json.loads(values[column]))
        rows[id] = Row(id, file, line, before, Paper(*values))
    return rows


def _put(changes: Changes, found: Grouped) -> None:
    changes.add(
        "papers",
        id=found.id,
        title_sure=found.title_sure,
        sources=as_json(found.sources),
        question=found.question,
        **catalogued(found.paper),
    )


def _assign(changes: Changes, rows: Iterable[Row], groups: Iterable[Grouped]) -> None:
    """Write down which paper each row belongs to: none, where a later row took its place."""
    paper_of = {row.id: found.id for found in groups for row in found.rows}
    moved = ((paper_of.get(row.id), row.id) for row in rows if row.before != paper_of.get(row.id))
    changes.connection.executemany("UPDATE paper_rows SET paper = ? WHERE id = ?", moved)
