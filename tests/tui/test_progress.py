"""Long work on the command line: how far it is, and what to do after Ctrl+C."""

from __future__ import annotations

import sys

import pytest

from store.progress import part
from tui.commands import progress


def test_ctrl_c_says_what_to_do(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setattr(progress, "_PATIENCE", 0.0)
    with pytest.raises(KeyboardInterrupt), progress.shown("Reading", "Call it again.") as step:
        assert step is not None
        step(1, 3)
        raise KeyboardInterrupt
    said = capsys.readouterr()
    assert said.err.endswith("\nStopped. Call it again.\n")
    assert said.out == ""


def test_nobody_who_looks_is_told_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    with progress.shown("Reading", "Call it again.") as step:
        assert step is None
    assert capsys.readouterr().err == ""


def test_the_parts_of_a_work_go_on_from_each_other() -> None:
    said: list[float] = []
    for number, total in ((0, 4), (1, 9)):
        step = part(lambda done, all_: said.append(done / all_), number, of=2)
        step(0, total)
        step(total, total)
    assert said == [0, 0.5, 0.5, 1]
