"""An editor for one language, with a margin for what is to be said of its paragraphs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Offset
from textual.message import Message
from textual.strip import Strip
from textual.widgets.text_area import Edit, EditResult, Location

from tui.facing import paragraph_at, paragraph_lines
from tui.linking import begins_link
from tui.widgets.editor import Editor
from tui.widgets.kinds import ground, look

_MARGIN = 2


class PaneEditor(Editor):
    """Signs stand at a paragraph's first line; one paragraph, which faces the caret, is marked."""

    @dataclass
    class LinkBegun(Message):
        """`[[` was typed; place: where the words of the link begin."""

        pane: PaneEditor
        place: Location

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id, soft_wrap=True)
        self._signs: Mapping[int, str] = {}
        self._marked: int | None = None
        self._paragraphs: tuple[str, list[range]] = ("", [])

    @property
    def gutter_width(self) -> int:
        """The cells left of the text."""
        return _MARGIN

    @property
    def paragraphs(self) -> list[range]:
        """The lines of each paragraph."""
        text = self.text
        if self._paragraphs[0] != text:
            self._paragraphs = (text, paragraph_lines(text))
        return self._paragraphs[1]

    def typed_since(self, place: Location) -> str | None:
        """What stands between a place and the caret; None where the caret has left that line."""
        line, column = self.cursor_location
        if line != place[0] or column < place[1]:
            return None
        return self.document.get_line(line)[place[1] : column]

    @property
    def here(self) -> int | None:
        """The paragraph that the caret is in."""
        return paragraph_at(self.paragraphs, self.cursor_location[0])

    def edit(self, edit: Edit) -> EditResult:
        """Say so where `[[` was just typed. What is typed behind it may come before anyone looks,
        so it is seen here, with the place."""
        result = super().edit(edit)
        line, column = result.end_location
        if edit.text == "[" and begins_link(self.document.get_line(line), column):
            self.post_message(self.LinkBegun(self, result.end_location))
        return result

    def show_signs(self, signs: Mapping[int, str]) -> None:
        """Show a sign at each of these paragraphs."""
        if signs != self._signs:
            self._signs = signs
            self.refresh()

    def mark(self, paragraph: int | None) -> None:
        """Mark the paragraph that the other pane's caret faces; None for none."""
        if paragraph != self._marked:
            self._marked = paragraph
            self.refresh()

    def top_of(self, paragraph: int) -> int:
        """The line of the wrapped text on which a paragraph begins."""
        return self.wrapped_document.location_to_offset((self.paragraphs[paragraph].start, 0)).y

    def bring_into_view(self, paragraph: int, beside: int) -> None:
        """Scroll, if the paragraph is not all in view, until it begins on this line of the pane."""
        top = self.top_of(paragraph)
        last = self.paragraphs[paragraph][-1]
        end = (last, len(self.document.get_line(last)))
        bottom = self.wrapped_document.location_to_offset(end).y
        view = self.scroll_offset.y, self.scroll_offset.y + self.size.height
        if top < view[0] or bottom >= view[1]:
            self.scroll_to(y=max(0, top - beside), animate=False, force=True)

    def render_line(self, y: int) -> Strip:
        """One line: the margin and the text."""
        width = self.scrollable_content_region.width
        text = super().render_line(y).adjust_cell_length(width - _MARGIN, self.rich_style)
        paragraph, is_first = self._place(y + self.scroll_offset.y)
        sign = self._signs.get(paragraph, " ") if is_first else " "
        style = self.rich_style + look(self, "translation-stale")
        strip = Strip.join([Strip([Segment(sign, style), Segment(" ", self.rich_style)]), text])
        if paragraph >= 0 and paragraph == self._marked:
            tint = Style(bgcolor=ground(self, "row-blurred").bgcolor)
            return Strip(Segment.apply_style(strip, post_style=tint), width)
        return strip

    def _place(self, y: int) -> tuple[int, bool]:
        """The paragraph of a line of the wrapped text, -1 for none; whether it begins there."""
        if y >= self.wrapped_document.height:
            return -1, False
        line, column = self.wrapped_document.offset_to_location(Offset(0, y))
        number = paragraph_at(self.paragraphs, line)
        if number is None or line not in self.paragraphs[number]:
            return -1, False
        return number, (line, column) == (self.paragraphs[number].start, 0)
