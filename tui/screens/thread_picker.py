"""Where to go from a paper."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from tui.texts import t
from tui.widgets.columns import STATUS_GLYPHS

if TYPE_CHECKING:
    from store.entries import Entry
    from tui.thread import Thread


class ThreadList(OptionList):
    """What goes together with the paper, under why."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "cursor_down", "Down", show=False),
        Binding("k", "cursor_up", "Up", show=False),
        Binding("right,c", "select", "Go there", show=False),
    ]


class ThreadPicker(ModalScreen[int | None]):
    """Gives the row of the entry to go to, or None where the person stays."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,left,h", "dismiss(None)", "Back"),
    ]
    DEFAULT_CSS = """
    ThreadPicker #threads {
        height: auto;
        max-height: 100%;
        border: none;
        padding: 0;
        margin: 1 0;
        background: $panel;
        background-tint: $panel 0%;
        text-wrap: nowrap;
        text-overflow: ellipsis;
    }
    """

    def __init__(self, title: str, threads: Sequence[Thread]) -> None:
        """title: of the paper that one goes from."""
        super().__init__()
        self._title = title
        self._threads = threads

    def compose(self) -> ComposeResult:
        """The paper, and where it leads."""
        with Vertical(classes="dialog"):
            yield Static(self._title, markup=False, classes="dialog-title")
            yield ThreadList(*self._options(), id="threads")
            yield Static(t("Enter or → goes there, ← stays here"), classes="dialog-hint")

    def _options(self) -> list[Option]:
        options = []
        for thread in self._threads:
            heading = Content.styled(t(thread.name), "bold $accent")
            options.append(Option(heading, disabled=True))
            options += [Option(_line(entry), id=str(entry.row)) for entry in thread.entries]
        return options

    @on(OptionList.OptionSelected)
    def _picked(self, event: OptionList.OptionSelected) -> None:
        if event.option_id is not None:
            self.dismiss(int(event.option_id))


def _line(entry: Entry) -> Content:
    # Content and not str: a title in brackets must not be read as markup.
    date = (entry.date or "")[:10].ljust(10)
    glyph = STATUS_GLYPHS.get(entry.status or "", "?")
    return Content(f"  {glyph} {date}  {entry.title}")
