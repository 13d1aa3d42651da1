"""What may come back from a session instead of a result, each with a message for the person."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from textual.app import App
    from textual.screen import Screen


def refusals() -> tuple[type[Exception], ...]:
    """The exceptions for an `except` clause, which asks for them only when one was raised."""
    from notes.fields import NoteError
    from notes.templates import TemplateError
    from notes.vault import VaultError
    from store.index import StoreError
    from tui.errors import SessionError
    from tui.git import GitError
    from tui.programs import ProgramError

    return (
        SessionError, StoreError, NoteError, VaultError, TemplateError, GitError, ProgramError,
        OSError,
    )  # fmt: skip


def tell(where: App[Any] | Screen[Any], error: Exception, title: str) -> None:
    """Say on the screen what was refused, and why; title: such as "Not saved"."""
    # It may quote what stands in a file, so it is never markup.
    where.notify(str(error), title=title, severity="error", markup=False)
