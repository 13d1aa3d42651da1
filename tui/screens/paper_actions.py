"""What can be done to the paper under the cursor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import SuspendNotSupported
from textual.screen import Screen

from tui.links import page_of, pdf_of
from tui.messages import AskQuestion, OpenDesk
from tui.refusals import refusals
from tui.undo_stack import UndoStack
from tui.widgets.filter_bar import FilterBar
from tui.widgets.paper_list import PaperList

if TYPE_CHECKING:
    from store.detail import Detail
    from tui.session import Session

# After these the paper is dealt with, so the cursor goes on to the next.
_DEALT_WITH = {"", "queued", "later", "done", "dropped"}


class PaperActions(Screen[None]):
    """One-key decisions, the paper's pages, and the way to the Desk."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.steps = UndoStack(session)
        self.shown: Detail | None = None

    @property
    def papers(self) -> PaperList:
        """The list whose cursor says which paper is meant."""
        return self.query_one("#papers", PaperList)

    @property
    def bar(self) -> FilterBar:
        """The line that speaks."""
        return self.query_one(FilterBar)

    def decided(self, row: int) -> None:
        """Something about the entry of this row changed; show it."""
        raise NotImplementedError

    def action_triage(self, status: str) -> None:
        """Decide about the paper; "" is back to new."""
        entry = self.papers.current
        if entry is None:
            return
        try:
            said = self.steps.decide(entry, status=status)
        except refusals() as error:
            self.complain(error)
            return
        self.bar.say(f"{said} · u takes it back")
        self.decided(entry.row)
        if status in _DEALT_WITH:
            self.papers.action_move(1)

    def action_star(self) -> None:
        """Put a star on the paper, or take it off."""
        entry = self.papers.current
        if entry is None:
            return
        try:
            said = self.steps.decide(entry, starred=not entry.starred)
        except refusals() as error:
            self.complain(error)
            return
        self.bar.say(said)
        self.decided(entry.row)

    def action_undo(self) -> None:
        """Take the last decision back and go to its paper."""
        try:
            taken_back = self.steps.take_back()
        except refusals() as error:
            self.complain(error)
            return
        if taken_back is None:
            self.bar.say("Nothing to undo")
            return
        row, said = taken_back
        self.bar.say(f"Undone: {said}")
        if row in self.papers.rows:
            self.papers.cursor = self.papers.rows.index(row)
        self.decided(row)

    def action_open(self) -> None:
        """Go to the Desk with the paper."""
        entry = self.papers.current
        if entry is not None:
            self.post_message(OpenDesk(entry))

    def action_edit(self) -> None:
        """Open the note in the person's own editor, and wait for its end."""
        entry = self.papers.current
        if entry is None or entry.note is None:
            self.bar.say("There is no note yet; Enter begins one")
            return
        try:
            with self.app.suspend():
                self.session.open_editor(entry.note)
        except SuspendNotSupported:
            self.bar.say("This terminal cannot make room for another program")
        except refusals() as error:
            self.complain(error)
        self.decided(entry.row)

    def action_open_page(self) -> None:
        """Show the paper's page in the browser."""
        self._browse(page_of(self.shown) if self.shown else None, "No page is known for it")

    def action_open_pdf(self) -> None:
        """Show the paper's PDF in the browser."""
        self._browse(pdf_of(self.shown) if self.shown else None, "No PDF is known for it")

    def action_copy_link(self) -> None:
        """Copy the address of the paper's page."""
        url = page_of(self.shown) if self.shown else None
        if url is None:
            self.bar.say("No page is known for it")
            return
        self.app.copy_to_clipboard(url)
        self.bar.say(f"Copied {url}")

    def action_answer(self) -> None:
        """Settle what is open about the paper."""
        if self.shown is not None:
            self.post_message(AskQuestion(self.shown))

    def _browse(self, url: str | None, otherwise: str) -> None:
        if url is None:
            self.bar.say(otherwise)
            return
        try:
            self.session.open_url(url)
        except refusals() as error:
            self.complain(error)
            return
        self.bar.say(f"Opened {url}")

    def complain(self, error: Exception) -> None:
        """Say why something could not be done; it stays until it is read."""
        self.notify(str(error), title="Not done", severity="error", timeout=12, markup=False)
