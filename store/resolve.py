"""The words of a query as stems of the index.

Each word of the query becomes an FTS5 expression of everything that it may stand for: inflections,
other spellings, words written together or apart. Words that stand side by side are resolved
together, because they may be one: 합성 데이터, Llama 3.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from notes.hangul import is_leads, jamo
from store import korean
from store.english import completions, relatives
from store.index import Index
from store.lexicon import Lexicon, quoted
from store.query_tree import And, Field, Match, Node, Not, Or, Way, Word
from store.stems import LONGEST_WORD, TOKEN, stem, tokens

# Korean as it may be typed, half of a syllable too; whatever is between.
_UNIT = re.compile("[가-힣ㄱ-ㅎㅏ-ㅣ]+|[^가-힣ㄱ-ㅎㅏ-ㅣ]+")
_HALF_TYPED = re.compile("[ㄱ-ㅎㅏ-ㅣ]")
# A version after a name: Llama 3, GPT 3.5; longer numbers are years and sizes.
_NAME, _VERSION = re.compile("[A-Za-z]{2,}"), re.compile(r"\d{1,2}(\.\d+)*")
_NAME_VERSION = re.compile(r"([a-z]{2,})[- ]?(\d[\d.]*)")
_NUMBER_UNIT = re.compile(r"(\d[\d.]*)[- ]?([a-z]{2,})")
_TWO_WORDS = re.compile(r"([a-z]+)[- ]([a-z]+)")
# Shorter Latin words are no two words written together.
_SHORTEST_PAIR = 7
# So many consonants are meant as the first ones of syllables.
_LEADS_FROM = 3
# How many words are tried after a known one that they are written together with.
_REST = 12
# Two words written as one are looked for among the first words only, since each pair makes the
# query longer by all its words. More words with hyphens than these are no one word.
_JOINED_AMONG, _MOST_HYPHENATED, _MOST_PIECES = 8, 12, 200


def resolve(index: Index, tree: Node, ranked: bool = False) -> Node:
    """The tree with its words resolved; of an `And`, those side by side as one.

    ranked: what is found will be ranked. Then the commonest words that an unfinished Latin one may
    become stand beside its beginning: they find nothing more, but each counts by how rare it is.
    """
    return _resolved(Lexicon(index, ranked), tree)


def _resolved(lexicon: Lexicon, tree: Node) -> Node:
    match tree:
        case Word():
            return _together(lexicon, [tree])
        case And():
            return And(tuple(_sequence(lexicon, tree.parts)))
        case Or():
            return Or(tuple(_resolved(lexicon, part) for part in tree.parts))
        case Not():
            return Not(_resolved(lexicon, tree.part))
        case Field() | Match():
            return tree


def _sequence(lexicon: Lexicon, parts: Sequence[Node]) -> list[Node]:
    found: list[Node] = []
    for kind, group in groupby(parts, lambda part: isinstance(part, Word) and part.parts):
        if kind:
            found.append(_together(lexicon, [word for word in group if isinstance(word, Word)]))
        else:
            found.extend(_resolved(lexicon, part) for part in group)
    return found


def _together(lexicon: Lexicon, words: Sequence[Word]) -> Match:
    """Words side by side, all looked for in the same parts."""
    cut = _versions([unit for word in words for unit in _units(word)])
    # A word that is said twice is looked for once.
    units = list(dict.fromkeys(piece for unit in cut for piece in _pieces(lexicon, unit)))
    each = [_ways(lexicon, unit) for unit in units]
    joined = {} if units[-1].open else _joined(lexicon, units)
    every = (*each, *joined.values())
    expression = _expression(lexicon, units, each, joined)
    return Match(expression, tuple(way for ways in every for way in ways), words[0].parts)


def _units(word: Word) -> list[Word]:
    """A word cut where Hangul and other letters touch; only the last one is still being typed."""
    if word.phrase:
        return [word]
    pieces = [piece for piece in _UNIT.findall(word.text) if any(map(str.isalnum, piece))]
    # LM을: the particle of a Latin word is no word.
    if len(pieces) > 1 and korean.is_particle(pieces[-1]) and not word.open:
        pieces.pop()
    cut = [replace(word, text=piece, open=False) for piece in pieces]
    return [*cut[:-1], replace(cut[-1], open=word.open)] if cut else []


def _versions(units: Sequence[Word]) -> list[Word]:
    """The units, a name and the number after it as one."""
    joined: list[Word] = []
    for unit in units:
        before = joined[-1] if joined else None
        plain = before and not before.phrase and not unit.phrase
        if before and plain and _VERSION.fullmatch(unit.text) and _NAME.fullmatch(before.text):
            joined[-1] = replace(unit, text=f"{before.text} {unit.text}")
        else:
            joined.append(unit)
    return joined


def _pieces(lexicon: Lexicon, unit: Word) -> list[Word]:
    """The unit; where it is put together (policy-gradient) and nobody wrote it so, its words."""
    words = TOKEN.findall(unit.text)
    if len(words) > _MOST_HYPHENATED and not unit.phrase:
        return [replace(unit, text=word, open=False) for word in words[:_MOST_PIECES]]
    if unit.phrase or unit.open or len(words) < 2 or _is_korean(unit.text):
        return [unit]
    known = any(lexicon.number(way.stems) for way in _ways(lexicon, unit))
    return [unit] if known else [replace(unit, text=word) for word in words]


def _expression(
    lexicon: Lexicon,
    units: Sequence[Word],
    each: Sequence[Sequence[Way]],
    joined: Mapping[int, Sequence[Way]],
) -> str:
    """All units, or two of them joined; where they stand side by side counts more."""
    needed = list(map(_either, each))
    whole = " AND ".join(needed)
    if len(units) < 2 or units[-1].open:
        return f"({whole})"
    side_by_side = quoted(" ".join(_likeliest(lexicon, unit.text) for unit in units))
    # What is found stays the same: the second part only adds to the rank.
    found = [f"({whole}) AND ({side_by_side} OR {needed[0]})"]
    for at, ways in joined.items():
        found.append(" AND ".join([*needed[:at], _either(ways), *needed[at + 2 :]]))
    return "(" + " OR ".join(f"({way})" for way in found) + ")"


def _either(ways: Iterable[Way]) -> str:
    found = (quoted(way.stems) + (" *" if way.open else "") for way in ways)
    return f"({' OR '.join(found)})"


def _joined(lexicon: Lexicon, units: Sequence[Word]) -> dict[int, list[Way]]:
    """Two Korean words written as one (합성 데이터, 합성데이터), by the place of the first."""
    found = {}
    for at, (one, other) in enumerate(pairwise(units[:_JOINED_AMONG])):
        if one.phrase or other.phrase or not (_is_korean(one.text) and _is_korean(other.text)):
            continue
        together = one.text + other.text
        itself = [together] if lexicon.number(together) else []
        ways = [Way(stems) for stems in dict.fromkeys([*itself, *lexicon.readings(together)])]
        if ways:
            found[at] = ways
    return found


def _ways(lexicon: Lexicon, unit: Word) -> list[Way]:
    """Everything that a unit may stand for; never nothing."""
    if len(unit.text) > LONGEST_WORD and TOKEN.fullmatch(unit.text):
        return [Way(unit.text.lower(), open=unit.open)]
    if unit.phrase:
        return [Way(_likeliest(lexicon, unit.text))]
    if not _is_korean(unit.text):
        return _latin(lexicon, unit.text.lower(), unit.open)
    found = _typing(lexicon, unit.text) if unit.open else lexicon.stems_of(unit.text)
    if not found and len(unit.text) >= _LEADS_FROM and is_leads(unit.text):
        found = lexicon.with_leads(unit.text)
    return [Way(stems) for stems in _shortest(found)] or [Way(unit.text)]


def _shortest(found: Sequence[str]) -> list[str]:
    """Without those that hold another one: 합성 데이터 is found by 합성 already."""
    return [
        stems
        for stems in found
        if not any(f" {other} " in f" {stems} " for other in found if other != stems)
    ]


def _likeliest(lexicon: Lexicon, text: str) -> str:
    """The stems of words side by side, in their order."""
    found = tokens(text)
    return " ".join(
        lexicon.first_of(token) if _is_korean(token) else stem(token) for token in found
    )


def _typing(lexicon: Lexicon, text: str) -> list[str]:
    """What a Korean word may be that is still being typed, its last syllable half composed."""
    whole = not _HALF_TYPED.search(text)
    known = whole and (lexicon.readings(text) or lexicon.number(text))
    found = dict.fromkeys(lexicon.stems_of(text) if known else [])
    found |= dict.fromkeys(lexicon.beginning(jamo(text)))
    if not found:
        # The end of two words that are written together.
        for cut in range(len(text) - 1, 1, -1):
            first = lexicon.half(text[:cut])
            rest = lexicon.beginning(jamo(text[cut:]), _REST) if first else []
            if rest:
                return [f"{first} {stems}" for stems in rest]
    # A form that nobody wrote: what is whole of it finds its word.
    finished = _HALF_TYPED.split(text)[0]
    return list(found) or (lexicon.stems_of(finished) if finished else [])


def _latin(lexicon: Lexicon, text: str, still_typed: bool) -> list[Way]:
    """What a word of Latin letters and digits may stand for."""
    words = TOKEN.findall(text)
    before, last = " ".join(map(stem, words[:-1])), words[-1]
    stems = f"{before} {stem(last)}".lstrip()
    related = [f"{before} {one}".lstrip() for one in relatives(stem(last))]
    related = [one for one in related if lexicon.number(one)]
    # As it stands, too, for names.
    found = list(map(Way, dict.fromkeys([stems, " ".join(words), *_variants(text), *related])))
    if still_typed:
        return _unfinished(lexicon, found, before, last)
    found += [Way(spelled) for spelled in _spellings(lexicon, text, words)]
    if any(lexicon.number(way.stems) for way in found) or not lexicon.is_begun(stems):
        return found
    # Nobody wrote this, but words that begin so.
    return [Way(stems, open=True)]


def _unfinished(lexicon: Lexicon, found: Sequence[Way], before: str, last: str) -> list[Way]:
    """What a word may stand for of which `last` is still typed; found: if it were whole."""
    longer = (Way(f"{before} {one}".lstrip()) for one in completions(last))
    found = list(dict.fromkeys([*found, *longer]))
    # One digit begins nearly every number that there is.
    if last.isdigit() and len(last) < 2:
        return found
    begun = Way(f"{before} {last}".lstrip(), open=True)
    if lexicon.ranked:
        return [*found, *(map(Way, lexicon.common(last)) if not before else ()), begun]
    # To look for what begins so, and for some of it once more, would take twice as long.
    return [*(way for way in found if not way.stems.startswith(begun.stems)), begun]


def _variants(text: str) -> list[str]:
    """A name with its version, or a number with its unit, in one word and in two."""
    if found := _NAME_VERSION.fullmatch(text):
        name, version = found.groups()
        return [f"{stem(name)} {version}", f"{name}{version}"]
    if found := _NUMBER_UNIT.fullmatch(text):
        number, unit = found.groups()
        return [f"{number} {stem(unit)}", f"{number}{stem(unit)}"]
    return []


def _spellings(lexicon: Lexicon, text: str, words: Sequence[str]) -> list[str]:
    """fine-tuning as finetuning, and the other way round, where somebody spells it so."""
    if found := _TWO_WORDS.fullmatch(text):
        joined = stem("".join(found.groups()))
        return [joined] if lexicon.number(joined) else []
    if len(words) > 1 or len(text) < _SHORTEST_PAIR or not text.isalpha():
        return []
    apart = (f"{stem(text[:cut])} {stem(text[cut:])}" for cut in range(3, len(text) - 2))
    return [
        pair
        for pair in apart
        if all(lexicon.number(part, 3) == 3 for part in pair.split())
        and lexicon.number(pair, 2) == 2
    ]


def _is_korean(text: str) -> bool:
    return "가" <= text[0] <= "힣" or "ㄱ" <= text[0] <= "ㅣ"
