"""A note as its post will look, while it is being written."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.note import read_note
from notes.post import compose_post, read_post

if TYPE_CHECKING:
    from tui.editing import Editing, Typed
    from tui.session import Session

# The Markdown target marks languages for a web page; a terminal has nothing to do with that.
_MARKS = re.compile(r"^</?div[^>]*>\n?", re.MULTILINE)


def preview(session: Session, editing: Editing, typed: Typed) -> str:
    """The Markdown of a post with this note alone, with what is typed."""
    from notes.export import export
    from notes.page import Plan

    note = read_note(editing.rescued(typed), editing.path)
    day = note.date or session.vault.today().isoformat()
    text = compose_post(title=day, date=day, notes=[note.stem])
    post = read_post(text, f"posts/{day}.md")
    linked = {name: read_note(text, path) for name, path, text in _linked(session, note.links)}
    notes = {**linked, **dict.fromkeys(post.notes, note)}
    # A draft is what one writes here, so it is shown, although a post would go out without it.
    return _MARKS.sub("", export(post, notes, "markdown", Plan(drafts=True)).text)


def _linked(session: Session, targets: tuple[str, ...]) -> list[tuple[str, str, str]]:
    """The notes that the links lead to, by the links' words: path and text."""
    from store.links import follow_note

    found = []
    for target in targets:
        path = follow_note(session.index, target)
        if path is not None:
            try:
                found.append((target, path, session.read_note(path).text))
            except OSError:
                continue
    return found
