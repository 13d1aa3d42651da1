"""What is pasted is text, whatever is in it.

Textual (8.2) reads an escape sequence inside a paste as keys: in the Library, whose keys are
letters, a coloured log would drop papers. Not every terminal takes such sequences out.
"""

from __future__ import annotations

from collections.abc import Iterable

from textual._xterm_parser import XTermParser
from textual.message import Message

_BEGIN, _END = "\x1b[200~", "\x1b[201~"
_ESCAPE = "\x1b"
# Stands for an escape character between the parser and the app; nobody writes it.
_STAND_IN = "\U0010f0ff"


class Shield:
    """Hides the escape characters of a paste from the parser; a paste may come in many pieces."""

    def __init__(self) -> None:
        self._inside = False
        self._held = ""

    def over(self, data: str) -> str:
        """The next piece of what the terminal sends, as the parser may see it."""
        data, self._held = self._held + data, ""
        shown = ""
        while data:
            mark = _END if self._inside else _BEGIN
            text, found, data = data.partition(mark)
            if self._inside:
                if not found:
                    text = self._hold_back(text)
                text = text.replace(_ESCAPE, _STAND_IN)
            shown += text + found
            self._inside = self._inside is not bool(found)
        return shown

    def _hold_back(self, text: str) -> str:
        """Keep the beginning of an end mark for the next piece."""
        at = text.rfind(_ESCAPE)
        if at >= 0 and _END.startswith(text[at:]):
            self._held = text[at:]
            return text[:at]
        return text


_feed = XTermParser.feed
_shield = Shield()  # there is one terminal


def keep_pastes_whole() -> None:
    """Let Textual's parser of keys read pastes so from now on."""
    XTermParser.feed = _shielded_feed  # type: ignore[method-assign]


def pasted_text(text: str) -> str:
    """The text of a paste with the escape characters that it had."""
    return text.replace(_STAND_IN, _ESCAPE)


def _shielded_feed(self: XTermParser, data: str) -> Iterable[Message]:
    shown = _shield.over(data)
    # Nothing at all would be the end of the input.
    return _feed(self, shown) if shown or not data else ()
