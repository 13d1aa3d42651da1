"""Walking from paper to paper, there and back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from store.index import Index, StoreError
from tui.history import History, Stop
from tui.messages import WhereTo
from tui.screens.paper_actions import PaperActions
from tui.texts import t

if TYPE_CHECKING:
    from tui.reading import Reading
    from tui.session import Session
    from tui.undo_stack import UndoStack

Answer = TypeVar("Answer")


class Walking(PaperActions):
    """Remembers each paper that one goes away from, as a browser remembers pages."""

    def __init__(self, session: Session, steps: UndoStack, reading: Reading) -> None:
        super().__init__(session, steps)
        self.reading = reading
        self._history = History()

    def go_to(self, row: int) -> None:
        """Show the entry of this row; the filter goes where it hides it."""
        raise NotImplementedError

    @property
    def stop(self) -> Stop | None:
        """Where one is."""
        return Stop(self.current.row) if self.current else None

    def return_to(self, stop: Stop) -> None:
        """Show what was shown there."""
        self.go_to(stop.row)

    def walk_to(self, row: int) -> None:
        """Go to the entry of this row, and remember where one was."""
        if self.stop is None or self.stop.row != row:
            self.leave()
        self.go_to(row)

    def leave(self) -> None:
        """Remember where one is, so that one can come back."""
        if self.stop is not None:
            self._history.go(self.stop)

    async def ask(self, question: Callable[[Index], Answer]) -> Answer | None:
        """Ask the index beside the keys; None, and the person told why, where it cannot answer."""
        try:
            return await self.reading.ask(question)
        except StoreError as error:
            self.complain(error)
            return None

    def action_thread(self) -> None:
        """Ask where to go from this paper."""
        if self.current is not None:
            self.post_message(WhereTo(self.current, self.walk_to))

    def action_back(self) -> None:
        """Go back to where one came from."""
        stop = self._history.back(self.stop) if self.stop else None
        if stop is None:
            self.at_beginning()
        else:
            self.return_to(stop)

    def at_beginning(self) -> None:
        """There is nothing to go back to."""
        self.say(t("This is where you began"))

    def action_forward(self) -> None:
        """Go forward again."""
        stop = self._history.forward(self.stop) if self.stop else None
        if stop is None:
            self.say(t("There is nothing further on"))
        else:
            self.return_to(stop)
