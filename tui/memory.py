"""What the app remembers of the person's choices, in the user's state folder."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path

from notes.places import state_home


def recall(name: str) -> str | None:
    """What was remembered under this name; None where nothing was, or it cannot be read."""
    return _read().get(name)


def remember(name: str, value: str) -> None:
    """Remember a choice for the next start. Where that cannot be written, it is forgotten."""
    from notes.atomic import write_atomic

    chosen = {**_read(), name: value}
    with suppress(OSError):
        _file().parent.mkdir(parents=True, exist_ok=True)
        write_atomic(_file(), json.dumps(chosen).encode(), None)


def _file() -> Path:
    return state_home() / "app.json"


def _read() -> dict[str, str]:
    try:
        found = json.loads(_file().read_bytes())
    except (OSError, ValueError):
        return {}
    if not isinstance(found, dict):
        return {}
    return {str(name): value for name, value in found.items() if isinstance(value, str)}
