"""Which paragraph of one pane faces which of the other, and what the margin says of each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from notes.panes import pane_spans

# Both are one cell wide in every terminal.
MISSING, CHANGED = "-", "!"


def paragraph_lines(pane: str) -> list[range]:
    """The lines of each paragraph of a pane, counted from 0, in order."""
    found = []
    for start, end in pane_spans(pane):
        first = pane.count("\n", 0, start)
        found.append(range(first, first + pane[start:end].rstrip("\n").count("\n") + 1))
    return found


def paragraph_at(paragraphs: Sequence[range], line: int) -> int | None:
    """The paragraph that a line is in; of a blank line, the one before. None where there is none
    at all."""
    if not paragraphs:
        return None
    begun = [number for number, lines in enumerate(paragraphs) if lines.start <= line]
    return begun[-1] if begun else 0


def signs(own: int, other: int, changed: Iterable[int]) -> dict[int, str]:
    """What the margin of a pane says of its paragraphs, by their numbers.

    MISSING: nothing faces it. CHANGED: the source changed there since the translation of it was
    confirmed. own, other: how many paragraphs the pane has, and the one beside it.
    """
    both = min(own, other)
    return dict.fromkeys(range(both, own), MISSING) | {
        number: CHANGED for number in changed if number < both
    }
