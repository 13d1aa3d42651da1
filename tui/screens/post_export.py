"""A post on its way out: in which form, and where to."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from notes.atomic import write_atomic
from notes.export import TARGETS
from notes.names import stem_of
from tui.exporting import Form, export_text
from tui.korean import Line
from tui.memory import recall, remember
from tui.refusals import refusals, tell
from tui.screens.choice import Choice, ChoiceScreen
from tui.texts import t, tn
from tui.texts.messages import translated

if TYPE_CHECKING:
    from notes.export import Export
    from notes.problem import Problem
    from tui.post_editing import PostEditing
    from tui.session import Session

# Under which the folder of the last export is remembered.
_FOLDER = "export-folder"


class PlaceQuestion(ModalScreen[str | None]):
    """Asks for a file's place; gives it, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", "Back")]

    def __init__(self, place: str) -> None:
        super().__init__()
        self._place = place

    def compose(self) -> ComposeResult:
        """The field, filled in."""
        with Vertical(classes="dialog"):
            yield Static(t("Write it to which file?"), classes="dialog-title")
            yield Line(
                self._place, id="place", classes="field", select_on_focus=False, compact=True
            )
            yield Static(t("Enter writes, Escape goes back"), classes="dialog-hint")

    @on(Input.Submitted)
    def _typed(self, event: Input.Submitted) -> None:
        if event.value.strip():
            self.dismiss(event.value.strip())


def export_post(app: App[int], session: Session, editing: PostEditing) -> None:
    """Ask in which form, then whether to copy it or to write it."""

    def export(target: str, *, drafts: bool) -> Export:
        form = Form(target, drafts=drafts)
        return export_text(session.vault, session.index, editing.path, editing.base, form)

    def chosen(target: str | None) -> None:
        if target is None:
            return
        try:
            without, whole = export(target, drafts=False), export(target, drafts=True)
        except refusals() as error:
            tell(app, error, t("Not exported"))
            return
        if without.files == whole.files:
            _ask_where(app, whole, whole.warnings)
        else:
            _ask_about_drafts(app, without, whole)

    choices = [Choice(f"{target:8}  {t(what)}", target) for target, what in TARGETS.items()]
    app.push_screen(ChoiceScreen(t("Export"), t("In which form?"), choices), chosen)


def _ask_about_drafts(app: App[int], without: Export, whole: Export) -> None:
    """A draft stays at home unless the person says that it goes along."""
    # What is said of the drafts is asked here; the rest is in both.
    warnings = [warning for warning in whole.warnings if warning in without.warnings]

    def chosen(answer: str | None) -> None:
        if answer is not None:
            _ask_where(app, without if answer == "without" else whole, warnings)

    choices = [
        Choice(t("Leave the drafts out"), "without"),
        Choice(t("Export the drafts, too"), "whole"),
    ]
    text = t("Some of the translations are drafts.")
    app.push_screen(ChoiceScreen(t("Export"), text, choices), chosen)


def _ask_where(app: App[int], exported: Export, warnings: Sequence[Problem]) -> None:
    """Ask whether to copy or to write it, having said what to see to before."""
    folder = recall(_FOLDER) or str(Path.home())
    several = len(exported.files) > 1
    place = folder if several else str(Path(folder, exported.name))

    def chosen(answer: str | None) -> None:
        if answer == "copy":
            app.copy_to_clipboard(exported.text)
            count = len(exported.text)
            app.notify(tn(count, "Copied {n} character", "Copied {n} characters"))
        elif answer == "write":
            app.push_screen(PlaceQuestion(place), lambda where: _write(app, exported, where))

    write = t("Write {n} files", n=len(exported.files)) if several else t("Write a file")
    choices = [Choice(t("Copy it"), "copy"), Choice(write, "write")]
    said = [f"! {stem_of(warning.path)}: {translated(warning.message)}" for warning in warnings]
    text = "\n\n".join([exported.name, *said])
    app.push_screen(ChoiceScreen(t("Export"), text, choices), chosen)


def _write(app: App[int], exported: Export, place: str | None, *, replace: bool = False) -> None:
    """Write the files; what is there already is replaced only when the person says so."""
    if place is None:
        return
    path = Path(place).expanduser()
    is_folder = path.is_dir() or len(exported.files) > 1
    files = {(path / file.path if is_folder else path): file.data for file in exported.files}
    there = [file for file in files if file.exists()]
    if there and not replace:
        _ask_to_replace(app, exported, place, there)
        return
    try:
        for file, data in files.items():
            file.parent.mkdir(parents=True, exist_ok=True)
            write_atomic(file, data, None)
    except OSError as error:
        tell(app, error, t("Not written"))
    else:
        remember(_FOLDER, str(path if is_folder else path.parent))
        app.notify(t("Written to {path}", path=path), markup=False)


def _ask_to_replace(app: App[int], exported: Export, place: str, there: Sequence[Path]) -> None:
    def answered(answer: str | None) -> None:
        if answer == "replace":
            _write(app, exported, place, replace=True)

    choices = [Choice(t("Replace it"), "replace"), Choice(t("Leave it as it is"), "leave")]
    text = "\n".join(map(str, there))
    app.push_screen(ChoiceScreen(t("There is such a file"), text, choices, listed=True), answered)
