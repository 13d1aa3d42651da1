"""The person's own keys: read from dokhu.toml, used everywhere, shown everywhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from notes.vault import Vault, open_vault
from tests.tui.app_vault import make_vault, running, screen_text, settled
from tui.bindings import DESK, EVERYWHERE, LIBRARY, SCREENS
from tui.keymap import key_name, key_names, keys_of, read_keymap
from tui.screens.help import matching, sections
from tui.texts import language


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("q", "q"), ("5", "5"), ("f3", "F3"), ("ctrl+s", "Ctrl+S"), ("slash", "/"),
        ("shift+up", "Shift+↑"), ("space", "Space"), ("left_square_bracket", "["),
        ("enter", "Enter"), ("escape", "Esc"),
    ],
)  # fmt: skip
def test_keys_are_called_what_stands_on_them(key: str, name: str) -> None:
    assert key_name(key) == name


def test_every_action_has_an_id_of_its_own() -> None:
    ids = [b.id for bindings in (*SCREENS.values(), EVERYWHERE) for b in bindings]
    assert all(ids) and len(set(ids)) == len(ids)


def test_no_screen_has_two_meanings_for_a_key() -> None:
    for bindings in SCREENS.values():
        keys = [key for binding in bindings for key in keys_of(binding, {})]
        assert len(set(keys)) == len(keys)


def test_every_action_has_a_key_that_no_input_method_holds_back() -> None:
    for binding in (*EVERYWHERE, *(b for bindings in SCREENS.values() for b in bindings)):
        letters = [key for key in keys_of(binding, {}) if len(key) == 1 and key.isalpha()]
        assert len(letters) < len(keys_of(binding, {})), binding.id


def test_keys_are_one_or_several() -> None:
    table = {"queue": "W, 1", "star": ["k", "ctrl+x"]}
    keymap, problems = read_keymap(table)
    assert keymap == {"queue": "W,1", "star": "k,ctrl+x"}
    assert problems == []
    queue = next(binding for binding in LIBRARY if binding.id == "queue")
    assert key_names(queue, keymap) == "W 1"


@pytest.mark.parametrize(
    ("written", "key"),
    [("ㅋ", "z"), ("ctrl+ㅋ", "ctrl+z"), ("ㅃ", "Q"), ("/", "slash"), ("+", "plus"), ("F13", "f13"),
     ("Ctrl+J", "ctrl+j"), ("W", "W"), ("Shift+Up", "shift+up"), ("comma", "comma")],
)  # fmt: skip
def test_a_key_is_written_as_it_stands_on_the_keyboard(written: str, key: str) -> None:
    assert read_keymap({"queue": written})[0] == {"queue": key}


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ({"fly": "f"}, "is no action"),
        ({"queue": 5}, "must be a key"),
        ({"queue": []}, "must be a key"),
        ({"queue": "ctrl+"}, "must be a key"),
        ({"queue": "control+j"}, "must be a key"),
        ({"queue": "j,"}, "must be a key"),
        ({"queue": "가"}, "must be a key"),
        ({"queue": "l"}, "also that of"),
    ],
)
def test_what_is_wrong_is_said(table: dict[str, object], said: str) -> None:
    assert said in " ".join(wrong.what for wrong in read_keymap(table)[1])


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    root = make_vault(tmp_path / "vault").root
    (root / "dokhu.toml").write_text("[keys]\nqueue = 'z'\nfly = 'f'\n", encoding="utf-8")
    return open_vault(root)


async def test_a_remapped_key_works_and_is_shown(vault: Vault) -> None:
    async with running(vault) as (app, pilot):
        shown = screen_text(app)
        assert "z Queue" in shown
        await pilot.press("1")
        await settled(app, pilot)
        entry = app.library.papers.entry(0)
        assert entry is not None and entry.status != "queued"
        # The twin of z under the Hangul layout.
        await pilot.press("ㅋ")
        await settled(app, pilot)
        assert app.session.find(entry.id).status == "queued"


def test_the_help_is_searched_by_key_word_and_place() -> None:
    found = sections({"queue": "z"})
    assert [part.rows for part in matching(found, "library queue")] == [[("z", "Queue")]]
    assert {part.heading for part in matching(found, "F7")} >= {"Desk", "Post"}
    assert matching(found, "no such words") == []
    assert matching(found, "") == [part for part in found if part.rows]


def test_the_help_is_searched_in_both_languages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "ko_KR.UTF-8")
    language.cache_clear()
    found = sections({"queue": "z"})
    for words in ("library queue", "서재 담기", "서재 queue"):
        assert [part.rows for part in matching(found, words)] == [[("z", "Queue")]], words


def test_the_help_begins_with_the_screen_that_one_is_on() -> None:
    headings = [part.heading for part in sections({}, DESK)]
    assert headings[:2] == ["Desk", "Everywhere"]
    assert sections({}, DESK, filtering=True)[0].heading == "The filter"
    assert sorted(headings) == sorted(part.heading for part in sections({}))


async def test_all_that_is_wrong_with_the_settings_is_one_message(vault: Vault) -> None:
    (vault.root / "dokhu.toml").write_text('[keys]\nfly = "f"\nswim = "s"\n', encoding="utf-8")
    async with running(open_vault(vault.root)) as (app, pilot):
        await settled(app, pilot)
        [told] = [one for one in app._notifications if one.title == "Settings"]
        assert "keys.fly" in told.message and "keys.swim" in told.message


async def test_the_help_finds_while_typing(vault: Vault) -> None:
    async with running(vault) as (app, pilot):
        await pilot.press("f1", *"draft")
        await settled(app, pilot)
        assert "Draft or final" in screen_text(app)
        assert "Start reading" not in screen_text(app)
        await pilot.press("escape")
        assert app.screen is app.library


async def test_a_click_on_a_hint_presses_its_key(vault: Vault) -> None:
    async with running(vault) as (app, pilot):
        line = screen_text(app).splitlines()[-1]
        await pilot.click("KeyBar", offset=(line.index("Star"), 0))
        await settled(app, pilot)
        entry = app.library.papers.current
        assert entry is not None and entry.starred


@pytest.mark.parametrize("width", [40, 60, 80, 140])
async def test_hints_are_whole_or_not_there(vault: Vault, width: int) -> None:
    async with running(vault, (width, 24)) as (app, _):
        line = screen_text(app).splitlines()[-1].rstrip()
        known = {binding.description for binding in LIBRARY}
        assert all(hint.split(maxsplit=1)[1] in known for hint in line.split("  ") if hint.strip())
        assert line.endswith("Help")
