"""What a Hangul syllable is made of, and which keys of the two-set (dubeolsik) layout type it.

The arithmetic of syllables is that of the Unicode Standard, §3.12.
"""

from __future__ import annotations

import unicodedata

_LEADS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
_TAILS: list[str] = ["", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"]
_FIRST, _LAST = ord("가"), ord("힣")
_JAMO = "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡㅃㅉㄸㄲㅆㅒㅖ"
_LATIN = "qwertyuiopasdfghjklzxcvbnmQWERTOP"
_KEYS: dict[str, str] = dict(zip(_JAMO, _LATIN, strict=True))
# Jamo that take two keys, because no key of the layout holds them.
_PAIRS: dict[str, str] = {
    "ㅘ": "ㅗㅏ", "ㅙ": "ㅗㅐ", "ㅚ": "ㅗㅣ", "ㅝ": "ㅜㅓ", "ㅞ": "ㅜㅔ", "ㅟ": "ㅜㅣ",
    "ㅢ": "ㅡㅣ", "ㄳ": "ㄱㅅ", "ㄵ": "ㄴㅈ", "ㄶ": "ㄴㅎ", "ㄺ": "ㄹㄱ", "ㄻ": "ㄹㅁ",
    "ㄼ": "ㄹㅂ", "ㄽ": "ㄹㅅ", "ㄾ": "ㄹㅌ", "ㄿ": "ㄹㅍ", "ㅀ": "ㄹㅎ", "ㅄ": "ㅂㅅ",
}  # fmt: skip
_JOINED = {pair: jamo for jamo, pair in _PAIRS.items()}
# Some terminals send a lone key as a conjoining jamo (U+1100 to U+1175).
_CONJOINING = {unicodedata.normalize("NFKC", jamo): jamo for jamo in [*_KEYS, *_PAIRS]}
_JAMO_OF_KEY = {key: jamo for jamo, key in _KEYS.items()}
# Without Shift, these keys type what their small letters do.
_JAMO_OF_KEY |= {key.upper(): jamo for key, jamo in _JAMO_OF_KEY.items() if key.islower()} | {
    key: jamo for jamo, key in _KEYS.items()
}


def is_syllable(char: str) -> bool:
    """Whether a character is a finished Hangul syllable."""
    return _FIRST <= ord(char) <= _LAST


def jamo(text: str) -> str:
    """A text by the keys that type it: 값 is ㄱㅏㅂㅅ. What is no Hangul stays.

    So a text that is half typed is a beginning of the same text when it is finished: 합ㅅ and 합서
    are beginnings of 합성.
    """
    return "".join(_keys_of(char) for char in text)


def leads(text: str) -> str:
    """The first consonant of each syllable: 합성 데이터 is ㅎㅅ ㄷㅇㅌ."""
    return "".join(_parts(char)[0] if is_syllable(char) else char for char in text)


def tail(char: str) -> str:
    """The last consonant of a syllable, "" where it has none."""
    return _parts(char)[2] if is_syllable(char) else ""


def with_tail(char: str, consonant: str) -> str:
    """A syllable with this last consonant, "" for none, in place of its own."""
    bare = ord(char) - (ord(char) - _FIRST) % len(_TAILS)
    return chr(bare + _TAILS.index(consonant))


def vowel(char: str) -> str:
    """The vowel of a syllable, "" of anything else."""
    return _parts(char)[1] if is_syllable(char) else ""


def with_vowel(char: str, other: str) -> str:
    """A syllable with this vowel in place of its own."""
    apart = _VOWELS.index(other) - _VOWELS.index(_parts(char)[1])
    return chr(ord(char) + apart * len(_TAILS))


def is_leads(text: str) -> bool:
    """Whether a text is nothing but consonants that may begin syllables."""
    return bool(text) and all(char in _LEADS for char in text)


def latin_keys(char: str) -> str:
    """The keys that typed `char` on a two-set keyboard: ㅓ is j, 가 is rk; "" for anything else."""
    if len(char) != 1:
        return ""
    keys = _keys_of(_CONJOINING.get(char, char))
    return "".join(_KEYS[key] for key in keys) if all(key in _KEYS for key in keys) else ""


def as_latin(text: str) -> str:
    """What was meant by a Latin word typed with the Hangul layout on: ㅡㅐㅇ디 is model."""
    return "".join(latin_keys(char) or char for char in text)


def as_hangul(text: str) -> str:
    """What was meant by Hangul that was typed with the Latin layout on: gkqtjd is 합성.

    "" where some key of it types no Hangul.
    """
    typed = [_JAMO_OF_KEY.get(key, "") for key in text]
    return _composed(typed) if typed and all(typed) else ""


def _keys_of(char: str) -> str:
    found = "".join(_parts(char)) if is_syllable(char) else char
    return "".join(_PAIRS.get(each, each) for each in found)


def _parts(char: str) -> tuple[str, str, str]:
    """Lead, vowel and tail of a finished syllable."""
    lead, rest = divmod(ord(char) - _FIRST, len(_VOWELS) * len(_TAILS))
    vowel, tail = divmod(rest, len(_TAILS))
    return _LEADS[lead], _VOWELS[vowel], _TAILS[tail]


def _composed(typed: list[str]) -> str:
    """Jamo as an input method puts them together: a consonant before a vowel begins a syllable."""
    composed, at = "", 0
    while at < len(typed):
        lead = typed[at]
        vowel, after = _taken(typed, at + 1, _VOWELS)
        if lead not in _LEADS or not vowel:
            composed += lead
            at += 1
            continue
        tail, end = _taken(typed, after, "".join(_TAILS))
        # The last consonant belongs to the vowel after it.
        if tail and end < len(typed) and typed[end] in _VOWELS:
            end -= 1
            tail = "".join(typed[after:end])
            tail = _JOINED.get(tail, tail)
        syllable = (_LEADS.index(lead) * len(_VOWELS) + _VOWELS.index(vowel)) * len(_TAILS)
        composed += chr(_FIRST + syllable + _TAILS.index(tail))
        at = end
    return composed


def _taken(typed: list[str], at: int, allowed: str) -> tuple[str, int]:
    """The longest jamo of one or two keys that begins here, "" for none, and where it ends."""
    pair = _JOINED.get("".join(typed[at : at + 2]), "")
    if pair and pair in allowed:
        return pair, at + 2
    if at < len(typed) and typed[at] in allowed:
        return typed[at], at + 1
    return "", at
