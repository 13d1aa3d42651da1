"""What the command line prints: aligned by cells, and harmless."""

from __future__ import annotations

import json

from tui.cells import cells, fit, pad
from tui.printing import Column, table, to_json


def test_wide_characters_take_two_cells() -> None:
    assert cells("abc") == 3
    assert cells("합성 데이터") == 11
    assert cells("한") == cells("\u1112\u1161\u11ab") == 2
    assert cells("e\u0301") == 1


def test_a_text_is_cut_before_a_character_that_does_not_fit() -> None:
    assert fit("합성 데이터", 11) == "합성 데이터"
    assert fit("합성 데이터", 9) == "합성 데…"
    assert fit("two\nlines", 20) == "two lines"
    assert fit("anything", 0) == ""


def test_a_padded_text_fills_its_room_exactly() -> None:
    assert [cells(pad("합성 데이터", room)) for room in range(2, 20)] == list(range(2, 20))


def test_columns_line_up_whatever_the_script() -> None:
    columns = (Column("id"), Column("title", least=6), Column("tags"))
    rows = [["1", "합성 데이터에 대하여", "llm"], ["22", "Short", "긴태그"]]
    for width in (20, 24, 80):
        lines = table(columns, rows, width)
        starts = [
            cells(line[: line.index(last)])
            for line, last in zip(lines[1:], ("llm", "긴태그"), strict=True)
        ]
        assert len(set(starts)) == 1
        assert width < 24 or all(cells(line) <= width for line in lines)


def test_json_carries_nothing_that_a_terminal_acts_on() -> None:
    document = {"title": "a\x1b]0;x\x07b\x9b31m\u202e\u2066\ud800 합성"}
    text = to_json(document)
    assert json.loads(text) == document
    assert "합성" in text
    assert all(char.isprintable() or char == "\n" for char in text)
