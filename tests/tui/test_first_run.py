"""The tour comes once, and what changes on disk comes by itself."""

from __future__ import annotations

import os

from notes.vault import Vault
from store.index import open_index
from store.lists import folders
from tests.tui.app_vault import screen_text, settled
from tui.app import DokhuApp
from tui.folder_watch import FolderWatch
from tui.screens.tour import PAGES, Tour


async def test_the_tour_comes_at_the_first_run_only(vault: Vault) -> None:
    assert len(PAGES) <= 4
    for is_first in (True, False):
        app = DokhuApp(vault)
        app.sync_beside = False
        async with app.run_test(size=(80, 24)) as pilot:
            await settled(app, pilot)
            assert isinstance(app.screen, Tour) == is_first
            if is_first:
                assert "1 of 4" in screen_text(app)
                await pilot.press("left", *["enter"] * len(PAGES))
            assert app.screen is app.library


def test_folders_tell_of_files_that_came_went_and_were_replaced(vault: Vault) -> None:
    index = open_index(vault)
    known = folders(index)
    index.close()
    assert {"", "notes", "notes/2024", "papers", "papers/arxiv"} <= known
    watch = FolderWatch(vault.root)
    assert not watch.changed(known)
    assert not watch.changed(known)
    folder = vault.root / "notes" / "2024"
    os.utime(folder, ns=(0, 0))
    assert watch.changed(known)
    assert not watch.changed(known)
    assert not watch.changed({*known, "notes/not-there-yet"})
    (vault.root / "notes" / "not-there-yet").mkdir()
    assert watch.changed({*known, "notes/not-there-yet"})
