"""The person's own themes: `[themes.NAME]` in their `config.toml`, never a vault's."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from textual.color import Color, ColorParseError
from textual.theme import Theme

from tui.configuration import ConfigurationError, config_file, configured
from tui.themes import INK, THEMES

_COLOURS = (
    "primary", "secondary", "accent", "success", "warning", "error", "foreground", "background",
    "surface", "panel",
)  # fmt: skip


def own_themes() -> tuple[list[Theme], list[str]]:
    """The themes that the person made, and what is wrong in the file; what is, is left out."""
    try:
        tables = configured("themes") or {}
    except ConfigurationError as error:
        return [], [str(error)]
    themes = []
    problems: list[str] = []
    for name, table in tables.items() if isinstance(tables, dict) else ():
        wrong = _problems(table)
        problems += [f"{config_file()}: [themes.{name}] {what}" for what in wrong.values()]
        if isinstance(table, dict):
            right = {key: value for key, value in table.items() if key not in wrong}
            themes.append(_theme(str(name), right))
    return themes, problems


def first_theme() -> str:
    """The name of the theme to begin with: `theme` in the person's file, else the dark one."""
    try:
        chosen = configured("theme")
    except ConfigurationError:
        chosen = None
    return chosen if isinstance(chosen, str) else INK.name


def _theme(name: str, table: dict[str, Any]) -> Theme:
    base = _base(table) or INK
    colours = {key: value for key, value in table.items() if key in _COLOURS}
    others = {key: value for key, value in table.items() if key not in (*_COLOURS, "base")}
    return replace(base, name=name, variables={**base.variables, **others}, **colours)


def _base(table: dict[str, Any]) -> Theme | None:
    name = table.get("base", INK.name)
    return next((theme for theme in THEMES if theme.name == name), None)


def _problems(table: object) -> dict[str, str]:
    """What is wrong in a theme, by the keys that are left out."""
    if not isinstance(table, dict):
        return {"": "must be a table of colours; it is left out"}
    known = (*_COLOURS, *INK.variables)
    problems = {} if _base(table) else {"base": "base: must be ink, paper or contrast; ink is used"}
    for key, value in table.items():
        if key == "base":
            continue
        if key not in known:
            problems[key] = f"{key}: there is no such colour; there are {', '.join(known)}"
        elif not _is_colour(value):
            problems[key] = f"{key}: must be a colour like “#7aa2c9”; that of the base is used"
    return problems


def _is_colour(value: object) -> bool:
    try:
        return isinstance(value, str) and bool(Color.parse(value.split()[0] if value else ""))
    except ColorParseError:
        return False
