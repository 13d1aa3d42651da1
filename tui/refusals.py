"""What may come back from a session instead of a result, each with a message for the person."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tui.texts.messages import translated

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


def message_of(error: Exception) -> str:
    """What is wrong, in English; what the system refused without its number, and with its file."""
    if isinstance(error, OSError) and error.strerror:
        place = f"{error.filename}: " if error.filename else ""
        return f"{place}{error.strerror}"
    return str(error)


def tell(where: App[Any] | Screen[Any], error: Exception, title: str) -> None:
    """Say on the screen what was refused, and why; title: such as "Not saved"."""
    # It may quote what stands in a file, so it is never markup.
    said = translated(message_of(error))
    where.notify(said, title=title, severity="error", markup=False)
