"""A day by keyboard alone: skim, read, write in two languages, tag, publish; in both layouts."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from textual.pilot import Pilot

from notes.note import read_note
from notes.post import read_post
from notes.translation import state
from notes.triage import read_triage
from notes.vault import Vault, open_vault
from tests.tui.app_vault import running, settled
from tests.tui.command_line import git
from tests.tui.keyboard import HANGUL
from tests.tui.tmux_day import live
from tests.tui.tmux_screen import TmuxScreen
from tui.app import DokhuApp


async def press(app: DokhuApp, pilot: Pilot[int], hangul: bool, *keys: str) -> None:
    """Each key, or its twin on the same key of a Korean keyboard, and what follows from it."""
    for key in keys:
        await pilot.press(HANGUL.get(key, key) if hangul else key)
        await settled(app, pilot)


both_layouts = pytest.mark.parametrize("hangul", [False, True], ids=["latin", "hangul"])


@both_layouts
async def test_a_day_by_keyboard_alone(vault: Vault, hangul: bool) -> None:
    async with running(vault) as (app, pilot):
        # Morning: one is queued, one is dropped, that was a mistake, it is put off instead.
        await press(app, pilot, hangul, "j", "q", "d", "u", "l")
        found = [app.session.find(f"2412.0000{number}").status for number in (1, 2, 3)]
        assert sorted(filter(None, found)) == ["later", "queued"]
        # Read and write: the Korean, the English beside it, a tag; the translation is confirmed.
        queued = next(
            app.session.find(f"2412.0000{n}") for n in (1, 2, 3) if found[n - 1] == "queued"
        )
        app.library.go_to(queued.row)
        await settled(app, pilot)
        await press(app, pilot, False, "enter", *"주전자", "f6", *"A kettle.".replace(" ", "_"))
        await press(app, pilot, False, "f3", *"tea", "enter", "f8", "f9", "ctrl+s", "escape")
        path = app.session.find(queued.id).note
        assert path is not None
        note = read_note((vault.root / path).read_text("utf-8"), path)
        assert (note.pane("ko"), note.pane("en")) == ("주전자", "A_kettle.")
        assert (note.tags, note.translation, note.status) == (("tea",), "final", "done")
        # Publish: the day's post, its note, out.
        await press(app, pilot, hangul, "z", "1", "x")
        await press(app, pilot, hangul, "f7", "ctrl+s", "escape")
        post = read_post(
            (vault.root / f"posts/{vault.today()}.md").read_text("utf-8"), "posts/today.md"
        )
        assert (post.notes, post.state) == ((Path(path).stem,), "out")
        assert app.session.find(queued.id).posted


@pytest.mark.skipif(not shutil.which("tmux"), reason="there is no tmux for a real terminal")
@both_layouts
def test_a_day_in_a_real_terminal(tmp_path: Path, hangul: bool) -> None:
    with TmuxScreen(tmp_path, hangul=hangul) as screen:
        vault = open_vault(live(screen))
    assert git(vault.root, "status", "--porcelain") == ""
    subjects = ["1 note; 1 post; 6 decisions", "2 notes; 1 post; 6 papers; 3 files"]
    assert git(vault.root, "log", "--format=%s").splitlines() == subjects
    # The day changed these three files and no other.
    changed = git(vault.root, "show", "--name-only", "--format=", "HEAD").splitlines()
    note, triage, post = changed
    _is_as_written(vault, note)
    _is_as_decided(vault, triage)
    _is_as_published(vault, post, Path(note).stem, tmp_path / f"{Path(post).stem}.md")


def _is_as_written(vault: Vault, path: str) -> None:
    note = read_note(vault.read(path).text, path)
    link = "[[2024-12-13-kettlenet-boiling-at-scale]]"
    assert note.pane("ko") == f"냄비가 꼭 필요한가. {link}\n\n컵이면 충분하다. 정말?"
    assert note.pane("en") == "Is a pot needed?\n\nA cup is enough. Really?"
    assert (note.tags, note.status, state(note).states) == (("cups", "kettle"), "done", ("final",))


def _is_as_decided(vault: Vault, path: str) -> None:
    rows = list(read_triage(vault.read(path).text, path))
    decisions = [row[1] for row in rows if isinstance(row, tuple)]
    status = ["queued", "dropped", None, "later", None, "dropped"]
    assert [decision.status or None for decision in decisions] == status
    assert [decision.starred for decision in decisions] == [None, None, None, None, True, None]


def _is_as_published(vault: Vault, path: str, note: str, exported: Path) -> None:
    post = read_post(vault.read(path).text, path)
    assert (post.notes, post.state) == (("2024-01-05-a-spoon-for-every-cup", note), "out")
    page = exported.read_text("utf-8")
    in_order = ["두 편을 읽었다.", "Two papers today.", "숟가락", "spoons", "냄비가", "Really?"]
    assert sorted(in_order, key=page.index) == in_order
