"""A stem of Korean words by rules alone: particles and the commonest verb endings off.

It is what a note is found by in the seconds before Kiwi has read it (store.kiwi), and where Kiwi
cannot be installed.
"""

from __future__ import annotations

import re
from functools import lru_cache

from notes.hangul import tail, with_tail

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
    "는 은 을 고 게 지 기 면 며 던 도록 려고 려는 지만 는데 어서 아서 여서 었던 았던 어야 아야 "
    "어 아 여 자 니 네요 죠 지요 다"
).split()
_VERB_TAILS = frozenset("ㄴㄹㅁㅂㅆ")


@lru_cache(100_000)
def stem(word: str) -> str:
    """A run of Hangul without its ending, of which at least two syllables stay."""
    found = _WITH_ENDING.match(word)
    return found[1] if found else word


def verb_stems(word: str) -> list[str]:
    """The verbs and adjectives that this may be a form of: 늘린 of 늘리, 무거운 of 무겁."""
    found = [
        word.removesuffix(ending)
        for ending in sorted(_VERB_ENDINGS, key=len, reverse=True)
        if word.endswith(ending) and len(word) > len(ending)
    ]
    if tail(word[-1]) in _VERB_TAILS:
        found.append(word[:-1] + with_tail(word[-1], ""))
    # ㄹ falls out before ㄴ, ㅂ and ㅅ: 만든, 만드는 of 만들.
    found += [one[:-1] + with_tail(one[-1], "ㄹ") for one in found if not tail(one[-1])]
    # ㅂ turns into 우 before a vowel.
    if len(word) > 1 and word[-1] in "운울움우워웠" and not tail(word[-2]):
        found.append(word[:-2] + with_tail(word[-2], "ㅂ"))
    return found


def is_particle(word: str) -> bool:
    """Whether this is no more than a particle, as after a Latin word: LM을."""
    return word in _ALONE
