"""Plots on a terminal without the app: our own colours, and nothing else that it would act on."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable

from notes.clean import clean
from tui.plots.pieces import Line, Piece

# Select graphic rendition: the days in colours of their own, the rest in those of the terminal.
_COLOURS = {
    "heat-0": "48;5;238",
    "heat-1": "48;5;22;97",
    "heat-2": "48;5;28;97",
    "heat-3": "48;5;34;30",
    "heat-4": "48;5;40;30",
    "headline": "1",
    "quiet": "2",
    "both": "32",
    "korean": "31",
    "english": "34",
}


def has_colours() -> bool:
    """Whether standard output is a terminal that may be coloured (https://no-color.org)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def print_lines(lines: Iterable[Line], *, colours: bool) -> None:
    """Print a plot."""
    for line in lines:
        text = "".join(_piece(piece) if colours else clean(piece.text) for piece in line)
        print(text.rstrip())


def _piece(piece: Piece) -> str:
    colour = _COLOURS.get(piece.kind)
    return f"\x1b[{colour}m{clean(piece.text)}\x1b[0m" if colour else clean(piece.text)
