"""Pieces of text around what was searched for."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence

from store.entries import Snippet
from store.index import Index
from store.query_tree import Word
from store.words import pattern

# Characters of a snippet, and how many of them before its first hit.
_LENGTH, _BEFORE = 200, 60
# How many snippets an entry gets, and which parts are told first of those with as many hits.
_MOST = 3
_PARTS = ("ko", "en", "abstract", "title", "tags", "authors", "other")
_HANGUL = re.compile("[\uac00-\ud7a3]")


def snippets(
    index: Index, rows: Sequence[int], words: Sequence[Word]
) -> dict[int, tuple[Snippet, ...]]:
    """For each row, the pieces of its text that hold most of the words, best first."""
    sql = f"SELECT entry, {', '.join(_PARTS)} FROM texts WHERE entry IN "
    sql += "(SELECT value FROM json_each(?))"
    patterns = [(word, pattern(word)) for word in words]
    found = {}
    for row, *texts in index.select(sql, (json.dumps(list(rows)),)):
        found[row] = _best(dict(zip(_PARTS, texts, strict=True)), patterns)
    return found


def _best(
    texts: dict[str, str], patterns: Sequence[tuple[Word, re.Pattern[str]]]
) -> tuple[Snippet, ...]:
    """The snippets of one entry: one a part at most."""
    ranked: list[tuple[int, Snippet]] = []
    for part, text in texts.items():
        here = [found for word, found in patterns if part in word.parts]
        best = max(
            ((_variety(block, here), block) for block in text.split("\n\n")),
            key=lambda ranked_block: ranked_block[0],
        )
        if best[0]:
            ranked.append((best[0], _cut(part, best[1], here)))
    ranked.sort(key=lambda found: -found[0])
    return tuple(snippet for _, snippet in ranked[:_MOST]) or _beginning(texts)


def _variety(block: str, patterns: Sequence[re.Pattern[str]]) -> int:
    """How many of the words are in a block."""
    return sum(1 for found in patterns if found.search(block))


def _cut(part: str, block: str, patterns: Sequence[re.Pattern[str]]) -> Snippet:
    """The piece of a block that begins shortly before its first hit, and the hits in it."""
    hits = _joined(sorted(hit.span() for found in patterns for hit in found.finditer(block)))
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


def _joined(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans in order, those that overlap as one."""
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _language(part: str, block: str) -> str | None:
    if part in ("ko", "en", "other"):
        return part
    if part == "abstract":
        return "ko" if _HANGUL.search(block) else "en"
    return None


def _beginning(texts: dict[str, str]) -> tuple[Snippet, ...]:
    """What an entry is shown by where none of the words can be pointed at."""
    for part in ("ko", "en", "abstract"):
        if texts[part]:
            return (_cut(part, texts[part].split("\n\n")[0], ()),)
    return ()
