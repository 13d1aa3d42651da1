"""Draws the README's pictures, `library.svg` and `desk.svg`, beside this file:

python docs/pictures.py

The demo library as it was on one day, so that the pictures change only where the app does.
"""

from __future__ import annotations

import asyncio
import os
import tempfile
from datetime import date
from pathlib import Path
from typing import NamedTuple

from notes.vault import Vault, init_vault, open_vault
from seeds.demo import copy_to
from store.sync import sync

_DAY = date(2026, 10, 1)
# A note with both languages whose translation waits for something.
_SHOWN = "Native Sparse Attention"
# Seconds until what was asked for is on the screen.
_SETTLED = 1


class _Picture(NamedTuple):
    """A screen: cells across and down, the theme, and the keys that lead there from the note."""

    size: tuple[int, int]
    theme: str
    keys: tuple[str, ...] = ()


_PICTURES = {
    "library": _Picture((140, 40), "ink"),
    "desk": _Picture((140, 30), "paper", ("enter",)),
}


def main() -> None:
    """Make the demo library in a folder of its own, and draw the screens on it."""
    os.environ["LANGUAGE"] = "en"
    with tempfile.TemporaryDirectory() as folder:
        for name in ("CACHE", "STATE", "CONFIG"):
            os.environ[f"XDG_{name}_HOME"] = folder
        vault = open_vault(init_vault(copy_to(Path(folder, "papers"), _DAY)).root)
        sync(vault)
        for name, picture in _PICTURES.items():
            svg = asyncio.run(_draw(vault, picture))
            Path(__file__).with_name(f"{name}.svg").write_text(svg, encoding="utf-8")


async def _draw(vault: Vault, picture: _Picture) -> str:
    from tui.app import DokhuApp

    app = DokhuApp(vault)
    app.sync_beside = False
    app.greets = False
    async with app.run_test(size=picture.size) as pilot:
        app.theme = picture.theme
        await pilot.pause(_SETTLED)
        app.library.go_to(app.session.find(_SHOWN).row)
        await pilot.pause(_SETTLED)
        for key in picture.keys:
            await pilot.press(key)
            await pilot.pause(_SETTLED)
        return app.export_screenshot()


if __name__ == "__main__":
    main()
