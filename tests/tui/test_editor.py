"""The editor survives what Textual's own does not."""

from __future__ import annotations

from textual.app import App, ComposeResult

from tui.widgets.editor import Editor


class OnlyEditor(App[None]):
    """An editor and nothing else."""

    def compose(self) -> ComposeResult:
        yield Editor(soft_wrap=True)


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
