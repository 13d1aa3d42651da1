"""Where dokhu keeps what is not in the vault: the person's cache and state folders."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

# platformdirs, hashlib and notes.atomic are imported where they are used: see notes/vault.py.


def cache_home() -> Path:
    """The folder of what can be made again. It may not exist yet."""
    from platformdirs import user_cache_path

    return user_cache_path("dokhu", appauthor=False)


def state_home() -> Path:
    """The folder of what dokhu remembers on this machine. It may not exist yet."""
    from platformdirs import user_state_path

    return user_state_path("dokhu", appauthor=False)


def vault_id(root: Path) -> str:
    """A folder name for this vault: its own name, for people, and what tells it from namesakes."""
    import hashlib

    place = os.fsencode(os.path.realpath(root))
    name = "".join(char if char.isalnum() else "-" for char in root.name.lower())
    return f"{name[:40]}-{hashlib.sha256(place).hexdigest()[:8]}"


def last_used() -> Path | None:
    """The vault that was remembered."""
    try:
        return Path(os.fsdecode((state_home() / "last-vault").read_bytes()))
    except OSError:
        return None


def remember(root: Path) -> None:
    """Make this the vault that `find_vault` falls back on. Where that cannot be kept, nothing."""
    if last_used() == root:
        return
    from notes.atomic import write_atomic

    with contextlib.suppress(OSError):  # a convenience must not stop the work
        state_home().mkdir(parents=True, exist_ok=True)
        write_atomic(state_home() / "last-vault", os.fsencode(root), None)
