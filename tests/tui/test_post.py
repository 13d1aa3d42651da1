"""The post screen: it writes the post's own file, and only what was changed."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot

from notes.compose import compose
from notes.export import TARGETS
from notes.post import read_post
from notes.vault import Vault
from store.sync import sync
from tests.tui.app_vault import make_vault, running, screen_text, settled
from tui.app import DokhuApp
from tui.screens.choice import ChoiceScreen
from tui.screens.conflict import ConflictScreen
from tui.screens.desk import Desk
from tui.screens.post import PostScreen
from tui.widgets.editor import Editor
from tui.widgets.post_list import PostList

POST = """\
---
title: 첫 글
date: 2024-12-07
# in the order of reading
notes:
  - 2024-12-05-one
  - 2024-12-05-two
state: draft
---

소개.
"""


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    vault = make_vault(tmp_path / "vault")
    for number, name in enumerate(("one", "two", "three")):
        text = compose(
            {"title": f"Note {name}", "date": f"2024-12-0{5 - number}", "status": "done"},
            paragraphs=(f"{name} 한국어.",),
        )
        vault.add(f"2024-12-05-{name}", text)
    vault.save("posts/2024-12-07.md", POST, "")
    sync(vault)
    return vault


async def at_post(app: DokhuApp, pilot: Pilot[int], choice: str = "1") -> PostScreen:
    """Open the post of this number in the question which one."""
    await pilot.press("z", choice)
    await settled(app, pilot)
    assert isinstance(app.screen, PostScreen)
    return app.screen


def post_text(vault: Vault) -> str:
    return (vault.root / "posts/2024-12-07.md").read_text(encoding="utf-8")


async def test_order_and_choice_are_written_in_their_own_lines(vault: Vault) -> None:
    async with running(vault) as (app, pilot):
        await at_post(app, pilot)
        assert "1 without" not in screen_text(app)
        assert "2 without English" in screen_text(app)
        await pilot.press("shift+down", "ctrl+s")
        await settled(app, pilot)
        moved = "  - 2024-12-05-two\n  - 2024-12-05-one\n"
        assert post_text(vault) == POST.replace("  - 2024-12-05-one\n  - 2024-12-05-two\n", moved)
        await pilot.press("space", "f7", "escape")
        await settled(app, pilot)
        post = read_post(post_text(vault), "posts/2024-12-07.md")
        assert (post.notes, post.state) == (("2024-12-05-two",), "out")
        assert "# in the order of reading" in post_text(vault)
        assert app.screen is app.library


async def test_a_new_post_is_not_written_before_something_is_chosen(vault: Vault) -> None:
    async with running(vault) as (app, pilot):
        await at_post(app, pilot, "2")
        await pilot.press("escape")
        await settled(app, pilot)
        assert [path.name for path in (vault.root / "posts").iterdir()] == ["2024-12-07.md"]
        post = await at_post(app, pilot, "2")
        await pilot.press("space")
        post.query_one("#ko", Editor).insert("오늘의 글.")
        await pilot.press("ctrl+s")
        await settled(app, pilot)
        today = vault.today().isoformat()
        written = (vault.root / f"posts/{today}.md").read_text(encoding="utf-8")
        assert read_post(written, "").notes == ("2024-12-05-one",)
        assert written.endswith("오늘의 글.\n")


async def test_the_notes_taken_out_come_back(vault: Vault) -> None:
    async with running(vault) as (app, pilot):
        post = await at_post(app, pilot)
        await pilot.press("x", "u")
        await settled(app, pilot)
        assert not post.unsaved


async def test_the_page_is_shown_as_it_will_be(vault: Vault) -> None:
    async with running(vault) as (app, pilot):
        post = await at_post(app, pilot)
        post.query_one("#en", Editor).insert("Unsaved words.")
        await pilot.press("f3")
        await settled(app, pilot)
        shown = screen_text(app)
        assert "Unsaved words." in shown
        assert "one 한국어." in shown
        assert "<div" not in shown
        await pilot.press("escape")
        assert app.screen is post
        assert not post.has_class("-page")


async def test_a_concurrent_edit_of_the_post_is_shown(vault: Vault) -> None:
    async with running(vault) as (app, pilot):
        await at_post(app, pilot)
        theirs = POST.replace("소개.", "남의 소개.")
        (vault.root / "posts/2024-12-07.md").write_text(theirs, encoding="utf-8")
        await pilot.press("space", "ctrl+s")
        await settled(app, pilot)
        assert isinstance(app.screen, ConflictScreen)
        await pilot.press("1")
        await settled(app, pilot)
        assert post_text(vault) == theirs.replace("  - 2024-12-05-one\n", "")


async def test_what_was_not_saved_is_offered_again(vault: Vault) -> None:
    async with running(vault) as (app, pilot):
        post = await at_post(app, pilot)
        post.query_one("#ko", Editor).insert("더 쓴 ")
        await pilot.pause(0.8)
        await settled(app, pilot)
    async with running(vault) as (app, pilot):
        await pilot.pause(0.4)
        assert isinstance(app.screen, ChoiceScreen)
        await pilot.press("1")
        await settled(app, pilot)
        assert isinstance(app.screen, PostScreen)
        assert app.screen.query_one("#ko", Editor).text == "더 쓴 소개."


async def test_a_note_is_dragged_to_its_place(vault: Vault) -> None:
    async with running(vault) as (app, pilot):
        post = await at_post(app, pilot)
        await pilot.mouse_down(PostList, offset=(8, 2))
        await pilot.hover(PostList, offset=(8, 1))
        await pilot.mouse_up(PostList, offset=(8, 1))
        await settled(app, pilot)
        assert post.typed().notes == ("2024-12-05-two", "2024-12-05-one")


async def test_a_drag_over_several_places_is_taken_back_at_once(vault: Vault) -> None:
    async with running(vault) as (app, pilot):
        post = await at_post(app, pilot)
        before = post.typed().notes
        await pilot.mouse_down(PostList, offset=(8, 2))
        for place in (1, 2, 1):
            await pilot.hover(PostList, offset=(8, place))
            await settled(app, pilot)
        await pilot.mouse_up(PostList, offset=(8, 1))
        await settled(app, pilot)
        assert post.typed().notes == before[::-1]
        await pilot.press("u")
        await settled(app, pilot)
        assert post.typed().notes == before


async def test_enter_opens_a_note_and_comes_back(vault: Vault) -> None:
    async with running(vault) as (app, pilot):
        post = await at_post(app, pilot)
        await pilot.press("enter")
        await settled(app, pilot)
        assert isinstance(app.screen, Desk)
        app.screen.query_one("#en", Editor).insert("Now in English.")
        await pilot.press("escape")
        await settled(app, pilot)
        assert app.screen is post
        assert "1 without English" in screen_text(app)


async def test_enter_in_a_text_is_a_new_line(vault: Vault) -> None:
    async with running(vault) as (app, pilot):
        post = await at_post(app, pilot)
        assert "Open" in screen_text(app).splitlines()[-1]
        await pilot.press("f6", "enter")
        assert post.query_one("#ko", Editor).written == "\n소개."
        assert "Open" not in screen_text(app).splitlines()[-1]


async def test_a_template_that_cannot_be_used_is_said(vault: Vault) -> None:
    template = vault.root / "templates" / "page.html.j2"
    template.parent.mkdir(exist_ok=True)
    template.write_text("{% if %}", encoding="utf-8")
    async with running(vault, (120, 40)) as (app, pilot):
        post = await at_post(app, pilot)
        await pilot.press("f8")
        await settled(app, pilot)
        at = list(TARGETS).index("html") + 1
        await pilot.press(*["down"] * (at - 1), "enter")
        await settled(app, pilot)
        assert app.screen is post
        assert any("page.html.j2" in said.message for said in app._notifications)


async def test_an_export_replaces_no_file_unasked(vault: Vault, tmp_path: Path) -> None:
    place = tmp_path / "out.md"
    place.write_text("mine", encoding="utf-8")
    async with running(vault) as (app, pilot):
        await at_post(app, pilot)
        await pilot.press("f8")
        await settled(app, pilot)
        at = list(TARGETS).index("markdown") + 1
        await pilot.press(*["down"] * (at - 1), "enter", "2")
        await settled(app, pilot)
        field = app.screen.query_one("#place")
        field.value = str(place)  # type: ignore[attr-defined]
        await pilot.press("enter")
        await settled(app, pilot)
        assert isinstance(app.screen, ChoiceScreen)
        assert place.read_text(encoding="utf-8") == "mine"
        await pilot.press("1")
        await settled(app, pilot)
        assert "첫 글" in place.read_text(encoding="utf-8")


@pytest.mark.parametrize(("answer", "goes"), [("1", False), ("2", True)])
async def test_a_draft_goes_along_only_where_the_person_says_so(
    vault: Vault, tmp_path: Path, answer: str, goes: bool
) -> None:
    path = "notes/2024/2024-12-05-one.md"
    text = vault.read(path).text.replace("status: done\n", "status: done\ntranslation: draft\n")
    vault.save(path, f"{text}\nA rough one.\n", None)
    sync(vault)
    place = tmp_path / "out.txt"
    async with running(vault) as (app, pilot):
        await at_post(app, pilot)
        await pilot.press("f8")
        await settled(app, pilot)
        await pilot.press("1")
        await settled(app, pilot)
        assert "Some of the translations are drafts" in screen_text(app)
        await pilot.press(answer, "2")
        await settled(app, pilot)
        app.screen.query_one("#place").value = str(place)  # type: ignore[attr-defined]
        await pilot.press("enter")
        await settled(app, pilot)
        assert ("A rough one." in place.read_text(encoding="utf-8")) is goes
