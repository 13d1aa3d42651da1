"""A note that changed on disk while it was being edited: both texts, and what to do."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content, Span
from textual.screen import ModalScreen
from textual.widgets import Footer, Static


class ConflictScreen(ModalScreen[str | None]):
    """Shows both; gives `both`, `mine` or `theirs`, or None to go on writing."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("1,b", "dismiss('both')", "Join both"),
        Binding("2,m", "dismiss('mine')", "Keep mine"),
        Binding("3,t", "dismiss('theirs')", "Take theirs"),
        Binding("escape", "dismiss(None)", "Go on writing"),
    ]
    AUTO_FOCUS = "#mine"

    def __init__(self, path: str, mine: str, theirs: str, conflicts: int) -> None:
        super().__init__()
        self._path = path
        self._mine = mine
        self._theirs = theirs
        self._conflicts = conflicts

    def compose(self) -> ComposeResult:
        """Both texts side by side, what differs marked."""
        clash = (
            f"{self._conflicts} of the changes touch the same lines; joined, both stay."
            if self._conflicts
            else "The changes are in different places and join cleanly."
        )
        mine, theirs = marked(self._mine, self._theirs)
        with Vertical(classes="dialog -large"):
            yield Static(f"{self._path} was changed by another program", markup=False)
            yield Static(clash, classes="dialog-hint")
            with Horizontal(id="versions"):
                with VerticalScroll(id="mine"):
                    yield Static("Yours", classes="dialog-title")
                    yield Static(mine)
                with VerticalScroll(id="theirs"):
                    yield Static("On disk", classes="dialog-title")
                    yield Static(theirs)
        yield Footer(show_command_palette=False)


def marked(mine: str, theirs: str) -> tuple[Content, Content]:
    """Both texts, with the lines that the other does not have marked."""
    ours, others = mine.splitlines(), theirs.splitlines()
    changes = SequenceMatcher(None, ours, others, autojunk=False).get_opcodes()
    left = {line for tag, a, b, _, _ in changes if tag != "equal" for line in range(a, b)}
    right = {line for tag, _, _, a, b in changes if tag != "equal" for line in range(a, b)}
    return _mark(ours, left, "$success"), _mark(others, right, "$warning")


def _mark(lines: Sequence[str], changed: set[int], style: str) -> Content:
    text, spans, start = [], [], 0
    for number, line in enumerate(lines):
        shown = f"{'▸' if number in changed else ' '} {line}"
        if number in changed:
            spans.append(Span(start, start + len(shown), style))
        text.append(shown)
        start += len(shown) + 1
    return Content("\n".join(text), spans)
