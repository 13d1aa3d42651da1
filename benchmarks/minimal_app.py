"""The floor of start-up: the widgets of the Library with nothing behind them.

python -m benchmarks.minimal_app
"""

from __future__ import annotations

from rich.segment import Segment
from textual.app import App, ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.widgets import Footer, Input, Static

from benchmarks.corpus import LANDMARK


class Lines(ScrollView, can_focus=True):
    """A list by the Line API."""

    def on_mount(self) -> None:
        self.virtual_size = Size(20, 4_000)

    def render_line(self, y: int) -> Strip:
        width = self.size.width
        return Strip([Segment(f"{LANDMARK} {y + self.scroll_offset.y}".ljust(width))], width)


class MinimalApp(App[None]):
    """Filter line, views, list under its headings, reader, footer: as many as the Library has."""

    CSS = """
    #top, #row, Static { height: auto; }
    Static { width: auto; }
    Input { width: 1fr; }
    #views { width: 22; }
    """
    # The footer has one place for each action.
    BINDINGS = [Binding(key, f"notify('{key}')", "Key") for key in "qldrsui/?o"]  # noqa: RUF012 - as Textual has it
    # In the filter line the keys would be text, and the footer without them.
    AUTO_FOCUS = "#list"

    def compose(self) -> ComposeResult:
        with Vertical(id="top"):
            with Horizontal(id="row"):
                yield Static("name")
                yield Input(placeholder="filter", compact=True)
                yield Static("")
                yield Static("tally")
            yield Static("")
        with Horizontal():
            yield Lines(id="views")
            with Vertical():
                yield Static("headings")
                yield Lines(id="list")
            yield Lines()
        yield Footer(show_command_palette=False)


if __name__ == "__main__":
    MinimalApp().run()
