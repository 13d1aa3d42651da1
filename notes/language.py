"""The language of a block of prose, found by looking at it."""

from __future__ import annotations

import re
from functools import lru_cache

# What the languages of notes call themselves.
OWN_NAMES = {"ko": "한국어", "en": "English"}
# Syllables, compatibility jamo and conjoining jamo: composed or not, Hangul is Korean. For use
# within the brackets of a pattern.
HANGUL = "\uac00-\ud7a3\u3131-\u318e\u1100-\u11ff"
_HANGUL = re.compile(f"[{HANGUL}]")
_NOT_PROSE = re.compile(
    r"```.*?```|~~~.*?~~~|`[^`\n]*`|\$\$.*?\$\$|https?://\S+|(?<!\S)#[^\s#]+", re.DOTALL
)
_NOT_PROSE_MARKS = ("`", "~~~", "$$", "://", "#")
# What is left of a table, or of a page's title bar that was pasted with a title.
_CELL = re.compile(r"\| [^\n]*\Z")
_WORD = re.compile(r"[^\W\d_]+")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]+")
_ENGLISH_FUNCTION_WORDS = frozenset(
    "the of and to a an in is are was were that this it for with as on by be not we they i you "
    "from or but which have has can at their its these more than so if when what".split()
)
# Below this share of function words English is not taken for granted; below this length
# langdetect guesses (https://github.com/Mimino666/langdetect, “too short or too ambiguous”).
_ENGLISH_SHARE = 0.15
_LONG_ENOUGH = 12
_SURE = 0.9


def has_hangul(text: str) -> bool:
    """Whether any Hangul stands in the text, composed or decomposed."""
    return not text.isascii() and _HANGUL.search(text) is not None


def language_of(text: str) -> str:
    """`ko`, `en`, or `other` for a block of prose.

    Hangul decides. Without Hangul, common English words decide; only longer prose with few of
    them is given to langdetect, and what it surely calls neither English nor Korean is `other`.
    """
    if has_hangul(text):
        return "ko"
    is_ascii = text.isascii()
    # In ASCII both find the same words, and the first in half the time.
    words = (_LATIN if is_ascii else _WORD).findall(_only_prose(text))
    if all(len(word) == 1 for word in words) or _CELL.match(text):
        return "other"
    if not is_ascii and len(list(filter(_LATIN.fullmatch, words))) * 2 < len(words):
        return "other"
    english = [word for word in map(str.casefold, words) if word in _ENGLISH_FUNCTION_WORDS]
    if len(words) < _LONG_ENOUGH or len(english) >= _ENGLISH_SHARE * len(words):
        return "en"
    return _detect(" ".join(words))


def _only_prose(text: str) -> str:
    # Most texts have none of it, which a look for each mark finds out ten times quicker.
    return _NOT_PROSE.sub(" ", text) if any(mark in text for mark in _NOT_PROSE_MARKS) else text


@lru_cache(maxsize=4096)
def _detect(text: str) -> str:
    """Ask langdetect, seeded so that it always answers the same."""
    from langdetect import DetectorFactory, LangDetectException, detect_langs

    DetectorFactory.seed = 0
    try:
        best = detect_langs(text)[0]
    except LangDetectException:
        return "en"
    return "other" if best.lang != "en" and best.prob >= _SURE else "en"
