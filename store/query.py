"""The query language of filters and searches, read into a tree.

Words must all match, in any of their forms; of `"a phrase"` they must stand side by side; `OR`
between two parts, `-` before one, and parentheses do what they look like. `field:value` filters,
`field:one,other` on either value; `in:title` says where the words beside it are looked for.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from notes.clean import clean_line
from notes.paper import find_arxiv, find_doi
from store.query_fields import read_values
from store.query_tokens import Token, tokens
from store.query_tree import PARTS, And, Field, Match, Node, Not, Or, QueryError, Word

__all__ = ["Query", "QueryError", "parse"]

# Deeper or longer ones would only meet SQLite's own limits, with a message for nobody.
_MAX_DEPTH, _MAX_TERMS = 20, 200


@dataclass(frozen=True, slots=True)
class Query:
    """A query that is well-formed. text: as it was typed; typing: somebody is still at it."""

    text: str
    tree: Node
    typing: bool = False

    @property
    def has_words(self) -> bool:
        """Whether it looks for words, and not for fields alone: then one match is the better."""
        return _has_words(self.tree)


def parse(text: str, typing: bool = False) -> Query:
    """Read a query; an empty one finds everything. Raises QueryError, and nothing else.

    typing: somebody is still at it, so its last word may go on, and what is open may be closed.
    """
    found = list(tokens(text, typing))
    while typing and found and found[-1].kind in ("OR", "(", "-"):
        found.pop()
    if len(found) > _MAX_TERMS:
        message = f"this query is too long: {_MAX_TERMS} words, fields and operators are the most"
        raise QueryError(message, found[_MAX_TERMS].position)
    return Query(text, _Parser(found, len(text), typing).whole(), typing)


def _has_words(node: Node) -> bool:
    match node:
        case And() | Or():
            return any(map(_has_words, node.parts))
        case _:
            return isinstance(node, Word)


class _Parser:
    """Reads tokens: alternatives of sequences of parts."""

    def __init__(self, found: list[Token], end: int, typing: bool) -> None:
        kinds = [token.kind for token in found]
        missing = kinds.count("(") - kinds.count(")") if typing else 0
        self._tokens = [*found, *[Token(")", ")", end)] * missing, Token("end", "", end)]
        last = found[-1] if typing and found else None
        self._open = last if last and last.position + len(last.text) == end else None
        self._at = 0

    @property
    def _next(self) -> Token:
        return self._tokens[self._at]

    def _take(self) -> Token:
        self._at += 1
        return self._tokens[self._at - 1]

    def whole(self) -> Node:
        """The tree of all tokens."""
        tree = self._alternatives(0)
        if self._next.kind == ")":
            raise QueryError(
                "this parenthesis closes none; take it away, or put it in quotes",
                self._next.position,
            )
        return tree

    def _alternatives(self, depth: int) -> Node:
        parts = [self._sequence(depth)]
        while self._next.kind == "OR":
            parts.append(self._other_side(depth))
        return parts[0] if len(parts) == 1 else Or(tuple(parts))

    def _other_side(self, depth: int) -> Node:
        before = self._tokens[self._at - 1].kind if self._at else "("
        operator = self._take()
        if before in ("(", "OR") or self._next.kind in ("OR", ")", "end"):
            raise QueryError(
                "OR needs something on both sides, as in rag OR retrieval", operator.position
            )
        return self._sequence(depth)

    def _sequence(self, depth: int) -> Node:
        """Parts that must all match; an `in:` among them is for every word of them."""
        parts: list[Node] = []
        where: tuple[str, ...] = PARTS
        while self._next.kind not in ("OR", ")", "end"):
            first = self._next
            part = self._part(depth)
            if not _is_place(part):
                parts.append(part)
                continue
            where = tuple(name for name in where if name in _places(part))
            if not where:
                message = "no word is in both of these; in:one,other is for either"
                raise QueryError(message, first.position)
        narrowed = [_narrow(part, where) for part in parts]
        return narrowed[0] if len(narrowed) == 1 else And(tuple(narrowed))

    def _part(self, depth: int) -> Node:
        token = self._take()
        if token.kind == "-":
            return self._negated(token, depth)
        if token.kind == "(":
            return self._parenthesis(token, depth)
        if token.kind == "field":
            values = read_values(token.name, token.text, token.quoted, token.position)
            return Field(token.name, values)
        return _word(token, token is self._open)

    def _negated(self, dash: Token, depth: int) -> Node:
        negative = True
        while self._next.kind == "-":
            self._take()
            negative = not negative
        if self._next.kind in ("OR", ")", "end"):
            raise QueryError("“-” needs something after it, as in -vision", dash.position)
        part = self._part(depth)
        if part == And(()):
            return part
        return Not(part) if negative else part

    def _parenthesis(self, opening: Token, depth: int) -> Node:
        if depth == _MAX_DEPTH:
            raise QueryError("there are too many parentheses in one another", opening.position)
        if self._next.kind == ")":
            raise QueryError(
                "there is nothing between these parentheses; write words there", opening.position
            )
        part = self._alternatives(depth + 1)
        if self._next.kind != ")":
            raise QueryError("this parenthesis is not closed; write ) at its end", opening.position)
        self._take()
        return part


def _word(token: Token, still_typed: bool) -> Node:
    """A word or phrase; punctuation by itself is in no index, and asks for nothing."""
    text = clean_line(token.text)
    if "://" in text:
        # The address of a paper, pasted: what the index has of it is the id.
        text = find_arxiv(text) or find_doi(text) or text
    if not any(char.isalnum() for char in text):
        return And(())
    phrase = token.kind == "phrase"
    return Word(text, phrase=phrase, open=still_typed and not phrase)


def _is_place(part: Node) -> bool:
    part = part.part if isinstance(part, Not) else part
    return isinstance(part, Field) and part.name == "in"


def _places(part: Node) -> tuple[str, ...]:
    """Where an `in:` or `-in:` has words looked for."""
    if isinstance(part, Not):
        return tuple(name for name in PARTS if name not in _places(part.part))
    return part.values if isinstance(part, Field) else PARTS


def _narrow(part: Node, where: tuple[str, ...]) -> Node:
    """The part, its words looked for only here."""
    match part:
        case Word():
            return replace(part, parts=tuple(name for name in part.parts if name in where))
        case Not():
            return Not(_narrow(part.part, where))
        case And() | Or():
            return type(part)(tuple(_narrow(inner, where) for inner in part.parts))
        case Field() | Match():
            return part
