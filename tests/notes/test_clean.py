from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notes.clean import clean, clean_line


@pytest.mark.parametrize(
    ("dirty", "cleaned"),
    [
        ("plain text", "plain text"),
        ("한국어 문단", "한국어 문단"),
        (unicodedata.normalize("NFD", "한국어"), "한국어"),
        ("a\x1b[31mred\x1b[0m b", "ared b"),
        ("\x1b]0;a new window title\x07text", "text"),
        ("\x1b]52;c;bW9yZQ==\x1b\\text", "text"),
        ("\x9b31mred", "red"),
        ("\x1bPq\x1b\\x", "x"),
        ("\x00\x07\x08\x7f\x85", "\n"),
        ("one\r\ntwo\rthree\x0cfour\u2028five", "one\ntwo\nthree\nfour\nfive"),
        ("tab\tand\nline", "tab\tand\nline"),
        ("\u202egnp.exe\u202c \u2066x\u2069 \u200fy", "gnp.exe x y"),
        ("a\u3164b", "ab"),
        ("half \ud83d pair", "half  pair"),
        ("\ufeffTitle", "Title"),
        ("family \U0001f468\u200d\U0001f469", "family \U0001f468\u200d\U0001f469"),
        ("no\u00a0break", "no\u00a0break"),
        ("e\x00\u0301", "é"),
    ],
)
def test_clean(dirty: str, cleaned: str) -> None:
    assert clean(dirty) == cleaned


@pytest.mark.parametrize("opening", ["\x1b]0;", "\x1bP", "\x1b[", "\x9d", "\x1b"])
def test_an_unclosed_sequence_swallows_no_text_of_the_next_lines(opening: str) -> None:
    assert clean(f"{opening}\nThe paper\x07\nmore").endswith("The paper\nmore")


def test_a_stray_escape_takes_no_letter_with_it() -> None:
    assert clean("\x1bHello") == "Hello"


@given(st.text(alphabet=st.characters(codec=None)))
def test_cleaning_again_changes_nothing(text: str) -> None:
    assert clean(clean(text)) == clean(text)
    assert clean_line(clean_line(text)) == clean_line(text)


@given(st.text(alphabet=st.characters(codec=None)))
def test_nothing_that_commands_a_terminal_is_left(text: str) -> None:
    cleaned = clean(text)
    cleaned.encode()
    assert unicodedata.is_normalized("NFC", cleaned)
    assert {char for char in cleaned if unicodedata.category(char) == "Cc"} <= {"\n", "\t"}


@given(st.text(alphabet=st.characters(categories=["L", "N", "P", "S", "Zs"])))
def test_visible_text_stays(text: str) -> None:
    kept = unicodedata.normalize("NFC", text.replace("\u3164", ""))
    assert clean(text) == kept


def test_a_line_has_single_spaces_and_no_ends() -> None:
    assert clean_line("  A title\n\tover \u3000 two\r\nlines\u00a0") == "A title over two lines"
