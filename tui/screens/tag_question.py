"""Asks for tags to put on papers, or to take off."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from tui.editing import split_tags
from tui.korean import Line
from tui.texts import t, tn
from tui.widgets.tag_suggester import TagSuggester

if TYPE_CHECKING:
    from store.entries import Entry


class TagQuestion(ModalScreen[tuple[list[str], list[str]] | None]):
    """Gives the tags to put on and those to take off, or None where the person went back."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", "Back")]

    def __init__(self, entries: Sequence[Entry], known: Sequence[str]) -> None:
        """entries: what is to be tagged. known: tags to complete, the most used first."""
        super().__init__()
        self._entries = entries
        self._known = known

    def compose(self) -> ComposeResult:
        """What is tagged, what it has, the field."""
        count = len(self._entries)
        one = f"“{self._entries[0].title}”"
        what = one if count == 1 else tn(count, "{n} paper", "{n} papers")
        with Vertical(classes="dialog"):
            yield Static(t("Tags of {what}", what=what), markup=False, classes="dialog-title")
            yield Static(self._now(), markup=False, classes="dialog-text")
            yield Line(
                placeholder="llm reasoning -vision",
                suggester=TagSuggester(self._known),
                select_on_focus=False,
                classes="field",
                compact=True,
            )
            hint = t("Words put tags on, -words take them off; → completes, Enter does it")
            yield Static(hint, classes="dialog-hint")

    def _now(self) -> str:
        tags = dict.fromkeys(tag for entry in self._entries for tag in entry.tags)
        return " ".join(f"#{tag}" for tag in tags) or t("No tags yet")

    @on(Input.Submitted)
    def _typed(self, event: Input.Submitted) -> None:
        wanted = split_tags(event.value)
        add = [tag for tag in wanted if not tag.startswith("-")]
        remove = [tag[1:] for tag in wanted if tag.startswith("-") and len(tag) > 1]
        self.dismiss((add, remove) if add or remove else None)
