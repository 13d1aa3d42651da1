"""The editor survives what Textual's own does not."""

from __future__ import annotations

import pytest
from textual.app import App, ComposeResult
from textual.events import Key

from tui.korean import Line
from tui.widgets.editor import Editor


class OnlyEditor(App[None]):
    """An editor, a line and nothing else."""

    def compose(self) -> ComposeResult:
        yield Editor(soft_wrap=True)
        yield Line()


async def test_redo_of_a_long_text_that_went() -> None:
    async with OnlyEditor().run_test(size=(30, 10)) as pilot:
        editor = pilot.app.query_one(Editor)
        editor.load("첫 줄\n" * 20)
        editor.put("한 줄")
        editor.undo()
        await pilot.pause()
        assert editor.written == "첫 줄\n" * 20
        editor.redo()
        await pilot.pause()
        assert editor.written == "한 줄"
        assert editor.cursor_location[0] == 0


async def test_ctrl_home_and_end_go_to_the_edges_of_the_text() -> None:
    async with OnlyEditor().run_test(size=(30, 10)) as pilot:
        editor = pilot.app.query_one(Editor)
        editor.load("첫 줄\n끝 줄")
        editor.focus()
        await pilot.press("ctrl+home")
        assert editor.cursor_location == (0, 0)
        await pilot.press("ctrl+shift+end")
        assert editor.selected_text == "첫 줄\n끝 줄"


@pytest.mark.parametrize("field", [Editor, Line])
async def test_keys_that_come_in_one_piece_are_done_in_their_order(
    field: type[Editor] | type[Line],
) -> None:
    async with OnlyEditor().run_test(size=(30, 10)) as pilot:
        typed = pilot.app.query_one(field)
        typed.focus()
        await pilot.pause()
        for key in ("t", "x", "backspace", "c", "a", "left", "e", "end", "h"):
            pilot.app.post_message(Key(key, key if len(key) == 1 else None))
        await pilot.pause()
        assert (typed.written if isinstance(typed, Editor) else typed.value) == "tceah"
