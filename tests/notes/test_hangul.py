"""Letter keys under the Hangul layout."""

from __future__ import annotations

import pytest

from notes.hangul import latin_keys


@pytest.mark.parametrize(
    ("char", "keys"),
    [
        ("ㅓ", "j"),
        ("ㅏ", "k"),
        ("ㅂ", "q"),
        ("ㅃ", "Q"),
        ("가", "rk"),
        ("괜", "rhos"),
        ("값", "rkqt"),
    ],
)
def test_hangul_is_the_keys_that_typed_it(char: str, keys: str) -> None:
    assert latin_keys(char) == keys


@pytest.mark.parametrize("char", ["", "j", "1", "漢", "é", "enter", "ㅓㅓ", "ㆍ"])
def test_anything_else_is_no_key_of_the_layout(char: str) -> None:
    assert latin_keys(char) == ""


def test_every_syllable_has_keys() -> None:
    assert all(latin_keys(chr(code)) for code in range(ord("가"), ord("힣") + 1))


def test_conjoining_jamo_are_keys_too() -> None:
    assert latin_keys("\u1165") == "j"
