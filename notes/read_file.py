"""Read a file that anybody may have put there."""

from __future__ import annotations

import os
import stat
from pathlib import Path


class NotReadable(Exception):  # noqa: N818 - it says what the file is
    """This file is not to be read; the message says why."""


def read_file(path: Path, most_bytes: int) -> bytes:
    """The file's bytes. Raises FileNotFoundError, and NotReadable for everything else."""
    # Without O_NONBLOCK, opening a named pipe would wait until somebody writes into it.
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        handle = os.open(path, flags)
        try:
            state = os.fstat(handle)
            _check(state, most_bytes)
            with open(handle, "rb", closefd=False) as file:
                # Not `most_bytes` at once, which would set so much memory aside for each note.
                data = file.read(state.st_size)
                return data + file.read(most_bytes - len(data))
        finally:
            os.close(handle)
    except FileNotFoundError:
        raise
    except PermissionError:
        raise NotReadable("you have no permission to read this file") from None
    except OSError as error:
        raise NotReadable(f"the system cannot read this file: {error.strerror}") from error


def _check(state: os.stat_result, most_bytes: int) -> None:
    if stat.S_ISDIR(state.st_mode):
        raise NotReadable("this is a folder, in spite of its name; give it another one")
    if not stat.S_ISREG(state.st_mode):
        raise NotReadable("this is no ordinary file")
    if state.st_size > most_bytes:
        size, most = state.st_size / 1e6, most_bytes / 1e6
        raise NotReadable(
            f"this file has {size:.1f} MB, more than the {most:g} MB that a note may have; "
            "split it, or move it out of the note folders"
        )
