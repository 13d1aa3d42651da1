"""Pictures of the screen with Korean at its true width."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape, unescape
from itertools import groupby

from rich.cells import cell_len

_TEXT = re.compile(
    r"<text (?P<class>[^>]*?) "
    r'x="(?P<x>[\d.]+)" (?P<y>[^>]*?) textLength="(?P<length>[\d.]+)" (?P<clip>[^>]*)>'
    r"(?P<text>[^<]*)</text>"
)
_SIGN = re.compile("[\u2190-\u24ff\u25a0-\u2bff]")
_SPACE = "\N{NO-BREAK SPACE}"


def true_widths(svg: str) -> str:
    """An SVG that Rich exported, all of its text in the cells it had on the screen.

    Rich gives a piece of text as much room as it has characters, so that Hangul, two cells wide,
    comes out at half its width, or pushes the Latin beside it out of its cells. Here a wide
    character or a sign stands in the middle of its cells, as in a terminal, and a run of letters
    has a place and a length of its own. Spaces around them are left out: some programs that
    draw SVG drop them and move the rest.
    """
    return _TEXT.sub(_place, svg)


def _place(found: re.Match[str]) -> str:
    text = unescape(found["text"])
    cell = float(found["length"]) / len(text)
    placed = []
    for start, run in _runs(text):
        left, width = float(found["x"]) + start * cell, cell_len(run) * cell
        if _stands_alone(run[0]):
            where = f'x="{left + width / 2:.5g}" text-anchor="middle"'
        else:
            where = f'x="{left:.5g}" textLength="{width:.5g}"'
        around = f"{found['class']} {where} {found['y']} {found['clip']}"
        placed.append(f"<text {around}>{escape(run)}</text>")
    return "".join(placed)


def _runs(text: str) -> Iterator[tuple[int, str]]:
    """Each character that stands alone, and each run of others without its spaces, with its first
    cell."""
    start = 0
    for alone, characters in groupby(text, _stands_alone):
        for run in characters if alone else ["".join(characters)]:
            shown = run.lstrip(_SPACE)
            if shown:
                yield start + len(run) - len(shown), shown.rstrip(_SPACE)
            start += cell_len(run)


def _stands_alone(character: str) -> bool:
    """Wide, or a sign (an arrow, a shape, Braille; lines and blocks join up): such often come
    from another, wider font.
    """
    return cell_len(character) > 1 or _SIGN.match(character) is not None
