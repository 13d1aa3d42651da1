"""File names for notes: readable, the same on every system, never leaving their folder."""

from __future__ import annotations


def note_name(title: str, date: str, id: str = "") -> str:
    """The stem `YYYY-MM-DD-slug` of a new note file, without `.md`.

    date: ISO. id: stands in for a title that leaves no slug. The slug is NFC, lower case, letters
    (Hangul and others) and digits joined by `-`, at most 80 bytes.
    """
    raise NotImplementedError


def safe_name(name: str) -> str:
    """The name without what some system forbids in a file name, at most 200 bytes, never empty.

    Keeps case, spaces and Hangul; what `note_name` gives passes unchanged.
    """
    raise NotImplementedError
