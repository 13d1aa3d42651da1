"""Notes marked as posted: a post that is out comes to name them, and back."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from notes.names import alternatives, stem_of
from tui.errors import SessionError
from tui.outcome import counted, few
from tui.rewriting import Rewritten, put_back, rewrite
from tui.texts import t
from tui.undo_stack import Undo

if TYPE_CHECKING:
    from notes.vault import Vault
    from store.entries import Entry
    from tui.long_work import Through


def mark_posted(
    vault: Vault, entries: Sequence[Entry], post: str | None, through: Through = iter
) -> Undo:
    """Let the post at this path name the notes too, or, for None, a new post of today that is out.

    Papers without a note, and notes in a post that is out, are in `refused`. Raises SessionError
    where that is all of them, NoteError, OSError.
    """
    asked = [(entry, _why_not(entry)) for entry in through(entries)]
    refused = [why for _, why in asked if why]
    notes = [entry for entry, why in asked if not why]
    if not notes:
        raise SessionError(few(refused))
    stems = [stem_of(entry.note or "") for entry in notes]
    written = (
        _new_post(vault, stems)
        if post is None
        else rewrite(vault, post, partial(_more, post, stems))
    )
    said = counted(t("Marked as posted"), len(notes), len(entries))
    rows = tuple(entry.row for entry in notes)
    return Undo(said, rows, (written.path,), partial(put_back, [written]), tuple(refused))


def _why_not(entry: Entry) -> str | None:
    if entry.note is None:
        return f"“{entry.title}” has no note that a post could name"
    return f"“{entry.title}” is posted already" if entry.posted else None


def _new_post(vault: Vault, stems: Sequence[str]) -> Rewritten:
    from notes.atomic import ChangedOnDisk
    from notes.post import compose_post

    today = vault.today().isoformat()
    names = alternatives(today)
    while True:
        name = next(names)
        path = f"posts/{name}.md"
        text = compose_post(title=today, date=today, slug=name, notes=stems, state="out")
        with suppress(ChangedOnDisk):
            return Rewritten(path, None, vault.save(path, text, expect=""))


def _more(path: str, stems: Sequence[str], text: str) -> str:
    from notes.post import read_post
    from notes.post_fields import set_notes

    return set_notes(text, path, [*read_post(text, path).notes, *stems])
