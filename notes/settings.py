"""`dokhu.toml`: the settings of one vault. Every setting has a default."""

from __future__ import annotations

import os
import posixpath
import re
from collections.abc import Mapping
from pathlib import Path, PureWindowsPath
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from notes.problem import Problem

FILE_NAME = "dokhu.toml"
TEMPLATE = """\
# The settings of this vault. Every one has a default; take away the # to change it.

# Where the days begin and end. Default: the system's time zone.
# timezone = "Asia/Seoul"

# The folders that hold notes. Name the folder of an Obsidian vault here, or "." for this one,
# and its notes are read where they are.
# notes = ["notes"]

# Queries that you want at hand, by name.
# [views]
# "This week's English" = "needs:en after:2024-12-09"

# Keys of your own, by the names in docs/keys.md.
# [keys]
# queue = "Q,1"
"""
_EMPTY: Mapping[str, Any] = MappingProxyType({})


# A NamedTuple and not a dataclass: `dokhu sync` with nothing to do reads the settings, and
# importing dataclasses would be a tenth of its time.
class Settings(NamedTuple):
    """What the vault's owner set; read-only.

    timezone: an IANA name, None for the system's. notes: note folders, relative to the vault,
    `/` between parts, "." for the vault itself. views: name -> query. export: target -> its
    options. keys: action -> key.
    """

    timezone: str | None = None
    notes: tuple[str, ...] = ("notes",)
    views: Mapping[str, str] = _EMPTY
    export: Mapping[str, Any] = _EMPTY
    keys: Mapping[str, Any] = _EMPTY


def read_settings(root: Path) -> tuple[Settings, list[Problem]]:
    """The settings in the vault folder `root`; a value that is wrong is a Problem and its default.

    No file, or a file that is not TOML, gives the defaults. Never raises.
    """
    try:
        text = (root / FILE_NAME).read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return Settings(), []
    except OSError as error:
        return Settings(), [_problem(0, f"cannot be read ({error.strerror}); defaults are used")]
    except UnicodeDecodeError:
        return Settings(), [_problem(0, "is not UTF-8; save it as UTF-8. Defaults are used")]
    if all(not line or line.startswith("#") for line in map(str.strip, text.splitlines())):
        return Settings(), []  # as `dokhu init` leaves it; spares importing a parser
    settings, problems = _parse(text)
    for folder in settings.notes:
        # Not Path.is_dir(), which raises PermissionError.
        if settings.notes != Settings().notes and not os.path.isdir(root / folder):  # noqa: PTH112
            what = f"“notes” names {folder!r}, but there is no such folder"
            problems.append(_problem(_line_of(text, "notes"), what))
    return settings, problems


def _parse(text: str) -> tuple[Settings, list[Problem]]:
    import tomllib

    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"\(at line (\d+)", str(error))  # else it is the end of the file
        line = int(place[1]) if place else text.rstrip().count("\n") + 1
        what = str(error).partition(" (at ")[0]
        return Settings(), [_problem(line, f"is not TOML: {what}. Defaults are used")]
    except RecursionError:
        return Settings(), [_problem(0, "is nested too deep. Defaults are used")]
    values: dict[str, Any] = {}
    problems = []
    for name, given in table.items():
        wrong: list[str] = []
        value = _checked(name, given, wrong)
        if value is not None:
            values[name] = value
        problems += [_problem(_line_of(text, name), f"“{name}” {what}") for what in wrong]
    return Settings(**values), problems


def _checked(name: str, value: object, wrong: list[str]) -> object:
    """The value as `Settings` holds it, None for the default; `wrong` gets what was left out."""
    if name == "timezone":
        return _time_zone(value, wrong)
    if name == "notes":
        return _note_folders(value, wrong)
    if name not in Settings._fields:
        wrong.append("is no setting that dokhu knows; it is ignored")
    elif not isinstance(value, dict):
        wrong.append(f"must be a table, [{name}]; it is ignored")
    else:
        return MappingProxyType(_views(value, wrong) if name == "views" else value)
    return None


def _time_zone(value: object, wrong: list[str]) -> str | None:
    import zoneinfo

    try:
        # What is no text, it refuses itself.
        return zoneinfo.ZoneInfo(value).key  # type: ignore[arg-type]
    except (KeyError, ValueError, TypeError, AttributeError, OSError):
        wrong.append(f"is {value!r}, no time zone like “Asia/Seoul”; the system's is used")
        return None


def _note_folders(value: object, wrong: list[str]) -> tuple[str, ...] | None:
    if not isinstance(value, list) or not all(isinstance(folder, str) for folder in value):
        wrong.append('must be a list of folder names, like ["notes"]; that is used')
        return None
    folders = []
    for folder in value:
        path = PureWindowsPath(folder)  # the strictest reading: a vault travels between systems
        if not folder.strip() or path.anchor or ".." in path.parts or "\0" in folder:
            wrong.append(f"names {folder!r}, which is not inside the vault; it is left out")
        else:
            folders.append(posixpath.normpath(folder))
    return tuple(dict.fromkeys(folders)) or None


def _views(value: dict[str, object], wrong: list[str]) -> dict[str, str]:
    views = {name: query for name, query in value.items() if isinstance(query, str)}
    for name in value:
        if name not in views:
            wrong.append(f"has {name!r}, which is no query in quotes; it is left out")
    return views


def _line_of(text: str, name: str) -> int:
    """The line on which a top-level setting or its table begins, 0 where it is not to be found."""
    place = re.compile(rf"""^[ \t]*\[{{0,2}}[ \t]*["']?{re.escape(name)}["']?[ \t]*[=\].]""", re.M)
    found = place.search(text)
    return text.count("\n", 0, found.start()) + 1 if found else 0


def _problem(line: int, message: str) -> Problem:
    from notes.problem import Problem

    return Problem(FILE_NAME, line, message)
