"""From paper to paper: where one may go, and the way back."""

from __future__ import annotations

from pathlib import Path

import pytest

from notes.vault import Vault
from store.index import open_index
from store.sync import sync
from tests.tui.app_vault import make_vault, running, screen_text, settled
from tui.history import History, Stop
from tui.screens.aside import Aside
from tui.screens.desk import Desk
from tui.thread import threads
from tui.widgets.paper_page import Follow

LINKING = """\
---
title: Links
tags:
  - rag
authors:
  - "Jane \\"J\\" Kim"
---

[[2412.00002]] 그리고 [[Notes on Retrieval]], 그리고 [[nowhere]].
"""


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    vault = make_vault(tmp_path / "vault")
    (vault.root / "notes" / "links.md").write_text(LINKING, "utf-8")
    sync(vault)
    return vault


def found(vault: Vault, name: str) -> dict[str, list[str]]:
    from tui.finding import find_entry

    index = open_index(vault)
    row = find_entry(index, name).row
    return {each.name: [entry.title for entry in each.entries] for each in threads(index, row)}


def test_links_lead_both_ways_and_each_entry_stands_once(vault: Vault) -> None:
    assert found(vault, "links") == {"Links": ["모형 증류에 대하여", "Notes on Retrieval"]}
    retrieval = found(vault, "2412.00005")
    assert retrieval["Linked from"] == ["Links"]
    assert "Same tags" not in retrieval
    assert len(retrieval["Same authors"]) == 4


def test_what_is_gone_leads_nowhere(vault: Vault) -> None:
    assert threads(open_index(vault), 10_000) == []


def test_history_is_that_of_a_browser() -> None:
    one, two, three, other = (Stop(row) for row in (1, 2, 3, 9))
    history = History()
    assert history.back(one) is None
    history.go(one)
    history.go(two)
    assert history.back(three) == two
    assert history.back(two) == one
    assert history.forward(one) == two
    history.go(two)
    assert history.forward(other) is None
    assert history.back(other) == two


async def test_one_key_there_and_one_key_back(vault: Vault) -> None:
    async with running(vault) as (app, pilot):
        app.library.show_filter("is:note")
        await settled(app, pilot)
        titles = [app.library.papers.entry(at) for at in range(2)]
        here = next(at for at, entry in enumerate(titles) if entry and entry.title == "Links")
        app.library.papers.cursor = here
        await settled(app, pilot)
        await pilot.press("right")
        await settled(app, pilot)
        assert "Notes on Retrieval" in screen_text(app)
        await pilot.press("enter")
        await settled(app, pilot)
        assert app.library.current is not None
        assert app.library.current.title == "모형 증류에 대하여"
        assert app.library.bar.line.value == ""
        await pilot.press("ㅗ")
        await settled(app, pilot)
        assert app.library.current.title == "Links"
        assert app.library.bar.line.value == "is:note"
        await pilot.press("shift+right")
        await settled(app, pilot)
        assert app.library.current.title == "모형 증류에 대하여"


async def test_a_tag_that_was_followed_is_a_step_too(vault: Vault) -> None:
    async with running(vault) as (app, pilot):
        app.library.show_filter("is:note")
        await settled(app, pilot)
        here = app.library.current
        app.library.follow(Follow(query="tag:rag"))
        await settled(app, pilot)
        assert app.library.bar.line.value == "tag:rag"
        await pilot.press("left")
        await settled(app, pilot)
        assert app.library.bar.line.value == "is:note"
        assert app.library.current == here


async def test_a_look_aside_from_the_desk_leaves_the_writing_as_it_is(vault: Vault) -> None:
    async with running(vault) as (app, pilot):
        app.library.go_to(app.session.find("links").row)
        await settled(app, pilot)
        await pilot.press("enter")
        await settled(app, pilot)
        desk = app.screen
        assert isinstance(desk, Desk)
        await pilot.press("x", "ctrl+l")
        await settled(app, pilot)
        await pilot.press("down", "enter")
        await settled(app, pilot)
        assert isinstance(app.screen, Aside)
        assert "First paragraph." in screen_text(app)
        await pilot.press("1", "left")
        await settled(app, pilot)
        assert app.screen is desk
        assert "x" in (desk.typed().pane("ko")[-1:], desk.typed().pane("en")[-1:])
        assert app.session.find("2412.00005").status == "queued"


async def test_a_look_aside_from_triage_goes_on_and_back(vault: Vault) -> None:
    async with running(vault) as (app, pilot):
        await pilot.press("f7")
        await settled(app, pilot)
        triage = app.screen
        for key in ("c", "enter", "right", "enter"):
            await pilot.press(key)
            await settled(app, pilot)
        aside = app.screen
        assert isinstance(aside, Aside)
        second = aside.current
        await pilot.press("ㅗ")
        await settled(app, pilot)
        assert aside.current != second
        await pilot.press("escape")
        await settled(app, pilot)
        assert app.screen is triage
