"""Lines of the paper list: as wide as they should be, whatever stands in them."""

from __future__ import annotations

import pytest
from rich.cells import cell_len

from store.entries import Entry
from tui.widgets.columns import cells, columns, fit, short_authors

ENTRY = Entry(
    row=1,
    kind="note",
    id="2412.00001",
    key="arxiv:2412.00001",
    title="아주 긴 제목이 있는 논문 A Very Long Title Indeed 그리고 더",
    title_sure=True,
    authors=("Kim, Jane", "Ada Park"),
    paper_date="--12-09",
    note="notes/x.md",
    translation=("draft", "stale"),
    languages=("ko", "en"),
    upvotes=12345678,
)


@pytest.mark.parametrize("width", [20, 39, 40, 56, 80, 100, 200])
def test_a_line_is_as_wide_as_the_pane(width: int) -> None:
    line = "".join(cell.text for cell in cells(ENTRY, columns(width)))
    assert cell_len(line) == width


@pytest.mark.parametrize(
    ("width", "shown"),
    [(20, ["긴"]), (35, ["긴", "Ver"]), (200, ["긴", "Very", "더"])],
)
def test_what_was_found_stands_apart_in_the_title(width: int, shown: list[str]) -> None:
    line = cells(ENTRY, columns(width), hits=[(3, 4), (17, 21), (44, 45)])
    plain = cells(ENTRY, columns(width))
    assert "".join(cell.text for cell in line) == "".join(cell.text for cell in plain)
    assert [cell.text for cell in line if cell.kind == "hit"] == shown


@pytest.mark.parametrize("width", range(1, 12))
def test_fit_never_cuts_a_syllable_in_half(width: int) -> None:
    text = fit("가나다라마바사", width)
    assert cell_len(text) == width
    assert "\ufffd" not in text


def test_what_is_cut_ends_in_an_ellipsis() -> None:
    assert fit("모형 증류에 대하여", 9).rstrip().endswith("…")
    assert fit("모형", 4) == "모형"


def test_a_translation_shows_the_worst_that_waits() -> None:
    assert cells(ENTRY, columns(80))[-1].text.strip() == "!"


def test_authors_in_short() -> None:
    assert short_authors(()) == ""
    assert short_authors(("Jane Kim",)) == "Kim"
    assert short_authors(("Kim, Jane", "Ada Park")) == "Kim +1"
