"""The first run: what is where, on four pages."""

from __future__ import annotations

from typing import ClassVar, NamedTuple

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.texts import t


class TourPage(NamedTuple):
    """A page: what it is called, and what it says."""

    title: str
    text: str


PAGES = (
    TourPage(
        "Welcome to dokhu",
        "All you read and write is in one list, the Library.\n\n"
        "1 queues a paper, 2 puts it off, 3 drops it, 4 starts it, 5 stars it.\n"
        "Backspace takes back as many steps as you like.\n"
        "F7 shows what is new, one paper at a time.\n\n"
        "/ filters as you type: words in either language, tag:llm, needs:en …",
    ),
    TourPage(
        "Reading and writing",
        "Enter opens the Desk: the abstract on top, 한국어 and English side by side.\n\n"
        "F6 goes to the other language, Ctrl+S saves, Escape goes back.\n"
        "F8 confirms a translation, so that dokhu can say later what it has to follow.\n\n"
        "What you save is a Markdown file of yours. What you did not change stays as it is.",
    ),
    TourPage(
        "Publishing",
        "F10 makes a post of what is done and in no post yet.\n\n"
        "Space puts a note in, Shift+↑ and Shift+↓ order, F3 shows the page, F8 exports.\n"
        "Ctrl+K commits everything in git; Ctrl+G shows your reading as pictures.",
    ),
    TourPage(
        "With the Korean keyboard on",
        "Every letter key works under the Korean layout, but an input method keeps a letter back "
        "until the next key. Digits, arrows, Enter, Space, F keys and Ctrl are never kept back, "
        "and every action has one of them.\n\n"
        "? shows all keys and finds among them; Ctrl+P finds any action by its name.",
    ),
)


class Tour(ModalScreen[None]):
    """The pages, one after the other; any time it can be left."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,space,right,pagedown", "turn(1)", "Next"),
        Binding("left,backspace,pageup", "turn(-1)", "Previous"),
        # No letter: who types at once means the filter, and is not to drop papers behind it.
        Binding("escape", "dismiss(None)", "Leave"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._at = 0

    def compose(self) -> ComposeResult:
        """Title, text, where we are."""
        with Vertical(classes="dialog"):
            yield Static("", id="tour-title", markup=False, classes="dialog-title")
            yield Static("", id="tour-text", markup=False)
            yield Static("", id="tour-hint", markup=False, classes="dialog-hint")

    def on_mount(self) -> None:
        """Show the first page."""
        self._show()

    def action_turn(self, pages: int) -> None:
        """The next page or the one before; after the last the app begins."""
        self._at = max(0, self._at + pages)
        if self._at < len(PAGES):
            self._show()
        else:
            self.dismiss(None)

    def on_click(self) -> None:
        """A click turns the page."""
        self.action_turn(1)

    def _show(self) -> None:
        page = PAGES[self._at]
        self.query_one("#tour-title", Static).update(t(page.title))
        self.query_one("#tour-text", Static).update(t(page.text))
        where = t("{n} of {all}", n=self._at + 1, all=len(PAGES))
        hint = t("Enter goes on, ← goes back, Escape leaves the tour")
        self.query_one("#tour-hint", Static).update(f"{where} · {hint}")
