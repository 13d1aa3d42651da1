"""Triage: what the person decides about a paper, in its note or as a triage line, and back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.errors import SessionError

if TYPE_CHECKING:
    from notes.vault import Vault
    from store.entries import Entry

_SAID = {
    "": "Back to new",
    "queued": "Queued",
    "later": "Put off for later",
    "reading": "Reading",
    "done": "Done",
    "dropped": "Dropped",
}


@dataclass(frozen=True, slots=True)
class Undo:
    """What takes one decision back: hand it to `Session.undo`.

    said: what was done, for the person ("Queued"). status and starred: as they were before.
    note: the note's path where the decision was written into a note, None for a triage line.
    file: the file that was written.
    """

    said: str
    key: str
    note: str | None
    status: str | None
    starred: bool
    file: str


def decide(vault: Vault, entry: Entry, status: str | None, starred: bool | None) -> Undo:
    """Write the decision; None leaves the status or the star as it is, "" is back to new."""
    file = _write(vault, entry.key, entry.note, status, starred)
    said = _said(status, starred)
    return Undo(said, entry.key, entry.note, entry.status, entry.starred, file)


def take_back(vault: Vault, undo: Undo) -> str:
    """Write the status and star as they were before; the file that was written."""
    return _write(vault, undo.key, undo.note, undo.status or "", undo.starred)


def _write(
    vault: Vault, key: str, note: str | None, status: str | None, starred: bool | None
) -> str:
    # Imported here, because the app opens before anything is decided.
    if note is None:
        from notes.triage import Triage, append

        at = vault.now().isoformat(timespec="seconds")
        append(vault, Triage(key, status, starred, at))
        return f"papers/triage/{at[:7]}.jsonl"
    from notes.fields import set_field

    file = vault.read(note)
    if file.read_only:
        raise SessionError(f"{note}: {file.read_only}")
    text = file.text
    if status is not None:
        text = set_field(text, note, "status", status or None)
    if starred is not None:
        text = set_field(text, note, "starred", starred or None)
    if text != file.text:
        vault.save(note, text, file.digest)
    return note


def _said(status: str | None, starred: bool | None) -> str:
    if status is not None:
        return _SAID.get(status, status)
    return "Starred" if starred else "Star taken off"
