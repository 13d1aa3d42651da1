"""A line of text whose ground fills from the left as the work goes on."""

from __future__ import annotations

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip
from textual.widget import Widget

from tui.widgets.columns import fit
from tui.widgets.kinds import ground, look


class ProgressLine(Widget):
    """What is being done at the left, how far it is at the right.

    The ground and no bar of glyphs, since terminals do not agree how wide those are.
    """

    DEFAULT_CSS = "ProgressLine { height: 1; }"
    ALLOW_SELECT = False

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._left = ""
        self._right = ""
        self._progress = 0.0

    def show(self, left: str, right: str, progress: float) -> None:
        """progress: from 0 to 1."""
        self._left, self._right, self._progress = left, right, progress
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """The line."""
        width = self.size.width
        style = self.rich_style
        right = fit(self._right, min(cell_len(self._right), max(0, width - 4)))
        left = fit(self._left, max(0, width - cell_len(right) - 3))
        strip = Strip(
            [
                Segment(" ", style),
                Segment(left, style + look(self, "active")),
                Segment(" ", style),
                Segment(right, style + look(self, "quiet")),
                Segment(" ", style),
            ]
        ).adjust_cell_length(width, style)
        done, rest = strip.divide([round(width * self._progress), width])
        filled = Style(bgcolor=ground(self, "row").bgcolor)
        return Strip.join([Strip(Segment.apply_style(done, post_style=filled)), rest])
