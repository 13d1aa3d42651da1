"""Which post to make: today's, or one that there is."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.app import App

from notes.names import stem_of
from store.lists import PostLine, posts
from tui.opening import open_post
from tui.post_editing import PostEditing, new_post
from tui.refusals import refusals, tell
from tui.screens.choice import Choice, ChoiceScreen
from tui.texts import t, tn

if TYPE_CHECKING:
    from tui.session import Session

_NEW = ""


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
            if answer == _NEW:
                then(new_post(today, [stem_of(post.path) for post in known]))
            else:
                then(open_post(session, answer))
        except refusals() as error:
            tell(app, error, t("Not opened"))

    app.push_screen(ChoiceScreen(t("Which post?"), "", post_choices(known, today)), answered)


def post_choices(known: list[PostLine], today: str) -> list[Choice]:
    """Drafts, newest first; a new post for today; what is out, newest first."""
    drafts = [_choice(post) for post in known if post.state == "draft"]
    out = [_choice(post) for post in known if post.state == "out"]
    return [*drafts, Choice(f"{today}  {t('A new post')}", _NEW), *out]


def _choice(post: PostLine) -> Choice:
    count = tn(len(post.notes), "{n} note", "{n} notes")
    return Choice(f"{post.date or '':10}  {post.title}  ({t(post.state)}, {count})", post.path)
