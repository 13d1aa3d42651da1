"""The files that an import is pointed at: found, decoded, their format recognised."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from notes.encoding import NotText, decode
from notes.problem import Problem
from notes.vault import MAX_NOTE_BYTES
from seeds.formats import FORMATS, recognise

# In a folder, what is neither is an image, a PDF or a program's own file.
_TEXT_SUFFIXES = (".md", ".markdown", ".txt")
_ONE_NOTE = "obsidian"
# Rows of this format are split by titles that the others know, so it is read last.
_LAST = "hf-search"


@dataclass(frozen=True, slots=True)
class Source:
    """One file to read.

    name: as the person would call it. format: a name in seeds' FORMATS. is_cut: it ends in the
    middle of a letter, which is not in the text.
    """

    name: str
    format: str
    text: str
    is_cut: bool = False


def gather(paths: Iterable[Path], format: str | None) -> Iterator[Source | Problem]:
    """Every file named or found in a folder, or why it cannot be read.

    format: taken as given instead of recognised.
    """
    seen: set[str] = set()
    for path in paths:
        for file in _files(path):
            real = os.path.realpath(file)
            if real not in seen:
                seen.add(real)
                yield _source(file, format)


def in_order(sources: Iterable[Source]) -> list[Source]:
    """The same order for the same files, however they were named, and the unsure ones last."""
    return sorted(sources, key=lambda source: (source.format == _LAST, source.format, source.name))


def _files(path: Path) -> Iterator[Path]:
    if not path.is_dir():
        yield path
        return
    for folder, folders, names in os.walk(path):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if name.lower().endswith(_TEXT_SUFFIXES) and not name.startswith("."):
                yield Path(folder, name)


def _source(file: Path, format: str | None) -> Source | Problem:
    name = file.as_posix()
    try:
        # A device or pipe may never end.
        if file.exists() and not file.is_file():
            return Problem(name, 0, "this is not a file; left out")
        data = sys.stdin.buffer.read() if name == "-" else file.read_bytes()
        text, is_cut = _decode(data)
    except NotText as error:
        return Problem(name, 0, f"{error}; left out")
    except OSError as error:
        return Problem(name, 0, f"cannot be read: {error.strerror or error}; left out")
    text = text.removeprefix("\ufeff")
    if not text.strip():
        return Problem(name, 0, "the file is empty; left out")
    found = format or recognise(text, file.name)
    if found is None:
        known = ", ".join(sorted(FORMATS))
        message = f"no known format, so nothing was taken from it; there are {known} (see --format)"
        return Problem(name, 0, message)
    # Catalogues may be of any size, but a file that is one note becomes one note.
    if found == _ONE_NOTE and len(data) > MAX_NOTE_BYTES:
        size = len(data) / 1_000_000
        return Problem(name, 0, f"{size:.1f} MB is more than the 2 MB of a note; split it first")
    return Source(name, found, text, is_cut)


def _decode(data: bytes) -> tuple[str, bool]:
    """The text, and whether it was cut in the middle of a letter. Raises NotText."""
    try:
        return decode(data)[0], False
    except NotText:
        # Half a download is still half a page of papers. Of a letter, 3 bytes at most are there.
        for size in range(1, min(3, len(data)) + 1):
            if data[-size] >= 0xC0:
                return decode(data[:-size])[0], True
        raise
