"""The kill benchmark in small: killed at random moments, nothing is harmed."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(os.name != "posix", reason="kill -9 is a POSIX matter")


@pytest.fixture
def place() -> Iterator[Path]:
    from benchmarks.workplace import workplace

    with workplace() as folder:
        yield folder


def test_a_killed_save_harms_no_file(place: Path) -> None:
    from benchmarks.kill import kill_saves

    assert kill_saves(place / "vault", times=5, seed=5) == 0


def test_a_killed_sync_is_made_good_by_the_next(place: Path) -> None:
    from benchmarks.kill import kill_syncs

    assert kill_syncs(place / "vault", times=4, seed=4, notes=30) == 0
