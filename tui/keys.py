"""Letter keys under the Hangul layout: which Latin keys typed a Korean character.

With the two-set (dubeolsik) layout on, the key `j` arrives as `ㅓ`, and a finished syllable as
one character of several keys: `가` is `r` and `k`.
"""

from __future__ import annotations

import unicodedata

_JAMO = "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡㅃㅉㄸㄲㅆㅒㅖ"
_LATIN = "qwertyuiopasdfghjklzxcvbnmQWERTOP"
_KEYS: dict[str, str] = dict(zip(_JAMO, _LATIN, strict=True))
# Jamo that take two keys, because no key of the layout holds them.
_PAIRS: dict[str, str] = {
    "ㅘ": "ㅗㅏ", "ㅙ": "ㅗㅐ", "ㅚ": "ㅗㅣ", "ㅝ": "ㅜㅓ", "ㅞ": "ㅜㅔ", "ㅟ": "ㅜㅣ",
    "ㅢ": "ㅡㅣ", "ㄳ": "ㄱㅅ", "ㄵ": "ㄴㅈ", "ㄶ": "ㄴㅎ", "ㄺ": "ㄹㄱ", "ㄻ": "ㄹㅁ",
    "ㄼ": "ㄹㅂ", "ㄽ": "ㄹㅅ", "ㄾ": "ㄹㅌ", "ㄿ": "ㄹㅍ", "ㅀ": "ㄹㅎ", "ㅄ": "ㅂㅅ",
}  # fmt: skip
_LEADS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
_TAILS: list[str] = ["", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"]
# Unicode's Hangul syllables, in the order lead, vowel, tail (Unicode Standard §3.12).
_FIRST, _LAST = ord("가"), ord("힣")
# Some terminals send a lone key as a conjoining jamo (U+1100 to U+1175).
_CONJOINING = {unicodedata.normalize("NFKC", jamo): jamo for jamo in [*_KEYS, *_PAIRS]}


def latin_keys(char: str) -> str:
    """The keys that typed `char` on a two-set keyboard: ㅓ is j, 가 is rk; "" for anything else."""
    if len(char) != 1:
        return ""
    jamo = _syllable(char) or _CONJOINING.get(char, char)
    keys = "".join(_PAIRS.get(each, each) for each in jamo)
    if not all(key in _KEYS for key in keys):
        return ""
    return "".join(_KEYS[key] for key in keys)


def _syllable(char: str) -> str:
    """The jamo of a finished syllable, "" for anything else."""
    if not _FIRST <= ord(char) <= _LAST:
        return ""
    lead, rest = divmod(ord(char) - _FIRST, len(_VOWELS) * len(_TAILS))
    vowel, tail = divmod(rest, len(_TAILS))
    return _LEADS[lead] + _VOWELS[vowel] + _TAILS[tail]
