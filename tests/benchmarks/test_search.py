"""The search benchmark types as a person does, and its floor finds what is there."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from benchmarks import corpus
from benchmarks.bare_fts5 import BareFts5
from benchmarks.typed import states


def test_words_are_typed_key_by_key() -> None:
    assert list(states("합성")) == ["ㅎ", "하", "합", "핪", "합서", "합성"]
    assert list(states("ab 값")) == ["a", "ab", "ab ㄱ", "ab 가", "ab 갑", "ab 값"]


def test_the_floor_follows_a_saved_note(tmp_path: Path) -> None:
    root = corpus.make(tmp_path / "vault", notes=3, papers=5)
    with closing(BareFts5(tmp_path / "floor.sqlite", root)) as floor:
        assert len(floor.beginning("th")) == 9
        assert not floor.beginning("the capyb")
        note = next(root.glob("notes/**/*.md"))
        note.write_text(note.read_text("utf-8") + "\nA capybara.\n", "utf-8")
        floor.follow(note)
        assert len(floor.beginning("the capyb")) == 1
