"""The words of a text as the word index holds them: Korean and English by their stems.

A token is a run of Hangul, or of other letters and digits. Where they touch they are cut (LM을),
and a decimal point does not cut (GPT-4.1 is no GPT-4).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from store import english, korean
from store.korean import SYLLABLES

TOKEN = re.compile(
    rf"[{SYLLABLES}]+|[^\W_{SYLLABLES}]+(?:(?<=\d)\.(?=\d)[^\W_{SYLLABLES}]+)*"
)  # fmt: skip
# What is longer is no word: nothing is looked up about it, and it would only fill the lexicon.
LONGEST_WORD = 30
_MOST_REMEMBERED = 300_000


class _Remembered(dict[str, str]):
    """Stems of what stands between two spaces, each found once: a big import mostly looks up."""

    def __missing__(self, chunk: str) -> str:
        if len(self) > _MOST_REMEMBERED:
            self.clear()
        found = self[chunk] = " ".join(map(stem, TOKEN.findall(chunk)))
        return found


_remembered = _Remembered()


def stem(token: str) -> str:
    """The stem of one token in lower case, by rules."""
    if is_hangul(token):
        return korean.stem(token)
    if not token.isascii():
        # As FTS5 folds what it indexes: café is found as cafe, and ﬁne, with its ligature, as fine.
        parts = unicodedata.normalize("NFKD", token)
        token = "".join(part for part in parts if not unicodedata.combining(part))
    return english.stem(token)


def tokens(text: str) -> list[str]:
    """The tokens of a text, in order and in lower case."""
    return TOKEN.findall(text.lower())


def stemmed(text: str) -> str:
    """A text by its stems, found by rules, with a space between."""
    return " ".join(map(_remembered.__getitem__, text.lower().split()))


def stemmed_with(text: str, runs: Iterator[str]) -> str:
    """The same with the stems of each run of Hangul as Kiwi found them, in order."""
    return " ".join(
        next(runs) if is_hangul(token) else _remembered[token] for token in tokens(text)
    )


def is_hangul(token: str) -> bool:
    """Whether a token is a run of Hangul."""
    return "\uac00" <= token[0] <= "\ud7a3"
