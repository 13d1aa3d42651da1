"""A question with a few answers, one key each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.table import Table
from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static

from tui.texts import t


@dataclass(frozen=True, slots=True)
class Choice:
    """An answer: what it is called, and what is known when it was chosen."""

    label: str
    value: str


class ChoiceList(OptionList):
    """The answers, numbered; letters move as in every list."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "cursor_down", "Down", show=False),
        Binding("k", "cursor_up", "Up", show=False),
    ]

    def __init__(self, choices: Sequence[Choice]) -> None:
        numbered = (
            _numbered(str(number) if number < 10 else "", choice.label)
            for number, choice in enumerate(choices, 1)
        )
        super().__init__(*numbered, id="choices")


def _numbered(number: str, label: str) -> Table:
    """A label beside its number, under which no line of it runs."""
    row = Table.grid(padding=(0, 2, 0, 0), expand=True)
    row.add_column(width=1)
    row.add_column(ratio=1)
    # Text and not str: a title in brackets must not be read as markup.
    row.add_row(number, Text(label))
    return row


class ChoiceScreen(ModalScreen[str | None]):
    """Asks, and gives the value of the chosen answer, or None where the person went back."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "Back"),
        *(Binding(str(digit), f"pick({digit})", show=False) for digit in range(1, 10)),
    ]
    AUTO_FOCUS = "#choices"

    def __init__(
        self, title: str, text: str, choices: Sequence[Choice], *, listed: bool = False
    ) -> None:
        """listed: the text is one thing a line, to be cut rather than wrapped."""
        super().__init__()
        self._listed = listed
        self._title = title
        self._text = text
        self._choices = choices

    def compose(self) -> ComposeResult:
        """Title, text, answers."""
        with Vertical(classes="dialog"):
            yield Static(self._title, markup=False, classes="dialog-title")
            if self._text:
                with VerticalScroll(classes="dialog-text", can_focus=False):
                    yield Static(self._text, markup=False, classes="listed" if self._listed else "")
            yield ChoiceList(self._choices)
            yield Static(t("1-9 or Enter picks, Escape goes back"), classes="dialog-hint")

    def action_pick(self, number: int) -> None:
        """Answer by number."""
        if number <= len(self._choices):
            self.dismiss(self._choices[number - 1].value)

    @on(OptionList.OptionSelected)
    def _picked(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(self._choices[event.option_index].value)
