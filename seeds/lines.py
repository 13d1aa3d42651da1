"""The lines of a text from outside, cleaned and numbered."""

from __future__ import annotations

from collections.abc import Iterator

from notes.clean import clean

# What ends a line for Unicode and Python, but is in the middle of one in a text copied from a PDF.
_WITHIN = {ord(char): " " for char in "\v\f\x1c\x1d\x1e\x85\u2028\u2029"} | {ord("\ufeff"): None}


def all_lines(text: str) -> list[str]:
    """The lines, without control characters or BOM; their white space stays."""
    return clean(text.translate(_WITHIN)).split("\n")


def numbered_lines(text: str) -> Iterator[tuple[int, str]]:
    """Each line that is not blank with its number, from 1, white space around it gone."""
    for number, line in enumerate(all_lines(text), 1):
        line = line.strip()
        if line:
            yield number, line
