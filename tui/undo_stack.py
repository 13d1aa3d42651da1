"""Decisions about papers, with any number of steps back."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from store.entries import Entry
    from tui.session import Session, Undo


class UndoStack:
    """What was decided since the app opened; each step can be taken back, last first."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._done: list[tuple[int, Undo]] = []

    def decide(
        self, entry: Entry, *, status: str | None = None, starred: bool | None = None
    ) -> str:
        """Decide, and say what was decided. Raises what `Session.triage` raises."""
        undo = self._session.triage(entry, status=status, starred=starred)
        self._done.append((entry.row, undo))
        return undo.said

    def take_back(self) -> tuple[int, str] | None:
        """Take the last decision back: its row and what it was; None where there is none left."""
        if not self._done:
            return None
        row, undo = self._done[-1]
        self._session.undo(undo)
        self._done.pop()
        return row, undo.said
