"""What is asked about text that was typed and not saved."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from textual.app import App

from notes.note import read_note
from tui.screens.choice import Choice, ChoiceScreen
from tui.texts import t

if TYPE_CHECKING:
    from tui.drafts import Draft

Then = Callable[["Draft"], None]


def offer_drafts(app: App[int], drafts: Sequence[Draft], take: Then, forget: Then) -> None:
    """Ask which one to take up again, or, where there is only one, whether to forget it."""

    def answered(answer: str | None) -> None:
        if answer is not None:
            what, _, number = answer.partition(":")
            (take if what == "take" else forget)(drafts[int(number)])

    text = t("dokhu ended before this was written to its file. Escape keeps it for the next time.")
    app.push_screen(ChoiceScreen(t("Text that was not saved"), text, _choices(drafts)), answered)


def _choices(drafts: Sequence[Draft]) -> list[Choice]:
    choices = [Choice(_label(draft), f"take:{number}") for number, draft in enumerate(drafts)]
    if len(drafts) == 1:
        choices.append(Choice(t("Forget it; the file stays as it is"), "forget:0"))
    return choices


def _label(draft: Draft) -> str:
    typed = draft.at[:16].replace("T", " ")
    title = read_note(draft.text, draft.path).title
    return t("Go on with “{title}”, typed {when}", title=title, when=typed)
