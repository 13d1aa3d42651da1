"""Pieces of text around what was searched for."""

from __future__ import annotations

import json
from collections.abc import Sequence

from store.entries import Snippet
from store.index import Index
from store.korean import HANGUL
from store.marks import Marks, Span
from store.query_tree import Match
from store.stems import stem

# Characters of a snippet, and how many of them before its first hit.
_LENGTH, _BEFORE = 200, 60
# How many snippets an entry gets, and which parts are told first of those with as many hits.
_MOST = 3
_PARTS = ("ko", "en", "abstract", "title", "tags", "authors", "other")


def snippets(
    index: Index, rows: Sequence[int], words: Sequence[Match]
) -> dict[int, tuple[Snippet, ...]]:
    """For each row, the pieces of its text that hold most of the words, best first."""
    sql = f"SELECT entry, {', '.join(_PARTS)} FROM texts WHERE entry IN "
    sql += "(SELECT value FROM json_each(?))"
    texts = {row: parts for row, *parts in index.select(sql, (json.dumps(list(rows)),))}
    marks = Marks(index, words, (part for parts in texts.values() for part in parts))
    return {
        row: _best(dict(zip(_PARTS, parts, strict=True)), marks) for row, parts in texts.items()
    }


def _best(texts: dict[str, str], marks: Marks) -> tuple[Snippet, ...]:
    """The snippets of one entry: one a part at most."""
    ranked: list[tuple[int, Snippet]] = []
    for part, text in texts.items():
        found = [(block, marks.in_text(part, block)) for block in text.split("\n\n")]
        block, spans = max(found, key=lambda one: _variety(*one))
        if spans:
            ranked.append((_variety(block, spans), _cut(part, block, spans)))
    ranked.sort(key=lambda one: -one[0])
    best = [snippet for _, snippet in ranked]
    # An old name of the note says nothing beside the text that has its words.
    told = {word for one in best if one.part != "other" for word in _marked(one)}
    best = [one for one in best if one.part != "other" or not _marked(one) <= told]
    return tuple(best[:_MOST]) or _beginning(texts)


def _marked(snippet: Snippet) -> set[str]:
    return {stem(snippet.text[start:end].lower()) for start, end in snippet.spans}


def _variety(block: str, spans: Sequence[Span]) -> int:
    """How many different words of a block are marked."""
    return len({block[start:end].lower() for start, end in spans})


def _cut(part: str, block: str, hits: Sequence[Span]) -> Snippet:
    """The piece of a block that begins shortly before its first hit, and the hits in it."""
    first = hits[0][0] if hits else 0
    start = _after_space(block, first - _BEFORE, first) if first > _BEFORE else 0
    end = start + _LENGTH
    end = (
        len(block) if end >= len(block) else max(block.rfind(" ", first, end), first + 1, end - 20)
    )
    before, after = "…" if start else "", "…" if end < len(block) else ""
    # One character for another, so that the hits stay where they are.
    text = before + block[start:end].replace("\n", " ").replace("\t", " ") + after
    moved = len(before) - start
    spans = tuple((a + moved, min(b, end) + moved) for a, b in hits if a < end)
    return Snippet(part, _language(part, block), text, spans)


def _after_space(block: str, earliest: int, latest: int) -> int:
    """Where the first word begins between these two."""
    space = block.find(" ", earliest, latest)
    return earliest if space < 0 else space + 1


def _language(part: str, block: str) -> str | None:
    if part in ("ko", "en", "other"):
        return part
    if part == "abstract":
        return "ko" if HANGUL.search(block) else "en"
    return None


def _beginning(texts: dict[str, str]) -> tuple[Snippet, ...]:
    """What an entry is shown by where none of the words can be pointed at."""
    for part in ("ko", "en", "abstract"):
        if texts[part]:
            return (_cut(part, texts[part].split("\n\n")[0], ()),)
    return ()
