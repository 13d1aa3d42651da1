"""Settling what is open about a paper: which title, or which of its notes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.app import App

from notes.problem import Question
from tui.refusals import refusals, tell
from tui.screens.choice import Choice, ChoiceScreen
from tui.screens.title_question import TitleQuestion
from tui.texts import t

if TYPE_CHECKING:
    from store.detail import Detail
    from tui.session import Session

_NOTE_ANSWERS = (
    ("Keep both, each for itself", "keep"),
    ("Merge them into the first", "merge"),
)


def ask(app: App[int], session: Session, detail: Detail, then: Callable[[], None]) -> None:
    """Ask what is open about the paper; settle it with the answer, and go on with `then`."""
    found = detail.question or session.title_question(detail.entry)
    if found is None:
        app.notify(t("Nothing is open about this paper"))
        return
    question = session.with_options(found)

    def answered(answer: str | None) -> None:
        if answer is None:
            return
        try:
            session.answer(question, answer)
        except refusals() as error:
            tell(app, error, t("Not settled"))
            return
        then()

    if question.kind == "title":
        app.push_screen(TitleQuestion(question, detail.abstract or ""), answered)
    else:
        app.push_screen(_notes_question(question), answered)


def _notes_question(question: Question) -> ChoiceScreen:
    notes = "\n".join(question.options)
    drops = [Choice(t("Drop {path}", path=path), f"drop:{path}") for path in question.options]
    trash = t("What is dropped goes to the vault's .trash folder.")
    text = f"{question.text}\n\n{notes}\n\n{trash}"
    answers = [Choice(t(label), value) for label, value in _NOTE_ANSWERS]
    return ChoiceScreen(t("One paper, several notes"), text, [*answers, *drops])
