"""The keys, from the bindings themselves, so that it is never out of date; and a search in them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from tui.bindings import EVERYWHERE, SCREENS
from tui.cells import cells
from tui.keymap import key_names
from tui.korean import Line
from tui.texts import t

_KEYS_WIDTH = 30
_MOVING = (
    ("↓ j   ↑ k", "One line"),
    ("PgDn Ctrl+D   PgUp Ctrl+U", "One screen"),
    ("Home g   End G", "First, last"),
    ("Tab   Shift+Tab", "The next pane, the one before"),
    ("Ctrl+P", "Every action by its name"),
)
_LIST = (
    ("▸ ◦ ▪ ✓ ✗", "queued, later, reading, done, dropped"),
    ("✶   ?", "starred; the title is not sure"),
    ("한 en", "the note has Korean, English"),
    ("✓ ~ !", "translation: final, a draft, stale"),
    ("- ! in the Desk's margin", "nothing faces this paragraph; its source changed since"),
    ("+", "marked: what is done next is done to all that is marked"),
    ("Ctrl+click   Shift+click", "mark this one; mark from the cursor to this one"),
)
_FILTER = (
    ("합성 데이터", "all of these words, in any form and spacing"),
    ("합ㅅ   ㅎㅅㄷㅇㅌ", "half typed; only first consonants"),
    ('"chain of thought"', "these words side by side"),
    ("(rag OR retrieval) -vision", "one or the other; not this"),
    ("tag:llm by:Kim source:arxiv", "fields"),
    ("status:queued,later", "either; also reading, done, dropped, new"),
    ("is:starred", "also posted, note, paper, question"),
    ("needs:en", "also ko, tags, title, paper"),
    ("translation:stale", "also missing, draft, final, unmarked"),
    ("lang:ko", "notes with Korean in them; also en"),
    ("in:title", "the words beside it, there; also abstract, ko, en"),
    ("after:2024-06   before:2025", "dates; also year:2024, seen:2024-12"),
)
_KOREAN = (
    "Letter keys work under the Korean layout as well. A Korean keyboard keeps a letter back until "
    "the next key is pressed, so every action has a second key that it never keeps back. Of the "
    "capitals only Q W E R T O P differ from small letters under that layout."
)


class Section(NamedTuple):
    """A heading, and keys or signs with what they do or mean; in English."""

    heading: str
    rows: Sequence[tuple[str, str]]


class HelpScreen(ModalScreen[None]):
    """Keys by place, the signs of the list, and the filter language; typing finds among them."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,f1", "dismiss(None)", "Back"),
        Binding("down", "scroll(1)", show=False),
        Binding("up", "scroll(-1)", show=False),
        Binding("pagedown", "scroll_page(1)", show=False),
        Binding("pageup", "scroll_page(-1)", show=False),
    ]
    AUTO_FOCUS = "#help-find"

    def __init__(
        self, keymap: Mapping[str, str], first: Sequence[BindingType] = (), filtering: bool = False
    ) -> None:
        """first: the keys of the screen that one is on; they stand on top. filtering: the filter is
        being typed; its language stands there."""
        super().__init__()
        self._sections = sections(keymap, first, filtering)

    def compose(self) -> ComposeResult:
        """The field, then sections of keys and what they do."""
        with Vertical(classes="dialog -large"):
            yield Static(t("Keys"), classes="dialog-title")
            yield Line(
                placeholder=t("Find a key or what it does"),
                id="help-find",
                classes="field",
                compact=True,
            )
            with VerticalScroll(classes="dialog-text", can_focus=False):
                yield Static(_page(self._sections), id="help-page")
                yield Static(t(_KOREAN), classes="help-text")
            yield Static(t("Escape goes back"), classes="dialog-hint")

    @on(Input.Changed, "#help-find")
    def _find(self, event: Input.Changed) -> None:
        found = matching(self._sections, event.value)
        shown = _page(found) if found else Content(t("Nothing is called that; use other words"))
        self.query_one("#help-page", Static).update(shown)
        self.query_one(".help-text").display = not event.value.strip()

    def action_scroll(self, lines: int) -> None:
        """A line down or up; the field keeps the focus."""
        self.query_one(VerticalScroll).scroll_relative(y=lines, animate=False)

    def action_scroll_page(self, pages: int) -> None:
        """A screenful down or up."""
        scroll = self.query_one(VerticalScroll)
        scroll.scroll_relative(y=pages * max(1, scroll.size.height - 1), animate=False)


def sections(
    keymap: Mapping[str, str], first: Sequence[BindingType] = (), filtering: bool = False
) -> list[Section]:
    """All that the help holds, with the person's keys; on top those of the screen that has the
    bindings `first`, or the language of the filter."""

    def keys(bindings: Iterable[Binding]) -> list[tuple[str, str]]:
        return [
            (key_names(binding, keymap), binding.tooltip or binding.description)
            for binding in bindings
        ]

    screens = sorted(SCREENS.items(), key=lambda screen: screen[1][0] not in first)
    here, *others = (Section(name, keys(bindings)) for name, bindings in screens)
    found = [
        here,
        Section("Everywhere", [*_MOVING, *keys(EVERYWHERE)]),
        *others,
        Section("The list", [*_LIST]),
    ]
    language = Section("The filter", [*_FILTER])
    return [language, *found] if filtering else [*found, language]


def matching(found: Iterable[Section], text: str) -> list[Section]:
    """The rows that have each of the words in their keys, their meaning or their heading, be it
    English or the person's language."""
    words = text.casefold().split()

    def has_all(*texts: str) -> bool:
        searched = " ".join([*texts, *map(t, texts)]).casefold()
        return all(word in searched for word in words)

    kept = (
        Section(part.heading, [row for row in part.rows if has_all(part.heading, *row)])
        for part in found
    )
    return [part for part in kept if part.rows]


def _page(found: Iterable[Section]) -> Content:
    lines: list[Content] = []
    for part in found:
        lines.append(Content.styled(t(part.heading), "bold $accent"))
        for keys, what in part.rows:
            gap = " " * max(2, _KEYS_WIDTH - cells(keys))
            lines.append(Content.assemble("  ", (keys, "bold"), gap, t(what)))
        lines.append(Content(""))
    return Content("\n").join(lines)
