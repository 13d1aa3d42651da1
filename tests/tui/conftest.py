"""What tests of the app and of the commands may ask for."""

from __future__ import annotations

import pytest

from tui.texts import language


@pytest.fixture
def korean(monkeypatch: pytest.MonkeyPatch) -> None:
    """The person's locale is Korean."""
    monkeypatch.setenv("LC_ALL", "ko_KR.UTF-8")
    language.cache_clear()
