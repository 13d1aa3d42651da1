"""The query language of filters and searches, as a tree. docs and `dokhu search --help` explain it."""

from __future__ import annotations

from dataclasses import dataclass


class QueryError(ValueError):
    """A query that cannot be read. The message is for the person; position counts characters."""

    def __init__(self, message: str, position: int) -> None:
        super().__init__(message)
        self.message = message
        self.position = position


@dataclass(frozen=True, slots=True)
class Query:
    """A query that is well-formed. text: as it was typed."""

    text: str


def parse(text: str) -> Query:
    """Read a query; an empty one finds everything. Raises QueryError, and nothing else."""
    raise NotImplementedError
