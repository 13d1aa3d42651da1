"""The person's own keys: the table `[keys]` of `dokhu.toml`, by the ids in `tui.bindings`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from textual.binding import Binding
from textual.keys import format_key

from tui.bindings import EVERYWHERE, SCREENS

_NAMES = {
    "enter": "Enter",
    "space": "Space",
    "escape": "Esc",
    "backspace": "Backspace",
    "tab": "Tab",
}


def read_keymap(table: Mapping[str, Any]) -> tuple[dict[str, str], list[str]]:
    """Keys by binding id, as Textual's keymap has them, and what is wrong in the table.

    table: action id -> a key (`"ctrl+j"`), several in one text between commas, or a list of them.
    """
    known = {binding.id for bindings in (*SCREENS.values(), EVERYWHERE) for binding in bindings}
    keymap: dict[str, str] = {}
    problems = []
    for name, value in table.items():
        keys = value.split(",") if isinstance(value, str) else value
        if name not in known:
            problems.append(f"[keys] {name}: there is no such action; docs/keys.md names them")
        elif not _are_keys(keys):
            problems.append(f"[keys] {name}: must be a key like “ctrl+j”, or a list of keys")
        else:
            keymap[name] = ",".join(key.strip() for key in keys)
    return keymap, [*problems, *_clashes(keymap)]


def _are_keys(keys: object) -> bool:
    return isinstance(keys, list) and bool(keys) and all(
        isinstance(key, str) and key.strip() for key in keys
    )  # fmt: skip


def _clashes(keymap: Mapping[str, str]) -> Iterable[str]:
    """Keys that mean two things on one screen."""
    for bindings in SCREENS.values():
        owners: dict[str, str] = {}
        for binding in bindings:
            for key in keys_of(binding, keymap):
                other = owners.setdefault(key, binding.id or "")
                if other != binding.id and {other, binding.id} & keymap.keys():
                    yield f"[keys] {key} means both {other} and {binding.id}; only one works"


def keys_of(binding: Binding, keymap: Mapping[str, str]) -> list[str]:
    """The keys that a binding has now."""
    return keymap.get(binding.id or "", binding.key).split(",")


def key_names(binding: Binding, keymap: Mapping[str, str]) -> str:
    """The keys of a binding as they stand on a keyboard: `q 1`, `/ F3 Ctrl+F`."""
    return " ".join(key_name(key) for key in keys_of(binding, keymap))


def key_name(key: str) -> str:
    """A key as it stands on a keyboard."""
    *modifiers, last = key.split("+")
    if not modifiers and len(last) == 1:
        return last
    name = _NAMES.get(last) or format_key(last)
    return "+".join([*(modifier.capitalize() for modifier in modifiers), _capital(name)])


def _capital(name: str) -> str:
    return name.upper() if len(name) == 1 or name[1:].isdecimal() else name
