"""The line on top of the Library: whose vault, the filter, and how many it finds."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.timer import Timer
from textual.widgets import Static

from tui.korean import Line
from tui.texts import t, tn
from tui.widgets.columns import fit

_PLACEHOLDER = "Filter: words, tag:llm, needs:en, after:2024-06 …"
# How long a message stands at least where the tally was, in seconds.
_MESSAGE_FOR = 4.0


class FilterLine(Line):
    """The filter itself; the arrow down leads into the list."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "app.focus('papers')", "To the list"),
    ]

    def on_resize(self) -> None:
        """Say as much of what may stand here as there is room for."""
        self.placeholder = fit(t(_PLACEHOLDER), self.content_size.width).rstrip()


class FilterBar(Vertical):
    """A field for the filter; under it, while there is something wrong with it, what that is."""

    def __init__(self, vault_name: str) -> None:
        super().__init__(id="filter-bar")
        self._vault_name = vault_name
        self._tally = ""
        self._progress = ""
        self._speaks = False
        self._must_stand: Timer | None = None
        self._was_seen = False

    def compose(self) -> ComposeResult:
        """The field between the vault's name and the tally."""
        with Horizontal(id="filter-row"):
            yield Static(self._vault_name, markup=False, id="vault-name")
            yield FilterLine(
                placeholder=t(_PLACEHOLDER),
                id="filter",
                compact=True,
                select_on_focus=False,
            )
            yield Static("", markup=False, id="problem-count")
            yield Static("", markup=False, id="tally")
        yield Static("", markup=False, id="filter-problem")

    @property
    def line(self) -> FilterLine:
        """The field."""
        return self.query_one("#filter", FilterLine)

    def show_tally(self, text: str) -> None:
        """Say where the cursor is among how many, unless something else stands there."""
        self._tally = text
        self._show_standing()

    def show_progress(self, text: str) -> None:
        """Say in place of the tally how far something is; "" where it is done."""
        self._progress = text
        if text and self._must_stand is None:
            self._speaks = False
        self._show_standing()

    def say(self, message: str) -> None:
        """Say something in place of all that, for a few seconds and until the person is there."""
        if self._must_stand is not None:
            self._must_stand.stop()
        self._speaks, self._was_seen = True, False
        self._must_stand = self.set_timer(_MESSAGE_FOR, self._stood)
        self._put(message, message=True)

    def person_is_there(self) -> None:
        """A key or a click: what was said is seen."""
        self._was_seen = True
        self._end_message()

    def _stood(self) -> None:
        self._must_stand = None
        self._end_message()

    def _end_message(self) -> None:
        if self._speaks and self._was_seen and self._must_stand is None:
            self._speaks = False
            self._show_standing()

    def _show_standing(self) -> None:
        if not self._speaks:
            self._put(self._progress or self._tally, message=bool(self._progress))

    def _put(self, text: str, *, message: bool) -> None:
        for tally in self.query("#tally").results(Static):
            tally.set_class(message, "-message")
            tally.update(text)

    def show_problem_count(self, count: int) -> None:
        """Say how many things are wrong in the vault; nothing where nothing is."""
        what = self.query_one("#problem-count", Static)
        what.update(f"! {tn(count, '{n} problem', '{n} problems')} (w)" if count else "")

    def show_unread(self) -> None:
        """Say in that place that files were left unread."""
        self.query_one("#problem-count", Static).update(f"! {t('files not read')} (F5)")

    def show_problem(self, message: str) -> None:
        """Say what is wrong with the filter; "" takes the line away."""
        problem = self.query_one("#filter-problem", Static)
        problem.update(message)
        problem.display = bool(message)
