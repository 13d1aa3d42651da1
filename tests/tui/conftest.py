"""What tests of the app and of the commands may ask for."""

from __future__ import annotations

from pathlib import Path

import pytest

from notes.vault import Vault
from store.index import open_index
from tests.tui.app_vault import make_vault
from tui.session import Session
from tui.texts import language


@pytest.fixture
def korean(monkeypatch: pytest.MonkeyPatch) -> None:
    """The person's locale is Korean."""
    monkeypatch.setenv("LC_ALL", "ko_KR.UTF-8")
    language.cache_clear()


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    """The vault that most tests of the app begin with."""
    return make_vault(tmp_path / "vault")


@pytest.fixture
def session(vault: Vault) -> Session:
    """A session on it."""
    return Session(vault, open_index(vault))
