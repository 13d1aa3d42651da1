"""Replace a file whole or not at all, and notice when somebody else changed it meanwhile."""

from __future__ import annotations

from pathlib import Path


class NotSaved(OSError):
    """The file could not be written and is as it was; the message says why. `errno` is kept."""


class ChangedOnDisk(OSError):
    """Another program changed, made or removed the file since it was read; it is as that left it."""


def digest(data: bytes) -> str:
    """What `write_atomic` compares: 16 hex digits of BLAKE2b over the file's bytes."""
    raise NotImplementedError


def write_atomic(path: Path, data: bytes, expect: str | None) -> None:
    """Give the file these bytes, durably, or leave it as it is. Its folder must exist.

    expect: the digest of the bytes that the caller read, "" where the file must not exist yet,
    None to write whatever is there. Mode, owner, extended attributes and a symlink are kept.
    Raises ChangedOnDisk, or NotSaved for everything that the system refuses (a full disk, a
    read-only file).
    """
    raise NotImplementedError
