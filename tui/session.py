"""One vault at work: everything that a command or a screen may do to it, without printing.

Reading (rows, entries, hits, details) is asked of `store` directly, with `session.index`, and an
export, which changes nothing here, of `tui.exporting`.
Whatever changes a file goes through here, so that the index follows at once. What each thing
takes is imported when it is first done: a search need not load what an import needs.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from notes.problem import Question
from notes.vault import NoteFile, Vault, find_vault, open_vault
from store.index import Index, StoreError, open_index
from tui.errors import NoVault

if TYPE_CHECKING:
    from store.entries import Entry
    from store.progress import Progress
    from store.sync import SyncReport
    from tui.drafts import Drafts
    from tui.git import CommitReport
    from tui.importing import ImportReport
    from tui.long_work import Through
    from tui.merge import Merge, Prefer
    from tui.undo_stack import Undo


@dataclass(frozen=True, slots=True)
class Saved:
    """What is on disk after a save: the note's path in the vault and the digest of its bytes."""

    path: str
    digest: str


def open_session(where: Path | None = None) -> Session:
    """The session of the vault at `where`, or of the one that `notes.vault.find_vault` finds.

    Raises NoVault where there is none, VaultError where it cannot be used, StoreError.
    """
    root = find_vault(where)
    if root is None:
        raise NoVault("there is no vault here")
    vault = open_vault(root)
    return Session(vault, open_index(vault))


class Session:
    """A vault and its index. Not for several threads at once: open one session a thread.

    patience: seconds to wait for another process that writes the index, None for as long as it is
    worth where nobody looks. is_behind: whether the index did not follow a write, and waits for a
    sync.
    """

    def __init__(self, vault: Vault, index: Index, patience: float | None = None) -> None:
        self.vault = vault
        self.index = index
        self.patience = patience
        self.is_behind = False

    @cached_property
    def drafts(self) -> Drafts:
        """What was typed and not saved when the app ended."""
        from tui.drafts import Drafts

        return Drafts(self.vault)

    def close(self) -> None:
        """Let go of the index."""
        self.index.close()

    # The index

    def sync(self, rebuild: bool = False, progress: Progress | None = None) -> SyncReport:
        """Bring the index up to the files (the app runs `dokhu sync` as a process instead)."""
        from store.sync import sync

        return sync(self.vault, rebuild, progress)

    def follow(self, paths: Iterable[str]) -> None:
        """Bring the index up to these files of the vault only, after a write to them.

        What was written stands, also where the index cannot follow (locked, or on a full disk): the
        next sync brings it up to the files, or says why it cannot.
        """
        from store.sync import sync_paths

        try:
            sync_paths(self.vault, paths, self.patience)
        except StoreError:
            self.is_behind = True

    def find(self, name: str) -> Entry:
        """The entry that the person means: by id, stem, alias, or enough of a title.

        Raises UnknownName where nothing or more than one paper is meant.
        """
        from tui.finding import find_entry

        return find_entry(self.index, name)

    # Notes

    def read_note(self, path: str) -> NoteFile:
        """The file as it is now. Raises notes.vault.MissingNote, notes.vault.UnreadableNote."""
        return self.vault.read(path)

    def draft_note(self, entry: Entry) -> tuple[str, str]:
        """The path and text of a new note about a paper; nothing is written before it is saved.

        Its first save is `save(path, text, expect="")`.
        """
        from tui.new_note import draft_note

        return draft_note(self.vault, self.index, entry)

    def start_note(self, entry: Entry) -> Saved:
        """Write a new note about a paper, with status `reading`."""
        path, text = self.draft_note(entry)
        return self.save(path, text, expect="")

    def discard_untouched(self, saved: Saved) -> bool:
        """Remove a note that is still as `start_note` wrote it; whether it was."""
        if self.vault.read(saved.path).digest != saved.digest:
            return False
        (self.vault.root / saved.path).unlink()
        self.follow([saved.path])
        return True

    def save(self, path: str, text: str, expect: str) -> Saved:
        """Write a note or post, drop its draft, and let the index follow.

        expect: the digest that was loaded; "" for a new one, which takes a free name near `path`.
        Raises notes.atomic.ChangedOnDisk where the file changed since, then see `merge`; NotSaved.
        """
        from notes.atomic import digest

        if expect:
            saved = Saved(path, self.vault.save(path, text, expect))
        else:
            saved = Saved(self.vault.add_near(path, text), digest(text.encode()))
        self.drafts.drop(path)
        self.follow([saved.path])
        return saved

    def merge(self, path: str, base: str, mine: str, prefer: Prefer = "mine") -> Merge:
        """What was loaded, what was typed, and what is on disk now, as one text; writes nothing.

        Save it with `save(path, merge.text, merge.digest)`. Raises OSError, SessionError for a file
        that must not be written.
        """
        from tui.merge import merge3
        from tui.rewriting import read_writable

        try:
            file = read_writable(self.vault, path)
        except FileNotFoundError:
            # Removed by somebody: what was typed stands, as a new note.
            return merge3(base, mine, base, "", "mine")
        return merge3(base, mine, file.text, file.digest, prefer)

    # Decisions

    # These may be called on another thread, since they ask nothing of the index.
    # through: see tui.long_work.

    def triage(
        self,
        *entries: Entry,
        status: str | None = None,
        starred: bool | None = None,
        through: Through = iter,
    ) -> Undo:
        """Decide about papers: a triage line each, or the note's own field where there is one.

        status: queued, later, reading, done, dropped, or "" for back to new; None leaves it.
        """
        from tui.decisions import decide

        return self._followed(decide(self.vault, entries, status, starred, through))

    def tag(
        self,
        *entries: Entry,
        add: Sequence[str] = (),
        remove: Sequence[str] = (),
        through: Through = iter,
    ) -> Undo:
        """Put tags on notes, and take others off. Raises SessionError where no paper has a note."""
        from tui.tagging import tag

        return self._followed(tag(self.vault, entries, add, remove, through))

    def mark_posted(self, *entries: Entry, post: str | None, through: Through = iter) -> Undo:
        """Let the post at this path, or a new one of today that is out, name the notes.

        Raises SessionError, NoteError, OSError.
        """
        from tui.posting import mark_posted

        return self._followed(mark_posted(self.vault, entries, post, through))

    def undo(self, undo: Undo, through: Through = iter) -> None:
        """Put everything back as it was before `undo` was given."""
        self.follow(undo.back(self.vault, through))

    def _followed(self, undo: Undo) -> Undo:
        self.follow(undo.files)
        return undo

    # Questions

    def questions(self) -> list[Question]:
        """What only the person can decide, with the answers on offer, likeliest first."""
        from tui.questions import questions

        return questions(self.index)

    def title_question(self, entry: Entry) -> Question | None:
        """What to answer, where nothing is open, to give a title to a paper or note without one,
        or another title than was answered before; None where some source is sure of it."""
        from tui.questions import title_question

        return title_question(self.index, entry)

    def with_options(self, question: Question) -> Question:
        """One question with the answers on offer, likeliest first."""
        from tui.questions import with_options

        return with_options(question)

    def answer(self, question: Question, answer: str) -> tuple[str, ...]:
        """Settle a question and give the files that changed.

        For kind `title`: the title. For kind `notes`: `merge`, `keep`, `drop` (the last of the
        notes) or `drop:<path>`. Raises SessionError where the answer does not fit.
        """
        from tui.questions import answer as settle

        changed = settle(self.vault, question, answer)
        self.follow(changed)
        return changed

    # In from elsewhere, and on into git

    def import_paths(
        self,
        paths: Sequence[Path],
        format: str | None = None,
        progress: Progress | None = None,
    ) -> ImportReport:
        """Read papers, notes and posts from files and folders into the vault, and sync."""
        from tui.importing import import_paths

        return import_paths(self, paths, format, progress)

    def changed_files(self) -> list[str]:
        """The vault's own files that differ from the last commit. Raises tui.git.GitError."""
        from tui.git import changes

        return [change.path for change in changes(self.vault.root, self.vault.settings.notes)]

    def commit(self, message: str | None = None) -> CommitReport:
        """Commit the vault's changed files, with a message that names them.

        Raises tui.git.GitError, which says what to do.
        """
        from tui.committing import commit_vault

        return commit_vault(self.vault, message)

    # The person's own editor

    def open_editor(self, path: str) -> None:
        """Edit a file of the vault in the person's editor and wait; the index follows.

        On a screen, call it within `App.suspend`. Raises tui.programs.ProgramError.
        """
        from tui.programs import edit

        try:
            edit(self.vault.root / path)
        finally:
            self.follow([path])
