"""What is asked about text that was typed and not saved."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from notes.note import read_note
from tui.screens.choice import Choice
from tui.texts import t

if TYPE_CHECKING:
    from tui.drafts import Draft

TITLE = "Text that was not saved"
TEXT = "dokhu ended before this was written to its file. Escape keeps it for the next time."


def draft_choices(drafts: Sequence[Draft]) -> list[Choice]:
    """To take one up again, or, where there is only one, to forget it."""
    choices = [Choice(_label(draft), f"take:{number}") for number, draft in enumerate(drafts)]
    if len(drafts) == 1:
        choices.append(Choice(t("Forget it; the file stays as it is"), "forget:0"))
    return choices


def _label(draft: Draft) -> str:
    typed = draft.at[:16].replace("T", " ")
    title = read_note(draft.text, draft.path).title
    return t("Go on with “{title}”, typed {when}", title=title, when=typed)
