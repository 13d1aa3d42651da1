"""Long work on many papers: how far it is, and a key that stops it."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.long_work import LongWork
from tui.texts import t
from tui.widgets.progress_line import ProgressLine

# Seconds between looks at how far it is.
_LOOK_EVERY = 0.1


class Working(ModalScreen[None]):
    """Stands before the screen that waits, so that no key reaches what is being changed."""

    DEFAULT_CSS = "Working .dialog-hint { margin-top: 1; }"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "stop", "Stop")]

    def __init__(self, what: str, job: LongWork) -> None:
        """what: it is done to, for the person."""
        super().__init__()
        self._what = what
        self._job = job
        self._finished = False

    def compose(self) -> ComposeResult:
        """The progress, and what can be pressed."""
        with Vertical(classes="dialog"):
            yield ProgressLine()
            hint = t("Escape stops it; what is done stays done. Other keys wait until it ends.")
            yield Static(hint, classes="dialog-hint")

    def on_mount(self) -> None:
        """Look how far it is."""
        self._show()
        self.set_interval(_LOOK_EVERY, self._show)

    def _show(self) -> None:
        job = self._job
        said = t("{n} of {all}", n=f"{job.done:,}", all=f"{job.total:,}") if job.total else ""
        if (job.total and job.done == job.total) or job.stopped:
            said = t("Reading changed files …")
        progress = job.done / job.total if job.total else 0.0
        self.query_one(ProgressLine).show(self._what, said, progress)

    def action_stop(self) -> None:
        """Do no more of it."""
        self._job.stopped = True
        self._show()

    def finish(self) -> None:
        """Go away; at once, or when what stands before it (the palette) is gone."""
        if self.is_active:
            self.dismiss()
        else:
            self._finished = True

    def on_screen_resume(self) -> None:
        """Nothing stands before it now."""
        if self._finished:
            self.dismiss()
