"""The catalogue: rows of papers as each source gave them, `papers/<source>/<YYYY-MM>.jsonl`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from notes.paper import Paper
from notes.problem import Problem
from notes.vault import Vault


class UpsertReport(NamedTuple):
    """How many rows were new, how many were changed, how many stood there already."""

    new: int
    changed: int
    same: int


def upsert(vault: Vault, papers: Iterable[Paper]) -> UpsertReport:
    """Bring these rows into the catalogue; a file in which nothing changes is not written.

    A row is known by source and key, in whichever month's file it stands, and is replaced there
    when more than its `seen` differs; its `seen` and the keys that dokhu does not know stay. A new
    row goes to the end of the file of its `seen` month, else of this month. Of several rows with
    one source and key the last counts, here and in the files (later file, later line).

    Raises ValueError for a source name that is no folder name (`[a-z0-9-]+`), NotSaved, OSError.
    """
    raise NotImplementedError


def read_rows(text: str, path: str) -> Iterator[tuple[int, Paper] | Problem]:
    """The rows of one catalogue file with their line numbers, from 1; what is no row is a Problem.

    text: from `Vault.read_lines`.
    """
    raise NotImplementedError
