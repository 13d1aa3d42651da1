"""What the Desk opens: a paper's note, a new one, or what was typed and not saved."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from notes.note import read_note
from tui.editing import Editing

if TYPE_CHECKING:
    from store.entries import Entry
    from tui.drafts import Draft
    from tui.session import Session


def open_entry(session: Session, entry: Entry) -> Editing:
    """The entry's note as it is on disk, or a new one, of which nothing is written yet.

    Raises OSError, notes.vault.VaultError.
    """
    if entry.note is not None:
        return open_note(session, entry.note)
    path, text = session.draft_note(entry)
    return Editing(path, base="", digest="", text=text)


def open_note(session: Session, path: str) -> Editing:
    """A note as it is on disk. Raises OSError, notes.vault.VaultError."""
    file = session.read_note(path)
    return Editing(path, file.text, file.digest, file.text, file.read_only)


def find_moved(session: Session, editing: Editing) -> Editing | None:
    """A note whose file is gone, at the path where a file with the same bytes is now.

    None where there is no such file, or more than one. Raises StoreError.
    """
    from store.detail import notes_with_content

    session.sync()
    paths = notes_with_content(session.index, editing.digest)
    return replace(editing, path=paths[0]) if len(paths) == 1 else None


def open_draft(session: Session, draft: Draft) -> Editing:
    """What was typed, on top of the note as it is on disk now.

    Where the file changed since, both are joined; of lines that both changed, both stay.
    Raises OSError, notes.vault.VaultError.
    """
    if not draft.digest:
        return Editing(draft.path, base="", digest="", text=draft.text)
    try:
        editing = open_note(session, draft.path)
    except FileNotFoundError:
        return Editing(draft.path, base="", digest="", text=draft.text)
    if editing.digest == draft.digest:
        return replace(editing, text=draft.text)
    merge = session.merge(draft.path, draft.base, draft.text, "both")
    return replace(editing, base=merge.theirs, digest=merge.digest, text=merge.text)


def draft_of(session: Session, editing: Editing) -> Draft | None:
    """What was typed into this note and not saved; of a new note, by what it is about."""
    about = set(editing.note.names())
    for draft in session.drafts.load():
        if draft.path == editing.path:
            return draft
        is_new = editing.is_new and not draft.digest
        if is_new and about.intersection(read_note(draft.text, draft.path).names()):
            return draft
    return None
