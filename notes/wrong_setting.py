"""What is wrong within a table of `dokhu.toml`, found by those who use the table."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from notes.problem import Problem
from notes.settings import FILE_NAME


class WrongSetting(NamedTuple):
    """table: `keys`, `export.hugo`. name: of the setting in it. what: is wrong with it."""

    table: str
    name: str
    what: str


def located(root: Path, wrong: Sequence[WrongSetting]) -> list[Problem]:
    """These as problems of the vault `root`, each at the line where it stands."""
    text = ""
    with contextlib.suppress(OSError, UnicodeDecodeError):  # it may be gone since it was read
        text = (root / FILE_NAME).read_text(encoding="utf-8-sig") if wrong else ""
    return [
        Problem(FILE_NAME, _line_of(text, table, name), f"the setting “{table}.{name}” {what}")
        for table, name, what in wrong
    ]


def _line_of(text: str, table: str, name: str) -> int:
    """The line of a setting in its `[table]`, else that of the table, else 0."""
    own = _heading(text, f"{table}.{name}")
    heading = own or _heading(text, table)
    if heading is None:
        return 0
    end = re.compile(r"^[ \t]*\[", re.MULTILINE).search(text, heading.end())
    setting = re.compile(rf"""^[ \t]*["']?{re.escape(name)}["']?[ \t]*[=.]""", re.MULTILINE)
    found = setting.search(text, heading.end(), end.start() if end else len(text))
    return text.count("\n", 0, (own or found or heading).start()) + 1


def _heading(text: str, table: str) -> re.Match[str] | None:
    return re.search(rf"^[ \t]*\[{re.escape(table)}\]", text, re.MULTILINE)
