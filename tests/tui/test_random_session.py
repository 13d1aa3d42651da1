"""Whatever is pressed, the app stands, no file changes unasked, and nothing typed is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.app_vault import make_vault
from tests.tui.random_session import play


async def test_a_session_of_anything(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # An export may be told to write to any name.
    monkeypatch.chdir(tmp_path)
    assert await play(make_vault(tmp_path / "vault"), seed=1, count=80) == []
