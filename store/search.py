"""The one door to finding entries: what matches, in which order, and where the hit is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from store.entries import Entry, Hit
from store.index import Index
from store.query import Query

Sort = Literal["date", "popularity", "title", "relevance"]


def rows(index: Index, query: Query, sort: Sort = "date") -> list[int]:
    """The rows of all entries that match, in order.

    `date`: newest first; `popularity`: most upvotes first; `title`: alphabetical; `relevance`: best
    match first, by date where the query has no words.
    """
    raise NotImplementedError


def entries(index: Index, rows: Sequence[int]) -> list[Entry]:
    """The entries of these rows, in their order; rows that are gone are left out."""
    raise NotImplementedError


def hits(index: Index, query: Query, limit: int = 20) -> list[Hit]:
    """The best matches with their snippets, best first; limit 0 for all."""
    raise NotImplementedError


def count(index: Index, query: Query) -> int:
    """How many entries match."""
    raise NotImplementedError
