"""What a query means, as a tree."""

from __future__ import annotations

from dataclasses import dataclass

# Where words can be looked for: the columns of the index's `texts` and `words`.
PARTS = ("title", "authors", "tags", "abstract", "ko", "en", "other")


class QueryError(ValueError):
    """A query that cannot be read. The message is for the person; position counts characters."""

    def __init__(self, message: str, position: int) -> None:
        super().__init__(message)
        self.message = message
        self.position = position


@dataclass(frozen=True, slots=True)
class Word:
    """Something to be found in one of these parts of the text: a word in any of its forms, or the
    words of a phrase side by side. open: it is still being typed, and may go on."""

    text: str
    phrase: bool = False
    parts: tuple[str, ...] = PARTS
    open: bool = False


@dataclass(frozen=True, slots=True)
class Way:
    """What words may stand for: these stems side by side; where open, the last one may go on."""

    stems: str
    open: bool = False


@dataclass(frozen=True, slots=True)
class Match:
    """Words of a query that were resolved (see store.resolve): the FTS5 expression that finds
    them, everything that they may stand for, and the parts of the text where that counts."""

    expression: str
    ways: tuple[Way, ...]
    parts: tuple[str, ...] = PARTS


@dataclass(frozen=True, slots=True)
class Field:
    """A property that an entry must have, with one of these values (see store.query_fields)."""

    name: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """What must not be."""

    part: Node


@dataclass(frozen=True, slots=True)
class And:
    """What must all be; with nothing in it, it finds everything."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Or:
    """What must be in part."""

    parts: tuple[Node, ...]


Node = Word | Match | Field | Not | And | Or
