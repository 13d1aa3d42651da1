"""Triage, by keyboard: under both layouts, there and back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from textual import events

from notes.atomic import NotSaved
from notes.vault import Vault
from tests.tui.app_vault import running, screen_text, settled
from tui.screens.desk import Desk
from tui.screens.triage import Triage


def decisions(vault: Vault) -> list[str | None]:
    lines = [
        line
        for file in sorted(vault.root.glob("papers/triage/*.jsonl"))
        for line in file.read_text("utf-8").splitlines()
    ]
    return [json.loads(line)["status"] for line in lines]


async def test_one_key_decides_and_shows_the_next(vault: Vault) -> None:
    async with running(vault) as (app, pilot):
        await pilot.press("f7", "1")
        await settled(app, pilot)
        shown = screen_text(app)
        assert "모형 증류에 대하여" in shown
        assert "2 of 4" in shown
        assert "1 queued" in shown
        assert "Queued: A Study of Small Models" in shown
        assert "next: [/oops] [MASK]" in shown
        await pilot.press("ㅇ", "space", "2")
        await settled(app, pilot)
        assert decisions(vault) == ["queued", "dropped", "later"]
        assert "That was all 4 papers" in screen_text(app)


async def test_every_step_can_be_taken_back(vault: Vault) -> None:
    async with running(vault) as (app, pilot):
        await pilot.press("ㅑ", "3", "3", "backspace", "ㅕ", "u")
        await settled(app, pilot)
        shown = screen_text(app)
        assert "Nothing to undo" in shown
        assert "1 of 4" in shown
        assert decisions(vault) == ["dropped", "dropped", None, None]


async def test_a_key_that_comes_when_the_screen_is_half_gone_goes_nowhere(vault: Vault) -> None:
    async with running(vault) as (app, pilot):
        await pilot.press("f7")
        await settled(app, pilot)
        triage = app.screen
        assert isinstance(triage, Triage)
        await triage.query("*").remove()
        triage.action_move(1)
        assert triage.current is not None


async def test_it_can_be_left_with_more_than_one_press(vault: Vault) -> None:
    async with running(vault) as (app, pilot):
        await pilot.press("f7")
        for _ in range(2):
            app.post_message(events.Key("escape", None))
        await settled(app, pilot)
        assert app.screen_stack == [app.library]


async def test_it_goes_through_what_is_listed_and_back_to_its_place(vault: Vault) -> None:
    async with running(vault) as (app, pilot):
        app.library.show_filter("증류 OR retrieval")
        await settled(app, pilot)
        await pilot.press("f7", "right", "escape")
        await settled(app, pilot)
        assert app.screen is app.library
        assert app.library.papers.count == 2
        assert app.library.papers.current is not None
        assert app.library.papers.current.title == "모형 증류에 대하여"


async def test_enter_leads_to_the_desk_and_back(vault: Vault) -> None:
    async with running(vault) as (app, pilot):
        await pilot.press("f7", "enter")
        await settled(app, pilot)
        assert isinstance(app.screen, Desk)
        await pilot.press("글", "escape")
        await settled(app, pilot)
        assert isinstance(app.screen, Triage)
        assert len(list(vault.note_paths())) == 2


async def test_a_full_disk_is_said_and_the_paper_shown_again(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, lines: bytes) -> None:
        raise NotSaved(path, OSError("the disk is full"))

    monkeypatch.setattr("notes.triage.append_lines", full)
    async with running(vault) as (app, pilot):
        await pilot.press("f7", "1")
        await settled(app, pilot)
        assert any("the disk is full" in said.message for said in app._notifications)
        shown = screen_text(app)
        assert "1 of 4" in shown
        assert "A Study of Small Models" in shown


@pytest.mark.parametrize("size", [(80, 24), (50, 12), (200, 60)])
async def test_it_fits_any_screen(vault: Vault, size: tuple[int, int]) -> None:
    async with running(vault, size) as (app, pilot):
        await pilot.press("f7")
        await settled(app, pilot)
        assert "What 2412.00001 is about." in screen_text(app)
