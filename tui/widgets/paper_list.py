"""The list of papers and notes: any number of them, fetched a screenful at a time."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.strip import Strip

from store.entries import Entry
from tui.widgets.columns import cells, columns
from tui.widgets.kinds import look
from tui.widgets.virtual_list import VirtualList

_PAGE = 64
_KEPT_PAGES = 16

Fetch = Callable[[Sequence[int]], Sequence[Entry]]


class PaperList(VirtualList):
    """Entries by their rows in the index; `show` gives it the rows, `fetch` the entries."""

    def __init__(self, fetch: Fetch, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._fetch = fetch
        self._rows: Sequence[int] = ()
        self._pages: dict[int, dict[int, Entry]] = {}
        self._marked: set[int] = set()
        self._hits: dict[int, Sequence[tuple[int, int]]] = {}

    @property
    def rows(self) -> Sequence[int]:
        """The rows shown, in order."""
        return self._rows

    def show(self, rows: Sequence[int], cursor: int = 0, nothing: str = "") -> None:
        """Show these rows, the cursor on the one at index `cursor`.

        nothing: what to say in their place where there are none.
        """
        self._rows = rows
        self._pages.clear()
        self._hits.clear()
        # What is not listed must not be changed along with what is.
        self._marked = self._marked.intersection(rows) if self._marked else set()
        self.placeholder = nothing
        self.set_count(len(rows), cursor)

    def show_hits(self, hits: Mapping[int, Sequence[tuple[int, int]]]) -> None:
        """Mark in the titles of these rows what the filter found there."""
        self._hits.update(hits)
        self.refresh()

    def renew(self) -> None:
        """Ask for the entries again: something about them changed."""
        self._pages.clear()
        self.refresh()

    def entry(self, index: int) -> Entry | None:
        """The entry at an index, None past either end or where it has left the index."""
        if not 0 <= index < self.count:
            return None
        number = index // _PAGE
        if number not in self._pages:
            wanted = self._rows[number * _PAGE : (number + 1) * _PAGE]
            if len(self._pages) >= _KEPT_PAGES:
                self._pages.pop(next(iter(self._pages)))
            self._pages[number] = {entry.row: entry for entry in self._fetch(wanted)}
        return self._pages[number].get(self._rows[index])

    @property
    def current(self) -> Entry | None:
        """The entry under the cursor."""
        return self.entry(self.cursor)

    @property
    def marked(self) -> list[int]:
        """The rows that the person marked, in the order of the list."""
        return [row for row in self._rows if row in self._marked] if self._marked else []

    def mark(self, rows: Sequence[int]) -> None:
        """Mark these rows too."""
        self._marked.update(rows)
        self._show_marks()

    def unmark(self, rows: Sequence[int]) -> None:
        """Take the marks off these rows."""
        self._marked.difference_update(rows)
        self._show_marks()

    def on_click(self, event: events.Click) -> None:
        """With Ctrl mark the paper or take its mark off, with Shift mark from the cursor to it.

        The cursor has not moved yet: `VirtualList` comes after this.
        """
        index = event.y + int(self.scroll_offset.y)
        if not 0 <= index < self.count:
            return
        if event.ctrl:
            row = self._rows[index]
            (self.unmark if row in self._marked else self.mark)([row])
        elif event.shift:
            first, last = sorted((self.cursor, index))
            self.mark(self._rows[first : last + 1])

    def _show_marks(self) -> None:
        self.refresh()
        self.post_message(self.Moved(self, self.cursor))

    def item_strip(self, index: int, width: int, style: Style) -> Strip:
        """A line: state, title, authors, date, votes and languages, as the width allows."""
        entry = self.entry(index)
        if entry is None:
            return Strip.blank(width, style)
        hits = self._hits.get(entry.row, ())
        line = cells(entry, columns(width), marked=entry.row in self._marked, hits=hits)
        return Strip([Segment(cell.text, style + look(self, cell.kind)) for cell in line])
