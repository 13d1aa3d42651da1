"""What stands in a field after each key, Korean as an input method composes it."""

from __future__ import annotations

from collections.abc import Iterator

from notes.hangul import as_hangul, is_syllable, latin_keys


def states(text: str) -> Iterator[str]:
    """A text after each of its keys: 합성 is ㅎ, 하, 합, 핪, 합서, 합성.

    A space between words is a key that finds nothing new, and no state of its own.
    """
    before = ""
    for word in text.split():
        yield from (before + typed for typed in _word(word))
        before += f"{word} "


def _word(word: str) -> Iterator[str]:
    if not all(map(is_syllable, word)):
        yield from (word[:length] for length in range(1, len(word) + 1))
        return
    keys = "".join(map(latin_keys, word))
    yield from (as_hangul(keys[:length]) for length in range(1, len(keys) + 1))
