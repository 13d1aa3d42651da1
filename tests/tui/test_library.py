"""The Library, by keyboard."""

from __future__ import annotations

import pytest
from textual import events

from notes.vault import Vault
from tests.tui.app_vault import running, screen_text, settled
from tui.screens.desk import Desk
from tui.widgets import filter_bar
from tui.widgets.filter_bar import FilterLine
from tui.widgets.kinds import look
from tui.widgets.reader import Reader


async def test_it_opens_with_the_list_and_the_reader(vault: Vault) -> None:
    async with running(vault) as (app, _):
        shown = screen_text(app)
        assert app.library.papers.count == 5
        assert "모형 증류에 대하여" in shown
        assert "1 of 5 · newest first" in shown
        assert "첫 문단." in shown
        assert "The English is a draft." in shown


async def test_hostile_titles_are_shown_as_they_are(vault: Vault) -> None:
    async with running(vault) as (app, _):
        shown = screen_text(app)
        assert "[/oops] [MASK]" in shown
        assert "\x1b" not in shown


async def test_a_decision_moves_on_and_can_be_undone(vault: Vault) -> None:
    async with running(vault) as (app, pilot):
        papers = app.library.papers
        await pilot.press("ㅓ", "1")
        await settled(app, pilot)
        assert papers.cursor == 2
        first = papers.entry(1)
        assert first is not None
        assert first.status == "queued"
        lines = list((vault.root / "papers" / "triage").glob("*.jsonl"))
        assert '"queued"' in lines[0].read_text()
        await pilot.press("ㅕ")
        await settled(app, pilot)
        undone = papers.entry(1)
        assert undone is not None
        assert undone.status is None
        assert papers.cursor == 1


async def test_the_filter_is_live_and_keeps_the_last_result(vault: Vault) -> None:
    async with running(vault) as (app, pilot):
        await pilot.press("slash")
        app.library.query_one(FilterLine).value = "증류"
        await settled(app, pilot)
        assert app.library.papers.count == 1
        app.library.query_one(FilterLine).value = "증류 )"
        await settled(app, pilot)
        assert app.library.papers.count == 1
        assert "parenthesis closes none" in screen_text(app)
        await pilot.press("escape")
        await settled(app, pilot)
        assert app.library.papers.count == 5
        assert app.library.papers.has_focus


async def test_what_was_found_is_marked_in_the_titles(vault: Vault) -> None:
    async with running(vault) as (app, pilot):
        app.library.show_filter("증류 OR 한국어")
        await settled(app, pilot)
        papers = app.library.papers
        accent = look(papers, "hit").color
        lines = [papers.render_line(y) for y in range(2)]
        hits = {part.text for line in lines for part in line if part.style.color == accent}
        assert hits >= {"증류에", "한국어"}
        # As it stands, and not as markup.
        assert "[/oops] [MASK]" in screen_text(app)


async def test_what_is_open_has_to_be_closed_at_the_end(vault: Vault) -> None:
    async with running(vault) as (app, pilot):
        await pilot.press("slash", *'"notes')
        await settled(app, pilot)
        assert app.library.papers.count == 1
        await pilot.press("enter")
        await settled(app, pilot)
        assert "not closed" in screen_text(app)
        await pilot.press('"', "enter")
        await settled(app, pilot)
        assert app.library.papers.has_focus


async def test_the_best_match_comes_first_where_there_are_words(vault: Vault) -> None:
    async with running(vault) as (app, pilot):
        assert app.library.order == "date"
        app.library.show_filter("is:paper 증류")
        await settled(app, pilot)
        assert app.library.order == "relevance"
        assert "best match first" in screen_text(app)
        orders = []
        app.library.show_filter("is:paper")
        await settled(app, pilot)
        for _ in range(4):
            await pilot.press("t")
            orders.append(app.library.order)
        assert orders == ["popularity", "title", "date", "popularity"]


async def test_a_message_is_whole_on_a_small_screen(vault: Vault) -> None:
    async with running(vault, (66, 24)) as (app, pilot):
        await pilot.press("down", "e")
        await settled(app, pilot)
        assert "There is no note yet; Enter begins one" in screen_text(app)


async def test_what_is_typed_right_behind_the_filter_key_is_the_filter(vault: Vault) -> None:
    async with running(vault) as (app, pilot):
        for key in ("slash", "d", "slash", "m"):  # all at once, as a slow line brings them
            app.post_message(events.Key(key, "/" if key == "slash" else key))
        await settled(app, pilot)
        assert app.library.bar.line.value == "d/m"
        assert app.library.steps.take_back() is None


async def test_a_message_stands_until_the_person_is_there(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(filter_bar, "_MESSAGE_FOR", 0.01)
    async with running(vault) as (app, pilot):
        app.library.say("Dropped: 5")
        await pilot.pause(0.1)
        await settled(app, pilot)
        assert "Dropped: 5" in screen_text(app)
        await pilot.press("j")
        await settled(app, pilot)
        assert "Dropped: 5" not in screen_text(app) and "2 of 5" in screen_text(app)
        monkeypatch.setattr(filter_bar, "_MESSAGE_FOR", 60)
        app.library.say("Dropped: 4")
        await pilot.press("k")
        await settled(app, pilot)
        assert "Dropped: 4" in screen_text(app)


async def test_nothing_found_says_what_to_do(vault: Vault) -> None:
    async with running(vault) as (app, pilot):
        app.library.show_filter("zzzzz")
        await settled(app, pilot)
        assert "Escape shows everything again" in screen_text(app)
        await pilot.press("1", "enter")
        assert app.library.papers.count == 0


async def test_enter_opens_the_desk_and_question_mark_the_help(vault: Vault) -> None:
    async with running(vault) as (app, pilot):
        await pilot.press("enter")
        await settled(app, pilot)
        assert isinstance(app.screen, Desk)
        await pilot.press("f1")
        await settled(app, pilot)
        assert "Ctrl+Q" in screen_text(app)


async def test_a_paper_without_a_title_gets_one(vault: Vault) -> None:
    async with running(vault) as (app, pilot):
        app.library.show_filter("needs:title")
        await settled(app, pilot)
        await pilot.press("f9")
        await settled(app, pilot)
        await pilot.press(*"Named", "enter")
        await settled(app, pilot)
        app.library.show_filter("")
        await settled(app, pilot)
        assert "Named" in screen_text(app)


@pytest.mark.parametrize("size", [(80, 24), (60, 15), (200, 60)])
async def test_it_fits_any_screen(vault: Vault, size: tuple[int, int]) -> None:
    async with running(vault, size) as (app, pilot):
        assert "Notes on Retrieval" in screen_text(app)
        await pilot.press("f2", "f4", "tab", "space")
        await settled(app, pilot)
        assert app.library.query_one(Reader) is not None


async def test_every_action_is_in_the_palette(vault: Vault) -> None:
    async with running(vault) as (app, _):
        titles = {command.title for command in app.get_system_commands(app.screen)}
        assert {"Queue", "Drop", "Filter", "Commit the vault in git", "Choose a theme"} <= titles


async def test_a_filter_that_finds_nothing_offers_what_was_meant(vault: Vault) -> None:
    async with running(vault) as (app, pilot):
        await pilot.press("slash", *"retreival")
        await settled(app, pilot)
        assert app.library.papers.count == 0
        assert "Did you mean “retrieval”?" in screen_text(app)
        await pilot.press("enter")
        await settled(app, pilot)
        assert app.library.papers.count == 1
        assert "Did you mean" not in screen_text(app)
