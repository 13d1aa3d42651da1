"""What can be done to the paper that the person is looking at."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from textual.app import SuspendNotSupported
from textual.screen import Screen

from store.index import DamagedIndex
from tui.links import page_of, pdf_of
from tui.messages import AskQuestion, OpenDesk, SyncWanted
from tui.refusals import refusals
from tui.texts import t
from tui.widgets.paper_page import Follow

if TYPE_CHECKING:
    from store.detail import Detail
    from store.entries import Entry
    from tui.session import Session
    from tui.undo_stack import Undo, UndoStack

# After these the paper is dealt with, so the screen goes on to the next.
_DEALT_WITH = {"", "queued", "later", "done", "dropped"}


class PaperActions(Screen[Follow | None]):
    """One-key decisions, the paper's pages, and the way to the Desk."""

    def __init__(self, session: Session, steps: UndoStack) -> None:
        """steps: what was decided so far, on this screen and others."""
        super().__init__()
        self.session = session
        self.steps = steps
        self.shown: Detail | None = None

    @property
    def current(self) -> Entry | None:
        """The paper that is meant."""
        raise NotImplementedError

    def meant(self) -> Sequence[Entry]:
        """The papers that the next step is about."""
        return [self.current] if self.current else []

    def say(self, message: str) -> None:
        """Tell the person something, for a few seconds."""
        raise NotImplementedError

    def decided(self, rows: Sequence[int]) -> None:
        """Something about the entries of these rows changed; show it."""
        raise NotImplementedError

    def go_to_next(self) -> None:
        """Go on to the next paper."""
        raise NotImplementedError

    def go_back_to(self, row: int) -> None:
        """Go to the paper of this row, where it is among those that are listed."""
        raise NotImplementedError

    def action_triage(self, status: str) -> None:
        """Decide about the paper; "" is back to new."""
        undo = self.do(self.meant(), partial(self.session.triage, status=status))
        if undo and len(undo.rows) == 1 and status in _DEALT_WITH:
            self.go_to_next()

    def action_star(self) -> None:
        """Put a star on the paper, or take it off."""
        entries = self.meant()
        if entries:
            self.do(entries, partial(self.session.triage, starred=not entries[0].starred))

    def do(self, entries: Sequence[Entry], change: Callable[..., Undo]) -> Undo | None:
        """Do something to these papers, and say what was done; None where nothing was."""
        if not entries:
            return None
        try:
            undo = change(*entries)
        except refusals() as error:
            self.complain(error)
            return None
        self.steps.push(undo)
        self.say(t("{said} · u takes it back", said=undo.said))
        if undo.refused:
            self.notify(
                "\n".join(undo.refused), title=t("Not done"), severity="warning", markup=False
            )
        self.decided(undo.rows)
        return undo

    def action_undo(self) -> None:
        """Take the last step back and go to its paper."""
        try:
            undo = self.steps.take_back()
        except refusals() as error:
            self.complain(error)
            return
        if undo is None:
            self.say(t("Nothing to undo"))
            return
        self.say(t("Undone: {said}", said=undo.said))
        self.go_back_to(undo.rows[0])
        self.decided(undo.rows)

    def action_open(self) -> None:
        """Go to the Desk with the paper."""
        entry = self.current
        if entry is not None:
            self.post_message(OpenDesk(entry))

    def action_edit(self) -> None:
        """Open the note in the person's own editor, and wait for its end."""
        entry = self.current
        if entry is None or entry.note is None:
            self.say(t("There is no note yet; Enter begins one"))
            return
        try:
            with self.app.suspend():
                self.session.open_editor(entry.note)
        except SuspendNotSupported:
            self.say(t("This terminal cannot make room for another program"))
        except refusals() as error:
            self.complain(error)
        self.decided([entry.row])

    def action_open_page(self) -> None:
        """Show the paper's page in the browser."""
        self.browse(page_of(self.shown) if self.shown else None, t("No page is known for it"))

    def action_open_pdf(self) -> None:
        """Show the paper's PDF in the browser."""
        self.browse(pdf_of(self.shown) if self.shown else None, t("No PDF is known for it"))

    def action_copy_link(self) -> None:
        """Copy the address of the paper's page."""
        url = page_of(self.shown) if self.shown else None
        if url is None:
            self.say(t("No page is known for it"))
            return
        self.app.copy_to_clipboard(url)
        self.say(t("Copied {what}", what=url))

    def action_answer(self) -> None:
        """Settle what is open about the paper."""
        if self.shown is not None:
            self.post_message(AskQuestion(self.shown))

    def browse(self, url: str | None, otherwise: str) -> None:
        """Show a page in the browser; otherwise: what to say where none is known."""
        if url is None:
            self.say(otherwise)
            return
        # Not needed before a page is wanted.
        from tui.programs import open_url

        try:
            open_url(url)
        except refusals() as error:
            self.complain(error)
            return
        self.say(t("Opened {what}", what=url))

    def complain(self, error: Exception) -> None:
        """Say why something could not be done; it stays until it is read."""
        self.notify(str(error), title=t("Not done"), severity="error", timeout=12, markup=False)
        if isinstance(error, DamagedIndex):
            self.post_message(SyncWanted())
