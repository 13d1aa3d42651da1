"""How writing loses nothing in a crash: what is typed is kept as a draft, beside the keys."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from threading import Lock
from typing import TYPE_CHECKING, Generic

from textual.screen import Screen
from textual.timer import Timer

from tui.document import Document, TypedT
from tui.drafts import Draft
from tui.texts import t
from tui.texts.messages import translated

if TYPE_CHECKING:
    from tui.session import Session

# A crash costs at most what was typed in this time, in seconds.
_DRAFT_AFTER = 0.6


class Drafting(Screen[str | None], Generic[TypedT]):
    """A screen on which one file is typed. Gives the path of the file where it was saved."""

    def __init__(
        self, session: Session, editing: Document[TypedT], *, unsaved: bool = False
    ) -> None:
        super().__init__()
        self.session = session
        self.editing = editing
        # What the editors held when all was in the file; None where it never was.
        self.clean: TypedT | None = None if unsaved else editing.loaded()
        # A draft is written on another thread; it must not come after the save that ends it.
        self.writing = Lock()
        self._draft_soon: Timer | None = None
        self._draft_problem = ""
        self._drafts_begun = 0
        self._drafts_written = 0

    def typed(self) -> TypedT:
        """What the editors hold."""
        raise NotImplementedError

    def show_saved(self) -> None:
        """Show whether all is in the file."""
        raise NotImplementedError

    def read_over(self, typed: TypedT, text: str) -> Callable[[], None]:
        """Look at the text as it would be saved, on another thread; gives what shows the result."""
        return lambda: None

    def refuse_to_change(self) -> bool:
        """Whether the file must not be written; then the person is told why."""
        why = self.editing.read_only
        if why:
            self.notify(
                t("Read only: {why}", why=translated(why)), severity="warning", markup=False
            )
        return why is not None

    @property
    def unsaved(self) -> bool:
        """Whether something is not in the file yet."""
        if self.editing.read_only:
            return False
        return self.editing.fields_differ or self.editing.differs(self.typed(), self.clean)

    def changed(self) -> None:
        """Something was typed, saved or loaded: show it, and keep a draft soon."""
        self.show_saved()
        if self._draft_soon is None:
            self._draft_soon = self.set_timer(_DRAFT_AFTER, self._keep_draft)

    def _keep_draft(self) -> None:
        self._draft_soon = None
        if not self.children:
            return  # it comes when the app is closing, and all is gone
        self._drafts_begun += 1
        self.run_worker(self._draft(self.editing, self.typed(), self.unsaved, self._drafts_begun))

    async def _draft(
        self, editing: Document[TypedT], typed: TypedT, unsaved: bool, number: int
    ) -> None:
        """Look at what is typed and write it beside the keys, since a large note takes a while."""

        def work() -> tuple[Callable[[], None], str]:
            text = editing.rescued(typed)
            problem = self._write_draft(editing, text, number) if unsaved else ""
            return self.read_over(typed, text), problem

        show, problem = await asyncio.to_thread(work)
        if number == self._drafts_begun:
            show()
            self._draft_kept(problem)

    def keep_now(self, text: str) -> str:
        """Keep this text as the draft; gives why that could not be done, "" where it was."""
        return self._write_draft(self.editing, text, self._drafts_begun)

    def forget_draft(self) -> None:
        """There is nothing to recover; a draft that is just being written comes to nothing."""
        with self.writing:
            self._drafts_written = self._drafts_begun + 1
            self.session.drafts.drop(self.editing.path)

    def _write_draft(self, editing: Document[TypedT], text: str, number: int) -> str:
        at = self.session.vault.now().isoformat(timespec="seconds")
        draft = Draft(editing.path, text, editing.base, editing.digest, at)
        with self.writing:
            # Saved meanwhile, then there is nothing to recover; or a later draft was quicker.
            if self.editing is editing and number >= self._drafts_written:
                try:
                    self.session.drafts.save(draft)
                except OSError as error:
                    return str(error)
                self._drafts_written = number
        return ""

    def _draft_kept(self, problem: str) -> None:
        """Say it once where what is typed cannot be kept."""
        if problem and not self._draft_problem:
            said = t("What you type is safe only once it is saved: {why}", why=translated(problem))
            self.notify(said, severity="warning", timeout=12, markup=False)
        self._draft_problem = problem
