"""The pane that reads a paper to the person: wrapped text with a margin for the language."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from rich.text import Text
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.message import Message
from textual.selection import Selection
from textual.strip import Strip

from tui.widgets.columns import fit
from tui.widgets.hit_marks import best_found
from tui.widgets.kinds import ground, look
from tui.widgets.paper_page import Follow, Paragraph, Piece
from tui.widgets.scroll_pane import ScrollPane

_MARGIN = 4
# Lines longer than this are hard to read back to the start of the next.
_MEASURE = 96
# Rich ends lines at a no-break space as at any other; for it stands a character that nobody uses.
_HELD = "\ue000"
_HIT = Style.from_meta({"hit": True})


class Reader(ScrollPane):
    """Shows paragraphs (see paper_page); text can be selected, links can be clicked."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,j", "scroll_down", "Down", show=False),
        Binding("up,k", "scroll_up", "Up", show=False),
        Binding("pagedown,ctrl+d", "page(1)", "Page down", show=False),
        Binding("pageup,ctrl+u", "page(-1)", "Page up", show=False),
        Binding("home,g", "scroll_home", "Top", show=False),
        Binding("end,G", "scroll_end", "Bottom", show=False),
    ]

    class Followed(Message):
        """A link was clicked."""

        def __init__(self, follow: Follow) -> None:
            super().__init__()
            self.follow = follow

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._page: Sequence[Paragraph] = ()
        self._lines: list[Text] = []
        self._laid_out_at = 0
        self._to_hit = False

    def show(self, page: Sequence[Paragraph], *, keep_place: bool = False) -> None:
        """Show this page from where its hits are in view, or where the last one was being read."""
        self._page = page
        self._laid_out_at = 0
        self._to_hit = self._to_hit or not keep_place
        self._lay_out()
        self.refresh()

    def on_resize(self) -> None:
        """Wrap again for the new width."""
        self._lay_out()

    def notify_style_update(self) -> None:
        """The theme changed: colour the lines again."""
        super().notify_style_update()
        self._laid_out_at = 0
        self._lay_out()

    def _lay_out(self) -> None:
        # One cell stays free between the text and the scrollbar.
        width = min(_MEASURE, self.scrollable_content_region.width - 1)
        if width <= _MARGIN or width == self._laid_out_at:
            return
        self._laid_out_at = width
        wrapped = [self._wrap(paragraph, width) for paragraph in self._page]
        self._lines = [line for lines in wrapped for line in lines]
        self.virtual_size = Size(0, len(self._lines))
        if self._to_hit:
            self._to_hit = False
            self.scroll_to(y=self._best_place(wrapped), animate=False, force=True, immediate=True)
        self.refresh()

    def _best_place(self, wrapped: Sequence[Sequence[Text]]) -> int:
        """The line to begin at: the top, if the best hit is then in view; else its paragraph."""
        best = best_found(self._page)
        if best is None:
            return 0
        start = sum(map(len, wrapped[:best]))
        hit = start + next(at for at, line in enumerate(wrapped[best]) if _has_hit(line))
        height = self.scrollable_content_region.height
        return 0 if hit < height else max(start - 1, hit - height // 3)

    def _wrap(self, paragraph: Paragraph, width: int) -> list[Text]:
        text = Text(end="")
        for piece in paragraph.pieces:
            held = piece.text.expandtabs(4).replace("\N{NO-BREAK SPACE}", _HELD)
            text.append(held, self._piece_style(piece))
        mark_style = look(self, paragraph.mark_kind)
        lines = []
        for number, line in enumerate(text.wrap(self.app.console, width - _MARGIN)):
            line.rstrip()
            line.plain = line.plain.replace(_HELD, " ")
            line.end = ""
            head = Text(end="")
            # Hangul is two cells wide, so the mark is padded by cells and not by characters.
            head.append(paragraph.mark if number == 0 else "", mark_style)
            head.append(" " * (_MARGIN - head.cell_len))
            lines.append(head + line)
        return lines

    def _piece_style(self, piece: Piece) -> Style:
        style = look(self, piece.kind)
        if piece.is_hit:
            style += ground(self, "row") + look(self, "hit") + _HIT
        return style + Style.from_meta({"follow": piece.follow}) if piece.follow else style

    def render_line(self, y: int) -> Strip:
        """One line of the screen."""
        width = self.scrollable_content_region.width
        number = y + int(self.scroll_offset.y)
        if y == 0 and number and self._page and self._page[0].part == "title":
            return self._title_strip(width)
        if not 0 <= number < len(self._lines):
            return Strip.blank(width, self.rich_style)
        line = self._lines[number]
        selection = self.text_selection
        span = selection.get_span(number) if selection else None
        if span is not None:
            line = line.copy()
            start, end = span
            chosen = self.screen.get_component_rich_style("screen--selection")
            line.stylize(chosen, start, len(line) if end == -1 else end)
        strip = Strip(line.render(self.app.console), line.cell_len)
        strip = strip.apply_style(self.rich_style).adjust_cell_length(width, self.rich_style)
        return strip.apply_offsets(0, number)

    def _title_strip(self, width: int) -> Strip:
        """The title in one line, which stays where the page is scrolled."""
        title = "".join(piece.text for piece in self._page[0].pieces)
        style = ground(self, "row-blurred") + look(self, "headline")
        text = " " * _MARGIN + fit(title, max(1, width - _MARGIN - 1))
        return Strip([Segment(text, style)]).adjust_cell_length(width, style)

    def action_page(self, pages: int) -> None:
        """A screenful down or up; the title takes a line of it."""
        lines = max(1, self.scrollable_content_region.height - 1)
        self.scroll_relative(y=pages * lines, animate=False)

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The selected text, as it is wrapped on the screen, without the margin."""
        chosen = selection.extract("\n".join(line.plain for line in self._lines))
        return "\n".join(line.strip() for line in chosen.splitlines()), "\n"

    def selection_updated(self, selection: Selection | None) -> None:
        """Draw the selection."""
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Follow the link under the mouse."""
        follow = event.style.meta.get("follow")
        if isinstance(follow, Follow):
            self.post_message(self.Followed(follow))


def _has_hit(line: Text) -> bool:
    return any(isinstance(span.style, Style) and "hit" in span.style.meta for span in line.spans)
