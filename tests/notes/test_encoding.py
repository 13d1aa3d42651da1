from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notes.encoding import NotText, decode


def test_utf8_with_and_without_korean() -> None:
    assert decode("논문 notes".encode()) == ("논문 notes", "utf-8")
    assert decode(b"") == ("", "utf-8")


def test_a_byte_order_mark_stays() -> None:
    data = "\ufeff# Title\r\n".encode()
    assert decode(data)[0].encode() == data


def test_cp949_is_found_by_its_hangul() -> None:
    text = "이 논문은 LLM 을 다룬다. 똠방각하 펲시콜라"
    assert decode(text.encode("cp949")) == (text, "cp949")


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"\x89PNG\r\n\0\0", "binary"),
        ("다른".encode("utf-16"), "UTF-16"),
        ("Caf\u00e9 na\u00efve \u00fcber fa\u00e7ade".encode("latin-1"), "line 1"),
        (b"first\nsecond\n\xff\xfe\xff third", "line 3"),
    ],
)
def test_what_is_no_text_says_so(data: bytes, says: str) -> None:
    with pytest.raises(NotText, match=says):
        decode(data)


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\0")))
def test_any_utf8_comes_back_byte_for_byte(text: str) -> None:
    assert decode(text.encode())[0].encode() == text.encode()


@given(st.text(alphabet=st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3), min_size=4))
def test_any_korean_in_cp949_is_read(text: str) -> None:
    data = text.encode("cp949")
    try:
        data.decode()
    except UnicodeDecodeError:
        assert decode(data) == (text, "cp949")


@given(st.binary())
def test_any_bytes_are_read_or_refused_and_nothing_else(data: bytes) -> None:
    try:
        text, encoding = decode(data)
    except NotText:
        return
    assert text.encode(encoding) == data
