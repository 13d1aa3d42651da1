"""A list of any length that draws only the lines on the screen."""

from __future__ import annotations

from itertools import chain
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from tui.widgets.kinds import ground
from tui.widgets.scroll_pane import ScrollPane

# Lines kept in sight above and below the cursor, so that one sees where one is going.
_MARGIN = 2


class OfItem(Message):
    """Something about one item of a list."""

    def __init__(self, sender: VirtualList, index: int) -> None:
        super().__init__()
        self.sender = sender
        self.index = index

    @property
    def control(self) -> VirtualList:
        """The list."""
        return self.sender


class VirtualList(ScrollPane):
    """One line an item; a subclass draws it in `item_strip`. Items are asked for when seen.

    `cursor` is the index of the chosen item, 0 where the list is empty. `placeholder` is what an
    empty list says, a few short lines.
    """

    ALLOW_SELECT = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,j", "move(1)", "Down", show=False),
        Binding("up,k", "move(-1)", "Up", show=False),
        Binding("pagedown,ctrl+d", "page(1)", "Page down", show=False),
        Binding("pageup,ctrl+u", "page(-1)", "Page up", show=False),
        Binding("home,g", "first", "First", show=False),
        Binding("end,G", "last", "Last", show=False),
        Binding("enter", "choose", "Open"),
    ]

    cursor: reactive[int] = reactive(0, repaint=False)

    class Moved(OfItem):
        """The cursor is on another item."""

        def can_replace(self, message: Message) -> bool:
            """Only the last of many moves in a row matters."""
            return isinstance(message, VirtualList.Moved) and message.sender is self.sender

    class Chosen(OfItem):
        """Enter, or a double click, on an item."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._count = 0
        self.placeholder = ""

    @property
    def count(self) -> int:
        """How many items there are."""
        return self._count

    def set_count(self, count: int, cursor: int = 0) -> None:
        """There are `count` items now; put the cursor on one of them and say so."""
        self._count = count
        self.virtual_size = Size(0, count)
        self.set_reactive(VirtualList.cursor, self.validate_cursor(cursor))
        self._keep_in_sight()
        self.refresh()
        self.post_message(self.Moved(self, self.cursor))

    @property
    def line_width(self) -> int:
        """The cells of a line: the pane without its scrollbar."""
        return self.scrollable_content_region.width

    def item_strip(self, index: int, width: int, style: Style) -> Strip:
        """Draw item `index` in `width` cells, over `style`."""
        raise NotImplementedError

    def selectable(self, index: int) -> bool:
        """Whether the cursor may stand on this item."""
        return True

    def validate_cursor(self, cursor: int) -> int:
        """Keep the cursor within the list."""
        return max(0, min(self._count - 1, cursor))

    def watch_cursor(self, old: int, new: int) -> None:
        """Draw the two lines that changed."""
        self.refresh_line(old)
        self.refresh_line(new)
        self._keep_in_sight()
        self.post_message(self.Moved(self, new))

    def _keep_in_sight(self) -> None:
        margin = min(_MARGIN, max(0, self.size.height // 2 - 1))
        top = max(0, self.cursor - margin)
        height = min(self._count, self.cursor + margin + 1) - top
        self.scroll_to_region(Region(0, top, 1, max(1, height)), animate=False, force=True)

    def on_resize(self) -> None:
        """Keep the cursor where it is seen when the pane shrinks."""
        self._keep_in_sight()

    def render_line(self, y: int) -> Strip:
        """One line of the screen."""
        width = self.line_width
        index = y + int(self.scroll_offset.y)
        style = self.rich_style
        if not 0 <= index < self._count:
            return self._placeholder_strip(y, width, style)
        if index == self.cursor and self.selectable(index):
            style = ground(self, "row" if self.has_focus else "row-blurred")
        return self.item_strip(index, width, style).adjust_cell_length(width, style)

    def _placeholder_strip(self, y: int, width: int, style: Style) -> Strip:
        lines = [] if self._count else self.placeholder.splitlines()
        text = lines[y - 1] if 1 <= y <= len(lines) else ""
        return Strip([Segment(f"  {text}", style)]).adjust_cell_length(width, style)

    def on_click(self, event: events.Click) -> None:
        """A click moves the cursor, a double click opens."""
        index = event.y + int(self.scroll_offset.y)
        if not 0 <= index < self._count or not self.selectable(index):
            return
        if index == self.cursor:
            self.post_message(self.Moved(self, index))
        self.cursor = index
        if event.chain == 2:
            self.action_choose()

    def action_move(self, step: int) -> None:
        """Go to the next item, downwards or upwards, that the cursor may stand on."""
        index = self.cursor + step
        while 0 <= index < self._count and not self.selectable(index):
            index += 1 if step > 0 else -1
        if 0 <= index < self._count:
            self.cursor = index

    def action_page(self, pages: int) -> None:
        """Go a screenful down or up."""
        self._land(self.cursor + pages * max(1, self.size.height - 1), 1 if pages > 0 else -1)

    def action_first(self) -> None:
        """Go to the first item."""
        self._land(0, 1)

    def action_last(self) -> None:
        """Go to the last item."""
        self._land(self._count - 1, -1)

    def _land(self, index: int, step: int) -> None:
        """Put the cursor on `index`, or on the nearest item it may stand on."""
        index = self.validate_cursor(index)
        onwards = range(index, self._count if step > 0 else -1, step)
        back = range(index, -1 if step > 0 else self._count, -step)
        self.cursor = next(filter(self.selectable, chain(onwards, back)), self.cursor)

    def action_choose(self) -> None:
        """Open the item under the cursor."""
        if self._count:
            self.post_message(self.Chosen(self, self.cursor))
