"""What Textual needs before Korean feels at home in it (measured with Textual 8.2).

Private names of Textual are used here, in `tui.pasting` and in `tui.whole_characters` alone, so
pyproject.toml pins its minor version.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from textual import events
from textual.app import App
from textual.filter import LineFilter
from textual.geometry import Offset
from textual.notifications import SeverityLevel
from textual.widgets import Input

from notes.clean import clean
from notes.hangul import latin_keys
from tui.pasting import keep_pastes_whole, pasted_text
from tui.terminal import ControlFilter
from tui.texts import t
from tui.whole_characters import keep_characters_whole
from tui.widgets.keys_in_order import KeysInOrder

Result = TypeVar("Result")


class TakesText:
    """A screen on which letters are text and no commands, from the moment that it is opened."""


class KoreanApp(App[Result]):
    """An app whose letter keys work under the Hangul layout, and whose caret is where it looks."""

    def __init__(self) -> None:
        super().__init__()
        keep_characters_whole()
        keep_pastes_whole()

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Textual's own filters, then the one that keeps control characters in."""
        return [*super().get_line_filters(), ControlFilter()]

    @property
    def cursor_position(self) -> Offset:
        """Where the terminal draws half-typed Hangul: the caret, or else the bottom left."""
        if not self._running or not self._screen_stack:
            return Offset()
        caret = getattr(self.focused, "cursor_screen_offset", None)
        return caret if isinstance(caret, Offset) else Offset(0, self.size.height - 1)

    @cursor_position.setter
    def cursor_position(self, _: Offset) -> None:
        """Widgets set this before they are laid out, so it is computed instead."""

    async def on_event(self, event: events.Event) -> None:
        """Give bindings the Latin keys of a Hangul key, and text fields what is pasted in NFC."""
        if isinstance(event, events.InputEvent) and not self._screen_stack:
            return  # it was still on its way when the app closed
        if isinstance(event, events.Key) and not event.is_forwarded:
            if isinstance(self.focused, KeysInOrder) and not self._typing(event):
                await self.focused.caught_up()
            *modifiers, key = event.key.split("+")
            letters = latin_keys(key)
            if letters and (modifiers or not self._typing(event)):
                for letter in letters:
                    latin = "+".join([*modifiers, letter])
                    await super().on_event(events.Key(latin, None if modifiers else letter))
                return
        elif isinstance(event, events.Paste) and not event.is_forwarded:
            event = events.Paste(clean(pasted_text(event.text)))
        await super().on_event(event)

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = None,
        markup: bool = True,
    ) -> None:
        """Show a message for a few seconds, in the person's language wherever it comes from."""
        from tui.texts.messages import translated

        super().notify(
            translated(message), title=title, severity=severity, timeout=timeout, markup=markup
        )

    def action_help_quit(self) -> None:
        """Say how to leave to those who press Ctrl+C."""
        self.notify(t("Ctrl+Q leaves dokhu; what you typed is saved"))

    def export_screenshot(self, *, title: str | None = None, simplify: bool = False) -> str:
        """The screen as SVG, with Korean at its true width."""
        from tui.pictures import true_widths

        return true_widths(super().export_screenshot(title=title, simplify=simplify))

    def _typing(self, event: events.Key) -> bool:
        """Whether this key is text where it goes to."""
        if self.focused is None:
            return isinstance(self.screen, TakesText)
        return self.focused.check_consume_key(event.key, event.character)


class Line(Input, KeysInOrder):
    """A one-line field whose terminal cursor is at the caret, where half-typed Hangul appears."""

    @property
    def cursor_screen_offset(self) -> Offset:
        """The caret on the screen. (Textual's own is one cell too far at the end of the text.)"""
        x, y, _width, _height = self.content_region
        caret = self._position_to_cell(self.cursor_position)
        return Offset(x + caret - int(self.scroll_offset.x), y)
