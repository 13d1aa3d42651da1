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
    own: dict[str, dict[str, tuple[str, str]]] = {}
    anywhere: dict[str, tuple[str, str]] = {}
    for lang, text in passages:
        mine = own.setdefault(lang, {})
        for label in footnote_labels(text):
            if label not in mine:
                number = str(len(mine) + 1)
                mine[label] = (number, f"fn-{section}-{lang}-{number}")
                anywhere.setdefault(label, mine[label])
    return [
        (lang, marks.hold_footnotes(text, (anywhere | own[lang]).get)) for lang, text in passages
    ]


def footnotes_needed(chosen: Sequence[str], others: Sequence[str]) -> list[int]:
    """Which of the `others` hold a footnote that the chosen texts refer to and do not have."""
    has = {label for text in chosen for label in footnote_labels(text)}
    wanted = {label for text in chosen for label in REFERENCE.findall(text)} - has
    return [n for n, text in enumerate(others) if wanted.intersection(footnote_labels(text))]
