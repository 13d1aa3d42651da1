"""More like this: papers and notes that share the words that tell this one apart.

It is a search for its weightiest words (term frequency times inverse document frequency, Spärck
Jones 1972), ranked by bm25. No model, and both languages at once where a note has both.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from store.entries import Entry
from store.index import Index
from store.lexicon import Lexicon, quoted
from store.query_tree import PARTS
from store.search import entries
from store.stems import stem, tokens
from store.word_index import Texts, texts_of, words_of
from store.words import WEIGHTS

# How many words are weighed, and how many of them are looked for.
_WEIGHED, _ASKED = 60, 16
# A word in more than this share of the entries, or in so many, tells nothing apart.
_COMMON_SHARE, _COMMON = 0.1, 5_000
# What a word in the title counts beside one in the text, and one in the tags.
_COUNTS = dict.fromkeys(PARTS, 1) | {"title": 3, "tags": 2, "authors": 0, "other": 0}
_WORDS_SAID = 5
_NEAREST = f"""
SELECT words.rowid FROM words CROSS JOIN entries e ON e.id = words.rowid
WHERE words MATCH ? AND e.paper <> (SELECT paper FROM entries WHERE id = ?)
ORDER BY bm25(words, {", ".join(map(str, WEIGHTS))}), words.rowid DESC LIMIT ?
"""


@dataclass(frozen=True, slots=True)
class Related:
    """An entry like another. shared: the words that they share, as the other has them, those that
    weigh most first."""

    entry: Entry
    shared: tuple[str, ...]


def related(index: Index, row: int, limit: int = 8) -> list[Related]:
    """The entries that are most like this one, best first; never another note of its paper.

    limit: 0 for all that share a word.
    """
    found = texts_of(index, [row])
    weighty = _weighty(index, found[0]) if found else []
    if not weighty:
        return []
    match = " OR ".join(map(quoted, weighty))
    nearest = [near for (near,) in index.select(_NEAREST, (match, row, limit or -1))]
    written = _as_written(found[0], weighty)
    shared = {
        each[0][0]: tuple(written[one] for one in weighty if one in _stems(each))[:_WORDS_SAID]
        for each in texts_of(index, nearest)
    }
    return [Related(entry, shared.get(entry.row, ())) for entry in entries(index, nearest)]


def _weighty(index: Index, texts: tuple[Texts, str | None]) -> list[str]:
    """The stems that tell an entry apart, the weightiest first."""
    lexicon = Lexicon(index)
    total = index.remembered("entries", lambda: _number_of_entries(index))
    common = max(3, min(_COMMON, int(total * _COMMON_SHARE)))
    often = _stems(texts)
    weights = {}
    for word, times in often.most_common(_WEIGHED):
        entries_with = lexicon.number(word, common)
        # Its own entry has it, and one more must.
        if 1 < entries_with < common:
            weights[word] = (1 + math.log(times)) * math.log(total / entries_with)
    return sorted(weights, key=lambda word: -weights[word])[:_ASKED]


def _number_of_entries(index: Index) -> int:
    return int(index.select("SELECT count(*) FROM entries")[0][0])


def _stems(texts: tuple[Texts, str | None]) -> Counter[str]:
    """How often an entry has each stem that may mean something."""
    (_, parts), runs = texts
    counted: Counter[str] = Counter()
    for name, words in zip(PARTS, words_of(parts, runs), strict=True):
        for word in words.split():
            if len(word) > (1 if word > "\u1100" else 2) and not word[0].isdigit():
                counted[word] += _COUNTS[name]
    return +counted


def _as_written(texts: tuple[Texts, str | None], stems: Sequence[str]) -> dict[str, str]:
    """Each stem as this entry writes it first; where that is not known, the stem."""
    written = dict(zip(stems, stems, strict=True))
    found: dict[str, str] = {}
    for part in texts[0][1]:
        for token in tokens(part):
            found.setdefault(stem(token), token)
    return written | {word: found[word] for word in stems if word in found and word < "\u1100"}
