"""Where a title ends and its abstract begins, in a line that does not say.

Every place between two of the first words is scored by the few features below; the line is
split where the score is highest. The answer is a proposal, for the person to settle.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import islice
from types import MappingProxyType

from notes.paper import title_key

_SURE_WORDS = 4
_LONGEST_TITLE = 30  # words; of 632 known titles the longest has 24

# A logistic model over all places of a line, one of them right (a softmax), fitted with an L2
# penalty on 632 known pairs of title and abstract. The same fitted on 467 of them, of one
# source, splits 155 of the other source's 165 right, 164 within its first three.
_WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        # the title
        "few words": -1.1,
        "far from nine words": -0.1,
        "ends in a small word": -3.7,
        "ends in a mark that goes on": -5.9,
        "one word after a colon": -2.0,
        "small words that a title writes big": -0.6,
        "sentences ended": -3.1,
        "verbs": -0.7,
        "parentheses": -2.3,
        # the abstract
        "begins with a small letter": -5.0,
        "begins like an abstract": 4.8,
        "begins like a sentence": 2.4,
        "big word after a plain one": 0.3,
        "plain words follow": 0.5,
        "big words follow": -0.5,
        "writing turns small": 1.2,
        "first word is in the title": 1.6,
        "second word is in the title": 1.3,
        "a verb follows": 1.5,
        "a question follows": -0.8,
        "cuts a term": -3.5,
        "begins with what an acronym means": 1.7,
        "cuts what an acronym means": -5.6,
    }
)

# Words that a title rarely has and an abstract often begins with; `_FIRST` can be either.
_OPENERS = frozenset(
    "although current currently despite existing given inspired many modern most numerous our "
    "previous prior recent recently since state-of-the-art there this though today traditional "
    "we while".split()
)
_FIRST = frozenset("a an as both by for how in it large multiple one the to when with".split())
_VERBS = frozenset("are be been can has have is may often our shows was we were".split())
# Words that a title writes small, and that leave it open where it would end in one.
_SMALL = frozenset(
    "a across an and as at between beyond by can do does for from in into is it its not of on or "
    "our over than that the their through to toward towards under using via what when why with "
    "without you your".split()
)
_HANGING = _SMALL - frozenset("at can do does is it not on that what when why you your".split())
# Two words that stay together: a boundary between them is in the middle of a term.
_TERMS = frozenset(
    tuple(pair.split("_"))
    for pair in "augmented_generation deep_learning diffusion_models foundation_models "
    "generative_pre-trained image_generation in-context_learning language_model language_models "
    "large_language machine_learning natural_language neural_networks post-training_quantization "
    "pre-trained_language reinforcement_learning retrieval-augmented_generation "
    "retrieval_augmented space_models state_space vision-language_models".split()
)
_ACRONYM = re.compile(r"\(([A-Za-z]{0,9}[A-Z][A-Za-z]{0,9}?)s?\)")
_WORD = re.compile(r"\S+")


def known_split(text: str, known_titles: Mapping[str, str]) -> tuple[str, str] | None:
    """(title, abstract) where the text begins with a known title, the longest such; else None.

    known_titles: `title_key(title)` to title. The title is given as the text writes it.
    """
    found = None
    for word in islice(_WORD.finditer(text), 2 * _LONGEST_TITLE):
        if title_key(text[: word.end()]) in known_titles:
            found = text[: word.end()].strip(), text[word.end() :].strip()
    return found if found and _ends_there(text, *found) else None


def _ends_there(text: str, title: str, abstract: str) -> bool:
    """Whether a known title at the start of the text is all of its title.

    “Scaling Laws” may be known and begin another paper's title; so a short one must look right
    too, and none goes on in small letters.
    """
    if abstract[:1].islower():
        return False
    return len(title.split()) >= _SURE_WORDS or title in (best for best, _ in likely_splits(text))


def likely_splits(text: str, limit: int = 5) -> list[tuple[str, str]]:
    """The likeliest (title, abstract) of the text, best first, at most `limit`.

    A text of one word is a title without an abstract; an empty text has no split.
    """
    words = list(_WORD.finditer(text))
    if len(words) < 2:
        return [(text.strip(), "")] if words else []
    line = _Line([word[0] for word in words[: _LONGEST_TITLE + 15]])
    places = range(1, min(_LONGEST_TITLE, len(words) - 1) + 1)
    best = sorted(places, key=lambda place: (-_score(line, place), place))[:limit]
    return [(text[: words[at - 1].end()].strip(), text[words[at].start() :].strip()) for at in best]


class _Line:
    """The first words of a line, with what their features need."""

    def __init__(self, words: list[str]) -> None:
        self.words = words
        self.folded = [_bare(word).casefold() for word in words]
        self.expansions = _expansions(words)


def _score(line: _Line, place: int) -> float:
    features = _title_features(line, place) | _abstract_features(line, place)
    return sum(_WEIGHTS[name] * value for name, value in features.items())


def _title_features(line: _Line, place: int) -> dict[str, float]:
    """What the first `place` words say, taken as a title."""
    title, folded = line.words[:place], line.folded[:place]
    return {
        "few words": max(0, 5 - place),
        "far from nine words": abs(place - 9),
        "ends in a small word": folded[-1] in _HANGING,
        "ends in a mark that goes on": title[-1][-1] in ":,;-–—(&",
        "one word after a colon": place > 1 and title[-2].endswith(":"),
        "small words that a title writes big": min(6, sum(map(_is_plain, title))),
        "sentences ended": sum(word.rstrip("\"”')").endswith(".") for word in title),
        "verbs": sum(word in _VERBS for word in folded),
        "parentheses": any("(" in word for word in title[1:]),
    }


def _abstract_features(line: _Line, place: int) -> dict[str, float]:
    """What the words from `place` on say, taken as an abstract after that title."""
    last, rest = line.words[place - 1], line.words[place:]
    first, folded = _bare(rest[0]), line.folded[place:]
    title = {word for word in line.folded[:place] if len(word) > 2} - _SMALL
    big = first[:1].isupper()
    return {
        "begins with a small letter": first[:1].islower(),
        "begins like an abstract": big and folded[0] in _OPENERS,
        "begins like a sentence": big and folded[0] in _FIRST,
        "big word after a plain one": _is_plain(last) and first.istitle(),
        "plain words follow": sum(map(_is_plain, rest[1:4])),
        "big words follow": sum(map(_has_capital, rest[1:4])),
        "writing turns small": _has_capital(last) and not any(map(_has_capital, rest[1:2])),
        "first word is in the title": folded[0] in title,
        "second word is in the title": any(word in title for word in folded[1:2]),
        "a verb follows": any(word in _VERBS for word in folded[:8]),
        "a question follows": any(word.endswith("?") for word in rest[:10]),
        "cuts a term": (line.folded[place - 1], folded[0]) in _TERMS,
        "begins with what an acronym means": any(at == place for at, _ in line.expansions),
        "cuts what an acronym means": any(at < place < end for at, end in line.expansions),
    }


def _bare(word: str) -> str:
    return word.strip("\"'“”‘’`()[]{},.:;?!*")


def _has_capital(word: str) -> bool:
    """Whether the word is written big; numbers and signs are."""
    bare = _bare(word)
    return any(map(str.isupper, bare)) or not any(map(str.isalpha, bare))


def _is_plain(word: str) -> bool:
    """Whether the word is written small and is none of those that titles write small too."""
    bare = _bare(word)
    return bare.islower() and bare[0].islower() and bare not in _SMALL


def _expansions(words: list[str]) -> list[tuple[int, int]]:
    """Where an acronym is explained, `Large Language Models (LLMs)`: first word, end."""
    found = []
    for end, word in enumerate(words):
        acronym = _ACRONYM.match(word)
        if acronym is None:
            continue
        for start in range(max(0, end - 8), end):
            if acronym[1].upper() in (
                _initials(words[start:end]),
                _initials(words[start:end], skip=_SMALL),
            ):
                found.append((start, end + 1))
                break
    return found


def _initials(words: list[str], skip: frozenset[str] = frozenset()) -> str:
    parts = (
        part
        for word in words
        if word.casefold() not in skip
        for part in re.split("[-/]", _bare(word))
    )
    return "".join(part[:1] for part in parts).upper()
