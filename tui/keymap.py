"""The person's own keys: the table `[keys]` of `dokhu.toml`, by the ids in `tui.bindings`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from string import punctuation
from typing import Any

from textual.binding import Binding
from textual.keys import Keys, format_key

from notes.hangul import latin_keys
from notes.wrong_setting import WrongSetting
from tui.bindings import EVERYWHERE, SCREENS

_NAMES = {
    "enter": "Enter",
    "space": "Space",
    "escape": "Esc",
    "backspace": "Backspace",
    "tab": "Tab",
    "insert": "Insert",
}


# As Textual calls the keys that are no letters: `/` is `slash`.
_NAMES_OF_SIGNS = {
    sign: next(iter(Binding.make_bindings([Binding(sign, "")]))).key
    for sign in punctuation
    if sign != ","  # stands between keys
}
_KEY_NAMES = {*_NAMES_OF_SIGNS.values(), "comma", *(key.rpartition("+")[2] for key in Keys)}
_MODIFIERS = {"ctrl", "shift", "alt", "meta", "super", "hyper"}


def read_keymap(table: Mapping[str, Any]) -> tuple[dict[str, str], list[WrongSetting]]:
    """Keys by binding id, as Textual's keymap has them, and what is wrong in the table.

    table: action id -> a key (`"ctrl+j"`), several in one text between commas, or a list of them.
    """
    known = {binding.id for bindings in (*SCREENS.values(), EVERYWHERE) for binding in bindings}
    keymap: dict[str, str] = {}
    problems = []
    for name, value in table.items():
        keys = _read(value)
        if name not in known:
            problems.append(
                WrongSetting("keys", name, "is no action; docs/keys.md names all of them")
            )
        elif not keys:
            what = "must be a key like “ctrl+j”, or a list of keys; its own keys stay"
            problems.append(WrongSetting("keys", name, what))
        else:
            keymap[name] = ",".join(keys)
    return keymap, [*problems, *_clashes(keymap)]


def _read(value: object) -> list[str]:
    """The keys of one action as Textual calls them; none where one of them is no key."""
    texts = value.split(",") if isinstance(value, str) else value
    if not isinstance(texts, list):
        return []
    keys = [_key(text.strip()) if isinstance(text, str) else None for text in texts]
    return [key for key in keys if key] if all(keys) else []


def _key(text: str) -> str | None:
    """A key by its name, None where there is none. A key of the Hangul layout is its Latin twin:
    as that it comes, whichever layout is on."""
    *modifiers, last = text.lower().split("+") if len(text) > 1 else [text]
    name = _NAMES_OF_SIGNS.get(last) or latin_keys(last) or last
    is_key = name in _KEY_NAMES or (len(name) == 1 and name.isalnum())
    return "+".join([*modifiers, name]) if is_key and _MODIFIERS.issuperset(modifiers) else None


def _clashes(keymap: Mapping[str, str]) -> Iterable[WrongSetting]:
    """Keys that mean two things on one screen."""
    for bindings in SCREENS.values():
        owners: dict[str, str] = {}
        for binding in bindings:
            for key in keys_of(binding, keymap):
                other = owners.setdefault(key, binding.id or "")
                if other == binding.id or not {other, binding.id} & keymap.keys():
                    continue
                own, other = sorted((other, binding.id or ""), key=lambda id: id not in keymap)
                what = f"has the key {key_name(key)}, which is also that of {other}; only one works"
                yield WrongSetting("keys", own, what)


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
