"""Asking before a commit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import App

from tui.refusals import refusals, tell
from tui.screens.choice import Choice, ChoiceScreen
from tui.texts import t, tn

if TYPE_CHECKING:
    from tui.session import Session


def ask_to_commit(app: App[int], session: Session) -> None:
    """Show which files of the vault would be committed, and commit them if the person says so."""
    try:
        files = session.changed_files()
    except refusals() as error:
        tell(app, error, t("Not committed"))
        return
    if not files:
        app.notify(t("Nothing has changed since the last commit"))
        return

    def answered(answer: str | None) -> None:
        if answer != "commit":
            return
        try:
            report = session.commit()
        except refusals() as error:
            tell(app, error, t("Not committed"))
            return
        app.notify(report.message, title=t("Committed {id}", id=report.commit[:9]), markup=False)

    choices = [
        Choice(tn(len(files), "Commit {n} file", "Commit {n} files"), "commit"),
        Choice(t("Not now"), ""),
    ]
    app.push_screen(ChoiceScreen(t("Commit?"), "\n".join(files), choices, listed=True), answered)
