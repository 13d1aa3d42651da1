"""Pictures of the screen with Korean at its true width."""

from __future__ import annotations

import re
from html import unescape

from rich.cells import cell_len

_TEXT = re.compile(r'(<text [^>]*textLength=")([\d.]+)("[^>]*>)([^<]*)(</text>)')


def true_widths(svg: str) -> str:
    """An SVG that Rich exported, its text as wide as its cells.

    Rich counts characters, so Hangul, two cells wide, comes out squeezed to half its width.
    """
    return _TEXT.sub(_widen, svg)


def _widen(found: re.Match[str]) -> str:
    text = unescape(found[4])
    cells = cell_len(text)
    if cells == len(text):
        return found[0]
    length = float(found[2]) / len(text) * cells
    return f"{found[1]}{length:g}{found[3]}{found[4]}{found[5]}"
