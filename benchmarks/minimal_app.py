"""The floor of start-up: the widgets of the Library with nothing behind them.

python -m benchmarks.minimal_app
"""

from __future__ import annotations

from rich.segment import Segment
from textual.app import App, ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.widgets import Footer, Input, OptionList, Static

from benchmarks.corpus import LANDMARK


class Lines(ScrollView, can_focus=True):
    """A list by the Line API."""

    def on_mount(self) -> None:
        self.virtual_size = Size(80, 4_000)

    def render_line(self, y: int) -> Strip:
        width = self.size.width
        return Strip([Segment(f"{LANDMARK} {y + self.scroll_offset.y}".ljust(width))], width)


class MinimalApp(App[None]):
    """Filter, views, list, reader, footer."""

    CSS = "OptionList { width: 24; } Lines { height: 1fr; } VerticalScroll { width: 1fr; }"
    BINDINGS = [Binding(key, "bell", key.upper()) for key in "qldrsufnopt"]  # noqa: RUF012

    def compose(self) -> ComposeResult:
        yield Input(placeholder="filter")
        with Horizontal():
            yield OptionList(*(f"view {number}" for number in range(20)))
            with Vertical():
                yield Lines()
            with VerticalScroll():
                yield Static("title")
                yield Static("abstract " * 100)
        yield Footer()


if __name__ == "__main__":
    MinimalApp().run()
