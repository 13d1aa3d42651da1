"""The person's own settings, `config.toml` in their configuration folder; never a vault's."""

from __future__ import annotations

import os
from typing import Any

from notes.places import config_home


class ConfigurationError(Exception):
    """The file cannot be read; the message says which and why."""


def config_file() -> str:
    """Where the person's own settings are, whether or not the file exists."""
    return os.path.join(config_home(), "config.toml")  # noqa: PTH118 - see notes.places


def configured(name: str) -> Any:
    """The value of one setting, None where there is none. Raises ConfigurationError."""
    path = config_file()
    if not os.path.exists(path):  # noqa: PTH110 - see notes.places
        return None
    # A parser is imported only for those who have such a file.
    import tomllib

    try:
        with open(path, "rb") as file:  # noqa: PTH123 - see notes.places
            return tomllib.load(file).get(name)
    except (OSError, ValueError) as error:
        raise ConfigurationError(f"{path}: cannot be read: {error}") from None
