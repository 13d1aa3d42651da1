"""The notes of a post in their order, and below them those that it may yet be made of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.message import Message
from textual.strip import Strip

from store.entries import Entry
from tui.texts import t
from tui.widgets.columns import Cell, fit, language_cells
from tui.widgets.kinds import look
from tui.widgets.virtual_list import VirtualList


@dataclass(frozen=True, slots=True)
class PostNote:
    """A line: a note by the name that the post has for it. entry None: there is no such note."""

    name: str
    entry: Entry | None


class PostList(VirtualList):
    """Chosen notes, numbered, then the others. A chosen note can be dragged to another place."""

    class Dragged(Message):
        """The person drags a chosen note to another place among the chosen.

        goes_on: it is the same drag as before.
        """

        def __init__(self, name: str, to: int, goes_on: bool) -> None:
            super().__init__()
            self.name = name
            self.to = to
            self.goes_on = goes_on

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._chosen: Sequence[PostNote] = ()
        self._others: Sequence[PostNote] = ()
        self._dragged: str | None = None
        self._has_moved = False

    def show(self, chosen: Sequence[PostNote], others: Sequence[PostNote]) -> None:
        """Show these; the cursor stays where it is."""
        self._chosen, self._others = chosen, others
        self.set_count(len(chosen) + len(others) + 2, max(1, self.cursor))
        if not self.selectable(self.cursor):
            self.action_move(1)

    def put_cursor_on(self, name: str) -> None:
        """Go to the note of this name."""
        at = next((at for at in range(self.count) if self.name_at(at) == name), self.cursor)
        self.cursor = at

    @property
    def current(self) -> PostNote | None:
        """The note under the cursor."""
        return self.note_at(self.cursor)

    def note_at(self, index: int) -> PostNote | None:
        """The note of a line, None for a heading."""
        if 1 <= index <= len(self._chosen):
            return self._chosen[index - 1]
        other = index - len(self._chosen) - 2
        return self._others[other] if 0 <= other < len(self._others) else None

    def name_at(self, index: int) -> str | None:
        """The name of a line's note."""
        note = self.note_at(index)
        return note.name if note else None

    def selectable(self, index: int) -> bool:
        """Headings are passed over."""
        return self.note_at(index) is not None

    def item_strip(self, index: int, width: int, style: Style) -> Strip:
        """A heading, or a note: its number, title, tags and languages."""
        note = self.note_at(index)
        if note is None:
            count = len(self._chosen if index == 0 else self._others)
            heading = t("IN THE POST") if index == 0 else t("DONE, IN NO POST YET")
            text = f" {heading}  {count}"
            return Strip([Segment(fit(text, width), style + look(self, "heading"))])
        number = f"{index:>3} " if index <= len(self._chosen) else "    "
        cells = [Cell(number, "star"), *_note_cells(note, width - 4)]
        return Strip([Segment(cell.text, style + look(self, cell.kind)) for cell in cells])

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Take hold of a chosen note."""
        index = event.y + int(self.scroll_offset.y)
        if 1 <= index <= len(self._chosen):
            self._dragged, self._has_moved = self.name_at(index), False
            self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Its place is the one under the mouse."""
        index = event.y + int(self.scroll_offset.y)
        if (
            self._dragged
            and 1 <= index <= len(self._chosen)
            and self.name_at(index) != self._dragged
        ):
            self.post_message(self.Dragged(self._dragged, index - 1, self._has_moved))
            self._has_moved = True

    def on_mouse_up(self) -> None:
        """Let go."""
        self._dragged = None
        self.release_mouse()


def _note_cells(note: PostNote, width: int) -> list[Cell]:
    if note.entry is None:
        return [Cell("? ", "warning"), Cell(fit(note.name, width - 2), "title-unsure")]
    tags = Cell(f" #{len(note.entry.tags):<2}", "quiet" if note.entry.tags else "warning")
    date = (note.entry.date or "")[5:] if width >= 44 else ""
    fixed = len(tags.text) + 9 + (len(date) + 1 if date else 0)
    return [
        Cell(fit(note.entry.title, width - fixed), "title"),
        *([Cell(f" {date}", "quiet")] if date else []),
        tags,
        Cell(" ", "title"),
        *language_cells(note.entry),
    ]
