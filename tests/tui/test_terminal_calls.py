"""Calls from a terminal: what is asked there, and how a call ends."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

pty = pytest.importorskip("pty")

PROJECT = Path(__file__).parents[2]


class Terminal:
    """A command on a terminal of its own."""

    def __init__(self, folder: Path, *words: str) -> None:
        ours, theirs = pty.openpty()
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tui", *words],
            cwd=folder,
            env={**os.environ, "PYTHONPATH": str(PROJECT), "TERM": "xterm"},
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            start_new_session=True,
        )
        os.close(theirs)
        self._ours = ours
        self.shown = ""

    def wait_for(self, text: str) -> None:
        """Read until the command has shown this."""
        until = time.monotonic() + 20
        while text not in self.shown and time.monotonic() < until and self._read():
            pass
        assert text in self.shown, self.shown

    def type(self, text: str) -> None:
        """Press keys."""
        os.write(self._ours, text.encode())

    def end(self) -> int:
        """Read to the command's end; its exit status."""
        until = time.monotonic() + 20
        while self._read():
            assert time.monotonic() < until, self.shown
        status = self.process.wait(timeout=5)
        os.close(self._ours)
        return status

    def _read(self) -> bool:
        """Take what is shown; whether there may be more. A full terminal would stop the command."""
        if not select.select([self._ours], [], [], 0.1)[0]:
            return True
        try:
            self.shown += os.read(self._ours, 65536).decode("utf-8", "replace")
        except OSError:  # the command has ended
            return False
        return True


def test_without_a_vault_one_may_be_made(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path, "status")
    terminal.wait_for("make, demo or quit?")
    terminal.type("make\n")
    terminal.wait_for(f"In which folder? [{tmp_path}]")
    terminal.type("my papers\n")
    terminal.wait_for("to commit")
    assert terminal.end() == 0
    assert (tmp_path / "my papers/dokhu.toml").is_file()


def test_without_a_vault_one_may_leave(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path, "list")
    terminal.wait_for("make, demo or quit?")
    terminal.type("\n")
    assert terminal.end() == 2
    assert list(tmp_path.iterdir()) == []


def test_ctrl_c_ends_quietly(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "dokhu.toml").write_text("")
    editor = tmp_path / "editor"
    # It shows itself and stays. (A shell forgets an interrupt that comes just before its exec.)
    editor.write_text('#!/bin/sh\n# editing\nexec tail -f "$0"\n')
    editor.chmod(0o700)
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes/a.md").write_text("# Saucers\n\n글.\n", "utf-8")
    monkeypatch.setenv("VISUAL", str(editor))
    terminal = Terminal(tmp_path, "edit", "Saucers")
    terminal.wait_for("editing")
    os.killpg(terminal.process.pid, signal.SIGINT)
    assert terminal.end() == 130
    assert "Traceback" not in terminal.shown and "Aborted" not in terminal.shown


def test_the_demo_leaves_nothing_behind(
    tmp_path: Path, own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    places = tmp_path / "temporary"
    places.mkdir()
    monkeypatch.setenv("TMPDIR", str(places))
    for ending in (None, signal.SIGHUP):
        terminal = Terminal(tmp_path, "demo")
        terminal.wait_for("demo")
        if ending:
            terminal.process.send_signal(ending)
        else:
            terminal.type("\x11")
        terminal.end()
        assert list(places.iterdir()) == []
        assert not list(own_home.glob("*/dokhu/demo-*"))
    assert not (own_home / "state/dokhu/last-vault").exists()
