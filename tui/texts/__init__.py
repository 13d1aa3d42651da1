"""What the program says, in English or Korean.

English stands in the code, where it is read with what it is about; the modules beside this one
hold the Korean of each text. Texts are looked up when they are shown, so that nothing depends on
what was imported when.
"""

from __future__ import annotations

import os
from functools import cache
from importlib import import_module
from typing import Literal

Language = Literal["en", "ko"]

# Where the Korean texts are, by the part of the program that says them.
_CATALOGUES = (
    "keys", "library", "desk", "post", "statistics", "app", "commands", "command_help",
)  # fmt: skip


def t(english: str, /, **values: object) -> str:
    """This text in the person's language, `{name}` replaced by the value of that name."""
    text = korean(_CATALOGUES).get(english, english) if language() == "ko" else english
    return text.format(**values) if values else text


def tn(number: int, one: str, many: str, /, **values: object) -> str:
    """As `t`, for a text about a number of things, which stands in it as `{n}`.

    Korean has one form for any number; it is looked up by `many`.
    """
    english = one if number == 1 and language() == "en" else many
    return t(english, n=f"{number:,}", **values)


@cache
def language() -> Language:
    """The person's choice in `config.toml` (`language = "ko"`), else that of their locale."""
    from tui.configuration import ConfigurationError, configured

    try:
        chosen = configured("language")
    except (ConfigurationError, OSError):
        chosen = None
    if chosen in ("en", "ko"):
        return "ko" if chosen == "ko" else "en"
    names = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
    locale = next((value for name in names if (value := os.environ.get(name))), "")
    return "ko" if locale.lower().startswith("ko") else "en"


@cache
def korean(catalogues: tuple[str, ...]) -> dict[str, str]:
    """The Korean of each English text in these modules of `tui.texts`."""
    texts: dict[str, str] = {}
    for name in catalogues:
        texts |= import_module(f"tui.texts.{name}").KOREAN
    return texts
