"""A post on its way out: in which form, and where to."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from notes.atomic import ChangedOnDisk, write_atomic
from notes.export import TARGETS
from tui.korean import Line
from tui.memory import recall, remember
from tui.refusals import refusals
from tui.screens.choice import Choice, ChoiceScreen
from tui.texts import t, tn

if TYPE_CHECKING:
    from notes.export import Export
    from tui.post_editing import PostEditing
    from tui.session import Session

# Under which the folder of the last export is remembered.
_FOLDER = "export-folder"


class WhereTo(ModalScreen[str | None]):
    """Asks for a file's place; gives it, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", "Back")]

    def __init__(self, place: str) -> None:
        super().__init__()
        self._place = place

    def compose(self) -> ComposeResult:
        """The field, filled in."""
        with Vertical(classes="dialog"):
            yield Static(t("Write it to which file?"), classes="dialog-title")
            yield Line(self._place, id="place", select_on_focus=False)
            yield Static(t("Enter writes, Escape goes back"), classes="dialog-hint")

    @on(Input.Submitted)
    def _typed(self, event: Input.Submitted) -> None:
        if event.value.strip():
            self.dismiss(event.value.strip())


def export_post(app: App[int], session: Session, editing: PostEditing) -> None:
    """Ask in which form, and whether to copy it or to write a file."""

    def chosen(answer: str | None) -> None:
        if answer is None:
            return
        what, _, target = answer.partition(":")
        try:
            exported = session.export_text(editing.path, editing.base, target)
        except refusals() as error:
            app.notify(str(error), title=t("Not exported"), severity="error", markup=False)
            return
        if what == "copy":
            app.copy_to_clipboard(exported.text)
            app.notify(tn(len(exported.text), "Copied {n} character", "Copied {n} characters"))
        else:
            folder = recall(_FOLDER) or str(Path.home())
            app.push_screen(
                WhereTo(str(Path(folder, exported.name))),
                lambda place: _write(app, exported, place),
            )

    choices = [
        *(Choice(t("Copy it as {target}", target=target), f"copy:{target}") for target in TARGETS),
        *(
            Choice(t("Write a {target} file", target=target), f"write:{target}")
            for target in TARGETS
        ),
    ]
    app.push_screen(ChoiceScreen(t("Export"), "", choices), chosen)


def _write(app: App[int], exported: Export, place: str | None, expect: str | None = "") -> None:
    """Write the file; one that is there already is replaced only when the person says so."""
    if place is None:
        return
    path = Path(place).expanduser()
    if path.is_dir():
        path /= exported.name
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomic(path, exported.text.encode(), expect)
    except ChangedOnDisk:
        choices = [Choice(t("Replace it"), "replace"), Choice(t("Leave it as it is"), "leave")]

        def answered(answer: str | None) -> None:
            if answer == "replace":
                _write(app, exported, place, None)

        app.push_screen(ChoiceScreen(t("There is such a file"), str(path), choices), answered)
    except OSError as error:
        app.notify(str(error), title=t("Not written"), severity="error", markup=False)
    else:
        remember(_FOLDER, str(path.parent))
        app.notify(t("Written to {path}", path=path), markup=False)
