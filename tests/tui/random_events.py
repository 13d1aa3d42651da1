"""Somebody who presses anything, and other programs that write the same files meanwhile."""

from __future__ import annotations

import random
from pathlib import Path

from textual import events
from textual.pilot import Pilot
from textual.screen import ModalScreen

from tests.tui.app_vault import HOSTILE
from tui.bindings import EVERYWHERE, SCREENS
from tui.screens.saving import Saving

_LATIN = "qwertyuiopasdfghjklzxcvbnm"
_JAMO = "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡ"
HANGUL = dict(zip(_LATIN, _JAMO, strict=True))
_SIZES = [(20, 5), (20, 8), (40, 12), (80, 24), (100, 30), (140, 40), (200, 60), (250, 70)]
_TEXT = [*"abcxyz QRT12#[[]<>*`-:|/", *_JAMO, *"한글가꽤읽었다", "。", "é", "🎲"]
_MOVES = (
    "up down left right home end pageup pagedown tab shift+tab enter enter escape space backspace "
    "delete shift+down shift+up ctrl+a ctrl+z ctrl+y ctrl+v ctrl+x ctrl+c ctrl+left ctrl+home "
    "ctrl+end ctrl+p"
).split()
_PASTED = [
    HOSTILE,
    "두 줄\r\n한 문단\r\rAnother paragraph\u2028and a line of a PDF\x0b",
    "<english>\nunclosed [bold] [/] [@click=app.bell]x[/]\n\n---\ntitle: 가짜\n---\n",
    "<!-- lang: en -->\n\n## English\n\n`unclosed ```\n\n$$ x",
    "\u202eabc\u200b\ufeff\0\x7f\x9b31m 한국어",
    "가나다 " * 3_000,
    "[[" * 40,
    "# \n" * 60,
    "",
]
# Keys whose names are not the characters that they type.
_CHARACTERS = {
    "space": " ",
    "slash": "/",
    "question_mark": "?",
    "number_sign": "#",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
}
_NAMES = {character: name for name, character in _CHARACTERS.items()}
# It ends the session.
_NEVER = {"ctrl+q"}


class Somebody:
    """Does anything; the same seed does the same. did: the last events, for whoever mends."""

    def __init__(self, pilot: Pilot[int], root: Path, seed: int) -> None:
        self.did: list[str] = []
        self._pilot = pilot
        self._root = root
        self._chance = random.Random(seed)

    async def act(self) -> None:
        """One event, and what follows from it."""
        what = self._chance.random()
        if what < 0.03:
            await self._resize()
        elif what < 0.12:
            await self._use_mouse()
        elif what < 0.14:
            await self._send(events.Paste(self._chance.choice(_PASTED)))
        elif what < 0.15:
            await self._send(self._chance.choice([events.AppFocus, events.AppBlur])())
        else:
            await self._press(self._key())

    def _note(self, what: str) -> None:
        self.did = [*self.did[-39:], f"{type(self._pilot.app.screen).__name__}: {what}"]

    async def _send(self, event: events.Event, what: str = "") -> None:
        """The event, and mostly the time that it takes: people also type ahead."""
        self._note(what or repr(event)[:80])
        self._pilot.app.post_message(event)
        if self._chance.random() < 0.85:
            await self._pilot.pause(self._chance.choice([0, 0, 0, 0, 0.05]))

    async def _resize(self) -> None:
        size = self._chance.choice(_SIZES)
        self._note(f"resize {size}")
        await self._pilot.resize_terminal(*size)

    # Keys

    async def _press(self, key: str) -> None:
        character = _CHARACTERS.get(key, key)
        typed = character if len(character) == 1 else None
        await self._send(events.Key(_NAMES.get(key, key), typed), key)

    def _key(self) -> str:
        kind = self._chance.random()
        if kind < 0.2 and isinstance(self._pilot.app.screen, ModalScreen):
            return "escape"
        if kind < 0.35:
            return self._chance.choice(_TEXT)
        if kind < 0.6:
            return self._chance.choice(_MOVES)
        here = self._pilot.app.screen.active_bindings
        keys = sorted(({*here} if kind < 0.9 else _bound()) - _NEVER)
        key = self._chance.choice(keys)
        return HANGUL.get(key, key) if self._chance.random() < 0.3 else key

    # The mouse

    async def _use_mouse(self) -> None:
        width, height = self._pilot.app.size
        x, y = self._chance.randrange(width), self._chance.randrange(height)
        act = self._chance.choice([self._click, self._click, self._drag, self._scroll])
        await act(x, y)

    async def _click(self, x: int, y: int) -> None:
        for _ in range(self._chance.choice([1, 1, 2, 3])):
            await self._send(_mouse(events.MouseDown, x, y), f"press at {x}, {y}")
            await self._send(_mouse(events.MouseUp, x, y), f"let go at {x}, {y}")

    async def _drag(self, x: int, y: int) -> None:
        await self._send(_mouse(events.MouseDown, x, y), f"press at {x}, {y}")
        await self._send(_mouse(events.MouseMove, x // 2, y // 2), "drag to half of it")
        await self._send(_mouse(events.MouseUp, x // 2, y // 2), "let go")

    async def _scroll(self, x: int, y: int) -> None:
        turn = self._chance.choice([events.MouseScrollDown, events.MouseScrollUp])
        await self._send(_mouse(turn, x, y), f"{turn.__name__} at {x}, {y}")


def _mouse(kind: type[events.MouseEvent], x: int, y: int) -> events.MouseEvent:
    return kind(None, x, y, 0, 0, 1, False, False, False, x, y)


class OtherPrograms:
    """An editor and git, at work in the same folder."""

    def __init__(self, pilot: Pilot[int], root: Path, seed: int) -> None:
        self._pilot = pilot
        self._root = root
        self._chance = random.Random(seed)
        self._changes = [self._add_to, self._add_to, self._rewrite, self._rename, self._remove]

    def act(self) -> None:
        """Change a file, most often the one that is open."""
        path = self._open_file() or self._chance.choice(sorted(self._root.glob("notes/**/*.md")))
        if path.is_file():
            self._chance.choice(self._changes)(path)

    def _open_file(self) -> Path | None:
        open_ = [s for s in self._pilot.app.screen_stack if isinstance(s, Saving)]
        likely = open_ and self._chance.random() < 0.8
        return self._root / open_[-1].editing.path if likely else None

    def _add_to(self, path: Path) -> None:
        with path.open("a", encoding="utf-8") as file:
            file.write(f"\n\n다른 프로그램이 쓴 문단 {self._chance.random()}.\n")

    def _rewrite(self, path: Path) -> None:
        encoding = self._chance.choice(["utf-8", "cp949"])
        path.write_bytes("# 다른 글\n\n다시 쓴 문단.\n".encode(encoding))

    def _rename(self, path: Path) -> None:
        path.rename(path.with_name(f"{self._chance.randrange(10**6)} {path.name[-60:]}"))

    def _remove(self, path: Path) -> None:
        path.unlink()


def _bound() -> set[str]:
    keys = (b.key for bindings in (*SCREENS.values(), EVERYWHERE) for b in bindings)
    return {key for several in keys for key in several.split(",")}
