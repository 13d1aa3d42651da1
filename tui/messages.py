"""What screens say to the app."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from store.detail import Detail
    from store.entries import Entry


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


class ShowProblems(Message):
    """The person wants to see what is wrong in the vault."""


class ChoosePost(Message):
    """The person wants to make a post."""


class ShowStatistics(Message):
    """The person wants to see what they read and wrote."""


class SyncWanted(Message):
    """The files may have changed: look."""
