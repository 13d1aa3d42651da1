"""A look aside: a paper that goes together with the one in hand, and where it leads in turn."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Center
from textual.widgets import Static

from store.detail import detail
from tui.bindings import ASIDE
from tui.screens.walking import Walking
from tui.texts import t
from tui.widgets.key_bar import KeyBar
from tui.widgets.paper_page import page
from tui.widgets.reader import Reader

if TYPE_CHECKING:
    from store.entries import Entry
    from tui.reading import Reading
    from tui.session import Session
    from tui.undo_stack import UndoStack


class Aside(Walking):
    """Shows one entry at a time over what the person is doing, which stays as it is."""

    BINDINGS: ClassVar[list[BindingType]] = [*ASIDE]
    CSS_PATH = "aside.tcss"
    AUTO_FOCUS = "#aside-reader"

    def __init__(self, session: Session, steps: UndoStack, reading: Reading, row: int) -> None:
        """row: of the entry that is shown first."""
        super().__init__(session, steps, reading)
        self._first = row

    def compose(self) -> ComposeResult:
        """The page, what was done last, keys."""
        with Center(id="aside-paper"):
            yield Reader(id="aside-reader")
        yield Static("", markup=False, id="aside-said")
        yield KeyBar()

    def on_mount(self) -> None:
        """Show the first entry."""
        self.go_to(self._first)

    @property
    def current(self) -> Entry | None:
        """The entry that is shown."""
        return self.shown.entry if self.shown else None

    def say(self, message: str) -> None:
        """Say it in the line under the page."""
        self.query_one("#aside-said", Static).update(message)

    def go_to(self, row: int) -> None:
        """Show the entry of this row."""
        self._show(row)

    @work(exclusive=True, group="show")
    async def _show(self, row: int, keep_place: bool = False) -> None:
        self.shown = await self.ask(partial(detail, row=row))
        for reader in self.query(Reader):
            reader.show(page(self.shown) if self.shown else (), keep_place=keep_place)

    def decided(self, rows: Sequence[int]) -> None:
        """Show the entry as it is now."""
        if self.current is not None and self.current.row in rows:
            self._show(self.current.row, keep_place=True)

    def go_to_next(self) -> None:
        """Stay: there is no next one here."""

    def go_back_to(self, row: int) -> None:
        """Show the entry that a step was taken back of."""
        self.walk_to(row)

    def at_beginning(self) -> None:
        """Go back to what the person was doing."""
        self.dismiss(None)

    def action_read_on(self) -> None:
        """A screenful further."""
        self.query_one(Reader).action_page(1)

    @on(Reader.Followed)
    def _followed(self, event: Reader.Followed) -> None:
        event.stop()
        if event.follow.url is not None:
            self.browse(event.follow.url, "")
        elif event.follow.row is not None:
            self.walk_to(event.follow.row)
        else:
            self.say(t("Filters are for the Library"))
