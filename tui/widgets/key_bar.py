"""The line of keys at the bottom: as many as fit whole, and always how to get help."""

from __future__ import annotations

from dataclasses import dataclass

from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.binding import Binding
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget

from tui.keymap import key_name
from tui.texts import language, t
from tui.widgets.kinds import look

_HELP = "app.help"
# Keys that have a sign shorter than their name.
_SIGNS = {"enter": "⏎", "backspace": "⌫"}


@dataclass(frozen=True, slots=True)
class Hint:
    """A key, as it is pressed and as it is shown, and what it does in a word."""

    key: str
    shown: str
    what: str

    @property
    def width(self) -> int:
        """Its cells, with the space around it."""
        return cell_len(self.shown) + cell_len(self.what) + 3


class KeyBar(Widget):
    """Hints for what has the focus; a click on one presses its key."""

    DEFAULT_CSS = "KeyBar { height: 1; dock: bottom; }"
    ALLOW_SELECT = False

    def on_mount(self) -> None:
        """Draw again whenever other keys work."""
        self.screen.bindings_updated_signal.subscribe(self, self._renew)

    def _renew(self, screen: Screen[object]) -> None:
        if screen is self.screen:
            self.refresh()

    def _place(self, binding: Binding) -> int:
        """Where the screen declares it; what only the focused widget has stands before that.

        A key of the person's own would come last among Textual's, so it is known by its id.
        """
        for place, declared in enumerate(self.screen.BINDINGS):
            if isinstance(declared, Binding) and (
                binding.id == declared.id if binding.id else binding.key in declared.key.split(",")
            ):
                return place
        return -1

    def hints(self) -> list[Hint]:
        """The hints that fit, in order."""
        groups: dict[str, list[Binding]] = {}
        for active in self.screen.active_bindings.values():
            if active.binding.show and active.enabled:
                groups.setdefault(active.binding.action, []).append(active.binding)
        ordered = sorted(groups.items(), key=lambda group: self._place(group[1][0]))
        hints = {action: _hint(bindings) for action, bindings in ordered}
        last = hints.pop(_HELP, None)
        room = self.size.width - (last.width if last else 0)
        fitting: list[Hint] = []
        for hint in hints.values():
            room -= hint.width
            if room < 0:
                break
            fitting.append(hint)
        return [*fitting, *([last] if last else [])]

    def render_line(self, y: int) -> Strip:
        """The hints."""
        style = self.rich_style
        segments = []
        for hint in self.hints():
            segments.append(Segment(f" {hint.shown} ", style + look(self, "active")))
            segments.append(Segment(f"{hint.what} ", style))
        return Strip(segments).adjust_cell_length(self.size.width, style)

    def on_click(self, event: events.Click) -> None:
        """Press the key under the mouse."""
        left = 0
        for hint in self.hints():
            left += hint.width
            if event.x < left:
                self.app.simulate_key(hint.key)
                return


def _hint(bindings: list[Binding]) -> Hint:
    """Of several keys the first; for who reads Korean, the first that no input method holds."""
    plain = (binding for binding in bindings if len(binding.key) > 1 or binding.key.isdecimal())
    chosen = next(plain, bindings[0]) if language() == "ko" else bindings[0]
    shown = chosen.key_display or _SIGNS.get(chosen.key) or key_name(chosen.key)
    return Hint(chosen.key, shown, t(chosen.description))
