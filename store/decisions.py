"""What holds for each entry now: its note's own word, else the latest decision about its paper."""

from __future__ import annotations

import json
from collections.abc import Iterable

from store.changes import Changes

# The latest decision about any name of the paper. A name that is another paper's key means that
# paper alone: a title may be shared, and be all that the other has.
_LATEST = """
(SELECT {value} FROM paper_rows r
 JOIN mentions m ON m.row = r.id
 JOIN triage t ON t.key = m.name
 JOIN papers p ON p.id = r.paper
 WHERE r.paper = entries.paper AND {column} IS NOT NULL
 AND (t.key = p.key OR NOT EXISTS (SELECT 1 FROM papers q WHERE q.key = t.key))
 ORDER BY t.moment DESC, t.file DESC, t.line DESC LIMIT 1)
"""
_UPDATE = f"""
UPDATE entries SET
status = coalesce((SELECT n.status FROM notes n WHERE n.id = entries.id),
                  {_LATEST.format(value="nullif(t.status, '')", column="t.status")}),
starred = max(coalesce((SELECT n.starred FROM notes n WHERE n.id = entries.id), 0),
              coalesce({_LATEST.format(value="t.starred", column="t.starred")}, 0))
"""


def decide(changes: Changes, papers: Iterable[int]) -> None:
    """Bring status and star of the entries of these papers, and of those that were decided about,
    up to the notes and the triage lines."""
    changes.flush()
    if changes.everything:
        if changes.select("SELECT 1 FROM triage LIMIT 1"):
            changes.connection.execute(_UPDATE)
        return
    named = """
    SELECT DISTINCT r.paper FROM mentions m JOIN paper_rows r ON r.id = m.row
    WHERE m.name IN (SELECT value FROM json_each(?)) AND r.paper IS NOT NULL
    """
    found = {paper for (paper,) in changes.select(named, (json.dumps(sorted(changes.keys)),))}
    where = " WHERE paper IN (SELECT value FROM json_each(?))"
    changes.connection.execute(_UPDATE + where, (json.dumps(sorted(found | set(papers))),))
