"""`dokhu.toml`: the settings of one vault. Every setting has a default."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from notes.problem import Problem

FILE_NAME = "dokhu.toml"
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
    raise NotImplementedError
