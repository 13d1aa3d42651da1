"""Footnotes of many notes on one page: each gets a number and an anchor that no other has.

They are written where they stand, and not by the engine: an engine gathers them at the end of the
page, out of the language that they are in, and two notes that both say `[^1]` would share one.
"""

from __future__ import annotations

from collections.abc import Sequence

from notes.marks import REFERENCE, Marks, footnote_labels

Texts = Sequence[tuple[str, str]]


def hold_footnotes(marks: Marks, passages: Texts, section: str) -> list[tuple[str, str]]:
    """The passages (language, text) of one section with their footnotes held out.

    A reference means the footnote in its own language, else the one in any other.
    """
    known: dict[tuple[str, str], tuple[str, str]] = {}
    anywhere: dict[str, tuple[str, str]] = {}
    numbers: dict[str, int] = {}
    for lang, text in passages:
        for label in footnote_labels(text) if "[^" in text else ():
            if (lang, label) in known:
                continue
            numbers[lang] = numbers.get(lang, 0) + 1
            number = str(numbers[lang])
            known[lang, label] = (number, f"fn-{section}-{lang}-{number}")
            anywhere.setdefault(label, known[lang, label])
    return [
        (
            lang,
            marks.hold_footnotes(
                text,
                lambda label, lang=lang: known.get((lang, label)) or anywhere.get(label),  # type: ignore[misc]
            ),
        )
        for lang, text in passages
    ]


def footnotes_needed(chosen: Sequence[str], others: Sequence[str]) -> list[int]:
    """Which of the `others` hold a footnote that the chosen texts refer to and do not have."""
    has = {label for text in chosen for label in footnote_labels(text)}
    wanted = {label for text in chosen for label in REFERENCE.findall(text)} - has
    return [n for n, text in enumerate(others) if wanted.intersection(footnote_labels(text))]
