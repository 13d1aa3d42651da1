"""What `[export]` of `dokhu.toml` may say: docs/publishing.md."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from notes.targets import TARGETS
from notes.wrong_setting import WrongSetting

_TEXTS = frozenset("main title author url path folder layout math from to".split())
_CHOICES = {"main": ("ko", "en"), "math": ("raw",)}


def options_of(export: Mapping[str, object], target: str) -> dict[str, object]:
    """What `[export]` says for every target, then what `[export.<target>]` says."""
    own = export.get(target)
    return {**_shared(export), **(own if isinstance(own, dict) else {})}


def wrong_options(
    export: Mapping[str, object], target: str | None = None
) -> Iterator[WrongSetting]:
    """What is wrong in `[export]`; target: only in what is for this one."""
    yield from _wrong_in("export", _shared(export))
    for name, table in export.items():
        if isinstance(table, dict) and target in (None, name):
            if name in TARGETS:
                yield from _wrong_in(f"export.{name}", table)
            else:
                what = f"is no target; there are {', '.join(TARGETS)}. It is ignored"
                yield WrongSetting("export", name, what)


def _shared(export: Mapping[str, object]) -> dict[str, object]:
    return {name: value for name, value in export.items() if not isinstance(value, dict)}


def _wrong_in(table: str, options: Mapping[str, object]) -> Iterator[WrongSetting]:
    for name, value in options.items():
        if name == "pair":
            if not isinstance(value, bool):
                yield WrongSetting(table, name, "must be true or false; it is ignored")
        elif name in TARGETS and table == "export":
            yield WrongSetting(table, name, f"must be a table, [export.{name}]; it is ignored")
        elif name not in _TEXTS:
            yield WrongSetting(table, name, "is no setting that dokhu knows; it is ignored")
        elif not isinstance(value, str):
            yield WrongSetting(table, name, "must be text in quotes; it is ignored")
        elif value not in _CHOICES.get(name, (value,)):
            known = ", ".join(f"“{choice}”" for choice in _CHOICES[name])
            yield WrongSetting(table, name, f"must be one of {known}; it is ignored")
        elif name == "folder" and leads_out(value):
            yield WrongSetting(table, name, "leads out of the site's folder; it is ignored")


def leads_out(folder: str) -> bool:
    """Whether a folder, relative to the site's, is not inside it."""
    path = PurePosixPath(folder)
    return path.is_absolute() or ".." in path.parts
