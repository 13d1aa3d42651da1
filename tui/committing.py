"""Committing a vault: its own changed files, under a message that says what was written."""

from __future__ import annotations

from notes.note import read_note
from notes.vault import Vault
from tui.commit_message import commit_message
from tui.git import CommitReport, changes, commit, diff_added_lines


def commit_vault(vault: Vault, message: str | None) -> CommitReport:
    """Commit what changed; without a message, one that names it. Raises tui.git.GitError."""
    changed = changes(vault.root, vault.settings.notes)
    if message is None:
        message = commit_message(
            changed,
            lambda path: _title(vault, path),
            lambda path: diff_added_lines(vault.root, path),
        )
    return commit(vault.root, [change.path for change in changed], message)


def _title(vault: Vault, path: str) -> str:
    try:
        return read_note(vault.read(path).text, path).title
    except OSError:
        return path
