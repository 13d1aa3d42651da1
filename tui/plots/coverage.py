"""In which languages there are notes, year by year, as bars."""

from __future__ import annotations

from collections.abc import Sequence

from store.statistics import Coverage
from tui.plots.pieces import Line, Piece
from tui.texts import t

# Told apart by their glyphs, where there are no colours. Kind: glyph, and what it stands for.
_PARTS = {
    "both": ("█", "both"),
    "korean": ("▒", "only Korean"),
    "english": ("░", "only English"),
    "quiet": (".", "neither"),
}
_YEAR = 6
_TOTAL = 7


def coverage_by_year(years: Sequence[Coverage], width: int) -> list[Line]:
    """A bar for each year, the longest as wide as there is room, and what the colours mean."""
    counts = [_counts(year) for year in years]
    most = max((sum(row.values()) for row in counts), default=0)
    room = width - _YEAR - _TOTAL
    lines: list[Line] = []
    for year, row in zip(years, counts, strict=True):
        bars = [
            Piece(_PARTS[kind][0] * length, kind)
            for kind, length in _lengths(row, room * sum(row.values()) // max(most, 1)).items()
        ]
        total = Piece(f" {sum(row.values()):,}", "quiet")
        lines.append([Piece(f"{year.year:<{_YEAR}}", "quiet"), *bars, total])
    names = [Piece(f"{glyph} {t(name)}   ", kind) for kind, (glyph, name) in _PARTS.items()]
    return [*lines, [Piece(" " * _YEAR), *names]] if lines else []


def _counts(year: Coverage) -> dict[str, int]:
    return {
        "both": year.both,
        "korean": year.korean_only,
        "english": year.english_only,
        "quiet": year.neither,
    }


def _lengths(counts: dict[str, int], room: int) -> dict[str, int]:
    """Cells for each part, that make `room` together; what there is any of has at least one."""
    total = max(sum(counts.values()), 1)
    lengths = {kind: max(1, room * count // total) for kind, count in counts.items() if count}
    longest = max(lengths, key=lambda kind: lengths[kind], default=None)
    if longest:
        lengths[longest] = max(1, lengths[longest] + room - sum(lengths.values()))
    return lengths
