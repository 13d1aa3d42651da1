"""A query as a condition of SQL on `entries e`. Whatever a person typed is a parameter of it."""

from __future__ import annotations

import json
from typing import NamedTuple

from store.query_tree import And, Field, Match, Node, Not, Or, Word
from store.words import expression

_TAGGED = "e.id IN (SELECT entry FROM tags WHERE folded = ? OR (folded > ? AND folded < ?))"
# The columns that hold JSON lists, by the field that looks into them.
_LISTS = {"translation": "translation", "lang": "languages", "source": "sources"}
_COMMENTED = "e.kind = 'note' AND e.languages LIKE '%\"{}\"%'"
_CONDITIONS = {
    ("is", "starred"): "e.starred = 1",
    ("is", "posted"): "e.id IN (SELECT note FROM posted)",
    ("is", "note"): "e.kind = 'note'",
    ("is", "paper"): "e.kind = 'paper'",
    ("is", "question"): "e.question IS NOT NULL",
    ("needs", "ko"): f"({_COMMENTED.format('en')} AND e.languages NOT LIKE '%\"ko\"%')",
    ("needs", "en"): f"({_COMMENTED.format('ko')} AND e.languages NOT LIKE '%\"en\"%')",
    ("needs", "tags"): "(e.kind = 'note' AND e.tags = '[]')",
    ("needs", "title"): "e.title_sure = 0",
    ("needs", "paper"): (
        "(e.kind = 'note' AND e.sources = '[]' AND e.paper IN (SELECT id FROM papers "
        "WHERE arxiv IS NULL AND doi IS NULL AND link IS NULL))"
    ),
    ("status", "none"): "e.status IS NULL",
}


_ALWAYS = "1"


class Condition(NamedTuple):
    """sql: true or false, never NULL, for each entry."""

    sql: str
    parameters: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether it holds for every entry."""
        return self.sql == _ALWAYS


class Plan(NamedTuple):
    """A query in two parts, which must both hold: what the word index is asked, None where it need
    not be, and the rest."""

    match: str | None
    rest: Condition

    @property
    def whole(self) -> Condition:
        """Both parts as one condition."""
        return (
            self.rest if self.match is None else _joined(" AND ", [_words(self.match), self.rest])
        )


def plan(tree: Node) -> Plan:
    """How a query is asked: all words that must match at once, since the word index knows best
    where to begin."""
    parts = tree.parts if isinstance(tree, And) else (tree,)
    wanted = [part for part in parts if expression(part) is not None]
    if not wanted:
        return Plan(None, _joined(" AND ", [condition(part) for part in parts]))
    unwanted = [part for part in parts if isinstance(part, Not) and expression(part.part)]
    rest = [part for part in parts if part not in wanted and part not in unwanted]
    match = expression(And((*wanted, *unwanted)))
    return Plan(match, _joined(" AND ", [condition(part) for part in rest]))


def condition(tree: Node) -> Condition:
    """The condition that a query's tree stands for."""
    match tree:
        case And():
            return plan(tree).whole
        case Or():
            return _joined(" OR ", [condition(part) for part in tree.parts])
        case Not():
            inner = condition(tree.part)
            return Condition(f"NOT {inner.sql}", inner.parameters)
        case Field():
            return _joined(" OR ", [_field(tree.name, value) for value in tree.values])
        case Word() | Match():
            match = expression(tree)
            return Condition("0") if match is None else _words(match)


def _words(match: str) -> Condition:
    return Condition("e.id IN (SELECT rowid FROM words WHERE words MATCH ?)", (match,))


def _joined(operator: str, conditions: list[Condition]) -> Condition:
    if not conditions:
        return Condition(_ALWAYS)
    if len(conditions) == 1:
        return conditions[0]
    sql = f"({operator.join(part.sql for part in conditions)})"
    return Condition(sql, tuple(value for part in conditions for value in part.parameters))


def _field(name: str, value: str) -> Condition:
    fixed = _CONDITIONS.get((name, value))
    if fixed:
        return Condition(fixed)
    match name:
        case "tag":
            # A tag holds the tags below it: nlp holds nlp/parsing. "0" comes after "/".
            return Condition(_TAGGED, (value, f"{value}/", f"{value}0"))
        case "by":
            return Condition("instr(e.folded_authors, ?) > 0", (value,))
        case "status":
            return Condition("e.status IS ?", (value,))
        case "before":
            return Condition("ifnull(e.date < ?, 0)", (value,))
        case "after":
            return Condition("ifnull(e.date > ?, 0)", (value,))
        case "seen":
            seen = "SELECT id FROM papers WHERE seen >= ? AND seen < ?"
            return Condition(f"e.paper IN ({seen})", (value, f"{value}~"))
        case "year":
            return Condition("ifnull(e.date BETWEEN ? AND ?, 0)", (value, f"{value}-12-31"))
    return Condition(f"instr(e.{_LISTS[name]}, ?) > 0", (_as_json(value),))


def _as_json(value: str) -> str:
    """A text as it stands within a JSON list of the index."""
    return json.dumps(value, ensure_ascii=False)
