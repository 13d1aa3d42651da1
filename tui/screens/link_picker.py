"""Which note or paper a link leads to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static

from tui.korean import Line
from tui.texts import t

if TYPE_CHECKING:
    from store.entries import Entry


class LinkPicker(ModalScreen["Entry | None"]):
    """A field, and what it finds under it; gives the entry, or None where the person went back."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "Back"),
        Binding("down", "move(1)", "Next", show=False, priority=True),
        Binding("up", "move(-1)", "Previous", show=False, priority=True),
    ]

    DEFAULT_CSS = """
    LinkPicker #choices {
        text-wrap: nowrap;
        text-overflow: ellipsis;
        margin: 1 0;
    }
    """

    def __init__(self, find: Callable[[str], Sequence[Entry]], words: str = "") -> None:
        """find: what typed words may mean, the likeliest first. words: what was typed already."""
        super().__init__()
        self._words = words
        self._find = find
        self._found: Sequence[Entry] = ()

    def compose(self) -> ComposeResult:
        """The field over the list."""
        with Vertical(classes="dialog"):
            yield Static(t("Link to"), classes="dialog-title")
            yield Line(
                self._words,
                placeholder=t("Words of a note or paper, 한국어 or English"),
                classes="field",
                compact=True,
                select_on_focus=False,
            )
            choices = OptionList(id="choices")
            choices.can_focus = False
            yield choices
            yield Static(t("Enter links, Escape goes on typing"), classes="dialog-hint")

    def on_mount(self) -> None:
        """Offer what is meant by the words so far; without any, the newest notes."""
        self._offer(self._words)

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        self._offer(event.value)

    def _offer(self, typed: str) -> None:
        self._found = self._find(typed)
        choices = self.query_one(OptionList)
        choices.clear_options()
        choices.add_options([_option(entry) for entry in self._found])
        choices.highlighted = 0 if self._found else None

    def action_move(self, step: int) -> None:
        """The next candidate, or the one before."""
        choices = self.query_one(OptionList)
        choices.action_cursor_down() if step > 0 else choices.action_cursor_up()

    @on(Input.Submitted)
    def _entered(self) -> None:
        highlighted = self.query_one(OptionList).highlighted
        self.dismiss(self._found[highlighted] if highlighted is not None else None)

    @on(OptionList.OptionSelected)
    def _picked(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(self._found[event.option_index])


def _option(entry: Entry) -> Content:
    # Content and not str: a title in brackets must not be read as markup.
    date = (entry.date or "")[:10].ljust(10)
    return Content(f"{date}  {entry.title}")
