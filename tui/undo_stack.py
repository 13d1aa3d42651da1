"""What was done to papers since the app opened, with any number of steps back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from notes.vault import Vault
    from tui.long_work import Through
    from tui.session import Session


@dataclass(frozen=True, slots=True)
class Undo:
    """What takes one step back: hand it to `Session.undo`.

    said: what was done, for the person ("Queued"). rows: of the entries that it was done to.
    files: those that were written. back: writes how it was before, and gives the files; stopped
    half-way, it can be called again. refused: why it could not be done to some, a sentence each.
    """

    said: str
    rows: tuple[int, ...]
    files: tuple[str, ...]
    back: Callable[[Vault, Through], Sequence[str]]
    refused: tuple[str, ...] = ()


class UndoStack:
    """Steps, last first."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._done: list[Undo] = []

    def push(self, undo: Undo) -> None:
        """Remember a step that was just done."""
        self._done.append(undo)

    @property
    def last(self) -> Undo | None:
        """The last step; None where there is none."""
        return self._done[-1] if self._done else None

    def take_back(self, through: Through = iter) -> Undo | None:
        """Take the last step back; None where there is none. through: see tui.long_work.

        Raises OSError and tui.errors.SessionError. After the latter, that a file was changed
        meanwhile, the next call takes back the step before.
        """
        if not self._done:
            return None
        undo = self._done.pop()
        try:
            self._session.undo(undo, through=through)
        except OSError:
            self._done.append(undo)
            raise
        return undo
