"""One vault at work: everything that a command or a screen may do to it, without printing.

Reading (rows, entries, hits, details) is asked of `store` directly, with `session.index`.
Whatever changes a file goes through here, so that the index follows at once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from notes.problem import Question

if TYPE_CHECKING:
    from notes.vault import NoteFile, Vault
    from store.entries import Entry
    from store.index import Index
    from store.sync import SyncReport
    from tui.drafts import Draft
    from tui.git import CommitReport
    from tui.importing import ImportReport
    from tui.merge import Merge, Prefer

Progress = Callable[[int, int], None]


class SessionError(Exception):
    """Something that cannot be done, said for the person."""


@dataclass(frozen=True, slots=True)
class Saved:
    """What is on disk after a save: the note's path in the vault and the digest of its bytes."""

    path: str
    digest: str


@dataclass(frozen=True, slots=True)
class Undo:
    """What takes one decision back: hand it to `Session.undo`.

    said: what was done, for the person ("Queued"). status and starred: as they were before.
    note: the note's path where the decision was written into a note, None for a triage line.
    """

    said: str
    key: str
    note: str | None
    status: str | None
    starred: bool


def open_session(where: Path | None = None) -> Session:
    """The session of the vault at `where`, or of the one that `notes.vault.find_vault` finds.

    Raises notes.vault.VaultError where there is no vault or it cannot be read.
    """
    raise NotImplementedError


class Session:
    """A vault and its index. Not for several threads at once: open one session a thread."""

    def __init__(self, vault: Vault, index: Index) -> None:
        self.vault = vault
        self.index = index

    def close(self) -> None:
        """Let go of the index."""
        raise NotImplementedError

    # The index

    def sync(self, rebuild: bool = False, progress: Progress | None = None) -> SyncReport:
        """Bring the index up to the files (the app runs `dokhu sync` as a process instead)."""
        raise NotImplementedError

    def follow(self, paths: Iterable[str]) -> None:
        """Bring the index up to these files of the vault only, after a write to them."""
        raise NotImplementedError

    # Notes

    def read_note(self, path: str) -> NoteFile:
        """The file as it is now. Raises OSError, notes.encoding.NotText."""
        raise NotImplementedError

    def draft_note(self, entry: Entry) -> tuple[str, str]:
        """The path and text of a new note about a paper; nothing is written before it is saved.

        Its first save is `save(path, text, expect="")`.
        """
        raise NotImplementedError

    def start_note(self, entry: Entry) -> Saved:
        """Write a new note about a paper, with status `reading`."""
        raise NotImplementedError

    def save(self, path: str, text: str, expect: str) -> Saved:
        """Write a note, drop its draft, and let the index follow.

        expect: the digest that was loaded; "" for a new note, which takes a free name near `path`.
        Raises notes.atomic.ChangedOnDisk where the file changed since, then see `merge`.
        """
        raise NotImplementedError

    def merge(self, path: str, base: str, mine: str, prefer: Prefer = "mine") -> Merge:
        """What was loaded, what was typed, and what is on disk now, as one text; writes nothing.

        Save it with `save(path, merge.text, merge.digest)`.
        """
        raise NotImplementedError

    def set_field(self, path: str, name: str, value: str | bool | tuple[str, ...] | None) -> Saved:
        """Change one field of a note on disk (see notes.fields.set_field), its other bytes kept."""
        raise NotImplementedError

    # Decisions

    def triage(
        self, entry: Entry, *, status: str | None = None, starred: bool | None = None
    ) -> Undo:
        """Decide about a paper: a triage line, or its note's own field where it has a note.

        status: queued, later, reading, done, dropped, or "" for back to new; None leaves it.
        """
        raise NotImplementedError

    def undo(self, undo: Undo) -> None:
        """Put the status and star back as they were before `undo` was given."""
        raise NotImplementedError

    # Questions

    def questions(self) -> list[Question]:
        """What only the person can decide, with the answers on offer, likeliest first."""
        raise NotImplementedError

    def answer(self, question: Question, answer: str) -> tuple[str, ...]:
        """Settle a question and give the files that changed.

        For kind `title`: the title. For kind `notes`: `merge`, `keep` or `drop`.
        Raises SessionError where the answer does not fit.
        """
        raise NotImplementedError

    # Drafts, for what was typed and not saved when the app ended

    def save_draft(self, draft: Draft) -> None:
        """Keep what is typed, in the user's state folder; one draft a note, the latest stands."""
        raise NotImplementedError

    def load_drafts(self) -> list[Draft]:
        """Drafts that differ from what is on disk, newest first."""
        raise NotImplementedError

    def drop_draft(self, path: str) -> None:
        """Forget the draft of this note, if there is one."""
        raise NotImplementedError

    # Out and in

    def import_paths(
        self,
        paths: Sequence[Path],
        format: str | None = None,
        progress: Progress | None = None,
    ) -> ImportReport:
        """Read papers, notes and posts from files and folders into the vault, and sync."""
        raise NotImplementedError

    def export_post(self, day: str, target: str) -> str:
        """The post of a day (YYYY-MM-DD), or with this slug or stem, in a target's format.

        Raises SessionError where there is no such post, or several.
        """
        raise NotImplementedError

    def changed_files(self) -> list[str]:
        """The vault's own files that differ from the last commit. Raises tui.git.GitError."""
        raise NotImplementedError

    def commit(self, message: str | None = None) -> CommitReport:
        """Commit the vault's changed files, with a message that names them.

        Raises tui.git.GitError, which says what to do.
        """
        raise NotImplementedError

    # Other programs, from the person's own configuration

    def open_url(self, url: str) -> None:
        """Show a page in the person's browser. Raises tui.programs.ProgramError."""
        raise NotImplementedError

    def open_editor(self, path: str) -> None:
        """Edit a file of the vault in the person's editor and wait; the index follows.

        On a screen, call it within `App.suspend`. Raises tui.programs.ProgramError.
        """
        raise NotImplementedError
