"""Which post to make: today's, or one that there is."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.app import App

from notes.names import stem_of
from store.lists import posts
from tui.opening import open_post
from tui.post_editing import PostEditing, new_post
from tui.refusals import refusals, tell
from tui.screens.choice import ChoiceScreen
from tui.screens.post_choices import NEW, to_make
from tui.texts import t

if TYPE_CHECKING:
    from tui.session import Session


def choose_post(app: App[int], session: Session, then: Callable[[PostEditing], None]) -> None:
    """Ask which post, drafts first, and go on with it."""
    try:
        known = posts(session.index)
    except refusals() as error:
        tell(app, error, t("Not shown"))
        return
    today = session.vault.today().isoformat()

    def answered(answer: str | None) -> None:
        if answer is None:
            return
        try:
            if answer == NEW:
                then(new_post(today, [stem_of(post.path) for post in known]))
            else:
                then(open_post(session, answer))
        except refusals() as error:
            tell(app, error, t("Not opened"))

    app.push_screen(ChoiceScreen(t("Which post?"), "", to_make(known, today)), answered)
