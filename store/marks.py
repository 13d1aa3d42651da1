"""Where in a text the words of a query stand, found by stems as the word index finds them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from store.index import Index
from store.korean import HANGUL
from store.lexicon import Lexicon
from store.query_tree import Match, Way
from store.stems import TOKEN, is_hangul, stem

Span = tuple[int, int]


class _Place(NamedTuple):
    """One stem of a text, by each of the ways in which its word may be read, and its word's
    place."""

    stems: frozenset[str]
    span: Span


class Marks:
    """Finds these words, resolved (see store.resolve), in texts of an index.

    texts: those that it will be asked about, whose Korean is looked up in one go.
    """

    def __init__(self, index: Index, words: Iterable[Match], texts: Iterable[str]) -> None:
        self._lexicon = Lexicon(index)
        self._lexicon.look_up(HANGUL.findall("\n".join(texts)))
        self._words = [(match.parts, _Ways(match.ways)) for match in words]

    def in_text(self, part: str, text: str) -> list[Span]:
        """Where the words begin and end in a text of this part (of query_tree.PARTS), in order,
        those that overlap as one."""
        places = self._places(text)
        here = (ways for parts, ways in self._words if part in parts)
        return _joined(sorted({span for ways in here for span in ways.among(places)}))

    def _places(self, text: str) -> list[_Place]:
        places: list[_Place] = []
        for token in TOKEN.finditer(text):
            places.extend(_Place(stems, token.span()) for stems in self._read(token[0].lower()))
        return places

    def _read(self, token: str) -> Sequence[frozenset[str]]:
        """The stems of a token, one after the other, each with what else it may be."""
        if not is_hangul(token):
            return (frozenset((stem(token), token)),)
        readings = [reading.split() for reading in self._lexicon.readings(token)]
        alone = {token, stem(token), *(words[0] for words in readings if len(words) == 1)}
        longest = max(readings, key=len, default=[token])
        return [frozenset((*alone, word)) for word in longest]


class _Ways:
    """What words of a query may stand for, to be found among the places of a text."""

    def __init__(self, ways: Iterable[Way]) -> None:
        self._closed: dict[str, list[list[str]]] = defaultdict(list)
        self._open: list[list[str]] = []
        for way in ways:
            words = way.stems.split()
            if words and way.open:
                self._open.append(words)
            elif words:
                self._closed[words[0]].append(words)

    def among(self, places: Sequence[_Place]) -> set[Span]:
        """The words of the text that match, by where they begin and end."""
        found: set[Span] = set()
        for at, place in enumerate(places):
            for first in place.stems:
                for words in self._closed.get(first, ()):
                    if _stand(words, places[at : at + len(words)]):
                        found.update(each.span for each in places[at : at + len(words)])
            for words in self._open:
                if _stand_open(words, places[at : at + len(words)]):
                    found.update(each.span for each in places[at : at + len(words)])
        return found


def _stand(words: Sequence[str], places: Sequence[_Place]) -> bool:
    return len(places) == len(words) and all(
        word in place.stems for word, place in zip(words, places, strict=True)
    )


def _stand_open(words: Sequence[str], places: Sequence[_Place]) -> bool:
    """As `_stand`, the last word being only the beginning of one."""
    return _stand(words[:-1], places[: len(words) - 1]) and any(
        word.startswith(words[-1]) for place in places[-1:] for word in place.stems
    )


def _joined(spans: Sequence[Span]) -> list[Span]:
    joined: list[Span] = []
    for start, end in spans:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined
