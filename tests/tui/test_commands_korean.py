"""The command line in Korean: for people in their language, for programs as ever."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.tui.command_line import Dokhu, new_vault, seeds
from tui.cells import cells
from tui.commands.cli import cli
from tui.commands.table import COMMANDS
from tui.configuration import config_file
from tui.texts import language

HANGUL = re.compile("[가-힣]")


@pytest.fixture
def dokhu(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Dokhu:
    dokhu = new_vault(tmp_path, monkeypatch)
    dokhu("import", *seeds(dokhu))
    speak(monkeypatch, "ko_KR.UTF-8")
    return dokhu


def speak(monkeypatch: pytest.MonkeyPatch, locale: str) -> None:
    monkeypatch.setenv("LC_ALL", locale)
    language.cache_clear()


@pytest.mark.parametrize("words", [[], *([name] for name in COMMANDS), ["export", "blog"]])
def test_help_is_korean_and_fits(monkeypatch: pytest.MonkeyPatch, words: list[str]) -> None:
    speak(monkeypatch, "ko_KR.UTF-8")
    lines = CliRunner().invoke(cli, [*words, "--help"]).output.splitlines()
    assert lines[0].startswith("사용법: ")
    assert [line for line in lines if cells(line) > 80] == []
    # A sentence in English ends in a full stop; a name or an example does not.
    assert [line for line in lines if re.search(r"[a-z] [a-z]+\.$", line)] == []


def test_the_setting_counts_more_than_the_locale(monkeypatch: pytest.MonkeyPatch) -> None:
    Path(config_file()).parent.mkdir(parents=True)
    Path(config_file()).write_text('language = "ko"\n', "utf-8")
    speak(monkeypatch, "C.UTF-8")
    assert CliRunner().invoke(cli, ["--help"]).output.startswith("사용법: ")


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        ("show nothing-like-it", 2, "보관함에 “nothing-like-it”"),
        ("list tg:x", 2, "그런 항목은 없어요"),
        ("list --limit -1", 2, "범위를 벗어나요"),
        ("search --limt x", 2, "그런 옵션이 없어요"),
        ("nosuch", 2, "그런 명령이 없어요"),
        ("show", 2, "써야 해요"),
        ("preview 1999-01-01", 2, "“1999-01-01” 포스트가 없어요"),
        ("list", 0, "제목"),
        ("status", 0, "보관함"),
        ("check", 0, "잘못된 것이 없어요"),
        ("search whistle", 0, "초록"),
        ("search zebra", 0, "찾은 것이 없어요"),
        ("questions", 0, "어느 것이 제목인가요?"),
        ("sync", 0, "바뀐 것 없음"),
        ("stats", 0, "하루에 쓴 노트"),
        ("show KettleNet", 0, "논문 날짜"),
    ],
)
def test_people_are_told_in_korean(dokhu: Dokhu, words: str, status: int, said: str) -> None:
    result = dokhu(*words.split())
    assert result.exit_code == status
    assert said in result.output


def test_problems_are_told_in_korean(dokhu: Dokhu) -> None:
    dokhu.write("notes/broken.md", "---\ntitle: [\n---\n\n글.\n")
    result = dokhu("check")
    assert result.exit_code == 1
    assert "notes/broken.md:3: 앞머리가 YAML이 아니에요" in result.output
    assert "문제 1건." in result.output


@pytest.mark.parametrize(
    "words",
    ["status", "check", "list", "questions", "search 주전자", "show KettleNet", "list tg:x"],
)
def test_programs_are_told_the_same_in_every_language(
    dokhu: Dokhu, monkeypatch: pytest.MonkeyPatch, words: str
) -> None:
    dokhu.write("notes/broken.md", "---\ntitle: [\n---\n\n글.\n")
    dokhu("sync")
    korean = dokhu(*words.split(), "--json")
    speak(monkeypatch, "C.UTF-8")
    english = dokhu(*words.split(), "--json")
    assert (korean.stdout, korean.exit_code) == (english.stdout, english.exit_code)
