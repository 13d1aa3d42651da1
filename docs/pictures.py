"""Draws the README's picture, `library.svg`, beside this file: `python docs/pictures.py`.

The demo library as it was on one day, so that the picture changes only where the app does.
"""

from __future__ import annotations

import asyncio
import os
import tempfile
from datetime import date
from pathlib import Path

from notes.vault import Vault, init_vault, open_vault
from seeds.demo import copy_to
from store.sync import sync

_SIZE = (140, 40)
_DAY = date(2026, 10, 1)
# A note with both languages whose translation waits for something.
_SHOWN = "Native Sparse Attention"
# Seconds until what was asked for is on the screen.
_SETTLED = 1


def main() -> None:
    """Make the demo library in a folder of its own, and draw the Library on it."""
    with tempfile.TemporaryDirectory() as folder:
        for name in ("CACHE", "STATE", "CONFIG"):
            os.environ[f"XDG_{name}_HOME"] = folder
        vault = open_vault(init_vault(copy_to(Path(folder, "papers"), _DAY)).root)
        sync(vault)
        svg = asyncio.run(_draw(vault))
    Path(__file__).with_name("library.svg").write_text(svg, encoding="utf-8")


async def _draw(vault: Vault) -> str:
    from tui.app import DokhuApp

    app = DokhuApp(vault)
    app.sync_beside = False
    app.greets = False
    async with app.run_test(size=_SIZE) as pilot:
        await pilot.pause(_SETTLED)
        app.library.go_to(app.session.find(_SHOWN).row)
        await pilot.pause(_SETTLED)
        return app.export_screenshot()


if __name__ == "__main__":
    main()
