"""What is wrong with the person's data, and what only the person can decide."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong, for the person: where, what, and what to do about it.

    path: relative to the vault, or as given on the command line; line: from 1, 0 for all of it.
    """

    path: str
    line: int
    message: str

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}" if self.line else self.path
        return f"{place}: {self.message}"


@dataclass(frozen=True, slots=True)
class Question:
    """Something that reading left open, for the person to settle; never guessed silently.

    kind: `title` (where does the title end, or what is it?) or `notes` (one paper, several notes).
    key: the row or paper it is about. options: answers on offer, likeliest first.
    """

    kind: str
    key: str
    text: str
    options: tuple[str, ...] = ()
