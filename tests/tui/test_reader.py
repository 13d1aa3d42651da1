"""The reader: how text is broken into lines."""

from __future__ import annotations

from textual.app import App, ComposeResult

from tui.themes import INK
from tui.widgets.paper_page import Paragraph, Piece
from tui.widgets.reader import Reader

_MARGIN_AND_SCROLLBAR = 6


class _Reading(App[None]):
    def __init__(self) -> None:
        super().__init__()
        self.register_theme(INK)
        self.theme = INK.name

    def compose(self) -> ComposeResult:
        yield Reader()


async def test_the_title_stays_and_no_line_is_lost_behind_it() -> None:
    app = _Reading()
    async with app.run_test(size=(20 + _MARGIN_AND_SCROLLBAR, 5)) as pilot:
        reader = app.query_one(Reader)
        title = Paragraph((Piece("[b]A Title that is longer than a line"),), part="title")
        reader.show([title, *(Paragraph((Piece(f"line {n}"),)) for n in range(20))])
        reader.focus()
        await pilot.pause()
        seen = [_line(reader, y) for y in range(5)]
        while not reader.is_vertical_scroll_end:
            await pilot.press("pagedown")
            await pilot.pause()
            assert _line(reader, 0).startswith("[b]A Title that is")
            seen += [_line(reader, y) for y in range(1, 5)]
        assert [f"line {n}" for n in range(20)] == list(dict.fromkeys(seen))[2:]


def _line(reader: Reader, y: int) -> str:
    return "".join(segment.text for segment in reader.render_line(y)).strip()


async def test_no_line_ends_at_a_no_break_space() -> None:
    app = _Reading()
    async with app.run_test(size=(12 + _MARGIN_AND_SCROLLBAR, 5)) as pilot:
        reader = app.query_one(Reader)
        reader.show([Paragraph((Piece("Zhang\N{NO-BREAK SPACE}외\N{NO-BREAK SPACE}9명 Kim"),))])
        await pilot.pause()
        lines = ["".join(segment.text for segment in reader.render_line(y)) for y in range(2)]
        assert [line.strip() for line in lines] == ["Zhang 외 9명", "Kim"]
        reader.show([Paragraph((Piece("Jingyang Zhang\N{NO-BREAK SPACE}외"),))])
        await pilot.pause()
        lines = ["".join(segment.text for segment in reader.render_line(y)) for y in range(2)]
        assert [line.strip() for line in lines] == ["Jingyang", "Zhang 외"]
