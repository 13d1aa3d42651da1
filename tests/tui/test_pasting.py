"""A paste is text, whatever is in it and in however many pieces it comes."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st
from textual import events
from textual._xterm_parser import XTermParser

from tui.pasting import _END, Shield, pasted_text


def read(*pieces: str) -> list[str]:
    """What the parser makes of these pieces: keys, and `paste TEXT`."""
    parser, shield = XTermParser(False), Shield()
    found = []
    for piece in pieces:
        shown = shield.over(piece)
        for event in parser.feed(shown) if shown else ():
            if isinstance(event, events.Paste):
                found.append(f"paste {pasted_text(event.text)}")
            elif isinstance(event, events.Key):
                found.append(event.key)
    return found


def test_an_escape_sequence_in_a_paste_is_no_key() -> None:
    text = "a\x1b[31mred\x1b]0;title\x07 \x1bd\r\nb"
    assert read(f"x\x1b[200~{text}\x1b[201~d\x1b[B") == ["x", f"paste {text}", "d", "down"]


def test_keys_outside_of_a_paste_are_as_ever() -> None:
    assert read("q\x1b[Aㅂ") == ["q", "up", "ㅂ"]


@given(st.text(st.sampled_from("ab\x1b[201~한"), min_size=1), st.lists(st.integers(0, 20)))
@example("a\x1b[20", [8])
def test_a_paste_may_come_in_pieces(text: str, cuts: list[int]) -> None:
    if _END in text + _END[:-1]:
        return  # the paste ends there
    sent = f"{text}{_END}"
    places = sorted({0, len(sent), *(cut for cut in cuts if cut < len(sent))})
    pieces = [sent[a:b] for a, b in pairwise(places)]
    assert read("\x1b[200~", *pieces) + read("x") == [f"paste {text}", "x"]
