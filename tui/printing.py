"""What the command line prints: plain text for people, one JSON document for programs.

Titles and notes come from outside: nothing in them may move the cursor, rename the window or
turn the reading direction of somebody's terminal.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from notes.clean import clean, clean_line
from tui.cells import cells, pad

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
    from dataclasses import replace

    from tui.texts.messages import translated

    for problem in problems:
        warn(clean_line(str(replace(problem, message=translated(problem.message)))))


def print_notices(notices: Iterable[Problem]) -> None:
    """Notices of one kind together on standard error: how many files, and the first of them."""
    from tui.texts import t, tn
    from tui.texts.messages import translated

    paths: dict[str, list[str]] = {}
    for notice in notices:
        paths.setdefault(notice.message, []).append(str(notice.path))
    for message, files in paths.items():
        warn(f"{tn(len(files), '{n} note', '{n} notes')}: {translated(message)}")
        for path in files[:_FIRST]:
            warn(f"  {clean_line(path)}")
        if len(files) > _FIRST:
            warn(t("  and {n} more; --json names them all", n=len(files) - _FIRST))


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
