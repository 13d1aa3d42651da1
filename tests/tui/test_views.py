"""The views of the sidebar and their counts, and the place that is remembered."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from notes.catalogue import upsert
from notes.paper import Paper
from notes.vault import Vault, open_vault
from store.index import open_index
from store.lists import waiting
from store.sync import sync
from tests.tui.app_vault import running, settled
from tui.place import Place, load_place, save_place
from tui.views import all_views

TODAY = date(2024, 12, 6)


def counts(vault: Vault, saved: dict[str, str]) -> dict[str, int | None]:
    return {view.name: view.count for view in all_views(open_index(vault), TODAY, saved)}


def test_today_is_what_came_in_and_what_is_dated_so(vault: Vault) -> None:
    assert counts(vault, {})["Today"] == 5
    old = Paper("arxiv:2411.00009", "arxiv", "Older", seen="2024-11-30", paper_date="2024-11-29")
    upsert(vault, [old])
    (vault.root / "notes" / "2024-12-06 메모.md").write_text("오늘 쓴 글.\n", "utf-8")
    sync(vault)
    assert counts(vault, {})["Today"] == 6
    assert counts(vault, {})["All"] == 7


def test_questions_are_unsure_titles_and_notes_without_a_paper(vault: Vault) -> None:
    assert counts(vault, {})["Questions"] == 1
    (vault.root / "notes" / "메모.md").write_text("논문 없는 글.\n", "utf-8")
    sync(vault)
    assert counts(vault, {})["Questions"] == 2


def test_what_is_written_is_not_new(vault: Vault) -> None:
    before = counts(vault, {})["New"]
    (vault.root / "notes" / "메모.md").write_text("상태 없는 글.\n", "utf-8")
    sync(vault)
    assert counts(vault, {})["New"] == before == waiting(open_index(vault)).new


def test_a_done_note_waits_for_its_post(vault: Vault) -> None:
    assert counts(vault, {})["To publish"] == 0
    note = next(vault.note_paths())
    text = vault.read(note).text.replace("status: reading", "status: done")
    vault.save(note, text, None)
    sync(vault)
    assert counts(vault, {})["To publish"] == 1


def test_saved_views_are_counted_and_a_malformed_one_is_not(vault: Vault) -> None:
    found = counts(vault, {"증류": "증류", "broken": '"'})
    assert found["증류"] == 1
    assert found["broken"] is None


async def test_the_place_is_remembered(vault: Vault) -> None:
    async with running(vault) as (app, pilot):
        app.library.show_filter("is:paper")
        await settled(app, pilot)
        await pilot.press("9", "9", "down")
        await settled(app, pilot)
        left = app.library.papers.current
    async with running(open_vault(vault.root)) as (app, _):
        assert app.library.bar.line.value == "is:paper"
        assert app.library.papers.count == 4
        assert app.library.papers.current == left
        assert left is not None


@pytest.mark.parametrize("text", ["", "[]", '{"filter": 3}', '{"sort": "none"}', '{"more": "x"}'])
def test_a_place_that_cannot_be_read_is_the_first_one(tmp_path: Path, text: str) -> None:
    (tmp_path / "place.json").write_text(text)
    assert load_place(tmp_path) == Place()


def test_a_place_comes_back(tmp_path: Path) -> None:
    place = Place("합성 tag:llm", "title", "notes/글.md")
    save_place(tmp_path / "new", place)
    assert load_place(tmp_path / "new") == place
