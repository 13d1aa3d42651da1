"""The Desk: what is typed is in the file, or offered again, and never over somebody else's text."""

from __future__ import annotations

import asyncio

import pytest
from textual import events
from textual.pilot import Pilot

from notes.note import read_note
from notes.vault import Vault
from tests.tui.app_vault import running, screen_text, settled
from tui.app import DokhuApp
from tui.korean import Line
from tui.screens.choice import ChoiceScreen
from tui.screens.conflict import ConflictScreen
from tui.screens.desk import Desk
from tui.widgets.editor import Editor
from tui.widgets.key_bar import KeyBar

NOTE = "notes/2024/2024-12-06-notes-on-retrieval.md"


async def at_desk(app: DokhuApp, pilot: Pilot[int]) -> Desk:
    """Open the Desk for what is under the cursor."""
    await pilot.press("enter")
    await settled(app, pilot)
    assert isinstance(app.screen, Desk)
    return app.screen


def note_text(vault: Vault) -> str:
    return (vault.root / NOTE).read_text(encoding="utf-8")


async def test_two_languages_and_a_tag_are_saved(vault: Vault) -> None:
    before = note_text(vault)
    async with running(vault) as (app, pilot):
        desk = await at_desk(app, pilot)
        desk.query_one("#ko", Editor).insert(" 그리고 더.")
        desk.query_one("#en", Editor).insert(" And more.")
        desk.query_one("#tags", Line).value = "#rag #검색"
        await pilot.press("ctrl+s")
        await settled(app, pilot)
        expected = before.replace("첫 문단.", "첫 문단. 그리고 더.")
        expected = expected.replace("First paragraph.", "First paragraph. And more.")
        assert note_text(vault) == expected.replace("  - rag\n", "  - rag\n  - 검색\n")
        assert not desk.unsaved
        await pilot.press("escape")
        await settled(app, pilot)
        assert "And more." in screen_text(app)


async def test_keys_that_come_in_one_piece_are_done_in_their_order(vault: Vault) -> None:
    before = note_text(vault)
    async with running(vault) as (app, pilot):
        await at_desk(app, pilot)
        for key in ("end", "!", "f6", "end", "?", "ctrl+s"):
            app.post_message(events.Key(key, key if len(key) == 1 else None))
        await settled(app, pilot)
        expected = before.replace("첫 문단.", "첫 문단.!")
        assert note_text(vault) == expected.replace("First paragraph.", "First paragraph.?")


async def test_a_note_by_keyboard_alone_under_the_hangul_layout(vault: Vault) -> None:
    async with running(vault) as (app, pilot):
        await pilot.press("ㅓ", "enter", *"가나.", "f6", *"Hi.", "f3", *"새 ab", "ctrl+s", "escape")
        await settled(app, pilot)
        assert app.screen is app.library
        path = next(path for path in vault.note_paths() if path != NOTE)
        written = vault.read(path).text
        today = vault.today().isoformat()
        assert written == (
            "---\ntitle: A Study of Small Models\nauthors:\n  - Jane Kim\n  - Ada Park\n"
            "arxiv: '2412.00001'\nlink: https://arxiv.org/abs/2412.00001\n"
            f"paper_date: 2024-12-05\ndate: {today}\nstatus: reading\n"
            "tags:\n  - 새\n  - ab\n---\n\n"
            "> What 2412.00001 is about.\n\n가나.\n\nHi.\n"
        )
        await pilot.press("enter", "f3", "backspace", "backspace", "x", "ctrl+s", "escape")
        await settled(app, pilot)
        assert vault.read(path).text == written.replace("  - ab\n", "  - x\n")


async def test_typing_hangul_types_it(vault: Vault) -> None:
    async with running(vault) as (app, pilot):
        desk = await at_desk(app, pilot)
        await pilot.press("가", "ㅓ")
        assert desk.query_one("#ko", Editor).text == "첫 문단.가ㅓ"


async def test_what_is_typed_while_it_opens_is_text(vault: Vault) -> None:
    async with running(vault) as (app, pilot):
        app.library.action_open()
        await pilot.pause(0)
        while not isinstance(app.screen, Desk):
            await asyncio.sleep(0)
        for character in "더 d":
            app.post_message(events.Key("space" if character == " " else character, character))
        await settled(app, pilot)
        assert app.screen.editor("ko").text == "첫 문단.더 d"


async def test_a_note_without_a_title_is_called_by_its_id(vault: Vault) -> None:
    async with running(vault) as (app, pilot):
        app.library.show_filter("needs:title")
        await settled(app, pilot)
        await at_desk(app, pilot)
        assert "arXiv 2412.00004" in screen_text(app)


async def test_writing_goes_on_in_the_language_that_is_missing(vault: Vault) -> None:
    path = vault.root / NOTE
    english = note_text(vault).replace("첫 문단.\n\n", "")
    for source, missing in (("source: en\n", "ko"), ("", "ko")):
        path.write_text(english.replace("tags:", f"{source}tags:"), encoding="utf-8")
        async with running(vault) as (app, pilot):
            desk = await at_desk(app, pilot)
            assert desk.focused is desk.query_one(f"#{missing}", Editor)
            await pilot.press("escape")


async def test_the_footer_begins_with_saving(vault: Vault) -> None:
    async with running(vault) as (app, pilot):
        desk = await at_desk(app, pilot)
        hints = desk.query_one(KeyBar).hints()
        assert [hint.what for hint in hints[:2]] == ["Save", "Back"]


async def test_a_new_note_begins_with_its_first_word(vault: Vault) -> None:
    async with running(vault) as (app, pilot):
        await pilot.press("down")
        await at_desk(app, pilot)
        await pilot.press("escape")
        await settled(app, pilot)
        desk = await at_desk(app, pilot)
        await pilot.press("enter", "space", "escape")
        await settled(app, pilot)
        assert len(list(vault.note_paths())) == 1
        desk = await at_desk(app, pilot)
        desk.query_one("#ko", Editor).insert("첫마디.")
        await pilot.press("escape")
        await settled(app, pilot)
        paths = [path for path in vault.note_paths() if path != NOTE]
        note = read_note(vault.read(paths[0]).text, paths[0])
        assert note.pane("ko") == "첫마디."
        assert note.arxiv == "2412.00001"
        assert app.library.papers.current is not None
        assert app.library.papers.current.note == paths[0]


async def test_what_was_typed_is_offered_again(vault: Vault) -> None:
    async with running(vault) as (app, pilot):
        desk = await at_desk(app, pilot)
        desk.query_one("#ko", Editor).insert(" 초안")
        await pilot.pause(0.8)
        await settled(app, pilot)
        assert app.session.drafts.load()
    async with running(vault) as (app, pilot):
        await pilot.pause(0.4)
        assert isinstance(app.screen, ChoiceScreen)
        await pilot.press("1")
        await settled(app, pilot)
        assert isinstance(app.screen, Desk)
        assert app.screen.query_one("#ko", Editor).text == "첫 문단. 초안"
        await pilot.press("escape")
        await settled(app, pilot)
        assert "첫 문단. 초안" in note_text(vault)
        assert not app.session.drafts.load()


async def test_what_was_typed_and_taken_back_is_not_offered(vault: Vault) -> None:
    async with running(vault) as (app, pilot):
        desk = await at_desk(app, pilot)
        desk.query_one("#ko", Editor).insert(" 초안")
        await pilot.pause(0.8)
        await settled(app, pilot)
        desk.query_one("#ko", Editor).undo()
        await pilot.press("escape")
        await settled(app, pilot)
        assert app.screen is app.library
        assert not app.session.drafts.load()


@pytest.mark.parametrize("then", ["leave", "quit"])
async def test_leaving_while_the_draft_is_written(vault: Vault, then: str) -> None:
    async with running(vault) as (app, pilot):
        desk = await at_desk(app, pilot)
        desk.query_one("#ko", Editor).insert(" 더.")
        typed = desk.typed()
        await (desk.dismiss(None) if then == "leave" else desk.remove_children())
        desk._keep_draft()
        await desk._draft(desk.editing, typed, True, 0)
        assert app.session.drafts.load()


@pytest.mark.parametrize(("key", "kept"), [("1", "both"), ("2", "mine"), ("3", "theirs")])
async def test_a_concurrent_edit_is_shown_and_chosen(vault: Vault, key: str, kept: str) -> None:
    async with running(vault) as (app, pilot):
        desk = await at_desk(app, pilot)
        theirs = note_text(vault).replace("First paragraph.", "Their paragraph.")
        (vault.root / NOTE).write_text(theirs, encoding="utf-8")
        desk.query_one("#ko", Editor).insert(" 내 글.")
        await pilot.press("ctrl+s")
        await settled(app, pilot)
        assert isinstance(app.screen, ConflictScreen)
        assert note_text(vault) == theirs
        await pilot.press(key)
        await settled(app, pilot)
        now = note_text(vault)
        assert ("내 글." in now) == (kept != "theirs")
        assert ("Their paragraph." in now) == (kept != "mine")
        assert desk.query_one("#en", Editor).text in now
        assert not desk.unsaved


async def test_going_on_writing_leaves_the_file_alone(vault: Vault) -> None:
    async with running(vault) as (app, pilot):
        desk = await at_desk(app, pilot)
        theirs = note_text(vault).replace("첫 문단.", "남의 글.")
        (vault.root / NOTE).write_text(theirs, encoding="utf-8")
        desk.query_one("#ko", Editor).insert(" 내 글.")
        await pilot.press("escape")
        await settled(app, pilot)
        assert isinstance(app.screen, ConflictScreen)
        desk.look_at_disk()  # as when the terminal gets the focus again
        await settled(app, pilot)
        await pilot.press("escape")
        await settled(app, pilot)
        assert app.screen is desk
        assert note_text(vault) == theirs
        assert "내 글." in desk.query_one("#ko", Editor).text


async def test_a_file_changed_elsewhere_is_shown_as_it_is(vault: Vault) -> None:
    async with running(vault) as (app, pilot):
        desk = await at_desk(app, pilot)
        theirs = note_text(vault).replace("첫 문단.", "남의 글.")
        (vault.root / NOTE).write_text(theirs, encoding="utf-8")
        desk.look_at_disk()
        await settled(app, pilot)
        assert desk.query_one("#ko", Editor).text == "남의 글."


async def test_odd_line_ends_are_kept(vault: Vault) -> None:
    odd = "".join(f"글{end}줄 " for end in "\v\f\x1c\x1d\x1e\x85\u2028\u2029") + "끝."
    before = note_text(vault).replace("첫 문단.", odd)
    (vault.root / NOTE).write_text(before, encoding="utf-8")
    async with running(vault) as (app, pilot):
        desk = await at_desk(app, pilot)
        assert not desk.unsaved
        desk.query_one("#ko", Editor).insert(" 더.")
        await pilot.press("escape")
        await settled(app, pilot)
        assert note_text(vault) == before.replace("끝.", "끝. 더.")


async def test_a_moved_file_is_followed(vault: Vault) -> None:
    async with running(vault) as (app, pilot):
        desk = await at_desk(app, pilot)
        desk.query_one("#ko", Editor).insert(" 더.")
        moved = (vault.root / NOTE).rename(vault.root / "notes" / "moved.md")
        await pilot.press("ctrl+s")
        await settled(app, pilot)
        assert app.screen is desk
        assert "첫 문단. 더." in moved.read_text(encoding="utf-8")
        assert list(vault.note_paths()) == ["notes/moved.md"]


@pytest.mark.parametrize(("key", "files"), [("1", 1), ("2", 0), ("escape", 0)])
async def test_a_file_that_is_gone_is_written_again_if_the_person_says(
    vault: Vault, key: str, files: int
) -> None:
    async with running(vault) as (app, pilot):
        desk = await at_desk(app, pilot)
        desk.query_one("#ko", Editor).insert(" 더.")
        (vault.root / NOTE).unlink()
        await pilot.press("ctrl+s")
        await settled(app, pilot)
        assert "was removed" in screen_text(app)
        await pilot.press(key)
        await settled(app, pilot)
        texts = [vault.read(path).text for path in vault.note_paths()]
        assert [("첫 문단. 더." in text) for text in texts] == [True] * files
        assert (vault.root / NOTE).exists() == bool(files)
        assert (app.screen is desk) == (key != "2")
        assert not app.session.drafts.load() or key == "escape"


async def test_a_file_that_goes_and_comes_back_is_told_of(vault: Vault) -> None:
    async with running(vault) as (app, pilot):
        desk = await at_desk(app, pilot)
        away = (vault.root / NOTE).rename(vault.root / "away.txt")
        desk.look_at_disk()
        await settled(app, pilot)
        assert desk.unsaved
        assert any("can write it again" in said.message for said in app._notifications)
        away.rename(vault.root / NOTE)
        desk.look_at_disk()
        assert not desk.unsaved


@pytest.mark.parametrize("now", [bytes(range(256)), "옛 한국어 글입니다.".encode("cp949")])
async def test_a_file_that_cannot_be_merged_is_left_alone(vault: Vault, now: bytes) -> None:
    async with running(vault) as (app, pilot):
        desk = await at_desk(app, pilot)
        desk.query_one("#ko", Editor).insert(" 더.")
        (vault.root / NOTE).write_bytes(now)
        await pilot.press("escape")
        await settled(app, pilot)
        assert "Not saved" in screen_text(app)
        await pilot.press("2")
        await settled(app, pilot)
        assert app.screen is app.library
        assert (vault.root / NOTE).read_bytes() == now
        assert "첫 문단. 더." in app.session.drafts.load()[0].text


async def test_a_file_that_becomes_cp949_becomes_read_only(vault: Vault) -> None:
    async with running(vault) as (app, pilot):
        desk = await at_desk(app, pilot)
        (vault.root / NOTE).write_bytes("옛날에 쓴 한국어 글입니다.".encode("cp949"))
        desk.look_at_disk()
        await settled(app, pilot)
        await pilot.press("x")
        assert desk.query_one("#ko", Editor).text == "옛날에 쓴 한국어 글입니다."
        assert "Read only" in screen_text(app)


async def test_it_is_said_where_no_draft_can_be_kept(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault.state_dir().parent.mkdir(parents=True)
    vault.state_dir().write_text("in the way", encoding="utf-8")
    async with running(vault) as (app, pilot):
        desk = await at_desk(app, pilot)
        desk.query_one("#ko", Editor).insert(" 더.")
        said: list[str] = []
        monkeypatch.setattr(desk, "notify", lambda text, **_: said.append(text))
        await pilot.pause(0.8)
        await settled(app, pilot)
        assert "safe only once it is saved" in said[0]
        await pilot.press("ctrl+s")
        await settled(app, pilot)
        assert "첫 문단. 더." in note_text(vault)


async def test_cp949_is_shown_and_not_written(vault: Vault) -> None:
    old = vault.root / "notes" / "옛글.md"
    data = "옛날에 쓴 한국어 글입니다.\n".encode("cp949")
    old.write_bytes(data)
    async with running(vault) as (app, pilot):
        app.session.follow(["notes/옛글.md"])
        app.library.show_filter("옛날에")
        await settled(app, pilot)
        desk = await at_desk(app, pilot)
        assert "CP949" in screen_text(app)
        await pilot.press("x", "ctrl+s")
        assert desk.query_one("#ko", Editor).text == "옛날에 쓴 한국어 글입니다."
        await pilot.press("escape")
        await settled(app, pilot)
        assert old.read_bytes() == data


async def test_a_full_disk_is_said_and_the_text_kept(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with running(vault) as (app, pilot):
        desk = await at_desk(app, pilot)

        def full(*_: object) -> None:
            raise OSError("the disk is full")

        monkeypatch.setattr(app.session, "save", full)
        desk.query_one("#ko", Editor).insert(" 더.")
        await pilot.press("escape")
        await settled(app, pilot)
        assert "the disk is full" in screen_text(app)
        await pilot.press("2")
        await settled(app, pilot)
        assert app.screen is app.library
        assert "더." in app.session.drafts.load()[0].text


async def test_what_comes_while_the_app_is_closing_finds_nothing_to_show(vault: Vault) -> None:
    async with running(vault) as (app, pilot):
        desk = await at_desk(app, pilot)
        await desk.query_one("#ko-head").remove()
        typed = desk.typed()
        desk.show_standing(typed, desk.editing.translation(typed))
