"""Where dokhu keeps what is not in the vault: the person's cache, state and settings."""

from __future__ import annotations

import contextlib
import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def cache_home() -> Path:
    """The folder of what can be made again. It may not exist yet. Raises OSError without a home."""
    return _path(_home("CACHE", ".cache"))


def state_home() -> Path:
    """The folder of what dokhu remembers on this machine. It may not exist yet. Raises OSError."""
    return _path(_home("STATE", ".local/state"))


def config_home() -> str:
    """The folder of the person's own settings. It may not exist. Raises OSError without a home."""
    return _home("CONFIG", ".config")


def _path(folder: str) -> Path:
    # Not needed by `dokhu --help`, which asks for the settings alone, and would take a tenth of it.
    from pathlib import Path

    return Path(folder)


def _home(kind: str, below_home: str) -> str:
    # Importing platformdirs takes longer than the rest of a `dokhu sync` with nothing to do, so
    # its answer for the common case on Linux is given without it (and a test compares the two).
    named, home = os.environ.get(f"XDG_{kind}_HOME", ""), os.environ.get("HOME", "")
    if sys.platform == "linux" and named.startswith("/"):
        return f"{named}/dokhu"
    if sys.platform == "linux" and home.startswith("/") and not named:
        return f"{home}/{below_home}/dokhu"
    from platformdirs import PlatformDirs

    folders = PlatformDirs("dokhu", appauthor=False)
    try:
        if kind == "CONFIG":
            return folders.user_config_dir
        return folders.user_cache_dir if kind == "CACHE" else folders.user_state_dir
    except RuntimeError as error:
        raise OSError(str(error)) from error


def vault_id(root: Path) -> str:
    """A folder name for this vault: its own name, for people, and what tells it from namesakes."""
    # Not by hashlib: a sync with nothing to do has no time to load OpenSSL.
    from zlib import crc32

    place = os.fsencode(os.path.realpath(root))
    name = "".join(char if char.isalnum() else "-" for char in root.name.lower())
    return f"{name[:40]}-{crc32(place):08x}"


def last_used() -> Path | None:
    """The vault that was remembered."""
    try:
        return _path(os.fsdecode((state_home() / "last-vault").read_bytes()))
    except OSError:
        return None


def remember(root: Path) -> None:
    """Make this the vault that `find_vault` falls back on. Where that cannot be kept, nothing."""
    if last_used() == root:
        return
    from notes.atomic import write_atomic

    with contextlib.suppress(OSError):  # a convenience must not stop the work
        home = state_home()
        home.mkdir(parents=True, exist_ok=True)
        write_atomic(home / "last-vault", os.fsencode(root), None)
