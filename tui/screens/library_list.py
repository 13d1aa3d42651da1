"""The list of the Library: what the filter finds, in which order; and views, which are filters."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from textual import on, work
from textual.timer import Timer
from textual.widgets import Input

from store.index import Index, StoreError
from store.query import Query, QueryError, parse
from store.search import Sort, entries, rows
from tui.history import Stop
from tui.messages import StopWanted
from tui.screens.library_reader import LibraryReader
from tui.screens.library_words import SORT_SAID, SORTS, Files, did_you_mean, nothing_listed
from tui.texts import t, tn
from tui.texts.messages import translated
from tui.views import all_views
from tui.widgets.column_heads import ColumnHeads
from tui.widgets.filter_bar import FilterBar
from tui.widgets.sidebar import Sidebar
from tui.widgets.virtual_list import VirtualList

if TYPE_CHECKING:
    from store.entries import Entry
    from tui.place import Place
    from tui.reading import Reading
    from tui.session import Session
    from tui.undo_stack import UndoStack

Answer = TypeVar("Answer")

# Counting every view takes longer than a key press, so it waits until the keys pause, in seconds.
_COUNT_AFTER = 0.4


class LibraryList(LibraryReader):
    """The filter line alone says what is listed; a view only puts its own filter there."""

    def __init__(self, session: Session, steps: UndoStack, reading: Reading, place: Place) -> None:
        """place: what to list, and where to be in it."""
        super().__init__(session, steps, reading, _parsed(place.filter))
        self.sort = place.sort
        # The name of the entry under the cursor (see tui.place).
        self.here = place.entry
        self.files: Files = "unread"
        self._meant: str | None = None
        self._count_soon: Timer | None = None

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

    def on_key(self) -> None:
        """What was said there is seen."""
        self.bar.person_is_there()

    def on_click(self) -> None:
        """As a key."""
        self.bar.person_is_there()

    def fetch(self, wanted: Sequence[int]) -> Sequence[Entry]:
        """The entries of these rows, none where the index cannot give them."""
        try:
            found = entries(self.session.index, wanted)
        except StoreError as error:
            self.complain(error)
            return ()
        if self.filter.has_words:
            self._mark_hits(found)
        return found

    @work(group="hits")
    async def _mark_hits(self, found: Sequence[Entry]) -> None:
        """Mark in their titles what the filter finds, once they are on the screen."""
        from store.hits import title_hits

        query = self.filter
        hits = await self.ask(partial(title_hits, query=query, entries=found))
        if hits and query is self.filter:
            self.papers.show_hits(hits)

    async def ask(self, question: Callable[[Index], Answer]) -> Answer | None:
        """As `Walking.ask`; None, too, where the panes are gone that the answer is for."""
        answer = await super().ask(question)
        # The app may have ended meanwhile.
        return answer if len(self.query("#sidebar, #papers, #reader")) == 3 else None

    # What is listed

    def reload(self, row: int | None = None) -> None:
        """Ask again what the filter finds, and count the views; the cursor stays on its entry.

        row: the entry to put the cursor on instead.
        """
        entry = self.papers.current
        self._list(row if row is not None else entry.row if entry else None, keep_place=True)
        self.count_views()

    @work(exclusive=True, group="list")
    async def _list(self, row: int | None = None, keep_place: bool = False) -> None:
        found = await self.ask(partial(rows, query=self.filter, sort=self.order))
        if found is None:
            return
        cursor = self.papers.cursor if keep_place else 0
        if row is not None and row in found:
            cursor = found.index(row)
        elif row is not None and not keep_place and self.filter.text:
            self.go_to(row)
            return
        self.show_found(found, cursor)
        if not found and self.filter.text.strip():
            from store.suggest import suggestion

            self._meant = await self.ask(partial(suggestion, query=self.filter))
            self.bar.show_problem(did_you_mean(self._meant) if self._meant else "")

    def show_found(self, found: Sequence[int], cursor: int) -> None:
        """Show these rows, the cursor on the one at this index."""
        self.workers.cancel_group(self, "hits")
        self.query_one(ColumnHeads).show_sort(self.order)
        self.papers.show(found, cursor, nothing_listed(self.filter.text, self.files))

    @on(Input.Changed, "#filter")
    def _filter_changed(self, event: Input.Changed) -> None:
        """Filter as the person types; while the words make no filter, the last result stands."""
        event.stop()
        self.bar.person_is_there()
        try:
            self.filter = parse(event.value, typing=True)
        except QueryError as error:
            self.bar.show_problem(translated(error.message))
            return
        self._meant = None
        self.bar.show_problem("")
        self.query_one(Sidebar).mark(event.value)
        self._list()

    @on(Input.Submitted, "#filter")
    def _filter_done(self, event: Input.Submitted) -> None:
        """The filter is whole; where it finds nothing, it becomes what may have been meant."""
        event.stop()
        if self._meant is not None:
            self.show_filter(self._meant)
            return
        try:
            self.filter = parse(self.filter.text)
        except QueryError as error:
            # What may be open while it is typed has to be closed now.
            self.bar.show_problem(translated(error.message))
            return
        self._list()
        self.set_focus(self.papers)

    def show_filter(self, text: str) -> None:
        """Put this in the filter line; the list follows."""
        self.bar.line.value = text

    def put_filter(self, text: str) -> None:
        """Put this in the filter line and mark its view; what is listed stays as it is."""
        with self.prevent(Input.Changed):
            self.show_filter(text)
        self.query_one(Sidebar).mark(text)

    def action_filter(self) -> None:
        """Go to the filter line, before the next key comes."""
        self.set_focus(self.bar.line)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """In the filter line its key is a letter like others."""
        return action != "filter" or self.focused is not self.bar.line

    def action_clear(self) -> None:
        """Take the marks off; where there are none, show everything again, and go to the list;
        where one is there already, stop what takes long."""
        if self.papers.marked:
            self.papers.unmark(self.papers.rows)
            return
        if self.papers.has_focus and not self.bar.line.value:
            self.post_message(StopWanted())
        self.show_filter("")
        self.set_focus(self.papers)

    # Its order

    @property
    def order(self) -> Sort:
        """The order of the list: where the filter has no words, none of its matches is the best."""
        return "date" if self.sort == "relevance" and not self.filter.has_words else self.sort

    def action_sort(self) -> None:
        """The next order."""
        self._sort_by(SORTS[(SORTS.index(self.order) + 1) % len(SORTS)])

    @on(ColumnHeads.SortBy)
    def _heading_clicked(self, event: ColumnHeads.SortBy) -> None:
        self._sort_by(event.sort)

    def _sort_by(self, sort: Sort) -> None:
        self.sort = sort
        self.bar.say(t(SORT_SAID[self.order]).capitalize())
        self._list()

    # The cursor

    @on(VirtualList.Moved, "#papers")
    def _paper_moved(self, event: VirtualList.Moved) -> None:
        event.stop()
        self._show_current()

    def _show_current(self, keep_place: bool = False) -> None:
        """Say where the cursor is, and read the entry under it."""
        papers = self.papers
        n, count = f"{papers.cursor + 1:,}", f"{papers.count:,}"
        place = t("{n} of {all}", n=n, all=count) if papers.count else count
        marked = f"{tn(len(papers.marked), '{n} marked', '{n} marked')} · " if papers.marked else ""
        self.bar.show_tally(f"{marked}{place} · {t(SORT_SAID[self.order])}")
        entry = papers.current
        self.here = (entry.note or entry.key) if entry else ""
        self.read(keep_place)

    @on(VirtualList.Chosen, "#papers")
    def _paper_chosen(self, event: VirtualList.Chosen) -> None:
        event.stop()
        self.action_open()

    def go_to(self, row: int) -> None:
        """Put the cursor on this entry; the filter goes where it hides it."""
        if row in self.papers.rows:
            self.go_back_to(row)
        else:
            self.return_to(Stop(row))

    @property
    def stop(self) -> Stop | None:
        """The entry under the cursor, and the filter that lists it."""
        return Stop(self.current.row, self.filter.text) if self.current else None

    def return_to(self, stop: Stop) -> None:
        """List what was listed there; everything where its entry is no longer found so."""
        if stop.filter == self.filter.text and stop.row in self.papers.rows:
            self.go_back_to(stop.row)
            return
        self.filter = parse(stop.filter, typing=True)
        self.put_filter(stop.filter)
        self._list(stop.row)

    def go_back_to(self, row: int) -> None:
        """Put the cursor on this entry, if it is listed."""
        if row in self.papers.rows:
            self.papers.cursor = self.papers.rows.index(row)

    def go_to_next(self) -> None:
        """Put the cursor on the next entry."""
        self.papers.action_move(1)

    def decided(self, rows: Sequence[int]) -> None:
        """Show the entries as they are now. They stay listed until the filter is asked again."""
        self.papers.renew()
        self._show_current(keep_place=True)
        if self._count_soon is not None:
            self._count_soon.stop()
        self._count_soon = self.set_timer(_COUNT_AFTER, self.count_views)

    # The views

    @work(exclusive=True, group="count")
    async def count_views(self) -> None:
        """Show how many each view has."""
        vault = self.session.vault
        today, saved = vault.today(), vault.settings.views
        views = await self.ask(partial(all_views, today=today, saved=saved))
        if views is not None:
            # A query and not query_one: the app may be closing, and the sidebar gone.
            for sidebar in self.query(Sidebar):
                sidebar.show(views)

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
        self.set_focus(self.papers)


def _parsed(text: str) -> Query:
    """The filter, or none where it is of a version with other words."""
    try:
        return parse(text)
    except QueryError:
        return parse("")
