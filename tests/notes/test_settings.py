from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notes.settings import TEMPLATE, Settings, read_settings


def settings_of(folder: Path, text: str) -> tuple[Settings, list[str]]:
    (folder / "dokhu.toml").write_text(text, encoding="utf-8")
    settings, problems = read_settings(folder)
    return settings, [str(problem) for problem in problems]


@pytest.mark.parametrize("text", ["", "\n# only a comment\n", TEMPLATE])
def test_everything_has_a_default(tmp_path: Path, text: str) -> None:
    assert settings_of(tmp_path, text) == (Settings(None, ("notes",), {}, {}, {}), [])


def test_no_file_is_the_defaults(tmp_path: Path) -> None:
    assert read_settings(tmp_path) == (Settings(), [])


def test_the_template_with_its_comments_taken_away_is_right(tmp_path: Path) -> None:
    lines = [line for line in TEMPLATE.splitlines() if "=" in line or "# [" in line]
    (tmp_path / "notes").mkdir()
    settings, problems = settings_of(tmp_path, "\n".join(line.lstrip("# ") for line in lines))
    assert not problems
    assert settings.timezone == "Asia/Seoul"
    assert list(settings.views.values()) == ["needs:en after:2024-12-09"]
    assert settings.keys == {"queue": "Q,1"}


def test_what_is_set_is_read(tmp_path: Path) -> None:
    (tmp_path / "논문").mkdir()
    settings, problems = settings_of(
        tmp_path,
        '\ufefftimezone = "Asia/Seoul"\nnotes = ["./논문/", ".", "."]\n'
        '[views]\nqueue = "status:queued"\n[export.markdown]\nlang = true\n[keys]\nquit = "q"\n',
    )
    assert not problems
    assert settings == Settings(
        timezone="Asia/Seoul",
        notes=("논문", "."),
        views={"queue": "status:queued"},
        export={"markdown": {"lang": True}},
        keys={"quit": "q"},
    )


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("\ntimezone = 'Asia/Soul'", "dokhu.toml:2: “timezone” is 'Asia/Soul', no time zone"),
        ("timezone = '../../etc/passwd'", "dokhu.toml:1: “timezone” is"),
        ("timezone = 'Asia'", "dokhu.toml:1: “timezone” is"),
        ("timezone = 9", "dokhu.toml:1: “timezone” is 9"),
        ("# a\nnotes = 'notes'", "dokhu.toml:2: “notes” must be a list"),
        ("notes = [1]", "dokhu.toml:1: “notes” must be a list"),
        ("notes = ['..']", "dokhu.toml:1: “notes” names '..', which is not inside the vault"),
        ("notes = ['a/../../b']", "not inside the vault"),
        ("notes = ['/etc']", "not inside the vault"),
        ("notes = ['C:/Users']", "not inside the vault"),
        ("notes = ['']", "not inside the vault"),
        ("views = 'x'", "dokhu.toml:1: “views” must be a table"),
        ("\n[views]\nx = 1", "dokhu.toml:2: “views” has 'x', which is no query"),
        ("keys = []", "dokhu.toml:1: “keys” must be a table"),
        ("note = ['x']", "dokhu.toml:1: “note” is no setting that dokhu knows"),
        ("\n\ntimezone = ", "dokhu.toml:3: is not TOML: "),
        ("x = " + "[" * 5000, "dokhu.toml: is nested too deep"),
    ],
)
def test_what_is_wrong_is_said_and_the_default_used(tmp_path: Path, text: str, says: str) -> None:
    settings, problems = settings_of(tmp_path, text)
    assert settings == Settings()
    [problem] = problems
    assert says in problem


def test_one_wrong_folder_leaves_the_others(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    settings, problems = settings_of(tmp_path, 'notes = ["../x", "a"]')
    assert settings.notes == ("a",)
    assert len(problems) == 1


def test_a_note_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    settings, problems = settings_of(tmp_path, '\nnotes = ["Papers"]')
    assert settings.notes == ("Papers",)
    assert problems == ["dokhu.toml:2: “notes” names 'Papers', but there is no such folder"]


def test_a_file_that_is_not_utf8(tmp_path: Path) -> None:
    (tmp_path / "dokhu.toml").write_bytes("# 설정".encode("cp949"))
    settings, [problem] = read_settings(tmp_path)
    assert settings == Settings()
    assert "not UTF-8" in problem.message


@given(text=st.text())
def test_no_text_stops_it(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    settings, _ = settings_of(tmp_path_factory.mktemp("vault"), text)
    assert settings.notes
