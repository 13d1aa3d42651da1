"""A note that changed on disk while it was being edited: both texts, and what to do."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.texts import t
from tui.widgets.key_bar import KeyBar

# Lines shown before and after a change.
_CONTEXT = 3


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
            t("Where both changed the same lines, the joined text has yours and theirs.")
            if self._conflicts
            else t("The changes are in different places and join cleanly.")
        )
        mine, theirs = marked(self._mine, self._theirs)
        with Vertical(classes="dialog -large"):
            title = t("{path} was changed by another program", path=self._path)
            yield Static(title, markup=False, classes="dialog-title")
            yield Static(clash, classes="dialog-hint")
            with Horizontal(id="versions"):
                with VerticalScroll(id="mine"):
                    yield Static(t("Yours"), classes="dialog-title")
                    yield Static(mine)
                with VerticalScroll(id="theirs"):
                    yield Static(t("On disk"), classes="dialog-title")
                    yield Static(theirs)
        yield KeyBar()


def marked(mine: str, theirs: str) -> tuple[Content, Content]:
    """Both texts, marked where they differ; long stretches that they share are left out."""
    ours, others = mine.splitlines(), theirs.splitlines()
    left: list[Content] = []
    right: list[Content] = []
    for what, a, b, c, d in SequenceMatcher(None, ours, others, autojunk=False).get_opcodes():
        if what == "equal":
            same = _shortened(ours[a:b])
            left += same
            right += same
        else:
            left += [_changed(line, "$success") for line in ours[a:b]]
            right += [_changed(line, "$warning") for line in others[c:d]]
    return Content("\n").join(left), Content("\n").join(right)


def _changed(line: str, style: str) -> Content:
    return Content.styled(f"▸ {line}", style)


def _shortened(lines: Sequence[str]) -> list[Content]:
    if len(lines) <= 2 * _CONTEXT + 1:
        return [Content(f"  {line}") for line in lines]
    left_out = len(lines) - 2 * _CONTEXT
    return [
        *(Content(f"  {line}") for line in lines[:_CONTEXT]),
        Content.styled(f"  ⋯ {t('{n} lines are the same', n=left_out)} ⋯", "$quiet"),
        *(Content(f"  {line}") for line in lines[-_CONTEXT:]),
    ]
