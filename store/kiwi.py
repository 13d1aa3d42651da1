"""Stems of Korean by the morphological analyser Kiwi.

It takes a second to load and 330 MB, so only the worker process of a sync imports this module.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from warnings import catch_warnings

from kiwipiepy import Kiwi

from store.korean import HANGUL

_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+|\n+")
# What carries meaning: nouns, roots, verbs, adjectives, adverbs, numerals and what nouns are made
# with. Particles and endings do not.
_CONTENT = frozenset("NNG NNP NNB NR NP XR VV VA MAG XSN XPN SL SN SH".split())
# Endings that make verbs of nouns and add no meaning; others (흥미+롭) are part of the word.
_LIGHT = ("하", "되")
# To do it to the end: 찾아내 is found by 찾, as Kiwi itself reads 만들어내.
_TO_THE_END = re.compile(r"(.+)[아어]내")
# What Kiwi takes 푸는 for, where nobody means to scoop; and a contraction.
_MEANT = {"푸": "풀", "재밌": "재미있"}


@cache
def analyser() -> Analyser:
    """Kiwi, loaded once a process."""
    return Analyser()


class Analyser:
    """Kiwi, loaded."""

    def __init__(self) -> None:
        # No thread of its own: to hand it each sentence takes a fifth of the time, and under load
        # half of it. Kiwi warns that 0 meant something else once.
        with catch_warnings(action="ignore", category=DeprecationWarning):
            self._kiwi = Kiwi(num_workers=0, load_multi_dict=False)

    def runs(self, text: str) -> Iterator[str]:
        """The stems of each run of Hangul in a text, in order, with a space between.

        "" for one that is nothing but endings.
        """
        for sentence in _SENTENCE_END.split(text):
            found = list(HANGUL.finditer(sentence))
            if not found:
                continue
            stems = self._stems(sentence)
            for run in found:
                here = (form for start, form in stems if run.start() <= start < run.end())
                yield " ".join(here)

    def _stems(self, sentence: str) -> list[tuple[int, str]]:
        """Where each stem begins, and the stem, in order."""
        found: list[tuple[int, str]] = []
        end = -1
        for token in self._kiwi.tokenize(sentence):
            # Irregular verbs have a mark: VV-I.
            tag = token.tag.partition("-")[0]
            if tag == "XSA" and token.form not in _LIGHT and found and token.start == end:
                found[-1] = (found[-1][0], found[-1][1] + token.form)
                end = token.end
            elif (tag in _CONTENT and HANGUL.search(token.form)) or _stands_alone(tag, token.form):
                found.append((token.start, _base(tag, token.form)))
                end = token.end
        return sorted(found, key=lambda each: each[0])


def _base(tag: str, form: str) -> str:
    """The stem that a word is found by."""
    if tag not in ("VV", "VA"):
        return form
    whole = _TO_THE_END.fullmatch(form)
    return _MEANT.get(form, whole[1] if whole else form)


def _stands_alone(tag: str, form: str) -> bool:
    """Whether an auxiliary verb means as much as a verb does: 쉽게 만드는, but not 하고 있는."""
    return tag == "VX" and len(form) > 1
