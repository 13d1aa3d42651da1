"""The last door before the terminal."""

from __future__ import annotations

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

# C0, DEL and C1 controls, and the characters that turn the direction of text around: a paper's
# title must not rename the person's window or reorder the line.
_UNSAFE = dict.fromkeys(
    [
        *range(0x20),
        *range(0x7F, 0xA0),
        0x061C,
        *range(0x200E, 0x2010),
        *range(0x202A, 0x202F),
        *range(0x2066, 0x206A),
    ]
)


class ControlFilter(LineFilter):
    """Takes out every control and bidi character, whatever widget drew it."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The same segments without unsafe characters; untouched where there are none."""
        if all(segment.text.isprintable() for segment in segments):
            return segments
        return [
            Segment(segment.text.translate(_UNSAFE), segment.style, segment.control)
            for segment in segments
        ]
