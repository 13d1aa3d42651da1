"""The Desk beside typing: links, preview, the person's own editor, templates, tags."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest
from textual import events

from notes.vault import Vault
from tests.tui.app_vault import running, screen_text, settled
from tui.editing import Typed
from tui.korean import Line
from tui.linking import begins_link, candidates, link_to
from tui.note_preview import preview
from tui.opening import open_note
from tui.programs import edit_text
from tui.screens.desk import Desk
from tui.screens.link_picker import LinkPicker
from tui.session import Session

NOTE = "notes/2024/2024-12-06-notes-on-retrieval.md"


@pytest.mark.parametrize(
    ("line", "column", "begins"),
    [("보라 [[", 5, True), ("[[", 2, True), ("[[[", 3, False), ("[[a", 3, False), ("[[", 1, False)],
)
def test_where_a_link_begins(line: str, column: int, begins: bool) -> None:
    assert begins_link(line, column) is begins


@pytest.mark.parametrize(
    ("typed", "link"),
    [
        ("", "[[2024-12-06-notes-on-retrieval]]"),
        ("retriev", "[[2024-12-06-notes-on-retrieval]]"),
        ("첫 문단", "[[2024-12-06-notes-on-retrieval]]"),
        ("증류", "[[2412.00002|모형 증류에 대하여]]"),
        ("증ㄹ", "[[2412.00002|모형 증류에 대하여]]"),
        ("MASK", "[[2412.00003|/oops MASK 한국어 제목]]"),
    ],
)
def test_what_a_link_may_mean(session: Session, typed: str, link: str) -> None:
    assert link_to(candidates(session.index, typed)[0]) == link


@pytest.mark.parametrize("typed", ['"', "tag:", "OR OR", "-", "((", "no such words"])
def test_any_typed_text_is_words(session: Session, typed: str) -> None:
    candidates(session.index, typed)


async def test_two_brackets_ask_for_a_link(vault: Vault) -> None:
    async with running(vault) as (app, pilot):
        await pilot.press("enter")
        await settled(app, pilot)
        desk = app.screen
        assert isinstance(desk, Desk)
        await pilot.press("[", "[")
        await settled(app, pilot)
        assert isinstance(app.screen, LinkPicker)
        await pilot.press("증", "류", "enter")
        await settled(app, pilot)
        pane = desk.editor(desk.editing.note.source)
        assert pane.text == "첫 문단.[[2412.00002|모형 증류에 대하여]]"


async def test_what_is_typed_behind_the_brackets_is_looked_for(vault: Vault) -> None:
    async with running(vault) as (app, pilot):
        await pilot.press("enter")
        await settled(app, pilot)
        desk = app.screen
        assert isinstance(desk, Desk)
        pane = desk.editor(desk.editing.note.source)
        # All at once, as a slow line brings it.
        for character in "[[증류":
            pane.post_message(events.Key(character, character))
        await settled(app, pilot)
        assert app.screen.query_one(Line).value == "증류"
        await pilot.press("enter")
        await settled(app, pilot)
        assert pane.text == "첫 문단.[[2412.00002|모형 증류에 대하여]]"


async def test_the_preview_is_what_the_post_will_be(vault: Vault) -> None:
    async with running(vault) as (app, pilot):
        await pilot.press("enter")
        await settled(app, pilot)
        await pilot.press("새", "f5")
        await settled(app, pilot)
        shown = screen_text(app)
        assert "첫 문단.새" in shown
        assert "First paragraph." in shown
        assert "<div" not in shown
        await pilot.press("escape")
        assert isinstance(app.screen, Desk)


def test_links_to_notes_are_their_titles_in_the_preview(session: Session) -> None:
    editing = open_note(session, NOTE)
    typed = Typed("보라 [[2024-12-06-notes-on-retrieval]].", "", ())
    assert "보라 Notes on Retrieval." in preview(session, editing, typed)


def test_a_text_goes_to_the_editor_and_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor = tmp_path / "editor"
    editor.write_text("#!/bin/sh\nprintf '더 쓴 글.\\n' >> \"$1\"\n", "utf-8")
    editor.chmod(editor.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("VISUAL", str(editor))
    assert edit_text("첫 글.") == "첫 글.\n더 쓴 글."
    assert edit_text("") == "더 쓴 글."


def test_a_new_note_begins_with_the_template(session: Session) -> None:
    template = session.vault.root / "templates" / "note.md"
    template.parent.mkdir(exist_ok=True)
    template.write_text("## 한 줄로\n\n## 남은 물음\n", "utf-8")
    _, text = session.draft_note(session.find("2412.00001"))
    assert text.endswith("is about.\n\n## 한 줄로\n\n## 남은 물음\n")


async def test_undo_survives_a_save_and_tags_are_completed(vault: Vault) -> None:
    async with running(vault) as (app, pilot):
        await pilot.press("enter")
        await settled(app, pilot)
        desk = app.screen
        assert isinstance(desk, Desk)
        pane = desk.editor(desk.editing.note.source)
        await pilot.press("더", "ctrl+s")
        await settled(app, pilot)
        pane.undo()
        assert pane.text == "첫 문단."
        await pilot.press("f3")
        desk.query_one("#tags", Line).value = ""
        await pilot.press("r", "a")
        await settled(app, pilot)
        await pilot.press("right")
        assert desk.query_one("#tags", Line).value == "rag"
