from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Static

from tui.korean import KoreanApp

MESSAGE = "한글이 그대로 a 남아요"


class Overlaid(KoreanApp[None]):
    """Two panes whose edge is at a column that can be moved, and a message over both."""

    CSS = """
    Screen { layers: below above; }
    Horizontal { layer: below; height: 3; }
    #right { width: 1fr; }
    #message { layer: above; width: 30; height: 1; offset: 1 1; }
    """

    def __init__(self, edge: int) -> None:
        super().__init__()
        self.edge = edge

    def compose(self) -> ComposeResult:
        with Horizontal():
            left = Static("왼쪽\n왼쪽\n왼쪽", id="left")
            left.styles.width = self.edge
            yield left
            yield Static("오른쪽", id="right")
        yield Static(MESSAGE, id="message")

    def lines(self) -> list[str]:
        return [strip.text for strip in self.screen._compositor.render_strips()]


async def test_a_message_keeps_its_characters_whole_over_every_edge() -> None:
    app = Overlaid(2)
    async with app.run_test(size=(40, 5)) as pilot:
        for edge in range(2, 28):
            app.query_one("#left", Static).styles.width = edge
            await pilot.pause()
            line = next(line for line in app.lines() if "한글" in line)
            assert line[1:].startswith(MESSAGE), edge


async def test_a_character_under_the_edge_of_a_message_is_cut() -> None:
    app = Overlaid(20)
    async with app.run_test(size=(40, 5)) as pilot:
        app.query_one("#left", Static).update("왼쪽\n가나")
        app.query_one("#message", Static).update("x" * 30)
        await pilot.pause()
        line = next(line for line in app.lines() if "xxx" in line)
        assert line == " " + "x" * 30 + " " * 9
