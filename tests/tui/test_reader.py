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
