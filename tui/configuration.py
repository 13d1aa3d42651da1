"""The person's own settings, `config.toml` in their configuration folder; never a vault's."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from notes.places import config_home


class ConfigurationError(Exception):
    """The file cannot be read; the message says which and why."""


def config_file() -> Path:
    """Where the person's own settings are, whether or not the file exists."""
    return config_home() / "config.toml"


def configured(name: str) -> Any:
    """The value of one setting, None where there is none. Raises ConfigurationError."""
    path = config_file()
    if not path.exists():
        return None
    # A parser is imported only for those who have such a file.
    import tomllib

    try:
        return tomllib.loads(path.read_text("utf-8")).get(name)
    except (OSError, ValueError) as error:
        raise ConfigurationError(f"{path}: cannot be read: {error}") from None
