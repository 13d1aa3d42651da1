"""A day by keyboard alone: skim, read, write in two languages, tag, publish; in both layouts."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot

from notes.hangul import _KEYS
from notes.note import read_note
from notes.post import read_post
from notes.vault import Vault
from tests.tui.app_vault import make_vault, running, settled
from tui.app import DokhuApp

HANGUL = {latin: jamo for jamo, latin in _KEYS.items()}


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    return make_vault(tmp_path / "vault")


async def press(app: DokhuApp, pilot: Pilot[int], hangul: bool, *keys: str) -> None:
    """Each key, or its twin on the same key of a Korean keyboard, and what follows from it."""
    for key in keys:
        await pilot.press(HANGUL.get(key, key) if hangul else key)
        await settled(app, pilot)


@pytest.mark.parametrize("hangul", [False, True], ids=["latin", "hangul"])
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
