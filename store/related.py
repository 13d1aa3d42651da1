"""More like this: papers and notes that share the words that tell this one apart.

It is a search for its weightiest words (term frequency times inverse document frequency, Spärck
Jones 1972), ranked by bm25. No model, and both languages at once where a note has both.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from store.common_words import is_common
from store.entries import Entry
from store.index import Index
from store.lexicon import Lexicon, quoted
from store.query_tree import PARTS
from store.search import entries
from store.stems import is_hangul, stem, tokens
from store.word_index import Texts, texts_of, words_of

# How many words are weighed, and how many of them are looked for.
_WEIGHED, _ASKED = 60, 16
# A word in more than this share of the entries, or in so many, tells nothing apart.
_COMMON_SHARE, _COMMON = 0.2, 5_000
# What a word counts by where it stands; who wrote it, and headings and ids, make nothing alike.
_COUNTS = dict(zip(PARTS, (3, 0, 3, 1, 1, 1, 0), strict=True))
_COUNTED = " ".join(part for part, count in _COUNTS.items() if count)
_NAMING = ("title", "tags")
# Of so many times the entries that are wanted, those that share too little are left out.
_SPARE = 3
# How rare the shared words must be in sum, where one that only the two have is 1, and 2 where it
# is in the title or tags of one.
_ENOUGH = 1.4
_WORDS_SAID = 5
_NEAREST = f"""
SELECT words.rowid FROM words CROSS JOIN entries e ON e.id = words.rowid
WHERE words MATCH ? AND e.paper <> (SELECT paper FROM entries WHERE id = ?)
ORDER BY bm25(words, {", ".join(map(str, _COUNTS.values()))}), words.rowid DESC LIMIT ?
"""


@dataclass(frozen=True, slots=True)
class Related:
    """An entry like another. shared: the words that they share, as this one has them, those that
    weigh most first."""

    entry: Entry
    shared: tuple[str, ...]


def related(index: Index, row: int, limit: int = 8) -> list[Related]:
    """The entries that are most like this one, best first; never another note of its paper.

    limit: 0 for all that share enough.
    """
    found = texts_of(index, [row])
    if not found:
        return []
    own = _Words(found[0])
    rarity = _weightiest(index, own)
    if not rarity:
        return []
    match = f"{{{_COUNTED}}} : ({' OR '.join(map(quoted, rarity))})"
    nearest = [near for (near,) in index.select(_NEAREST, (match, row, _SPARE * limit or -1))]
    written = _as_written(found[0], rarity)
    shared = {}
    for texts in texts_of(index, nearest):
        words = _shared(own, _Words(texts), rarity)
        shared[texts[0][0]] = tuple(written[word] for word in words[:_WORDS_SAID])
    alike = [near for near in nearest if shared.get(near)][: limit or None]
    return [Related(entry, shared[entry.row]) for entry in entries(index, alike)]


class _Words:
    """The stems of an entry that may tell what it is about: how often it has each, counted by
    _COUNTS, and those of its title and tags."""

    def __init__(self, texts: tuple[Texts, str | None]) -> None:
        (_, parts), runs = texts
        self.often: Counter[str] = Counter()
        self.naming: set[str] = set()
        for name, words in zip(PARTS, words_of(parts, runs), strict=True):
            for word in filter(_may_tell, words.split()) if _COUNTS[name] else ():
                self.often[word] += _COUNTS[name]
                if name in _NAMING:
                    self.naming.add(word)


def _may_tell(word: str) -> bool:
    return len(word) > 1 and not word[0].isdigit() and not is_common(word)


def _weightiest(index: Index, own: _Words) -> dict[str, float]:
    """The stems that tell an entry apart, the weightiest first, and how rare each is: from 0, in
    every entry, to 1, in this one and another."""
    lexicon = Lexicon(index)
    total = index.remembered("entries", lambda: _number_of_entries(index))
    common = max(3, min(_COMMON, int(total * _COMMON_SHARE)))
    rarity = {}
    for word in _nouns(lexicon, [word for word, _ in own.often.most_common(_WEIGHED)]):
        entries_with = lexicon.number(word, common)
        # Its own entry has it, and one more must.
        if 1 < entries_with < common:
            rarity[word] = math.log((total + 1) / entries_with) / math.log((total + 1) / 2)
    by_weight = sorted(rarity, key=lambda word: -rarity[word] * (1 + math.log(own.often[word])))
    return {word: rarity[word] for word in by_weight[:_ASKED]}


def _nouns(lexicon: Lexicon, words: Sequence[str]) -> Iterable[str]:
    """The words without the stems of Korean verbs, which nobody writes without an ending."""
    lexicon.look_up(filter(is_hangul, words))
    return (word for word in words if not is_hangul(word) or word in lexicon.readings(word))


def _number_of_entries(index: Index) -> int:
    return int(index.select("SELECT count(*) FROM entries")[0][0])


def _shared(own: _Words, other: _Words, rarity: Mapping[str, float]) -> list[str]:
    """The words of `rarity` that the other has, in their order; none where that is too little."""
    words = [word for word in rarity if word in other.often]
    naming = own.naming | other.naming
    enough = sum(rarity[word] * (2 if word in naming else 1) for word in words) >= _ENOUGH
    return words if enough else []


def _as_written(texts: tuple[Texts, str | None], stems: Iterable[str]) -> dict[str, str]:
    """Each stem as this entry writes it first; where that is not known, the stem."""
    found: dict[str, str] = {}
    for part in texts[0][1]:
        for token in tokens(part):
            found.setdefault(stem(token), token)
    return {word: word if is_hangul(word) else found.get(word, word) for word in stems}
