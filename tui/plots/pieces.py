"""What a plot is made of: lines of pieces, each of a kind that a screen or terminal colours."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from typing import NamedTuple

# How many shades there are above none; `heat-0` is none, `heat-4` the most.
SHADES = 4


class Piece(NamedTuple):
    """Some text of one kind: `text quiet headline korean english both heat-0 … heat-4`."""

    text: str
    kind: str = "text"


Line = Sequence[Piece]


def shade(value: int, most: int) -> str:
    """The kind for a number, `most` being the largest in the plot."""
    return f"heat-{ceil(value * SHADES / most)}" if value > 0 else "heat-0"
