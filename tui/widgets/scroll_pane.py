"""A pane that draws its own lines, and scrolls up and down only."""

from __future__ import annotations

from textual.scroll_view import ScrollView


# No keys of Textual's own: it never scrolls sideways, so ← and → are free for the screen.
class ScrollPane(ScrollView, can_focus=True, inherit_bindings=False):
    """Its scrollbar has its place also where there is nothing to scroll."""

    DEFAULT_CSS = """
    ScrollPane {
        overflow-x: hidden;
        scrollbar-gutter: stable;
        scrollbar-size-vertical: 1;
    }
    """
