"""The Library: views at the left, papers and notes in the middle, the reader at the right."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical

from store.index import StoreError
from store.links import rows_named
from store.query import parse
from store.search import rows
from tui.bindings import LIBRARY
from tui.messages import ChoosePost, ShowProblems, ShowStatistics, StartTriage, SyncWanted
from tui.place import Place, load_place, save_place
from tui.screens.library_list import LibraryList
from tui.texts import t
from tui.undo_stack import UndoStack
from tui.views import built_in
from tui.widgets.column_heads import ColumnHeads
from tui.widgets.filter_bar import FilterBar
from tui.widgets.key_bar import KeyBar
from tui.widgets.paper_list import PaperList
from tui.widgets.reader import Reader
from tui.widgets.sidebar import Sidebar

if TYPE_CHECKING:
    from tui.reading import Reading
    from tui.session import Session

# The sync takes a processor that the first screen needs more, in seconds.
_SYNC_AFTER = 0.4


class Library(LibraryList):
    """The whole library on one screen, and the way to every other screen."""

    BINDINGS: ClassVar[list[BindingType]] = [*LIBRARY]
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 - as Textual declares it
        (0, "-narrow"),
        (100, "-medium"),
        (120, "-wide"),
    ]
    AUTO_FOCUS = "#papers"

    def __init__(self, session: Session, reading: Reading) -> None:
        place = load_place(session.vault.state_dir())
        super().__init__(session, UndoStack(session), reading, place)

    def compose(self) -> ComposeResult:
        """Filter line, panes, footer."""
        yield FilterBar(self.session.vault.root.name)
        with Horizontal(id="panes"):
            yield Sidebar(built_in(self.session.vault.today()), id="sidebar")
            with Vertical(id="middle"):
                yield ColumnHeads(id="heads")
                yield PaperList(self.fetch, id="papers")
            yield Reader(id="reader")
        yield KeyBar()

    def on_mount(self) -> None:
        """List everything at once, in the first frame; the rest comes behind."""
        self.bar.show_problem("")
        self.put_filter(self.filter.text)
        index, found, here = self.session.index, [], []
        try:
            found = rows(index, self.filter, self.order)
            here = rows_named(index, self.here) if self.here else []
        except StoreError as error:
            self.complain(error)
        self.show_found(found, next((found.index(row) for row in here if row in found), 0))
        self.call_after_refresh(self.count_views)
        self.set_timer(_SYNC_AFTER, partial(self.post_message, SyncWanted()))

    def on_unmount(self) -> None:
        """Remember the place for the next time."""
        place = Place(self.filter.text, self.sort, self.here)
        save_place(self.session.vault.state_dir(), place)

    # What others did

    @work(exclusive=True, group="show")
    async def show_note(self, path: str) -> None:
        """A note was saved: list everything as it is now, the cursor on it."""
        found = await self.ask(partial(rows_named, text=path))
        self.reload(found[0] if found else None)

    def synced(self, changes: int, problems: int) -> None:
        """The index is up to the files: show what changed, and how much is wrong in the vault."""
        before, self.files = self.files, "read"
        self.bar.show_problem_count(problems)
        if changes or (before != "read" and not self.papers.count):
            self.reload()

    def not_synced(self) -> None:
        """The person stopped the sync: where nothing is listed yet, that is why."""
        self.bar.show_unread()
        if self.files == "unread":
            self.files = "stopped"
            self.reload()

    # Keys

    def action_toggle_sidebar(self) -> None:
        """Show or hide the views; on a narrow screen they take the reader's place."""
        self.toggle_class("-sidebar-toggled")

    def action_triage_mode(self) -> None:
        """One paper at a time: what is listed, or all that is new where that is everything."""
        from tui.deck import Deck

        papers, index = self.papers, self.session.index
        filtered = bool(self.filter.text.strip())
        listed = papers.rows if filtered else rows(index, parse("status:new is:paper"), self.order)
        here = papers.current.row if papers.current else None
        start = listed.index(here) if here in listed else 0
        name = self.filter.text.strip() if filtered else t("New")
        self.post_message(StartTriage(Deck(index, listed, start), name))

    def action_sync(self) -> None:
        """Look for changes on disk now."""
        self.post_message(SyncWanted())

    def action_problems(self) -> None:
        """Show what is wrong in the vault."""
        self.post_message(ShowProblems())

    def action_posts(self) -> None:
        """Make a post of what is done."""
        self.post_message(ChoosePost())

    def action_statistics(self) -> None:
        """Show what was read and written."""
        self.post_message(ShowStatistics())
