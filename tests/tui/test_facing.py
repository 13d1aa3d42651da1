"""What faces what on the Desk, and what the margins say."""

from __future__ import annotations

from pathlib import Path

import pytest

from notes.vault import Vault
from tests.tui.app_vault import make_vault, running, settled
from tui.facing import CHANGED, MISSING, paragraph_at, paragraph_lines, signs
from tui.screens.desk import Desk

NOTE = "notes/2024/2024-12-06-notes-on-retrieval.md"


@pytest.mark.parametrize(
    ("pane", "lines"),
    [
        ("", []),
        ("하나", [range(1)]),
        ("하나\n둘\n\n\n셋\n", [range(2), range(4, 5)]),
        ("글\n\n```\ncode\n\nmore\n```\n\n끝", [range(7), range(8, 9)]),
    ],
)
def test_the_lines_of_paragraphs(pane: str, lines: list[range]) -> None:
    assert paragraph_lines(pane) == lines


@pytest.mark.parametrize(("line", "paragraph"), [(0, 0), (1, 0), (2, 0), (3, 1), (9, 1)])
def test_a_blank_line_belongs_to_what_is_above(line: int, paragraph: int) -> None:
    assert paragraph_at([range(2), range(3, 4)], line) == paragraph


def test_no_paragraph_is_anywhere_in_an_empty_pane() -> None:
    assert paragraph_at([], 0) is None


def test_the_margin_says_what_is_missing_and_what_changed() -> None:
    assert signs(4, 3, (0, 3)) == {0: CHANGED, 3: MISSING}
    assert signs(3, 4, (0, 3)) == {0: CHANGED}
    assert signs(0, 0, ()) == {}


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    vault = make_vault(tmp_path / "vault")
    text = vault.read(NOTE).text
    long = "\n\n".join(f"문단 {number}. " + "글 " * 60 for number in range(2, 12))
    english = "\n\n".join(f"Paragraph {number}. " + "text " * 60 for number in range(2, 11))
    text = text.replace("첫 문단.", f"첫 문단.\n\n{long}")
    vault.save(NOTE, text.replace("First paragraph.", f"First paragraph.\n\n{english}"), None)
    return vault


async def test_the_other_pane_follows_the_caret(vault: Vault) -> None:
    async with running(vault) as (app, pilot):
        await pilot.press("enter")
        await settled(app, pilot)
        desk = app.screen
        assert isinstance(desk, Desk)
        korean, english = desk.editor("ko"), desk.editor("en")
        korean.focus()
        korean.move_cursor((korean.paragraphs[9].start, 0))
        await settled(app, pilot)
        assert english._marked == 9
        top = english.top_of(9) - english.scroll_offset.y
        assert 0 <= top < english.size.height
        korean.move_cursor(korean.document.end)
        await settled(app, pilot)
        assert english._marked is None
        korean.move_cursor((0, 0))
        await settled(app, pilot)
        assert english._marked == 0
        assert english.scroll_offset.y == 0


async def test_what_has_no_translation_is_signed(vault: Vault) -> None:
    async with running(vault) as (app, pilot):
        await pilot.press("enter")
        await settled(app, pilot)
        desk = app.screen
        assert isinstance(desk, Desk)
        korean = desk.editor("ko")
        korean.move_cursor(korean.document.end)
        await settled(app, pilot)
        lines = [korean.render_line(y).text for y in range(korean.size.height)]
        begins = [line for line in lines if "문단 11." in line]
        assert [line[0] for line in begins] == [MISSING]
        assert korean.render_line(0).cell_length == korean.scrollable_content_region.width
