"""Why the filter found an entry: what it found, marked in the page."""

from __future__ import annotations

from pathlib import Path

import pytest

from notes.compose import compose
from notes.vault import Vault
from store.index import open_index
from store.query import parse
from store.search import rows
from store.sync import sync
from tests.tui.app_vault import make_vault, running, screen_text, settled
from tui.entry_page import entry_page
from tui.widgets.hit_marks import best_found, with_hits
from tui.widgets.paper_page import Paragraph, Piece
from tui.widgets.reader import Reader

KOREAN = "모형이 만든 문장을 합성했다. 그리고 [[없는 글|남은 말]]을 더했다."


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    vault = make_vault(tmp_path / "vault")
    authors = tuple(f"Author Number{number}" for number in range(9))
    text = compose(
        {"title": "Mixing", "authors": authors, "date": "2024-12-07", "tags": ("합성-데이터",)},
        abstract="What was synthesized. " * 60,
        paragraphs=(KOREAN, "We synthesized it."),
    )
    vault.add("2024-12-07-mixing", text)
    sync(vault)
    return vault


def found(vault: Vault, query: str, *, typing: bool = False) -> list[str]:
    """What is marked in the page of the first entry that the query finds."""
    index = open_index(vault)
    asked = parse(query, typing=typing)
    shown = entry_page(index, rows(index, asked)[0], asked)
    index.close()
    assert shown is not None
    return [piece.text for each in shown.paragraphs for piece in each.pieces if piece.is_hit]


def test_a_word_is_marked_in_every_form_and_language(vault: Vault) -> None:
    assert found(vault, "합성 in:ko") == ["합성했다"]
    assert found(vault, "synthesize in:en") == ["synthesized"]
    assert found(vault, "합성 문장")[:2] == ["문장을", "합성했다"]


@pytest.mark.parametrize("typed", ["합", "합ㅅ", "합서", "합성ㅎ"])
def test_what_is_half_typed_is_marked(vault: Vault, typed: str) -> None:
    assert "합성했다" in found(vault, typed, typing=True)


def test_only_where_the_filter_looks(vault: Vault) -> None:
    assert found(vault, "tag:합성-데이터") == []
    assert found(vault, "mixing -합성했다 OR mixing") == ["Mixing"]
    assert found(vault, "mixing in:title") == ["Mixing"]


def test_what_the_page_does_not_show_is_quoted_under_the_heading(vault: Vault) -> None:
    assert found(vault, "number8") == ["Number8"]


def test_a_hostile_title_is_marked_as_it_stands(vault: Vault) -> None:
    index = open_index(vault)
    query = parse("oops")
    shown = entry_page(index, rows(index, query)[0], query)
    assert shown is not None
    title = [piece.text for piece in shown.paragraphs[0].pieces]
    assert title == ["[/", "oops", "] [MASK] 한국어 제목"]


def test_an_entry_that_is_gone_has_no_page(vault: Vault) -> None:
    assert entry_page(open_index(vault), 10_000, parse("합성")) is None


def test_hits_run_over_pieces_and_end_with_the_text() -> None:
    link = Piece("bc", "link")
    cut = with_hits(Paragraph((Piece("a"), link, Piece("de"))), [(0, 2), (4, 5)])
    pieces = [(piece.text, piece.kind, piece.is_hit) for piece in cut.pieces]
    assert pieces == [
        ("a", "text", True),
        ("b", "link", True),
        ("c", "link", False),
        ("d", "text", False),
        ("e", "text", True),
    ]
    assert cut.text == "abcde"


def test_the_best_paragraph_has_the_most_different_hits() -> None:
    def paragraph(*hits: str) -> Paragraph:
        return Paragraph(tuple(Piece(hit, is_hit=True) for hit in hits))

    page = [Paragraph(), paragraph("a", "A"), paragraph("a", "b"), paragraph("b", "a")]
    assert best_found(page) == 2
    assert best_found([Paragraph()]) is None


async def test_the_reader_begins_where_the_filter_found_something(vault: Vault) -> None:
    async with running(vault, (80, 24)) as (app, pilot):
        reader = app.library.query_one(Reader)
        app.library.show_filter("합성했다")
        await settled(app, pilot)
        assert "문장을 합성했다" in screen_text(app)
        assert reader.scroll_offset.y > 0
        await pilot.press("escape")
        await settled(app, pilot)
        assert reader.scroll_offset.y == 0


async def test_a_reader_that_was_hidden_begins_there_too(vault: Vault) -> None:
    async with running(vault, (80, 24)) as (app, pilot):
        await pilot.press("v")
        app.library.show_filter("합성했다")
        await settled(app, pilot)
        reader = app.library.query_one(Reader)
        reader.show(reader._page, keep_place=True)  # as when related entries are added
        await pilot.press("v")
        await settled(app, pilot)
        assert "문장을 합성했다" in screen_text(app)
