"""Whatever is pressed, the app stands, and no file changes unasked."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.app_vault import make_vault
from tests.tui.random_session import play


@pytest.mark.parametrize("seed", [1, 2])
async def test_a_session_of_anything(tmp_path: Path, seed: int) -> None:
    assert await play(make_vault(tmp_path / "vault"), seed, 120) == []
