"""Drafts outlive the app."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from notes.vault import init_vault
from tui.drafts import Draft, Drafts

DRAFT = Draft("notes/2024/한글.md", "새 글", "옛 글", "abcd", "2024-12-13T10:00:00+09:00")


@pytest.fixture
def drafts(tmp_path: Path) -> Drafts:
    return Drafts(init_vault(tmp_path / "vault"))


def test_the_latest_draft_of_a_note_stands(drafts: Drafts) -> None:
    assert drafts.load() == []
    drafts.save(DRAFT)
    later = replace(DRAFT, text="더 새 글", at="2024-12-13T10:00:01+09:00")
    drafts.save(later)
    other = replace(DRAFT, path="notes/other.md", at="2024-12-14T10:00:00+09:00")
    drafts.save(other)
    assert drafts.load() == [other, later]
    drafts.drop(DRAFT.path)
    drafts.drop("notes/never.md")
    assert drafts.load() == [other]


def test_half_typed_characters_survive(drafts: Drafts) -> None:
    odd = replace(DRAFT, text="ㅎ\ud83d\u0000")
    drafts.save(odd)
    assert drafts.load() == [odd]


def test_files_that_are_no_drafts_are_left_alone(drafts: Drafts) -> None:
    drafts.save(DRAFT)
    for name, data in (("a", b"{"), ("b", b"[]"), ("c", b'{"path": 1}'), ("d", b"\xff")):
        (drafts.folder / f"{name}.json").write_bytes(data)
    assert drafts.load() == [DRAFT]
    assert len(list(drafts.folder.iterdir())) == 5


def test_what_is_on_disk_is_no_draft_and_what_cannot_be_removed_no_error(drafts: Drafts) -> None:
    drafts.save(replace(DRAFT, text=DRAFT.base))
    assert drafts.load() == []
    (file,) = (drafts.save(DRAFT), *drafts.folder.iterdir())[1:]
    file.unlink()
    file.mkdir()
    drafts.drop(DRAFT.path)
    assert drafts.load() == []
