"""What is wrong in the vault: each problem with its file and line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from notes.problem import Problem
from tui.texts import t, tn
from tui.texts.messages import translated


class ProblemsScreen(ModalScreen[None]):
    """A list to read; the files are mended in an editor."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,w,f8,enter", "dismiss(None)", "Back")]

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__()
        self._problems = problems

    def compose(self) -> ComposeResult:
        """One paragraph a problem."""
        count = len(self._problems)
        title = tn(count, "{n} problem", "{n} problems") if count else t("Nothing is wrong")
        with Vertical(classes="dialog -large" if count else "dialog"):
            yield Static(title, classes="dialog-title")
            with VerticalScroll(classes="dialog-text"):
                for problem in self._problems[:500]:
                    line = f":{problem.line}" if problem.line else ""
                    yield Static(
                        Content.assemble(
                            (f"{problem.path}{line}", "$accent"), "\n", translated(problem.message)
                        ),
                        classes="problem",
                    )
            yield Static(t("Escape goes back; `dokhu check` lists all"), classes="dialog-hint")
