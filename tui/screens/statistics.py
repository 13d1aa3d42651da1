"""Reading life as pictures."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.color import Color
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.style import Style
from textual.widgets import Static

from store.statistics import Statistics
from tui.bindings import STATISTICS
from tui.plots.page import Picture, pictures, summary
from tui.plots.pieces import SHADES, Line
from tui.widgets.key_bar import KeyBar

# Kinds of pieces, by the theme's variable for their colour.
_COLOURS = {
    "quiet": "quiet",
    "headline": "accent",
    "korean": "korean",
    "english": "english",
    "both": "success",
}

# The brightness of a ground on which black and white can be read equally well.
_MIDDLE = 0.45


class Drawn(Static):
    """Lines drawn for the width that there is, and again when that changes."""

    def __init__(self, draw: Callable[[int], Sequence[Line]], name: str = "") -> None:
        super().__init__(name=name)
        self._draw = draw
        self._width = 0

    def on_resize(self) -> None:
        """Draw for the new width."""
        if self.size.width != self._width:
            self._width = self.size.width
            self.draw()

    def notify_style_update(self) -> None:
        """The theme changed: draw in its colours."""
        super().notify_style_update()
        if self._width:
            self.draw()

    def draw_by(self, draw: Callable[[int], Sequence[Line]]) -> None:
        """Draw something else from now on."""
        self._draw = draw
        self.draw()

    def draw(self) -> None:
        """Draw for the width that there is."""
        lines = self._draw(self._width)
        self.update(Content("\n").join([self._coloured(line) for line in lines]))

    def _coloured(self, line: Line) -> Content:
        return Content.assemble(*((piece.text, self._style(piece.kind)) for piece in line))

    def _style(self, kind: str) -> Style:
        variables = self.app.theme_variables
        if kind in _COLOURS:
            return Style(foreground=Color.parse(variables[_COLOURS[kind]]))
        if kind.startswith("heat-"):
            none, most = Color.parse(variables["row-blurred"]), Color.parse(variables["success"])
            ground = none.blend(most, int(kind[5:]) / SHADES)
            return Style(background=ground, foreground=_readable_on(ground))
        return Style()


# No keys of Textual's own: it never scrolls sideways, so ← and → are free for the screen.
class PicturePane(VerticalScroll, inherit_bindings=False):
    """Scrolls over the pictures."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,j", "scroll_down", "Down", show=False),
        Binding("up,k", "scroll_up", "Up", show=False),
        Binding("pagedown,ctrl+d", "page_down", "Page down", show=False),
        Binding("pageup,ctrl+u", "page_up", "Page up", show=False),
        Binding("home,g", "scroll_home", "Top", show=False),
        Binding("end,G", "scroll_end", "Bottom", show=False),
    ]


class StatisticsScreen(Screen[None]):
    """All pictures, below each other; on a wide screen the smaller ones side by side."""

    BINDINGS: ClassVar[list[BindingType]] = [*STATISTICS]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (150, "-wide")]  # noqa: RUF012 - as Textual declares them
    AUTO_FOCUS = "#pictures"

    def __init__(self, found: Statistics, today: date) -> None:
        super().__init__()
        self._found = found
        self._today = today
        # Where the calendars end: today, or with a year before this one.
        self._last = today

    def compose(self) -> ComposeResult:
        """The numbers, the years, the rest, keys."""
        made = self._pictures()
        with PicturePane(id="pictures"):
            with Vertical(classes="picture"):
                yield Drawn(lambda _: summary(self._found))
            for picture in made:
                if picture.wide:
                    yield from _shown(picture)
            with Vertical(id="picture-grid"):
                for picture in made:
                    if not picture.wide:
                        yield from _shown(picture)
        yield KeyBar()

    def _pictures(self) -> list[Picture]:
        # Without colours, a day is shown as a number instead.
        return pictures(self._found, self._last, numbers=self.app.no_color)

    def action_year(self, step: int) -> None:
        """Show the days of the year before, or of the one after."""
        year = self._last.year + step
        first = min([*self._found.notes, *self._found.papers], default="9999")
        if not int(first[:4]) <= year <= self._today.year:
            return
        self._last = min(date(year, 12, 31), self._today)
        drawn = {one.name: one for one in self.query(Drawn)}
        for picture in self._pictures():
            if picture.wide:
                drawn[picture.title].draw_by(picture.draw)


def _readable_on(ground: Color) -> Color:
    """Black or white; Textual's own choice is white on a middle green, at 3.5 to 1."""
    return Color.parse("black" if ground.brightness > _MIDDLE else "white")


def _shown(picture: Picture) -> ComposeResult:
    with Vertical(classes="picture"):
        yield Static(picture.title, markup=False, classes="picture-title")
        yield Drawn(picture.draw, picture.title)
