"""The made-up vault is a good one, and the same each time."""

from __future__ import annotations

from pathlib import Path

from benchmarks import corpus
from notes.note import read_note
from notes.translation import state


def _files(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in root.rglob("*")
        if path.is_file()
    }


def test_the_same_seed_gives_the_same_vault(tmp_path: Path) -> None:
    first = _files(corpus.make(tmp_path / "a", notes=30, papers=200))
    assert first == _files(corpus.make(tmp_path / "b", notes=30, papers=200))
    assert sum(name.endswith(".md") for name in first) == 31
    rows = sum(data.count(b"\n") for name, data in first.items() if name.endswith(".jsonl"))
    assert rows == 200


def test_its_notes_are_read_as_they_are_meant(tmp_path: Path) -> None:
    root = corpus.make(tmp_path / "a", notes=30, papers=0)
    for path in root.rglob("*.md"):
        note = read_note(path.read_text(encoding="utf-8"), path.name)
        assert note.problems == ()
        assert note.abstract and note.arxiv and note.paragraphs("ko")
        assert not note.paragraphs("other")
        assert state(note).states in (("unmarked",), ("missing",))
