"""Draws every screen at three sizes, light and dark, in Korean and English, to look at them:

python docs/all_pictures.py FOLDER [SCREEN…]
"""

from __future__ import annotations

import asyncio
import os
import sys
import tempfile
from datetime import date
from pathlib import Path

from notes.vault import Vault, init_vault, open_vault
from seeds.demo import copy_to
from store.sync import sync
from tui.texts import language

_DAY = date(2026, 10, 1)
_SIZES = ((80, 24), (140, 40), (200, 60))
_THEMES = ("ink", "paper")
_SHOWN = "Native Sparse Attention"
# Seconds until what was asked for is on the screen.
_SETTLED = 1
# The keys to each screen from the Library, a note of both languages under the cursor.
_SCREENS = {
    "library": (),
    "views": ("f2",),
    "triage": ("f7",),
    "desk": ("enter",),
    "preview": ("enter", "f5"),
    "thread": ("right",),
    "posts": ("f10",),
    "post": ("f10", "1"),
    "page": ("f10", "1", "f3"),
    "statistics": ("ctrl+g",),
    "help": ("f1",),
    "palette": ("ctrl+p",),
    "tour": ("ctrl+e",),
    "problems": ("f8",),
}


def main() -> None:
    """Draw them all on one demo library."""
    out = Path(sys.argv[1])
    wanted = sys.argv[2:] or list(_SCREENS)
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for name in ("CACHE", "STATE", "CONFIG"):
            os.environ[f"XDG_{name}_HOME"] = folder
        vault = open_vault(init_vault(copy_to(Path(folder, "papers"), _DAY)).root)
        sync(vault)
        for locale in ("ko_KR.UTF-8", "en_US.UTF-8"):
            os.environ["LC_ALL"] = os.environ["LANGUAGE"] = locale
            language.cache_clear()
            for name in wanted:
                asyncio.run(_draw_all(vault, name, out / locale[:2]))


async def _draw_all(vault: Vault, name: str, place: Path) -> None:
    """One screen at every size and in both themes, side by side, since most of it is waiting."""
    await asyncio.gather(
        *(
            _draw(vault, name, size, theme, Path(f"{place}-{size[0]}-{theme}-{name}.svg"))
            for size in _SIZES
            for theme in _THEMES
        )
    )


async def _draw(vault: Vault, name: str, size: tuple[int, int], theme: str, picture: Path) -> None:
    from tui.app import DokhuApp

    app = DokhuApp(vault)
    app.sync_beside = app.greets = False
    async with app.run_test(size=size) as pilot:
        app.theme = theme
        await pilot.pause(_SETTLED)
        app.library.go_to(app.session.find(_SHOWN).row)
        await pilot.pause(_SETTLED)
        for key in _SCREENS[name]:
            await pilot.press(key)
            await pilot.pause(_SETTLED)
        picture.write_text(app.export_screenshot(), encoding="utf-8")


if __name__ == "__main__":
    main()
