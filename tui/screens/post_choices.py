"""The posts that notes can be put into as posted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.lists import posts
from tui.screens.choice import Choice
from tui.texts import t

if TYPE_CHECKING:
    from tui.session import Session

_SHOWN = 8


def post_choices(session: Session) -> list[Choice]:
    """A new post of today, "" as its value, then the newest posts that are out, by their paths."""
    today = session.vault.today().isoformat()
    out = [post for post in posts(session.index) if post.state == "out"]
    return [
        Choice(f"{today}  {t('A new post')}", ""),
        *(Choice(f"{post.date or '':10}  {post.title}", post.path) for post in out[:_SHOWN]),
    ]
