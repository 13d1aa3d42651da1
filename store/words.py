"""Resolved words of a query, as the word index (FTS5) is asked for them."""

from __future__ import annotations

from collections.abc import Sequence

from store.query_tree import PARTS, And, Field, Match, Node, Not, Or, Word

# What a hit weighs in each of PARTS, for the ranking.
WEIGHTS = (2.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0)


def expression(node: Node) -> str | None:
    """The FTS5 expression that finds what `node` finds, whose words are resolved; None where it
    has to do with more than words, or says only what must not be."""
    match node:
        case Match():
            return _in_parts(node) if node.parts else None
        case Or():
            return _joined(" OR ", node.parts)
        case And():
            wanted = [part for part in node.parts if not isinstance(part, Not)]
            unwanted = [part.part for part in node.parts if isinstance(part, Not)]
            positive = _joined(" AND ", wanted)
            negative = _joined(" OR ", unwanted) if unwanted else ""
            if positive is None or negative is None:
                return None
            return f"({positive} NOT {negative})" if negative else positive
        case Not() | Field() | Word():
            return None


def positive_words(node: Node) -> list[Match]:
    """The words that an entry may be found by, in order."""
    match node:
        case Match():
            return [node]
        case And() | Or():
            return [word for part in node.parts for word in positive_words(part)]
        case Not() | Field() | Word():
            return []


def _joined(operator: str, parts: Sequence[Node]) -> str | None:
    found = [expression(part) for part in parts]
    known = [part for part in found if part is not None]
    if not known or len(known) < len(found):
        return None
    return f"({operator.join(known)})"


def _in_parts(found: Match) -> str:
    if found.parts == PARTS:
        return found.expression
    return f"{{{' '.join(found.parts)}}} : {found.expression}"
