"""A stem of Korean words by rules alone: particles and the commonest verb endings off.

It is what a note is found by in the seconds before Kiwi has read it (store.kiwi), and where Kiwi
cannot be installed.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from notes.hangul import tail, vowel, with_tail, with_vowel

SYLLABLES = "\uac00-\ud7a3"
HANGUL = re.compile(f"[{SYLLABLES}]+")
_PARTICLES = (
    "을 를 이 가 은 는 의 에 로 과 와 도 만 들 으로 에서 에게 까지 부터 보다 처럼 마다 이나 나 "
    "라는 이라는 들을 들이 들은 들의 들에 으로는 에는 에서는 으로도 에도 로는 로도 와의 과의 "
    "에서의 으로의 이네요 네요 입니다 이군요 군요 인데 이고 이라고 라고 이다 인가 일까 일지도 "
    "이라 조차 밖에 이며 이지만 이죠 이라면 라면 에서도 적으로 적인 적"
).split()
_ENDINGS = (
    "하는 하고 한 할 해 해서 하게 하기 하면 하지 했다 했습니다 합니다 하여 하며 함 하는데 "
    "한다는 하도록 했을 하려는 해야 하네요 하는군요 했군요 된 되는 되어 되고 될 되었 됩니다 됨 "
    "되지 시킨 시키는 시켜 시킬 시켜서 시키고 한다 하다 했고 했던 하던 해본 해볼"
).split()
# As little as there can be before the ending, so that the longest ending is taken.
_WITH_ENDING = re.compile(rf"(.{{2,}}?)(?:{'|'.join((*_ENDINGS, *_PARTICLES))})\Z")
_ALONE = frozenset(_PARTICLES)
# How verbs go on after their stem, in syllables of their own, and in the tail of the last one.
_VERB_ENDINGS = (
    "는 은 을 음 고 게 지 기 면 며 던 도록 려고 려는 지만 는데 데 어 아 서 도 야 요 자 니 "
    "네요 죠 지요 다 니다 습니다 거나 면서 니까"
).split()
_VERB_TAILS = frozenset("ㄴㄹㅁㅂㅆ")
# How the last vowel of a stem is written together with an ending in 어 or 아: 줄이어 as 줄여.
_CONTRACTED = {"ㅕ": "ㅣ", "ㅝ": "ㅜ", "ㅘ": "ㅗ", "ㅙ": "ㅚ", "ㅐ": "ㅏ", "ㅓ": "ㅡ", "ㅏ": "ㅡ"}


@lru_cache(100_000)
def stem(word: str) -> str:
    """A run of Hangul without its ending, of which at least two syllables stay."""
    found = _WITH_ENDING.match(word)
    return found[1] if found else word


def verb_stems(word: str, known: Callable[[str], object]) -> list[str]:
    """The verbs and adjectives that this may be a form of, with as few endings off as it takes to
    come to any that are known: 늘리 of 늘렸던, 무겁 of 무거운."""
    if found := [one for one in _uncontracted(word) if known(one)]:
        return found
    # One that is no verb so has no other ending before that: 토크나이져 is none in 지다.
    forms, seen = _without_ending(word), {word}
    while forms:
        if found := [form for form in forms if known(form)]:
            return found
        seen.update(forms)
        shorter = (one for form in forms for one in [*_without_ending(form), *_uncontracted(form)])
        forms = [form for form in dict.fromkeys(shorter) if form not in seen]
    return []


def _without_ending(form: str) -> list[str]:
    """What may be left of a form without its last ending."""
    found = [
        form.removesuffix(ending)
        for ending in sorted(_VERB_ENDINGS, key=len, reverse=True)
        if form.endswith(ending) and len(form) > len(ending)
    ]
    # A verb of a noun: 학습시켜 of 학습.
    found.append(stem(form))
    if tail(form[-1]) in _VERB_TAILS:
        found.append(form[:-1] + with_tail(form[-1], ""))
    # ㄹ falls out before ㄴ, ㅂ and ㅅ: 만든, 만드는 of 만들.
    found += [one[:-1] + with_tail(one[-1], "ㄹ") for one in found if not tail(one[-1])]
    # ㅂ turns into 우 before a vowel.
    if len(form) > 1 and form[-1] in "운울움우워웠" and not tail(form[-2]):
        found.append(form[:-2] + with_tail(form[-2], "ㅂ"))
    return [one for one in dict.fromkeys(found) if one != form]


def _uncontracted(form: str) -> list[str]:
    """Stems of a form that ends in 어 or 아, written together with it: 늘려, 커, 빨라."""
    if tail(form[-1]):
        return []
    whole = _CONTRACTED.get(vowel(form[-1]))
    found = [form[:-1] + with_vowel(form[-1], whole)] if whole else []
    # The ㄹ of 르 is doubled: 빠르 as 빨라.
    if len(form) > 1 and form[-1] in "라러" and tail(form[-2]) == "ㄹ":
        found.append(form[:-2] + with_tail(form[-2], "") + "르")
    return found


def is_particle(word: str) -> bool:
    """Whether this is no more than a particle, as after a Latin word: LM을."""
    return word in _ALONE
