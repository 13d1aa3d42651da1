"""What the command line prints: plain text for people, one JSON document for programs.

Titles and notes come from outside: nothing in them may move the cursor, rename the window or
turn the reading direction of somebody's terminal.
"""

from __future__ import annotations

import json
import re
import sys
import unicodedata
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from notes.clean import clean, clean_line

if TYPE_CHECKING:
    from notes.problem import Problem

# All that `json` leaves as it is and a terminal would act on, and what UTF-8 cannot carry.
_UNSAFE = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_WITHOUT_TERMINAL = 200
# Of the notices of one kind.
_FIRST = 3


class Column(NamedTuple):
    """A column of a table. least: cells it keeps when space is short; 0 keeps its whole width."""

    title: str
    least: int = 0


def say(text: str = "") -> None:
    """Print a text for people, cleaned."""
    print(clean(text))


def warn(text: str) -> None:
    """Print a text for people on standard error, cleaned."""
    print(clean(text), file=sys.stderr)


def print_json(document: object) -> None:
    """Print one JSON document."""
    print(to_json(document))


def to_json(document: object) -> str:
    """A JSON document in which every character that a terminal would act on is escaped."""
    text = json.dumps(document, ensure_ascii=False, indent=2)
    return _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def problem_json(problem: Problem) -> dict[str, Any]:
    """A problem as it stands in every JSON document."""
    return {"path": problem.path, "line": problem.line, "message": problem.message}


def print_problems(problems: Iterable[Problem]) -> None:
    """Each problem on a line of standard error, with its file and line."""
    for problem in problems:
        warn(clean_line(str(problem)))


def print_notices(notices: Iterable[Problem]) -> None:
    """Notices of one kind together on standard error: how many files, and the first of them."""
    paths: dict[str, list[str]] = {}
    for notice in notices:
        paths.setdefault(notice.message, []).append(str(notice.path))
    for message, files in paths.items():
        warn(f"{counted(len(files), 'note')}: {message}")
        for path in files[:_FIRST]:
            warn(f"  {clean_line(path)}")
        if len(files) > _FIRST:
            warn(f"  and {len(files) - _FIRST} more; --json names them all")


def counted(number: int, word: str) -> str:
    """`1 file`, `2 files`."""
    return f"{number} {word}{'' if number == 1 else 's'}"


def cells(text: str) -> int:
    """How many terminal cells a text takes; Hangul and other wide characters take two each."""
    if text.isascii():
        return len(text)
    return sum(_cell(char) for char in text)


def fit(text: str, room: int) -> str:
    """The text on one line, cut with an ellipsis to at most `room` cells."""
    text = clean_line(text)
    if cells(text) <= room:
        return text
    taken, end = 0, 0
    for char in text:
        taken += _cell(char)
        if taken > room - 1:
            break
        end += 1
    return text[:end].rstrip() + "…" if room > 0 else ""


def pad(text: str, room: int) -> str:
    """The text cut or filled to exactly `room` cells."""
    text = fit(text, room)
    return text + " " * (room - cells(text))


def terminal_width() -> int:
    """Columns of the terminal; a wide page where the output goes to a file or a program."""
    if not sys.stdout.isatty():
        return _WITHOUT_TERMINAL
    # Imported here: it takes along what packs archives, which a quick sync has no time for.
    import shutil

    return shutil.get_terminal_size().columns


def table(columns: Sequence[Column], rows: Sequence[Sequence[str]], width: int) -> list[str]:
    """Lines of an aligned table with its heading; flexible columns share what room is left."""
    natural = [cells(column.title) for column in columns]
    for row in rows:
        for place, text in enumerate(row):
            natural[place] = max(natural[place], cells(text))
    rooms = _share(columns, natural, width - 2 * (len(columns) - 1))
    heading = [column.title for column in columns]
    return [
        "  ".join(pad(text, room) for text, room in zip(row, rooms, strict=True)).rstrip()
        for row in [heading, *rows]
    ]


def _share(columns: Sequence[Column], natural: Sequence[int], width: int) -> list[int]:
    """The room of each column: what is too much is taken from the widest flexible ones."""
    rooms = list(natural)
    over = sum(rooms) - width
    while over > 0:
        flexible = [i for i, column in enumerate(columns) if 0 < column.least < rooms[i]]
        if not flexible:
            break
        widest = max(flexible, key=lambda place: rooms[place])
        rooms[widest] -= 1
        over -= 1
    return rooms


def _cell(char: str) -> int:
    if unicodedata.east_asian_width(char) in "WF":
        return 2
    # Conjoining vowels and finals draw inside the syllable that their initial began.
    if unicodedata.category(char) in ("Mn", "Me", "Cf") or "\u1160" <= char <= "\u11ff":
        return 0
    return 1
