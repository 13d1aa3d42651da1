"""What can be done to the paper that the person is looking at."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from tui.links import page_of, pdf_of
from tui.messages import AskQuestion, OpenDesk
from tui.refusals import refusals
from tui.screens.deciding import Deciding
from tui.screens.outside import outside
from tui.texts import t

if TYPE_CHECKING:
    from store.detail import Detail
    from store.entries import Entry

# After these the paper is dealt with, so the screen goes on to the next.
_DEALT_WITH = {"", "queued", "later", "done", "dropped"}


class PaperActions(Deciding):
    """One-key decisions, the paper's pages, and the way to the Desk."""

    shown: Detail | None = None

    @property
    def current(self) -> Entry | None:
        """The paper that is meant."""
        raise NotImplementedError

    def meant(self) -> Sequence[Entry]:
        """The papers that the next step is about."""
        return [self.current] if self.current else []

    def go_to_next(self) -> None:
        """Go on to the next paper."""
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
        outside(self, partial(self.session.open_editor, entry.note))
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
