"""What every test may ask for: the real files, and folders of its own."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

from tui.texts import language

# A busy machine is no failure.
settings.register_profile("dokhu", deadline=None)
settings.load_profile("dokhu")

SHARED = Path(os.environ.get("DOKHU_SHARED") or Path(__file__).parents[2] / "shared")


@pytest.fixture
def shared() -> Path:
    """The folder of real seeds and notes, which the project does not ship."""
    if not (SHARED / "seeds").is_dir():
        pytest.skip(f"the real seed files are not in {SHARED} (DOKHU_SHARED names another folder)")
    return SHARED


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Each test has cache, state and configuration folders of its own, and no vault to find."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    for name in ("CACHE", "STATE", "CONFIG", "DATA"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
    monkeypatch.delenv("DOKHU_VAULT", raising=False)
    monkeypatch.delenv("LANGUAGE", raising=False)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    language.cache_clear()
    # Loading Kiwi takes a second; tests that are about it set this back.
    monkeypatch.setenv("DOKHU_STEMS", "rules")
    return home
