"""Which title? Asked where a source left it open, or gave none."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static

from notes.problem import Question
from tui.korean import Line
from tui.screens.choice import Choice, ChoiceList
from tui.texts import t


class TitleQuestion(ModalScreen[str | None]):
    """Candidates to pick by digit, and a field to type the title into; gives the title or None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "Back"),
        *(Binding(str(digit), f"pick({digit})", show=False) for digit in range(1, 10)),
    ]
    AUTO_FOCUS = "#choices, #typed-title"

    def __init__(self, question: Question, abstract: str) -> None:
        super().__init__()
        self._question = question
        self._abstract = abstract

    def compose(self) -> ComposeResult:
        """The source's own text, the candidates, the field."""
        options = self._question.options
        with Vertical(classes="dialog"):
            title = t("Where does the title end?") if options else t("What is its title?")
            yield Static(title, classes="dialog-title")
            with VerticalScroll(classes="dialog-text", can_focus=False):
                yield Static(self._question.text or self._abstract, markup=False)
            if options:
                yield ChoiceList([Choice(option, option) for option in options])
            yield Line(
                value=options[0] if options else "",
                placeholder=t("Type the title, then Enter"),
                id="typed-title",
                classes="field",
                compact=True,
                select_on_focus=False,
            )
            hint = t("1-9 or Enter picks, Tab to type it, Escape goes back")
            yield Static(hint if options else t("Escape goes back"), classes="dialog-hint")

    def action_pick(self, number: int) -> None:
        """Answer by number."""
        if number <= len(self._question.options):
            self.dismiss(self._question.options[number - 1])

    @on(OptionList.OptionSelected)
    def _picked(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(self._question.options[event.option_index])

    @on(OptionList.OptionHighlighted)
    def _highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """The field follows, so that a nearly right candidate can be mended."""
        self.query_one("#typed-title", Line).value = self._question.options[event.option_index]

    @on(Input.Submitted)
    def _typed(self, event: Input.Submitted) -> None:
        if event.value.strip():
            self.dismiss(event.value.strip())
