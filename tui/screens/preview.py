"""A note as its post will look."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Markdown, Static

from tui.texts import t


class PreviewScreen(ModalScreen[None]):
    """Rendered once, when it is asked for: doing so at every key would hold the keys up."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,f5,enter", "dismiss(None)", "Back")]
    CSS_PATH = "preview.tcss"
    AUTO_FOCUS = "#preview-text"

    def __init__(self, markdown: str) -> None:
        super().__init__()
        self._markdown = markdown

    def compose(self) -> ComposeResult:
        """The page."""
        with Vertical(classes="dialog -large"):
            with VerticalScroll(id="preview-text"):
                # Links are the text's own, so none is opened by a stray click.
                yield Markdown(self._markdown, open_links=False)
            yield Static(t("As the post will look · Escape goes back"), classes="dialog-hint")
