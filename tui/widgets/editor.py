"""An editor for one language's text."""

from __future__ import annotations

import re
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.widgets import TextArea
from textual.widgets.text_area import Selection

from tui.widgets.keys_in_order import KeysInOrder

_WORD = re.compile(r"\w+")
# A text area ends a line at each of these and forgets which one it was; text pasted from a PDF has
# some of them. So they stand in it as characters that nobody writes, and come out as they were.
_LINE_ENDS = "\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"
_FIRST_STAND_IN = 0x10F000
# Regular expressions, because str.translate takes twenty times as long where there is none.
_LINE_END = re.compile(f"[{_LINE_ENDS}]")
_STAND_IN = re.compile("[\U0010f000-\U0010f008]")


class Editor(TextArea, KeysInOrder):
    """A text area that keeps every character it is given.

    A double click selects a word and a triple click a line.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+home", "cursor_to_edge(False)", show=False),
        Binding("ctrl+end", "cursor_to_edge(True)", show=False),
        Binding("ctrl+shift+home", "cursor_to_edge(False, True)", show=False),
        Binding("ctrl+shift+end", "cursor_to_edge(True, True)", show=False),
    ]

    @property
    def written(self) -> str:
        """The text, with the characters that it was given."""
        return _STAND_IN.sub(_line_end, self.text)

    def load(self, text: str) -> None:
        """Begin with this text, the caret at its end."""
        self.load_text(_LINE_END.sub(_stand_in, text))
        self.move_cursor(self.document.end)

    # Textual (8.2) looks for the caret before an undo or redo has put it where the text then is; at
    # the start of the text it is found whatever went.

    def undo(self) -> None:
        """Take the last edits back."""
        if self.history.undo_stack:
            self.move_cursor((0, 0))
        super().undo()

    def redo(self) -> None:
        """Do again what was taken back."""
        if self.history.redo_stack:
            self.move_cursor((0, 0))
        super().redo()

    def action_cursor_to_edge(self, end: bool, select: bool = False) -> None:
        """To the beginning or the end of the text, as in other editors."""
        self.move_cursor(self.document.end if end else (0, 0), select=select)

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
        if text == self.written:
            return
        row, column = self.cursor_location
        self.replace(_LINE_END.sub(_stand_in, text), (0, 0), self.document.end)
        row = min(row, self.document.line_count - 1)
        self.move_cursor((row, min(column, len(self.document.get_line(row)))))


def _stand_in(found: re.Match[str]) -> str:
    return chr(_FIRST_STAND_IN + _LINE_ENDS.index(found[0]))


def _line_end(found: re.Match[str]) -> str:
    return _LINE_ENDS[ord(found[0]) - _FIRST_STAND_IN]
