"""Taking one file of triage lines into the index."""

from __future__ import annotations

from datetime import datetime

from notes.problem import Problem
from notes.triage import Triage, read_triage
from store.changes import Changes
from store.line_files import compare


def put(changes: Changes, path: str, text: str) -> list[Problem]:
    """Bring the file's decisions up to its text; what is wrong in it."""
    fresh, gone = compare(changes, "triage", path, text)
    _forget(changes, gone)
    problems = []
    for found in read_triage("\n".join(line.text for line in fresh), path):
        if isinstance(found, Problem):
            line = fresh[found.line - 1] if found.line else None
            problems.append(Problem(path, line.number if line else 0, found.message))
            continue
        at, decision = found
        _add(changes, path, fresh[at - 1].number, fresh[at - 1].digest, decision)
    changes.flush()
    return problems


def remove(changes: Changes, path: str) -> None:
    """Forget the decisions of a file that is gone."""
    gone = changes.select("SELECT rowid FROM triage WHERE file = ?", (path,))
    _forget(changes, [rowid for (rowid,) in gone])


def _add(changes: Changes, path: str, line: int, digest: str, decision: Triage) -> None:
    changes.add(
        "triage",
        file=path,
        line=line,
        digest=digest,
        key=decision.key,
        status=decision.status,
        starred=decision.starred,
        at=decision.at,
        moment=datetime.fromisoformat(decision.at).timestamp(),
    )
    changes.keys.add(decision.key)
    changes.added += 1


def _forget(changes: Changes, rowids: list[int]) -> None:
    for rowid in rowids:
        key = changes.select("SELECT key FROM triage WHERE rowid = ?", (rowid,))
        changes.keys.update(name for (name,) in key)
    changes.delete("triage", "rowid", rowids)
    changes.removed += len(rowids)
