"""What is opened for writing: a note, a post, a new one, or what was typed and not saved."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

from notes.note import read_note
from tui.document import Document
from tui.editing import Editing
from tui.post_editing import PostEditing

if TYPE_CHECKING:
    from notes.scan import Found
    from notes.vault import Vault
    from store.entries import Entry
    from tui.drafts import Draft
    from tui.session import Session

DocumentT = TypeVar("DocumentT", bound=Document[Any])


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


def find_moved(vault: Vault, document: DocumentT) -> DocumentT | None:
    """A note or post whose file is gone, at the path where a file with the same bytes is now.

    None where there is no such file, or more than one. The index is not asked: it may be behind.
    """
    scan = vault.scan_posts if is_post(document.path) else vault.scan_notes
    size = len(document.base.encode())
    paths = [found.path for found in scan() if _holds(vault, found, size, document.digest)]
    return replace(document, path=paths[0]) if len(paths) == 1 else None


def _holds(vault: Vault, found: Found, size: int, digest: str) -> bool:
    try:
        return found.entry.stat().st_size == size and vault.read(found.path).digest == digest
    except OSError:
        return False


def open_draft(session: Session, draft: Draft) -> Editing:
    """What was typed, on top of the note as it is on disk now.

    Where the file changed since, both are joined; of lines that both changed, both stay.
    Raises OSError, notes.vault.VaultError.
    """
    return _with_draft(session, draft, Editing(draft.path, base="", digest="", text=draft.text))


def open_post_draft(session: Session, draft: Draft) -> PostEditing:
    """As `open_draft`, for a post."""
    new = PostEditing(draft.path, base="", digest="", text=draft.text)
    return _with_draft(session, draft, new)


def _with_draft(session: Session, draft: Draft, new: DocumentT) -> DocumentT:
    """new: the draft as a document that is not on disk."""
    if not draft.digest:
        return new
    try:
        file = session.read_note(draft.path)
    except FileNotFoundError:
        return new
    now = new.on_disk(draft.path, file.text, file.digest, file.read_only)
    if file.digest == draft.digest:
        return replace(now, text=draft.text)
    merge = session.merge(draft.path, draft.base, draft.text, "both")
    return replace(now, base=merge.theirs, digest=merge.digest, text=merge.text)


def is_post(path: str) -> bool:
    """Whether the file is a post, rather than a note."""
    return path.startswith("posts/")


def open_post(session: Session, path: str) -> PostEditing:
    """A post as it is on disk. Raises OSError, notes.vault.VaultError."""
    file = session.read_note(path)
    return PostEditing(path, file.text, file.digest, file.text, file.read_only)


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
