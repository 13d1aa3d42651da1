"""Tags over the years, as a table whose cells are darker where there are more notes."""

from __future__ import annotations

from collections.abc import Sequence

from store.statistics import Topic
from tui.cells import pad
from tui.plots.pieces import Line, Piece, shade

_TAG = 22
_TOTAL = 6
_YEAR = 6


def topics_by_year(topics: Sequence[Topic], width: int, rows: int) -> list[Line]:
    """The most used `rows` tags, by as many of the latest years as fit."""
    shown = topics[:rows]
    years = sorted({year for topic in shown for year in topic.years})
    years = years[-max(1, (width - _TAG - _TOTAL) // _YEAR) :]
    most = max((topic.years.get(year, 0) for topic in shown for year in years), default=0)
    heading = Piece(" " * (_TAG + _TOTAL) + "".join(year.rjust(_YEAR) for year in years), "quiet")
    lines: list[Line] = [[heading]] if shown else []
    for topic in shown:
        line = [Piece(pad(topic.tag, _TAG)), Piece(f"{topic.notes:>{_TOTAL},}", "quiet")]
        for year in years:
            count = topic.years.get(year, 0)
            line += [Piece("  "), Piece(f"{count or '':^{_YEAR - 2}}", shade(count, most))]
        lines.append(line)
    return lines
