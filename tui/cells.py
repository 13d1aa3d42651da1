"""How much room a text takes on a terminal, and making it fit."""

from __future__ import annotations

import unicodedata


def cells(text: str) -> int:
    """How many terminal cells a text takes; Hangul and other wide characters take two each."""
    if text.isascii():
        return len(text)
    return sum(_cell(char) for char in text)


def fit(text: str, room: int) -> str:
    """The text on one line, cut with an ellipsis to at most `room` cells."""
    from notes.clean import clean_line

    text = clean_line(text)
    if cells(text) <= room:
        return text
    taken, end = 0, 0
    for char in text:
        taken += _cell(char)
        if taken > room - 1:
            break
        end += 1
    return text[:end].rstrip() + "…" if room > 0 else ""


def pad(text: str, room: int) -> str:
    """The text cut or filled to exactly `room` cells."""
    text = fit(text, room)
    return text + " " * (room - cells(text))


def _cell(char: str) -> int:
    if unicodedata.east_asian_width(char) in "WF":
        return 2
    # Conjoining vowels and finals draw inside the syllable that their initial began.
    if unicodedata.category(char) in ("Mn", "Me", "Cf") or "\u1160" <= char <= "\u11ff":
        return 0
    return 1
