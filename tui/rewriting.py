"""Files of the vault written anew, so that each can be put back byte for byte."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.errors import SessionError

if TYPE_CHECKING:
    from notes.vault import NoteFile, Vault
    from tui.long_work import Through


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A file that was written. before: its text until then, None where there was no such file.

    digest: of what was written.
    """

    path: str
    before: str | None
    digest: str


def read_writable(vault: Vault, path: str) -> NoteFile:
    """A file that may be written. Raises OSError, and SessionError where it must not be."""
    file = vault.read(path)
    if file.read_only:
        raise SessionError(f"{path}: {file.read_only}")
    return file


def rewrite(vault: Vault, path: str, change: Callable[[str], str]) -> Rewritten:
    """Write what `change` makes of the file's text, unless that is the same.

    Raises OSError, what `change` raises, and SessionError for a file that must not be written.
    """
    file = read_writable(vault, path)
    text = change(file.text)
    digest = file.digest if text == file.text else vault.save(path, text, file.digest)
    return Rewritten(path, file.text, digest)


def put_back(rewritten: Sequence[Rewritten], vault: Vault, through: Through) -> Sequence[str]:
    """Write the files as they were; the files.

    Raises OSError, and SessionError where one has changed since: then that one stays.
    """
    changed: list[str] = []
    done: list[str] = []
    for each in through(rewritten):
        (done if _put_back(each, vault) else changed).append(each.path)
    if changed:
        raise SessionError(f"{', '.join(changed)} changed since; it stays as it is")
    return done


def _put_back(each: Rewritten, vault: Vault) -> bool:
    """Write the file as it was, unless it is so already; whether it is so now."""
    from notes.atomic import ChangedOnDisk

    try:
        file = vault.read(each.path)
        if file.digest != each.digest:
            return file.text == each.before
        if each.before is None:
            (vault.root / each.path).unlink()
        else:
            vault.save(each.path, each.before, each.digest)
    except (ChangedOnDisk, FileNotFoundError):
        return False
    return True
