"""An editor for one language's text."""

from __future__ import annotations

import re

from textual import events
from textual.widgets import TextArea
from textual.widgets.text_area import Selection

_WORD = re.compile(r"\w+")


class Editor(TextArea):
    """A text area where a double click selects a word and a triple click a line."""

    def on_click(self, event: events.Click) -> None:
        """Select what was clicked on."""
        row, column = self.cursor_location
        if event.chain == 2:
            for word in _WORD.finditer(self.document.get_line(row)):
                if word.start() <= column <= word.end():
                    self.selection = Selection((row, word.start()), (row, word.end()))
        elif event.chain == 3:
            self.select_line(row)

    def put(self, text: str) -> None:
        """Show another text, as a step that can be undone, the caret where it was if it can be."""
        if text == self.text:
            return
        row, column = self.cursor_location
        self.replace(text, (0, 0), self.document.end)
        row = min(row, self.document.line_count - 1)
        self.move_cursor((row, min(column, len(self.document.get_line(row)))))
