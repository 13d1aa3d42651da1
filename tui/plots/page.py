"""All pictures of a vault's statistics, in order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from store.statistics import Statistics
from tui.plots.coverage import coverage_by_year
from tui.plots.growth import growth
from tui.plots.heat_map import heat_map
from tui.plots.pieces import Line, Piece
from tui.plots.topics import topics_by_year
from tui.texts import t, tn

_TOPICS = 12
_HEIGHT = 12


class Picture(NamedTuple):
    """A picture under its title; `draw` makes its lines for a width in cells.

    wide: it wants the whole width of the screen.
    """

    title: str
    draw: Callable[[int], Sequence[Line]]
    wide: bool = False


def pictures(found: Statistics, last: date, *, numbers: bool) -> list[Picture]:
    """The pictures that there is anything to draw for.

    last: where the calendars of a year end. numbers: for where there are no colours.
    """

    def year(counts: dict[str, int]) -> Callable[[int], Sequence[Line]]:
        return lambda width: heat_map(counts, last, width, numbers=numbers)

    made = [
        Picture(t("Notes a day"), year(dict(found.notes)), wide=True),
        Picture(t("New papers a day"), year(dict(found.papers)), wide=True),
        Picture(t("Languages"), lambda width: coverage_by_year(found.coverage, width)),
        Picture(t("Topics"), lambda width: topics_by_year(found.topics, width, _TOPICS)),
        Picture(t("Papers that wait"), lambda width: growth(found.queue, width, _HEIGHT)),
    ]
    return [picture for picture in made if picture.draw(80)]


def summary(found: Statistics) -> list[Line]:
    """The numbers that need no picture."""
    notes, papers = sum(found.notes.values()), sum(found.papers.values())
    streaks = found.streaks
    lines: list[Line] = [
        [
            Piece(tn(notes, "{n} note", "{n} notes"), "headline"),
            Piece(f" · {tn(papers, '{n} paper', '{n} papers')}"),
        ]
    ]
    if streaks.longest:
        longest = tn(
            streaks.longest,
            "longest {n} day, {start} to {end}",
            "longest {n} days, {start} to {end}",
            start=streaks.longest_from,
            end=streaks.longest_to,
        )
        now = [Piece(f"{tn(streaks.current, '{n} day in a row', '{n} days in a row')} · ")]
        lines.append([*(now if streaks.current else ()), Piece(longest, "quiet")])
    return lines
