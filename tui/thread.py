"""Where one may go from a paper: links both ways, its tags, its authors, and what is like it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from store.detail import detail
from store.query import parse
from store.related import related
from store.search import entries, rows

if TYPE_CHECKING:
    from store.detail import Detail
    from store.entries import Entry
    from store.index import Index

_SHOWN = 12
# Of a paper with hundreds of authors, those who are known for it.
_AUTHORS_ASKED = 6


@dataclass(frozen=True, slots=True)
class Thread:
    """Entries that go together with one paper, and why."""

    name: str
    entries: Sequence[Entry]


def threads(index: Index, row: int) -> list[Thread]:
    """What goes together with the entry of this row; each entry stands under the first reason.

    Raises store.index.StoreError.
    """
    whole = detail(index, row)
    if whole is None:
        return []
    seen = {row}
    found = []
    for name, ask in _REASONS:
        fresh = [each for each in dict.fromkeys(ask(index, whole)) if each not in seen][:_SHOWN]
        seen.update(fresh)
        if fresh:
            found.append(Thread(name, entries(index, fresh)))
    return found


def _links(index: Index, whole: Detail) -> Iterable[int]:
    return (link.row for link in whole.links if link.row is not None)


def _backlinks(index: Index, whole: Detail) -> Iterable[int]:
    return (link.row for link in whole.backlinks if link.row is not None)


def _same_tags(index: Index, whole: Detail) -> Iterable[int]:
    return _shared(index, (f'tag:"{tag}"' for tag in whole.entry.tags))


def _same_authors(index: Index, whole: Detail) -> Iterable[int]:
    return _shared(index, (f'by:"{name}"' for name in whole.entry.authors[:_AUTHORS_ASKED]))


def _shared(index: Index, queries: Iterable[str]) -> list[int]:
    """The rows that most of these queries find; of equals, the newest first."""
    # A quotation mark in a name would end it early in the query.
    asked = [parse(query) for query in queries if query.count('"') == 2]
    found = Counter(row for query in asked for row in rows(index, query))
    return [row for row, _ in found.most_common()]


def _related(index: Index, whole: Detail) -> Iterable[int]:
    return (found.entry.row for found in related(index, whole.entry.row))


# In the order in which they are shown. A further reason is a line here.
_REASONS: tuple[tuple[str, Callable[[Index, Detail], Iterable[int]]], ...] = (
    ("Links", _links),
    ("Linked from", _backlinks),
    ("Same tags", _same_tags),
    ("Same authors", _same_authors),
    ("Related", _related),
)
