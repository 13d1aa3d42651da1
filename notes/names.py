"""File names for notes: readable, the same on every system, never leaving their folder."""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Iterator

from notes.clean import clean_line

_MAX_SLUG_BYTES = 80
# Room for a suffix and `.md` within the 255 bytes that file systems allow.
_MAX_NAME_BYTES = 180
# https://learn.microsoft.com/windows/win32/fileio/naming-a-file, and `#^[]`, which end a [[link]].
_FORBIDDEN = re.compile(r'[<>:"/\\|?*#^\[\]]+')
# Names that Windows keeps for devices, with or without a suffix.
DEVICE = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)", re.IGNORECASE)


def stem_of(path: str) -> str:
    """A file's name without its folders and its suffix."""
    # Not by pathlib, which takes ten times as long, and every note is asked several times.
    name = path.rpartition("/")[2]
    return name.rpartition(".")[0] or name


def note_name(title: str, date: str, id: str = "") -> str:
    """The stem `YYYY-MM-DD-slug` of a new note file, without `.md`.

    date: ISO. id: stands in for a title that leaves no slug. The slug is NFC, lower case, letters
    (Hangul and others) and digits joined by `-`, at most 80 bytes.
    """
    slug = _slug(title) or _slug(id) or "note"
    return safe_name(f"{date}-{slug}")


def safe_name(name: str) -> str:
    """The name without what some system forbids in a file name, at most 180 bytes, never empty.

    Keeps case, spaces and Hangul; what `note_name` gives passes unchanged.
    """
    name = _FORBIDDEN.sub("-", clean_line(name))
    name = _cut(name.lstrip(". "), _MAX_NAME_BYTES).rstrip(". ")  # Windows drops dots at the end
    if DEVICE.match(name):
        name = f"_{name}"
    return name or "note"


def alternatives(name: str, id: str = "") -> Iterator[str]:
    """Names to try until one is free: `name`, `name-<id>` where there is an id, `name-2`…

    All are as `safe_name` makes them. Never ends.
    """
    stem = safe_name(name)
    yield stem
    if id:
        yield f"{stem}-{safe_name(id)[:20]}"
    for number in itertools.count(2):
        yield f"{stem}-{number}"


def same_name(name: str) -> str:
    """What is equal for names that are one file on macOS or Windows."""
    return unicodedata.normalize("NFC", name).casefold()


def _slug(text: str) -> str:
    lowered = unicodedata.normalize("NFC", clean_line(text).lower())
    words = "".join(char if _in_word(char) else " " for char in lowered).split()
    return _cut("-".join(words), _MAX_SLUG_BYTES).strip("-")


def _in_word(char: str) -> bool:
    return char.isalnum() or unicodedata.category(char).startswith("M")


def _cut(text: str, most_bytes: int) -> str:
    """The text, ended before the character that would not fit."""
    return text.encode()[:most_bytes].decode(errors="ignore")
