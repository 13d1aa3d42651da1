"""Somebody who presses anything: seeded keys, mouse events and resizes, and what they may change.

On a copy of a real vault, without the test runner:

    python -m tests.tui.random_session FOLDER --events 2000 --seed 1
"""

from __future__ import annotations

import argparse
import asyncio
import os
import random
import shutil
import tempfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from textual.pilot import OutOfBounds, Pilot

from notes.fields import NoteError
from notes.note import read_note
from notes.panes import split_pane
from notes.vault import Vault, init_vault
from store.sync import sync
from tui.app import DokhuApp
from tui.bindings import EVERYWHERE, SCREENS
from tui.editing import LANGUAGES, Typed
from tui.screens.desk import Desk

_SIZES = [(20, 8), (40, 12), (80, 24), (100, 30), (140, 40), (200, 60), (250, 70)]
_TEXT = [*"abcxyz QRT12#[]<>*`-", "ㅓ", "ㅁ", "한", "글", "가", "꽤", "。", "é", "🎲"]
_MOVES = (
    "up down left right home end pageup pagedown tab shift+tab enter escape space backspace delete "
    "shift+down shift+up ctrl+a ctrl+z ctrl+v ctrl+x ctrl+left"
).split()
# They end the session, or leave the app for another program.
_NEVER = {"ctrl+q"}


@dataclass
class Watched:
    """What the app was asked to write, and where what it wrote was not that."""

    written: set[str] = field(default_factory=set)
    wrong: list[str] = field(default_factory=list)


def files_of(root: Path) -> dict[str, bytes]:
    """Every file of the vault but git's own."""
    found = (path for path in root.rglob("*") if path.is_file() and ".git" not in path.parts)
    return {str(path.relative_to(root)): path.read_bytes() for path in found}


async def play(vault: Vault, seed: int, count: int) -> list[str]:
    """Press, click and resize `count` times; what is wrong afterwards. A crash raises."""
    before = files_of(vault.root)
    chance = random.Random(seed)
    app = DokhuApp(vault)
    app.sync_beside = app.greets = False
    watched = _watch(app)
    async with app.run_test(size=(140, 40)) as pilot:
        for _ in range(count):
            await _anything(chance, pilot)
    return [*watched.wrong, *_unasked(before, files_of(vault.root), watched.written)]


async def _anything(chance: random.Random, pilot: Pilot[int]) -> None:
    what = chance.random()
    if what < 0.04:
        await pilot.resize_terminal(*chance.choice(_SIZES))
    elif what < 0.12:
        width, height = pilot.app.size
        place = chance.randrange(width), chance.randrange(height)
        act = chance.choice([pilot.click, pilot.double_click, pilot.hover, _drag(pilot)])
        with suppress(OutOfBounds):
            await act(offset=place)
    else:
        await pilot.press(_key(chance))


def _drag(pilot: Pilot[int]) -> Callable[..., Any]:
    async def drag(offset: tuple[int, int]) -> None:
        await pilot.mouse_down(offset=offset)
        await pilot.hover(offset=(offset[0] // 2, offset[1] // 2))
        await pilot.mouse_up(offset=(offset[0] // 2, offset[1] // 2))

    return drag


def _key(chance: random.Random) -> str:
    kind = chance.random()
    if kind < 0.35:
        return chance.choice(_TEXT)
    if kind < 0.65:
        return chance.choice(_MOVES)
    bound = [b.key for bindings in (*SCREENS.values(), EVERYWHERE) for b in bindings]
    return chance.choice(sorted({key for keys in bound for key in keys.split(",")} - _NEVER))


def _watch(app: DokhuApp) -> Watched:
    """Note every write that the session is asked for, and look at those of the Desk."""
    watched = Watched()
    session = app.session
    save, triage, undo = session.save, session.triage, session.undo

    def saving(path: str, text: str, expect: str) -> Any:
        if isinstance(app.screen, Desk):
            watched.wrong += _misread(path, text, app.screen.typed())
        saved = save(path, text, expect)
        watched.written.add(saved.path)
        return saved

    def remembering(act: Callable[..., Any]) -> Callable[..., Any]:
        def acting(*arguments: Any, **named: Any) -> Any:
            before = files_of(session.vault.root)
            result = act(*arguments, **named)
            now = files_of(session.vault.root)
            watched.written.update(path for path in now if now[path] != before.get(path))
            return result

        return acting

    for name, value in {
        "save": saving,
        "triage": remembering(triage),
        "undo": remembering(undo),
        "answer": remembering(session.answer),
        "open_url": lambda url: None,
    }.items():
        setattr(session, name, value)
    return watched


def _misread(path: str, text: str, typed: Typed) -> list[str]:
    """Where the file would not read back as what stands in the editors."""
    note = read_note(text, path)
    wrong = []
    for lang in LANGUAGES:
        try:
            wanted = split_pane(typed.pane(lang))
        except NoteError:
            continue
        # A pane that holds a language tag is divided by it, as the format says.
        tagged = any(mark in typed.pane(lang) for mark in ("<english", "<korean", "<!--"))
        if not tagged and split_pane(note.pane(lang)) != wanted:
            wrong.append(f"{path}: the {lang} pane reads back otherwise")
    return wrong


def _unasked(before: dict[str, bytes], now: dict[str, bytes], written: set[str]) -> list[str]:
    """Files that came, went or changed although nothing was asked about them."""
    paths = sorted(before.keys() | now.keys())
    return [
        f"{path}: {'removed' if path not in now else 'changed'}, unasked"
        for path in paths
        if before.get(path) != now.get(path) and path not in written
    ]


def main() -> int:
    """The command; 1 where something is wrong."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, help="A folder of notes; a copy of it is used.")
    parser.add_argument("--events", type=int, default=2_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        os.environ["HOME"] = place
        for name in ("CACHE", "STATE", "CONFIG"):
            os.environ[f"XDG_{name}_HOME"] = f"{place}/{name.lower()}"
        shutil.copytree(options.folder, Path(place, "vault", "notes"))
        vault = init_vault(Path(place, "vault"))
        sync(vault)
        wrong = asyncio.run(play(vault, options.seed, options.events))
    print(*wrong or [f"{options.events} events, and nothing is wrong"], sep="\n")
    return int(bool(wrong))


if __name__ == "__main__":
    raise SystemExit(main())
