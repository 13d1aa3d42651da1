"""Hangul stays whole where a message or a dialog lies over the edge of another widget.

Textual (8.2, `Compositor._render_chops`) cuts each line of a widget at the edges of all widgets on
that line, those that lie under it too, and a wide character on such an edge becomes two spaces.
Here the pieces on both sides of such a character are drawn as one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from rich.cells import cell_len
from textual._compositor import Compositor
from textual.geometry import Region
from textual.strip import Strip

_NOTHING = Strip([])


def keep_characters_whole() -> None:
    """Let Textual's screens draw so from now on."""
    Compositor._render_chops = _render_chops  # type: ignore[method-assign,assignment]


def _render_chops(
    self: Compositor, crop: Region, is_rendered_line: Callable[[int], bool]
) -> Sequence[Mapping[int, Strip | None]]:
    """The lines of the screen in pieces, by the column at which each begins."""
    all_cuts = self.cuts
    lines: list[dict[int, Strip | None]] = [dict.fromkeys(cuts[:-1]) for cuts in all_cuts]
    for region, clip, strips in self._get_renders(crop):  # what lies in front comes first
        shown = region.intersection(clip)
        first, last = shown.column_span
        for y, strip in zip(shown.line_range, strips, strict=False):
            if is_rendered_line(y):
                cuts = [cut for cut in all_cuts[y] if first <= cut <= last]
                _fill(lines[y], strip, cuts)
    return lines


def _fill(line: dict[int, Strip | None], strip: Strip, cuts: Sequence[int]) -> None:
    """Put a widget's strip into those pieces of the line that nothing in front has taken."""
    free = {cut for cut in cuts[:-1] if line[cut] is None}
    before = dict(zip(cuts[1:], cuts, strict=False))
    joined = {cut for cut in _inside_characters(strip, cuts) if {cut, before[cut]} <= free}
    kept = [cut for cut in cuts if cut not in joined]
    pieces = strip.divide([cut - cuts[0] for cut in kept[1:]])
    line.update((cut, piece) for cut, piece in zip(kept, pieces, strict=False) if cut in free)
    line.update(dict.fromkeys(joined, _NOTHING))


def _inside_characters(strip: Strip, cuts: Sequence[int]) -> set[int]:
    """The cuts that go through a wide character."""
    text = strip.text
    if len(cuts) < 3 or text.isascii():
        return set()
    inside = set()
    column = cuts[0]
    for character in text:
        width = cell_len(character)
        if width == 2:
            inside.add(column + 1)
        column += width
    return inside.intersection(cuts[1:-1])
