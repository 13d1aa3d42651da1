"""Drafts outlive the app."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from tui.drafts import Draft, drop_draft, load_drafts, save_draft

DRAFT = Draft("notes/2024/한글.md", "새 글", "옛 글", "abcd", "2024-12-13T10:00:00+09:00")


def test_the_latest_draft_of_a_note_stands(tmp_path: Path) -> None:
    folder = tmp_path / "state" / "drafts"
    assert load_drafts(folder) == []
    save_draft(folder, DRAFT)
    later = replace(DRAFT, text="더 새 글", at="2024-12-13T10:00:01+09:00")
    save_draft(folder, later)
    other = replace(DRAFT, path="notes/other.md", at="2024-12-14T10:00:00+09:00")
    save_draft(folder, other)
    assert load_drafts(folder) == [other, later]
    drop_draft(folder, DRAFT.path)
    drop_draft(folder, "notes/never.md")
    assert load_drafts(folder) == [other]


def test_half_typed_characters_survive(tmp_path: Path) -> None:
    odd = replace(DRAFT, text="ㅎ\ud83d\u0000")
    save_draft(tmp_path, odd)
    assert load_drafts(tmp_path) == [odd]


def test_files_that_are_no_drafts_are_left_alone(tmp_path: Path) -> None:
    for name, data in (("a", b"{"), ("b", b"[]"), ("c", b'{"path": 1}'), ("d", b"\xff")):
        (tmp_path / f"{name}.json").write_bytes(data)
    assert load_drafts(tmp_path) == []
    assert len(list(tmp_path.iterdir())) == 4
