"""What is wrong in the vault's files, as the last sync saw it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from notes.problem import Problem
    from store.index import Index

_PROBLEMS = "SELECT file, line, message FROM problems ORDER BY file, line, message"


def problems(index: Index) -> list[Problem]:
    """Everything that is wrong in the vault's files, by path and line.

    What is wrong in `dokhu.toml` is in `Vault.problems`.
    """
    rows = index.select(_PROBLEMS)
    if not rows:
        # So that a sync with nothing to do imports nothing more (see store.sync).
        return []
    from notes.problem import Problem

    return [Problem(*row) for row in rows]
