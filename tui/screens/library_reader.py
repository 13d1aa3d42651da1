"""The reader of the Library: the page of the entry under the cursor, and where its links lead."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from textual import on, work
from textual.timer import Timer

from tui.screens.bulk_actions import BulkActions
from tui.widgets.paper_page import Follow, Paragraph, related_page
from tui.widgets.reader import Reader

if TYPE_CHECKING:
    from store.query import Query
    from tui.reading import Reading
    from tui.session import Session
    from tui.undo_stack import UndoStack

# Finding related entries waits until the keys pause, in seconds.
_RELATED_AFTER = 0.3


class LibraryReader(BulkActions):
    """Reads beside the keys, so that the cursor never waits for a page."""

    def __init__(self, session: Session, steps: UndoStack, reading: Reading, filter: Query) -> None:
        """filter: what it finds is marked in the page."""
        super().__init__(session, steps, reading)
        self.filter = filter
        self._page: Sequence[Paragraph] = ()
        self._relate_soon: Timer | None = None

    def show_filter(self, text: str) -> None:
        """List what this filter finds."""
        raise NotImplementedError

    @work(exclusive=True, group="read")
    async def read(self, keep_place: bool = False) -> None:
        """Show the entry under the cursor, from its top or where one was reading."""
        # Not needed before the list is on the screen.
        from tui.entry_page import entry_page

        entry = self.current
        self.shown = None
        found = None
        if entry is not None:
            found = await self.ask(partial(entry_page, row=entry.row, query=self.filter))
        self.shown = found.detail if found else None
        self._page = found.paragraphs if found else ()
        self._show_page(self._page, keep_place)
        if self._relate_soon is not None:
            self._relate_soon.stop()
        self._relate_soon = self.set_timer(_RELATED_AFTER, self._relate)

    @work(exclusive=True, group="relate")
    async def _relate(self) -> None:
        """Add what is like the entry, where the person stays on it: it asks the index a lot."""
        from store.related import related

        shown = self.shown
        found = await self.ask(partial(related, row=shown.entry.row)) if shown else None
        if found and shown and shown is self.shown:
            self._show_page([*self._page, *related_page(found)], keep_place=True)

    def _show_page(self, shown: Sequence[Paragraph], keep_place: bool) -> None:
        # A query and not query_one: the app may be closing, and the reader gone.
        for reader in self.query(Reader):
            reader.show(shown, keep_place=keep_place)

    @on(Reader.Followed)
    def _followed(self, event: Reader.Followed) -> None:
        event.stop()
        self.follow(event.follow)

    def follow(self, follow: Follow) -> None:
        """Go where a link leads: to an entry, to a filter, or out to a web page."""
        if follow.url is not None:
            self.browse(follow.url, "")
        elif follow.query is not None:
            self.leave()
            self.show_filter(follow.query)
        elif follow.row is not None:
            self.walk_to(follow.row)

    def action_page_reader(self) -> None:
        """Read on: a screenful further, then the next paper."""
        reader = self.query_one(Reader)
        if reader.display and not reader.is_vertical_scroll_end:
            reader.action_page(1)
        else:
            self.go_to_next()

    def action_toggle_reader(self) -> None:
        """Show or hide the reader."""
        self.toggle_class("-reader-toggled")
