"""The last door before the terminal."""

from __future__ import annotations

from rich.segment import Segment
from textual.color import Color

from tui.pictures import true_widths
from tui.terminal import ControlFilter


def test_controls_and_bidi_do_not_pass() -> None:
    segments = [Segment("a\x1b]0;x\x07b\u202ec\x9bd"), Segment("한국어")]
    passed = ControlFilter().apply(segments, Color(0, 0, 0))
    assert [segment.text for segment in passed] == ["a]0;xbcd", "한국어"]


def test_clean_text_is_not_touched() -> None:
    segments = [Segment("plain 한국어")]
    assert ControlFilter().apply(segments, Color(0, 0, 0)) is segments


def test_a_picture_has_every_character_in_its_cells() -> None:
    svg = '<text class="r" x="10" y="20" textLength="70" clip="u">&#160;한글&#160;a&amp;b</text>'
    assert true_widths(svg) == (
        '<text class="r" x="30" text-anchor="middle" y="20" clip="u">한</text>'
        '<text class="r" x="50" text-anchor="middle" y="20" clip="u">글</text>'
        '<text class="r" x="70" textLength="30" y="20" clip="u">a&amp;b</text>'
    )
