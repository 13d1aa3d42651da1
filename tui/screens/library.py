"""The Library: views at the left, papers and notes in the middle, the reader at the right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, ClassVar, TypeVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.timer import Timer
from textual.widgets import Input

from store.index import Index, StoreError
from store.links import resolve
from store.query import Query, QueryError, parse
from store.search import Sort, entries, rows
from store.suggest import suggestion
from tui.bindings import LIBRARY
from tui.messages import ChoosePost, ShowProblems, ShowStatistics, StartTriage, SyncWanted
from tui.place import Place, load_place, save_place
from tui.screens.library_words import SORT_SAID, SORTS, did_you_mean, nothing_listed
from tui.screens.walking import Walking
from tui.texts import t, tn
from tui.undo_stack import UndoStack
from tui.views import all_views, built_in
from tui.widgets.column_heads import ColumnHeads
from tui.widgets.filter_bar import FilterBar
from tui.widgets.key_bar import KeyBar
from tui.widgets.paper_list import PaperList
from tui.widgets.paper_page import Follow, Paragraph, page, related_page
from tui.widgets.reader import Reader
from tui.widgets.sidebar import Sidebar
from tui.widgets.virtual_list import VirtualList

if TYPE_CHECKING:
    from store.entries import Entry
    from tui.reading import Reading
    from tui.session import Session

Answer = TypeVar("Answer")

# Counting every view takes longer than a key press, so it waits until the keys pause, in seconds.
_COUNT_AFTER = 0.4
# Finding related entries waits until the keys pause, in seconds.
_RELATED_AFTER = 0.3
# The sync takes a processor that the first screen needs more, in seconds.
_SYNC_AFTER = 0.4


class Library(Walking):
    """The whole library on one screen. The filter line alone says what is listed."""

    BINDINGS: ClassVar[list[BindingType]] = [*LIBRARY]
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 - as Textual declares it
        (0, "-narrow"),
        (100, "-medium"),
        (120, "-wide"),
    ]
    AUTO_FOCUS = "#papers"

    def __init__(self, session: Session, reading: Reading) -> None:
        super().__init__(session, UndoStack(session), reading)
        place = load_place(session.vault.state_dir())
        self._query = _parsed(place.filter)
        self._sort = place.sort
        self._entry = place.entry
        self._meant: str | None = None
        self._relate_soon: Timer | None = None
        self._count_soon: Timer | None = None
        self._synced = False

    def compose(self) -> ComposeResult:
        """Filter line, panes, footer."""
        yield FilterBar(self.session.vault.root.name)
        with Horizontal(id="panes"):
            yield Sidebar(built_in(self.session.vault.today()), id="sidebar")
            with Vertical(id="middle"):
                yield ColumnHeads(id="heads")
                yield PaperList(self._fetch, id="papers")
            yield Reader(id="reader")
        yield KeyBar()

    def on_mount(self) -> None:
        """List everything at once, in the first frame; the rest comes behind."""
        self.bar.show_problem("")
        with self.prevent(Input.Changed):
            self.show_filter(self._query.text)
        self.query_one(Sidebar).mark(self._query.text)
        self.query_one(ColumnHeads).show_sort(self._sort)
        index, found, here = self.session.index, [], []
        try:
            found = rows(index, self._query, self._sort)
            here = resolve(index, self._entry) if self._entry else []
        except StoreError as error:
            self.complain(error)
        cursor = next((found.index(row) for row in here if row in found), 0)
        self.papers.show(found, cursor, nothing_listed(self._query.text, self._synced))
        self.call_after_refresh(self._count_views)
        self.set_timer(_SYNC_AFTER, partial(self.post_message, SyncWanted()))

    def on_unmount(self) -> None:
        """Remember the place for the next time."""
        place = Place(self._query.text, self._sort, self._entry)
        save_place(self.session.vault.state_dir(), place)

    @property
    def bar(self) -> FilterBar:
        """The line that speaks."""
        return self.query_one(FilterBar)

    @property
    def current(self) -> Entry | None:
        """The paper under the cursor."""
        return self.papers.current

    def say(self, message: str) -> None:
        """Say it where the tally stands."""
        self.bar.say(message)

    def _fetch(self, wanted: Sequence[int]) -> Sequence[Entry]:
        try:
            return entries(self.session.index, wanted)
        except StoreError as error:
            self.complain(error)
            return ()

    async def _ask(self, question: Callable[[Index], Answer]) -> Answer | None:
        """Ask the index beside the keys; None, and the person told why, where it cannot answer."""
        try:
            answer = await self.reading.ask(question)
        except StoreError as error:
            self.complain(error)
            return None
        # The app may have ended meanwhile, and taken the panes down that the answer is for.
        return answer if len(self.query("#sidebar, #papers, #reader")) == 3 else None

    # The list

    def reload(self, row: int | None = None) -> None:
        """Ask again what the filter finds, and count the views; the cursor stays on its entry.

        row: the entry to put the cursor on instead.
        """
        entry = self.papers.current
        self._list(row if row is not None else entry.row if entry else None, keep_place=True)
        self._count_views()

    @work(exclusive=True, group="list")
    async def _list(self, row: int | None, keep_place: bool = False) -> None:
        found = await self._ask(partial(rows, query=self._query, sort=self._sort))
        if found is None:
            return
        cursor = self.papers.cursor if keep_place else 0
        if row is not None and row in found:
            cursor = found.index(row)
        self.papers.show(found, cursor, nothing_listed(self._query.text, self._synced))
        if not found and self._query.text.strip():
            self._meant = await self._ask(partial(suggestion, query=self._query))
            self.bar.show_problem(did_you_mean(self._meant) if self._meant else "")

    @on(Input.Changed, "#filter")
    def _filter_changed(self, event: Input.Changed) -> None:
        """Filter as the person types; while the words make no filter, the last result stands."""
        event.stop()
        try:
            self._query = parse(event.value, typing=True)
        except QueryError as error:
            self.bar.show_problem(error.message)
            return
        self._meant = None
        self.bar.show_problem("")
        self.query_one(Sidebar).mark(event.value)
        self._list(None)

    @on(Input.Submitted, "#filter")
    def _filter_done(self, event: Input.Submitted) -> None:
        """The filter is whole; where it finds nothing, it becomes what may have been meant."""
        event.stop()
        if self._meant is not None:
            self.show_filter(self._meant)
            return
        self._query = parse(self._query.text)
        self._list(None)
        self.papers.focus()

    @on(VirtualList.Moved, "#sidebar")
    def _view_picked(self, event: VirtualList.Moved) -> None:
        event.stop()
        sidebar = self.query_one(Sidebar)
        query = sidebar.views[event.index].query
        if sidebar.has_focus and query is not None:
            self.show_filter(query)

    @on(VirtualList.Chosen, "#sidebar")
    def _view_chosen(self, event: VirtualList.Chosen) -> None:
        event.stop()
        self.papers.focus()

    @on(VirtualList.Chosen, "#papers")
    def _paper_chosen(self, event: VirtualList.Chosen) -> None:
        event.stop()
        self.action_open()

    @on(VirtualList.Moved, "#papers")
    def _paper_moved(self, event: VirtualList.Moved) -> None:
        event.stop()
        self._read()

    def show_filter(self, text: str) -> None:
        """Put this in the filter line; the list follows."""
        self.bar.line.value = text

    # The reader

    @work(exclusive=True, group="read")
    async def _read(self, keep_place: bool = False) -> None:
        # Not needed before the list is on the screen.
        from store.detail import detail

        papers = self.papers
        n, count = f"{papers.cursor + 1:,}", f"{papers.count:,}"
        place = t("{n} of {all}", n=n, all=count) if papers.count else count
        marked = f"{tn(len(papers.marked), '{n} marked', '{n} marked')} · " if papers.marked else ""
        self.bar.show_tally(f"{marked}{place} · {t(SORT_SAID[self._sort])}")
        entry = papers.current
        self._entry = (entry.note or entry.key) if entry else ""
        self.shown = None
        if entry is not None:
            self.shown = await self._ask(partial(detail, row=entry.row))
        self._show_page(page(self.shown) if self.shown else (), keep_place)
        if self._relate_soon is not None:
            self._relate_soon.stop()
        self._relate_soon = self.set_timer(_RELATED_AFTER, self._relate)

    @work(exclusive=True, group="relate")
    async def _relate(self) -> None:
        """Add what is like the entry, where the person stays on it: it asks the index a lot."""
        from store.related import related

        shown = self.shown
        found = await self._ask(partial(related, row=shown.entry.row)) if shown else None
        if found and shown and shown is self.shown:
            self._show_page([*page(shown), *related_page(found)], keep_place=True)

    def _show_page(self, shown: Sequence[Paragraph], keep_place: bool) -> None:
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
            self.show_filter(follow.query)
        elif follow.row is not None:
            self.walk_to(follow.row)

    @work(exclusive=True, group="show")
    async def show_note(self, path: str) -> None:
        """A note was saved: list everything as it is now, the cursor on it."""
        from store.detail import resolve

        found = await self._ask(partial(resolve, text=path))
        self.reload(found[0] if found else None)

    def synced(self, changes: int, problems: int) -> None:
        """The index is up to the files: show what changed, and how much is wrong in the vault."""
        first, self._synced = not self._synced, True
        self.bar.show_problem_count(problems)
        if changes or (first and not self.papers.count):
            self.reload()

    def go_to(self, row: int) -> None:
        """Put the cursor on this entry; the filter goes where it hides it."""
        if row in self.papers.rows:
            self.papers.cursor = self.papers.rows.index(row)
            return
        self._query = parse("")
        with self.prevent(Input.Changed):
            self.show_filter("")
        self.query_one(Sidebar).mark("")
        self._list(row)

    def go_to_next(self) -> None:
        """Put the cursor on the next entry."""
        self.papers.action_move(1)

    def go_back_to(self, row: int) -> None:
        """Put the cursor on this entry, if it is listed."""
        if row in self.papers.rows:
            self.papers.cursor = self.papers.rows.index(row)

    # The views

    def decided(self, rows: Sequence[int]) -> None:
        """Show the entries as they are now. They stay listed until the filter is asked again."""
        self.papers.renew()
        self._read(keep_place=True)
        if self._count_soon is not None:
            self._count_soon.stop()
        self._count_soon = self.set_timer(_COUNT_AFTER, self._count_views)

    @work(exclusive=True, group="count")
    async def _count_views(self) -> None:
        vault = self.session.vault
        today, saved = vault.today(), vault.settings.views
        views = await self._ask(partial(all_views, today=today, saved=saved))
        if views is not None:
            # A query and not query_one: the app may be closing, and the sidebar gone.
            for sidebar in self.query(Sidebar):
                sidebar.show(views)

    # Keys

    def action_filter(self) -> None:
        """Go to the filter line."""
        self.bar.line.focus()

    def action_clear(self) -> None:
        """Take the marks off; where there are none, show everything again, and go to the list."""
        if self.papers.marked:
            self.papers.unmark(self.papers.rows)
            return
        self.show_filter("")
        self.papers.focus()

    def action_sort(self) -> None:
        """The next order."""
        self._sort_by(SORTS[(SORTS.index(self._sort) + 1) % len(SORTS)])

    @on(ColumnHeads.SortBy)
    def _heading_clicked(self, event: ColumnHeads.SortBy) -> None:
        self._sort_by(event.sort)

    def _sort_by(self, sort: Sort) -> None:
        self._sort = sort
        self.query_one(ColumnHeads).show_sort(sort)
        self.bar.say(t(SORT_SAID[sort]).capitalize())
        self._list(None)

    def action_page_reader(self) -> None:
        """Read on: a screenful further, then the next paper."""
        reader = self.query_one(Reader)
        if reader.display and not reader.is_vertical_scroll_end:
            reader.scroll_page_down(animate=False)
        else:
            self.papers.action_move(1)

    def action_toggle_sidebar(self) -> None:
        """Show or hide the views; on a narrow screen they take the reader's place."""
        self.toggle_class("-sidebar-toggled")

    def action_toggle_reader(self) -> None:
        """Show or hide the reader."""
        self.toggle_class("-reader-toggled")

    def action_triage_mode(self) -> None:
        """One paper at a time: what is listed, or all that is new where that is everything."""
        from tui.deck import Deck

        papers, index = self.papers, self.session.index
        filtered = bool(self._query.text.strip())
        listed = papers.rows if filtered else rows(index, parse("status:new is:paper"), self._sort)
        here = papers.current.row if papers.current else None
        start = listed.index(here) if here in listed else 0
        name = self._query.text.strip() if filtered else t("New")
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


def _parsed(text: str) -> Query:
    """The filter, or none where it is of a version with other words."""
    try:
        return parse(text)
    except QueryError:
        return parse("")
