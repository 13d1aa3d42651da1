"""The views at the left of the Library: saved filters, tags and years, with their counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from tui.widgets.columns import fit
from tui.widgets.kinds import look
from tui.widgets.virtual_list import VirtualList


@dataclass(frozen=True, slots=True)
class View:
    """A line of the sidebar: a filter by name. query None: a heading, which cannot be chosen."""

    name: str
    query: str | None
    count: int | None = None


class Sidebar(VirtualList):
    """Views in groups. The one whose filter is on is marked even when the cursor is elsewhere."""

    def __init__(self, views: Sequence[View], *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._views = list(views)
        self._active = ""

    def on_mount(self) -> None:
        """Start on the first view."""
        self.set_count(len(self._views))

    @property
    def views(self) -> Sequence[View]:
        """The lines, headings among them."""
        return self._views

    def show(self, views: Sequence[View]) -> None:
        """Show these lines; the cursor stays on the view of the same name where there is one."""
        here = self._views[self.cursor].name if self._views else ""
        self._views = list(views)
        names = [view.name for view in views]
        cursor = names.index(here) if here in names else 0
        if cursor != self.cursor or len(views) != self.count:
            self.set_count(len(views), cursor)
        self.refresh()

    def mark(self, query: str) -> None:
        """Mark the view whose filter is on; "" for all."""
        self._active = query.strip()
        self.refresh()

    def selectable(self, index: int) -> bool:
        """Headings are passed over."""
        return self._views[index].query is not None

    def item_strip(self, index: int, width: int, style: Style) -> Strip:
        """A heading, or a view's name with its count at the right."""
        view = self._views[index]
        if view.query is None:
            return Strip([Segment(fit(f" {view.name}", width), style + look(self, "heading"))])
        count = "" if view.count is None else f"{view.count:,}"
        left = max(4, width - len(count) - 5)
        active = view.query == self._active
        name = style + look(self, "active") if active else style
        quiet = style + look(self, "quiet")
        return Strip(
            [
                Segment(" ▸ " if active else "   ", name),
                Segment(fit(view.name, left), name),
                Segment(f" {count} ", quiet),
            ]
        )
