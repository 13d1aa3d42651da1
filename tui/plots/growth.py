"""A number day by day, as an area."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from tui.plots.pieces import Line, Piece

_MARKS = 4


def growth(days: Sequence[tuple[str, int]], width: int, height: int) -> list[Line]:
    """A number from each day (ISO) on which it changed, on axes; nothing for a single day."""
    if len(days) < 2:
        return []
    # Takes as long to import as a small program to start.
    import plotext

    numbers = _every_day(days)
    figure = plotext.figure
    figure.clear()
    figure.plot_size(width, height)
    figure.theme("colorless")
    area = figure.signal(list(range(len(numbers))), numbers, marker="braille")
    area.lines()
    area.fillx()
    figure.draw(area)
    first = date.fromisoformat(days[0][0])
    marks = sorted({round(at * (len(numbers) - 1) / (_MARKS - 1)) for at in range(_MARKS)})
    figure.ruler("x").ticks(marks, [str(first + timedelta(days=at)) for at in marks])
    most = max(*numbers, 1)
    figure.ruler("y").lim(0, most)
    steps = sorted({0, most // 2, most})
    figure.ruler("y").ticks(steps, [f"{step:,}" for step in steps])
    text = plotext.uncolorize(str(figure.build()))
    return [_coloured(line) for line in text.rstrip().splitlines()]


def _every_day(days: Sequence[tuple[str, int]]) -> list[int]:
    """The number of each day from the first to the last."""
    changes = {date.fromisoformat(day): number for day, number in days}
    first, last = min(changes), max(changes)
    numbers = [changes[first]]
    for offset in range(1, (last - first).days + 1):
        numbers.append(changes.get(first + timedelta(days=offset), numbers[-1]))
    return numbers


def _coloured(line: str) -> Line:
    """Axes are quiet, the area (in braille) is not."""
    pieces: list[Piece] = []
    for char in line:
        kind = "both" if "\u2800" <= char <= "\u28ff" else "quiet"
        if pieces and pieces[-1].kind == kind:
            pieces[-1] = Piece(pieces[-1].text + char, kind)
        else:
            pieces.append(Piece(char, kind))
    return pieces
