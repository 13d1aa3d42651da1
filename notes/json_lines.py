"""Files of one JSON object a line, which people and git merges may have touched."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeVar

from notes.problem import Problem

Made = TypeVar("Made")


class BadLine(ValueError):  # noqa: N818 - it says what the line is
    """This line is no JSON object; the message says what is wrong with it."""


def parse_line(line: str) -> dict[str, Any]:
    """The object on this line. Raises BadLine."""
    try:
        value = json.loads(line.removeprefix("\ufeff"))
    except json.JSONDecodeError as error:
        if line.startswith(("<<<<<<< ", "=======", ">>>>>>> ")):
            raise BadLine("is a git conflict marker; remove it and keep the rows") from None
        raise BadLine(f"is not JSON: {error.msg} (column {error.colno})") from None
    except ValueError:
        raise BadLine("has a number that is too long") from None
    except RecursionError:
        raise BadLine("is nested too deep") from None
    if not isinstance(value, dict):
        raise BadLine("is no JSON object, {…}")
    if not _is_unicode(line):
        raise BadLine("is not UTF-8")
    return value


def read_objects(
    text: str, path: str, make: Callable[[dict[str, Any]], Made]
) -> Iterator[tuple[int, Made] | Problem]:
    """What `make` makes of each object, with its line number, from 1; blank lines are passed over.

    A line that is no object, or of which `make` says ValueError, is a Problem.
    """
    # Not splitlines(): JSON strings may hold U+2028 and its like.
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            try:
                yield number, make(parse_line(line))
            except ValueError as error:
                yield Problem(path, number, f"{error}; the line is left out")


def write_line(row: Mapping[str, Any]) -> bytes:
    """The object as one line of UTF-8, with its line break."""
    line = json.dumps(row, ensure_ascii=False)
    if not _is_unicode(line):
        line = json.dumps(row)
    return line.encode() + b"\n"


def _is_unicode(text: str) -> bool:
    """Whether UTF-8 can hold the text: it cannot hold lone surrogates."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
