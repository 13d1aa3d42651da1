"""What screens say to the app."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from store.detail import Detail
    from store.entries import Entry
    from tui.deck import Deck


class OpenDesk(Message):
    """The person wants to write about this paper."""

    def __init__(self, entry: Entry) -> None:
        super().__init__()
        self.entry = entry


class AskQuestion(Message):
    """The person wants to settle what is open about this paper."""

    def __init__(self, detail: Detail) -> None:
        super().__init__()
        self.detail = detail


class StartTriage(Message):
    """The person wants to go through these papers one at a time. name: what they are."""

    def __init__(self, deck: Deck, name: str) -> None:
        super().__init__()
        self.deck = deck
        self.name = name


class WhereTo(Message):
    """The person wants to go on from this entry, to what it goes together with.

    then: is called with the row; None: it is shown over the screen that one is on.
    """

    def __init__(self, entry: Entry, then: Callable[[int], None] | None = None) -> None:
        super().__init__()
        self.entry = entry
        self.then = then


class ShowProblems(Message):
    """The person wants to see what is wrong in the vault."""


class ChoosePost(Message):
    """The person wants to make a post."""


class ShowStatistics(Message):
    """The person wants to see what they read and wrote."""


class SyncWanted(Message):
    """The files may have changed: look."""


class StopWanted(Message):
    """The person does not want to wait for what is being done beside the keys."""
