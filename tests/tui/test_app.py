"""The app between its screens: sync beside it, problems, questions, themes."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from pathlib import Path

import pytest
from textual import events

from notes.vault import Vault
from store.index import StoreError
from store.progress import Progress
from tests.tui.app_vault import running, screen_text, settled
from tui.memory import recall
from tui.syncing import Synced, read_report, sync_apart

PROJECT = Path(__file__).parents[2]


async def test_a_change_on_disk_is_found_by_a_process_beside(vault: Vault) -> None:
    (vault.root / "notes" / "new.md").write_text("새 글.\n", encoding="utf-8")
    synced = await sync_apart(vault.root, lambda done, total: None)
    assert synced == Synced(changes=1, problems=0, unstemmed=4)


async def test_a_sync_that_takes_long_says_how_far_it_is_and_can_be_stopped(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    ended = asyncio.Event()

    async def for_ever(_: Path, progress: Progress) -> Synced:
        try:
            while not ended.is_set():
                progress(1, 3)
                await asyncio.sleep(0.01)
        finally:
            ended.set()
        return Synced()

    monkeypatch.setattr("tui.syncing.sync_apart", for_ever)
    monkeypatch.setattr("tui.synced_app._SLOW_SYNC", 0.0)
    # The one that the Library asks for when it opens would go on with what was stopped.
    monkeypatch.setattr("tui.screens.library._SYNC_AFTER", 600.0)
    async with running(vault) as (app, pilot):
        app.sync_beside = True
        app.sync()
        await pilot.pause(0.1)
        assert "Reading files … 33% · Esc stops" in screen_text(app)
        await pilot.press("escape")
        await settled(app, pilot)
        assert ended.is_set()
        assert "Stopped. F5 reads the files again" in screen_text(app)
        assert "! files not read (F5)" in screen_text(app)
        ended.clear()
        app.sync()  # as on the next look at the disk: it stays stopped
        assert not app.is_slow
        await pilot.press("f5")
        await pilot.pause(0.1)
        assert app.is_slow
        app.stop()
        await settled(app, pilot)
        assert ended.is_set()


def test_a_sync_that_fails_says_why() -> None:
    assert read_report("Error: the disk is full").failure == "Error: the disk is full"
    assert read_report("[]").failure
    assert read_report("").failure


async def test_an_index_that_cannot_be_read_is_said(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def locked(_: object) -> None:
        raise StoreError("another program holds the index")

    async with running(vault) as (app, pilot):
        monkeypatch.setattr(app.reading, "ask", locked)
        await pilot.press("w")
        await settled(app, pilot)
        assert any("holds the index" in said.message for said in app._notifications)


async def test_an_index_that_turns_out_damaged_is_made_anew_beside_the_app(vault: Vault) -> None:
    async with running(vault) as (app, pilot):
        app.sync_beside = True
        app.session.index.select("DROP TABLE lexicon")
        app.library.show_filter("증류")
        # The question fails, the sync that it asks for, and the question once more.
        for _ in range(3):
            await settled(app, pilot)
        assert any("index is damaged" in said.message for said in app._notifications)
        assert "모형 증류에 대하여" in screen_text(app)


async def test_problems_are_shown_with_file_and_line(vault: Vault) -> None:
    (vault.root / "notes" / "broken.md").write_text("---\ntitle: [\n---\n\n글.\n", encoding="utf-8")
    async with running(vault) as (app, pilot):
        app.session.follow(["notes/broken.md"])
        await pilot.press("f8")
        await settled(app, pilot)
        assert "notes/broken.md" in screen_text(app)
        await pilot.press("escape")


async def test_twin_notes_are_a_question(vault: Vault) -> None:
    twin = "---\ntitle: Notes on Retrieval\narxiv: '2412.00005'\n---\n\n다른 글.\n"
    (vault.root / "notes" / "twin.md").write_text(twin, encoding="utf-8")
    async with running(vault) as (app, pilot):
        app.session.follow(["notes/twin.md"])
        app.library.show_filter("다른")
        await settled(app, pilot)
        await pilot.press("a")
        await settled(app, pilot)
        assert "One paper, several notes" in screen_text(app)
        await pilot.press("1")
        await settled(app, pilot)
        assert (vault.root / "notes" / "twin.md").read_text(encoding="utf-8") == twin
        assert app.library.shown is not None
        assert app.library.shown.question is None


async def test_the_theme_is_remembered(vault: Vault) -> None:
    async with running(vault) as (app, pilot):
        await pilot.press("f12")
        await settled(app, pilot)
        assert app.theme == "paper"
    assert recall("theme") == "paper"
    async with running(vault) as (app, _):
        assert app.theme == "paper"


def test_opening_the_app_loads_no_editor_and_no_markdown() -> None:
    heavy = "textual.widgets._text_area textual.widgets._markdown tree_sitter sqlite_utils yaml"
    code = f"import sys, tui.app; print([name for name in {heavy.split()} if name in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=PROJECT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


async def test_a_key_that_comes_when_the_app_has_closed_goes_nowhere(vault: Vault) -> None:
    async with running(vault) as (app, _):
        pass
    assert not app.screen_stack
    await app.on_event(events.Key("j", "j"))
