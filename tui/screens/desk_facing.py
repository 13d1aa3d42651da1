"""How the two panes of the Desk go together: what faces what, and what the margins say."""

from __future__ import annotations

from textual import on
from textual.widgets import TextArea

from notes.note import LANGUAGES
from notes.translation import Translation
from tui.editing import Editing, Typed
from tui.facing import signs
from tui.screens.saving import Saving
from tui.widgets.pane_editor import PaneEditor


class DeskFacing(Saving[Typed]):
    """The pane that is not written in follows the one that is."""

    editing: Editing

    def editor(self, lang: str) -> PaneEditor:
        """The pane of a language."""
        return self.query_one(f"#{lang}", PaneEditor)

    @on(TextArea.SelectionChanged)
    def _caret_moved(self, event: TextArea.SelectionChanged) -> None:
        pane = event.text_area
        if isinstance(pane, PaneEditor) and pane.has_focus:
            self.face(pane)

    def face(self, pane: PaneEditor) -> None:
        """Mark what faces the caret of this pane, and bring it into view."""
        other = self.editor("en" if pane.id == "ko" else "ko")
        here = pane.here
        pane.mark(None)
        if here is None or here >= len(other.paragraphs):
            other.mark(None)
            return
        other.mark(here)
        other.bring_into_view(here, beside=pane.top_of(here) - pane.scroll_offset.y)

    def show_signs(self, translation: Translation) -> None:
        """Show in the margins which paragraphs wait for their translation, or for a new one."""
        panes = [self.editor(lang) for lang in LANGUAGES]
        for pane, other in (panes, reversed(panes)):
            counts = len(pane.paragraphs), len(other.paragraphs)
            pane.show_signs(signs(*counts, translation.changed))
