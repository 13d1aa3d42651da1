"""Opening one file of the vault for the index: its text, or why there is none."""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING, NamedTuple

from notes.vault import UnreadableNote, VaultError
from store import scan

if TYPE_CHECKING:
    from notes.vault import Vault

_NOT_READ = {
    scan.FOLDER: "this is a folder, though its name is a file's; what is in it is read",
    scan.CLOSED: "this folder may not be listed, so what is in it is not in the index; "
    "check its permissions",
    scan.ODD_NAME: "the name of this file is not UTF-8; rename it and it will be read",
}


class Content(NamedTuple):
    """A file as it was read.

    mark: a digest of its bytes, or why it could not be read; equal where nothing changed.
    text: None where it could not be read. problem: what the person should know of the file as a
    whole.
    """

    mark: str
    text: str | None
    problem: str | None


def read(vault: Vault, path: str, kind: str) -> Content:
    """The file's content. Raises FileNotFoundError where it is gone."""
    if kind in _NOT_READ:
        return Content(kind, None, _NOT_READ[kind])
    try:
        if kind in (scan.ROWS, scan.TRIAGE):
            text = vault.read_lines(path)
            return Content(digest(text), text, None)
        file = vault.read(path)
    except FileNotFoundError:
        if not (vault.root / path).is_symlink():
            raise
        reason = "this is a link to a file that is not there"
        return Content(reason, None, reason)
    except UnreadableNote as error:
        return Content(error.reason, None, error.reason)
    except VaultError as error:
        return Content(str(error), None, str(error))
    except OSError as error:
        reason = f"cannot be read: {error.strerror}"
        return Content(reason, None, reason)
    return Content(file.digest, file.text, file.read_only)


def digest(text: str) -> str:
    """16 hex digits that tell two texts apart."""
    return blake2b(text.encode("utf-8", "surrogateescape"), digest_size=8).hexdigest()
