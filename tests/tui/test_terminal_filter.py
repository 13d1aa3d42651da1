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


def test_korean_is_twice_as_wide_in_a_picture() -> None:
    svg = '<text x="0" textLength="24.4" clip-path="u">한글</text><text textLength="2">ab</text>'
    assert true_widths(svg) == svg.replace("24.4", "48.8")
