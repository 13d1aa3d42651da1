"""The language of prose, found by looking."""

from __future__ import annotations

import unicodedata

import pytest

from notes.language import has_hangul, language_of

GERMAN = (
    "Der schnelle braune Fuchs springt jeden Morgen über den faulen Hund, während die Sonne "
    "langsam hinter den Bergen aufgeht und die Vögel singen."
)
TERMS = (
    "Multi-head latent attention, grouped query attention, rotary position embeddings, weight "
    "decay, gradient clipping, cosine schedule, warmup steps, large batch training."
)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        pytest.param("한국어 문장입니다.", "ko", id="Korean"),
        pytest.param(
            "Attention is all you need라는 논문 (Vaswani et al.)", "ko", id="mostly English"
        ),
        pytest.param(unicodedata.normalize("NFD", "한국어"), "ko", id="decomposed"),
        pytest.param("ㅋㅋㅋ", "ko", id="jamo"),
        pytest.param("A plain sentence.", "en", id="English"),
        pytest.param("LoRA", "en", id="one word"),
        pytest.param("Das ist gut.", "en", id="too short to tell"),
        pytest.param(TERMS, "en", id="a list of terms"),
        pytest.param(GERMAN, "other", id="German"),
        pytest.param("これは日本語の文です。", "other", id="Japanese"),
        pytest.param("这是中文。", "other", id="Chinese"),
        pytest.param("Это русский текст", "other", id="Russian"),
        pytest.param("👍", "other", id="emoji"),
        pytest.param("12.5 / 30", "other", id="numbers"),
        pytest.param("a b", "other", id="single letters"),
        pytest.param("| 2005.04425", "other", id="what is left of a table"),
        pytest.param("```\nfor x in words: print(x)\n```", "other", id="only code"),
        pytest.param("https://example.org/words/in/the/url", "other", id="only a URL"),
    ],
)
def test_language_of(text: str, language: str) -> None:
    assert language_of(text) == language


def test_the_answer_is_always_the_same() -> None:
    assert {language_of(GERMAN + " " * n) for n in range(5)} == {"other"}


@pytest.mark.parametrize(
    ("text", "found"), [("가", True), ("ㄱ", True), ("漢字", False), ("", False)]
)
def test_has_hangul(text: str, found: bool) -> None:
    assert has_hangul(text) is found
