"""The keys, from the bindings themselves, so that it is never out of date."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.bindings import DESK, LIBRARY, TRIAGE, key_names

_MOVING = (
    ("↓ j   ↑ k", "One line"),
    ("PgDn Ctrl+D   PgUp Ctrl+U", "One screen"),
    ("Home g   End G", "First, last"),
    ("Tab   Shift+Tab", "The next pane, the one before"),
    ("Ctrl+P", "Every action by name"),
    ("F12", "The next theme: ink, paper, contrast"),
    ("Ctrl+Q", "Leave dokhu"),
)
_LIST = (
    ("▸ ◦ ▪ ✓ ✗", "queued, later, reading, done, dropped"),
    ("✶   ?", "starred; the title is not sure"),
    ("한 en", "the note has Korean, English"),
    ("✓ ~ !", "the translation is final, a draft, older than what it translates"),
    ("- ! in the Desk's margin", "nothing faces this paragraph; its source changed since"),
    ("+", "marked: what is done next is done to all that is marked"),
)
_KOREAN = (
    "Letter keys work under the Korean layout as well. A Korean keyboard keeps a letter back until "
    "the next key is pressed, so every action has a second key that it never keeps back. Of the "
    "capitals only Q W E R T O P differ from small letters under that layout."
)
_FILTER = (
    ("합성 데이터", "all of these words, in any form and spacing"),
    ("합ㅅ   ㅎㅅㄷㅇㅌ", "half typed; only first consonants"),
    ('"chain of thought"', "these words side by side"),
    ("rag OR retrieval   -vision", "one or the other; not this"),
    ("tag:llm   by:Kim   status:queued", "fields"),
    ("needs:en   translation:stale", "what waits to be written"),
    ("after:2024-06   before:2024-12", "dates"),
    ("is:starred   is:posted   in:title", "more; see `dokhu search --help`"),
)


class HelpScreen(ModalScreen[None]):
    """Keys by place, the signs of the list, and the filter language on one page."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,f1,question_mark,enter", "dismiss(None)", "Back")
    ]

    def compose(self) -> ComposeResult:
        """Sections of keys and what they do."""
        with Vertical(classes="dialog -large"):
            yield Static("Keys", classes="dialog-title")
            with VerticalScroll(classes="dialog-text"):
                yield Static(_table("Everywhere", _MOVING))
                yield Static(_table("Library", _keys(LIBRARY)))
                yield Static(_table("Triage", _keys(TRIAGE)))
                yield Static(_table("Desk", _keys(DESK)))
                yield Static(_table("The list", _LIST))
                yield Static(_table("The filter", _FILTER))
                yield Static(_KOREAN, classes="help-text")
            yield Static("Escape goes back", classes="dialog-hint")


def _keys(bindings: Iterable[Binding]) -> list[tuple[str, str]]:
    return [(key_names(binding), binding.tooltip or binding.description) for binding in bindings]


def _table(heading: str, rows: Iterable[tuple[str, str]]) -> Content:
    lines = [Content.styled(heading, "bold $accent")]
    for keys, what in rows:
        lines.append(Content.assemble("  ", (keys, "bold"), " " * max(2, 30 - len(keys)), what))
    return Content("\n").join([*lines, Content("")])
