"""Programs come from the person's own configuration."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from tui.configuration import config_file
from tui.programs import ProgramError, edit, editor_command, open_url


def configure(text: str) -> None:
    Path(config_file()).parent.mkdir(parents=True, exist_ok=True)
    Path(config_file()).write_text(text, "utf-8")


def test_the_configured_editor_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VISUAL", "visual --wait")
    monkeypatch.setenv("EDITOR", "editor")
    assert editor_command() == ["visual", "--wait"]
    configure("editor = 'code --wait \"a b\"'")
    assert editor_command() == ["code", "--wait", "a b"]
    configure("editor = ['my editor', '-x']")
    assert editor_command() == ["my editor", "-x"]


@pytest.mark.parametrize("text", ["editor = 5", "editor = ''' \"open '''", "editor ="])
def test_a_broken_configuration_is_said(text: str) -> None:
    configure(text)
    with pytest.raises(ProgramError, match=r"editor|cannot be read"):
        editor_command()


def test_without_any_editor(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("VISUAL", "EDITOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PATH", "")
    with pytest.raises(ProgramError, match="no editor found"):
        editor_command()


def test_an_editor_that_fails_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("VISUAL", "false")
    with pytest.raises(ProgramError, match="ended with 1"):
        edit(tmp_path / "note.md")
    monkeypatch.setenv("VISUAL", "/nowhere/editor")
    with pytest.raises(ProgramError, match="did not start"):
        edit(tmp_path / "note.md")


def test_only_web_pages_are_opened(tmp_path: Path) -> None:
    browser = tmp_path / "browser"
    browser.write_text(f"#!/bin/sh\necho \"$1\" > '{tmp_path}/opened'\n")
    browser.chmod(browser.stat().st_mode | stat.S_IXUSR)
    configure(f"browser = '{browser}'")
    for url in ("file:///etc/passwd", "--version", "javascript:alert(1)", "notes.md"):
        with pytest.raises(ProgramError, match="not a web address"):
            open_url(url)
    assert not (tmp_path / "opened").exists()
    open_url("https://arxiv.org/abs/2412.08905")
