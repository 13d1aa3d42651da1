"""The posts that there are, as answers to a question."""

from __future__ import annotations

from collections.abc import Sequence

from store.lists import PostLine
from tui.screens.choice import Choice
from tui.texts import t, tn

# What stands for a post that there is not yet.
NEW = ""
_SHOWN = 8


def to_make(known: Sequence[PostLine], today: str) -> list[Choice]:
    """Drafts, newest first; a new post for today; what is out, newest first."""
    return [*_of_state("draft", known), _new(today), *_of_state("out", known)]


def to_name_notes(known: Sequence[PostLine], today: str) -> list[Choice]:
    """A new post for today, then the newest that are out."""
    return [_new(today), *_of_state("out", known)[:_SHOWN]]


def _new(today: str) -> Choice:
    return Choice(f"{today}  {t('A new post')}", NEW)


def _of_state(state: str, known: Sequence[PostLine]) -> list[Choice]:
    return [_choice(post) for post in known if post.state == state]


def _choice(post: PostLine) -> Choice:
    count = tn(len(post.notes), "{n} note", "{n} notes")
    title = "" if post.title == post.date else f"{post.title}  "
    return Choice(f"{post.date or '':10}  {title}({t(post.state)}, {count})", post.path)
