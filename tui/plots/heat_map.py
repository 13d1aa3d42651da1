"""A year of days as a calendar: weeks from left to right, the days of a week downwards."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from tui.cells import cells, pad
from tui.plots.pieces import SHADES, Line, Piece, shade
from tui.texts import t

_WEEKS = 53
_MARGIN = 5
_WEEKDAYS = ("Mon", "", "Wed", "", "Fri", "", "")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def heat_map(counts: Mapping[str, int], last: date, width: int, *, numbers: bool) -> list[Line]:
    """The year up to `last`, or as much of it as `width` cells hold.

    counts: by ISO date; without any there is nothing to draw. numbers: show each day's count (`+`
    for more than 9), for a terminal without colours.
    """
    if not counts:
        return []
    cell = 2 if width >= _MARGIN + 2 * _WEEKS else 1
    weeks = max(1, min(_WEEKS, (width - _MARGIN) // cell))
    monday = last - timedelta(days=last.weekday(), weeks=weeks - 1)
    days = [monday + timedelta(days=number) for number in range((last - monday).days + 1)]
    most = max((counts.get(day.isoformat(), 0) for day in days), default=0)
    lines: list[Line] = [[Piece(_month_names(monday, weeks, cell), "quiet")]]
    for weekday in range(7):
        line = [Piece(pad(t(_WEEKDAYS[weekday]) if _WEEKDAYS[weekday] else "", _MARGIN), "quiet")]
        for day in days[weekday::7]:
            count = counts.get(day.isoformat(), 0)
            text = _number(count, cell) if numbers else " " * cell
            line.append(Piece(text, shade(count, most)))
        lines.append(line)
    return lines if numbers else [*lines, _legend()]


def _number(count: int, cell: int) -> str:
    return (str(count) if 0 < count < 10 else "+" if count else ".").rjust(cell)


def _month_names(monday: date, weeks: int, cell: int) -> str:
    """The year of the first one; each month over its first whole week, where there is room."""
    text = str((monday + timedelta(days=6)).year)
    for week in range(weeks):
        first = monday + timedelta(weeks=week)
        if first.day > 7:
            continue
        name = t(_MONTHS[first.month - 1]) if cell == 2 else str(first.month)
        place = _MARGIN + week * cell
        fits = place + cells(name) <= _MARGIN + weeks * cell
        if fits and cells(text) < place:
            text += " " * (place - cells(text)) + name
    return text.rstrip()


def _legend() -> Line:
    shades = [Piece("  ", f"heat-{level}") for level in range(SHADES + 1)]
    return [
        Piece(" " * _MARGIN + t("less") + " ", "quiet"), *shades, Piece(" " + t("more"), "quiet")
    ]  # fmt: skip
