"""Add lines to the end of a file that other processes add to as well."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from notes.atomic import NotSaved, sync_file, sync_folder

# On Windows a locked byte cannot be read by others, so one is locked that no file has.
_FAR_AWAY = 2**30


def append_lines(path: Path, lines: bytes) -> None:
    """Write whole lines to the end of the file, durably, or leave it as it is.

    The file is made where it is missing; a last line that lacks its line break gets one. Its folder
    must exist. Raises NotSaved.
    """
    flags = os.O_RDWR | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0)
    try:
        handle = os.open(path, flags, 0o666)
        try:
            with _locked(handle):
                _append(handle, lines)
        finally:
            os.close(handle)
        sync_folder(path.parent)
    except OSError as error:
        raise NotSaved(path, error) from error


def _append(handle: int, lines: bytes) -> None:
    size = os.lseek(handle, 0, os.SEEK_END)
    if size:
        os.lseek(handle, size - 1, os.SEEK_SET)
        if os.read(handle, 1) != b"\n":  # cut off by a kill or an editor
            lines = b"\n" + lines
    try:
        left = memoryview(lines)
        while left:
            left = left[os.write(handle, left) :]
        sync_file(handle)
    except OSError:
        os.ftruncate(handle, size)  # a full disk may have taken a part of it
        raise


@contextlib.contextmanager
def _locked(handle: int) -> Iterator[None]:
    """Nobody else who asks for this lock has the file meanwhile. Closing the file ends it too."""
    if sys.platform == "win32":
        import msvcrt

        os.lseek(handle, _FAR_AWAY, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_LOCK, 1)
        try:
            yield
        finally:
            os.lseek(handle, _FAR_AWAY, os.SEEK_SET)
            msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)
    else:
        import fcntl

        with contextlib.suppress(OSError):  # some network folders have no locks
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
