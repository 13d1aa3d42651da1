"""Triage: one paper at a time with its abstract, and one key decides about it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Center, Horizontal
from textual.widgets import Static

from tui.bindings import TRIAGE
from tui.messages import WhereTo
from tui.screens.paper_actions import PaperActions
from tui.screens.triage_words import at_end, gone, tally
from tui.texts import t
from tui.widgets.key_bar import KeyBar
from tui.widgets.paper_page import Follow, page
from tui.widgets.progress_line import ProgressLine
from tui.widgets.reader import Reader

if TYPE_CHECKING:
    from store.entries import Entry
    from tui.deck import Deck
    from tui.session import Session
    from tui.undo_stack import UndoStack


class Triage(PaperActions):
    """Goes through a pile of papers. Gives where the person wants to go in the Library."""

    BINDINGS: ClassVar[list[BindingType]] = [*TRIAGE]
    CSS_PATH = "triage.tcss"
    VERTICAL_BREAKPOINTS = [(0, "-low"), (30, "-high")]  # noqa: RUF012 - as Textual declares them
    AUTO_FOCUS = ""

    def __init__(self, session: Session, steps: UndoStack, deck: Deck, name: str) -> None:
        """name: what the pile is, for the person."""
        super().__init__(session, steps)
        self._deck = deck
        self._pile = name

    def compose(self) -> ComposeResult:
        """How far one is, the paper, what was done last and what comes next, keys."""
        yield ProgressLine(id="triage-progress")
        with Center(id="triage-paper"):
            reader = Reader(id="triage-reader")
            # The keys are the screen's own; the text is scrolled by them or by the mouse.
            reader.can_focus = False
            yield reader
        with Horizontal(id="triage-foot"):
            yield Static("", markup=False, id="triage-said")
            yield Static("", markup=False, id="triage-next")
        yield KeyBar()

    def on_screen_resume(self) -> None:
        """Show the paper as it is now: one may come back from the Desk, where it changed."""
        if self._deck.row is not None:
            self._deck.decided([self._deck.row])
        self._show()

    @property
    def current(self) -> Entry | None:
        """The paper on top."""
        return self.shown.entry if self.shown else None

    def say(self, message: str) -> None:
        """Say it in the line under the paper, until something else is said."""
        self.query_one("#triage-said", Static).update(message)

    def decided(self, rows: Sequence[int]) -> None:
        """Count the decision, and show it where it is about the paper on top."""
        self._deck.decided(rows)
        self._show_progress()
        if self._deck.row in rows:
            self._show(keep_place=True)

    def go_to_next(self) -> None:
        """Put the next paper on top."""
        self._deck.move(1)
        self._show()

    def go_back_to(self, row: int) -> None:
        """Put the paper of this row on top again."""
        self._deck.go_to(row)
        self._show()

    def _show(self, keep_place: bool = False) -> None:
        deck = self._deck
        self.shown = deck.top
        if not self.query(Reader):
            return  # the key came before the first frame, or after the last
        if self.shown:
            shown = page(self.shown)
        else:
            shown = at_end(len(deck.rows), deck.tally()) if deck.row is None else gone()
        self.query_one(Reader).show(shown, keep_place=keep_place)
        self._show_progress()
        self.call_after_refresh(self._read_ahead)

    def _read_ahead(self) -> None:
        self._deck.read_ahead()
        following = self._deck.next
        next_title = t("next: {title}", title=following.entry.title) if following else ""
        self.query_one("#triage-next", Static).update(next_title)

    def _show_progress(self) -> None:
        deck = self._deck
        seen = min(deck.position + 1, len(deck.rows))
        said = tally(deck.tally())
        where = t("{n} of {all}", n=f"{seen:,}", all=f"{len(deck.rows):,}") + (
            f" · {said}" if said else ""
        )
        progress = deck.position / len(deck.rows) if deck.rows else 1.0
        self.query_one(ProgressLine).show(self._pile, where, progress)

    # Keys

    def action_triage(self, status: str) -> None:
        """Decide, and go on: the next paper is drawn before the file of this one is written."""
        entry = self.current
        if entry is not None:
            self.go_to_next()
            self.call_after_refresh(self._decide, entry, status)

    def _decide(self, entry: Entry, status: str) -> None:
        undo = self.do([entry], partial(self.session.triage, status=status))
        if undo is None:
            self.go_back_to(entry.row)
        else:
            self.say(f"{undo.said}: {entry.title}")

    def action_undo(self) -> None:
        """Take the last step back, once it is written."""
        self.call_after_refresh(super().action_undo)

    def action_leave(self) -> None:
        """Go back to the list, once all is written."""
        follow = Follow(row=self.current.row) if self.current else None
        self.call_after_refresh(self._leave, follow)

    def _leave(self, follow: Follow | None) -> None:
        # Where another key came first, this screen is gone already, or behind another one.
        if self.is_active:
            # Not awaited by this screen, which waits for the end of its callbacks.
            self.dismiss(follow)

    def action_thread(self) -> None:
        """Ask where to go from this paper; what is chosen is looked at over the pile."""
        if self.current is not None:
            self.post_message(WhereTo(self.current))

    def action_read_on(self) -> None:
        """A screenful further, then the next paper."""
        reader = self.query_one(Reader)
        if reader.is_vertical_scroll_end:
            self.go_to_next()
        else:
            reader.action_page(1)

    def action_move(self, step: int) -> None:
        """The next paper, or the one before, without deciding."""
        self._deck.move(step)
        self._show()

    @on(Reader.Followed)
    def _followed(self, event: Reader.Followed) -> None:
        event.stop()
        if event.follow.url is not None:
            self.browse(event.follow.url, "")
        else:
            self.call_after_refresh(self._leave, event.follow)
