"""The full-screen app: its screens, what it does between them, and its themes."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType
from textual.screen import Screen

from store.index import open_index
from tui.bindings import APP
from tui.korean import KoreanApp
from tui.reading import Reading
from tui.screens.library import Library
from tui.session import Session
from tui.themes import THEMES

if TYPE_CHECKING:
    from notes.vault import Vault


class DokhuApp(KoreanApp[None]):
    """dokhu on the whole screen, for one vault."""

    TITLE = "dokhu"
    CSS_PATH = "dokhu.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*APP]

    def __init__(self, vault: Vault) -> None:
        super().__init__()
        self.session = Session(vault, open_index(vault))
        self.reading = Reading(vault)
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = THEMES[0].name

    def get_default_screen(self) -> Screen[None]:
        """The app opens in the Library."""
        return Library(self.session, self.reading)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Colours of our own that Textual's themes do not name."""
        return THEMES[0].variables
