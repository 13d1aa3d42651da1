"""The line of headings over the paper list."""

from __future__ import annotations

from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from store.search import Sort
from tui.texts import t
from tui.widgets.columns import columns, fit
from tui.widgets.kinds import look


class ColumnHeads(Widget):
    """Names of the columns; the one that sorts the list is marked, a click on one sorts by it."""

    DEFAULT_CSS = """
    ColumnHeads {
        height: 1;
        color: $quiet;
    }
    """
    ALLOW_SELECT = False

    class SortBy(Message):
        """The person wants this order."""

        def __init__(self, sort: Sort) -> None:
            super().__init__()
            self.sort = sort

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._sort: Sort = "date"

    def show_sort(self, sort: Sort) -> None:
        """Mark the heading of this order."""
        self._sort = sort
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """The headings, in the widths of the list below, whose scrollbar takes one cell."""
        style = self.rich_style
        segments = []
        for column in columns(self.size.width - 1):
            gap = "" if column.name in ("state", "title") else "  "
            text = gap + fit(t(column.heading), column.width, right=column.name == "upvotes")
            kind = "star" if column.sort == self._sort else "quiet"
            segments.append(Segment(text, style + look(self, kind)))
        return Strip(segments).adjust_cell_length(self.size.width, style)

    def on_click(self, event: events.Click) -> None:
        """Sort by the column under the mouse, where it can be sorted by."""
        left = 0
        for column in columns(self.size.width - 1):
            left += column.width + (0 if column.name in ("state", "title") else 2)
            if event.x < left:
                if column.sort:
                    self.post_message(self.SortBy(column.sort))
                return
