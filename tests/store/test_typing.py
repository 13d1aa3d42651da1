"""What is found while a word is being typed, and what is offered where nothing is."""

from __future__ import annotations

import pytest

from notes.hangul import as_hangul, as_latin, jamo, leads
from store.query import parse
from store.search import entries, rows
from store.suggest import suggestion
from tests.store.conftest import Made

TEXTS = {
    "synthetic": "합성 데이터로 모델을 학습했다. Fine-tuning a tokenizer. GPT-4 and 1-bit weights.",
    "reading": "읽은 값을 쓴다. They trained on quantization and finetuning with GPT4.",
    "image": "이미지 생성과 하이퍼파라미터. 트랜스포머 이야기. A mixture of experts, GPT-4.1.",
}


@pytest.fixture
def notes(made: Made) -> Made:
    for name, text in TEXTS.items():
        made.note(name, f"# {name.upper()}\n\n<!-- lang: ko -->\n{text}\n")
    made.sync()
    return made


def typed(made: Made, text: str) -> set[str]:
    index = made.index()
    found = rows(index, parse(text, typing=True))
    names = dict(index.select("SELECT id, stem FROM notes"))
    index.close()
    return {names[row] for row in found}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("하", {"image", "synthetic"}),
        ("합ㅅ", {"synthetic"}),
        ("합서", {"synthetic"}),
        ("합성 데", {"synthetic"}),
        ("합성 뎅", {"synthetic"}),
        ("학습ㅎ", {"synthetic"}),
        ("이미지ㅅ", {"image"}),
        ("ㅎㅅㄷ", set()),
        ("ㅎㅇㅍ", {"image"}),
        ("token", {"synthetic"}),
        ("trai", {"reading"}),
        ("traini", {"reading"}),
        ("quantizat", {"reading"}),
        ("gpt", {"synthetic", "reading", "image"}),
        ("fine-tu", {"synthetic"}),
        ("값", {"reading"}),
        ("학습시켰던", {"synthetic"}),
        ("학습했으며ㄴ", {"synthetic"}),
    ],
)
def test_every_key_finds_what_may_be_meant(notes: Made, text: str, names: set[str]) -> None:
    assert typed(notes, text) == names


def test_of_unfinished_words_the_rarer_is_the_better_match(made: Made) -> None:
    for name in ("one", "two", "three"):
        made.note(name, f"# {name}\n\nA model of models, and one more model.\n")
    made.note("other", "# other\n\nA motor, beside many words that say nothing about it at all.\n")
    made.sync()
    index = made.index()
    found = rows(index, parse("mo", typing=True), "relevance")
    assert entries(index, found)[0].title == "other"
    assert sorted(found) == sorted(rows(index, parse("mo", typing=True)))
    index.close()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("GPT-4", {"SYNTHETIC", "READING"}),
        ("gpt 4", {"SYNTHETIC", "READING"}),
        ("gpt4", {"SYNTHETIC", "READING"}),
        ("GPT-4.1", {"IMAGE"}),
        ("1bit", {"SYNTHETIC"}),
        ("finetuning", {"READING"}),
        ("fine-tuning", {"SYNTHETIC", "READING"}),
        ("tokens", {"SYNTHETIC"}),
        ("tokenizers", {"SYNTHETIC"}),
        ("합성데이터", {"SYNTHETIC"}),
        ("하이퍼 파라미터", {"IMAGE"}),
        ("이미지생성", {"IMAGE"}),
        ("생성", {"IMAGE"}),
        ("GPT를", {"SYNTHETIC", "IMAGE"}),
        ("experts-mixture", {"IMAGE"}),
        ('"mixture of experts"', {"IMAGE"}),
        ('"experts of mixture"', set()),
        ("\u1112\u1161\u11b8\u1109\u1165\u11bc", {"SYNTHETIC"}),
    ],
)
def test_a_finished_word_is_found_in_every_spelling(
    notes: Made, text: str, names: set[str]
) -> None:
    assert set(notes.titles(text)) == names


def test_of_many_matches_those_with_it_in_the_title_come_first(made: Made) -> None:
    rows_of = [
        {"key": f"title:{at}", "title": f"Paper {at}", "abstract": "a word" if at % 3 else "distil"}
        for at in range(1_200)
    ]
    for at in (7, 400):
        rows_of[at] = {"key": f"title:{at}", "title": f"Distilled {at}", "abstract": "a"}
    made.rows("hf-list", *rows_of)
    made.sync()
    index = made.index()
    begun = entries(index, rows(index, parse("disti", typing=True), "relevance"))
    assert len(begun) == 402
    assert {entry.title for entry in begun[:2]} == {"Distilled 7", "Distilled 400"}
    index.close()


def test_no_other_number_is_meant(made: Made) -> None:
    made.note("one", "---\narxiv: '2412.00001'\n---\n\n# One\n\nA word.\n")
    made.sync()
    index = made.index()
    assert suggestion(index, parse("2412.00002")) is None
    assert suggestion(index, parse("wrod 2412.00002")) == "word 2412.00002"
    index.close()


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("gkqtjd", "합성"),
        ("tag:x gkqtjd epdlxj", "tag:x 합성 데이터"),
        ("ㅅㅐㅏㄷㅜㅑㅋㄷㄱ", "tokenizer"),
        ("하이퍼파라메터", "하이퍼파라미터"),
        ("트랜스포모", "트랜스포머"),
        ("mixtrue of experts", "mixture of experts"),
        ("데이탸", "데이터"),
        ("quantizatoin", "quantization"),
        ("xyzzy", None),
        ("합성 이미지", None),
        ("-모델 is:note", None),
        ('"no such phrase"', None),
    ],
)
def test_what_may_have_been_meant(notes: Made, text: str, meant: str | None) -> None:
    index = notes.index()
    assert suggestion(index, parse(text)) == meant
    index.close()


def test_both_layouts() -> None:
    assert [as_hangul(keys) for keys in ("gkqtjd", "rkqt", "dlfrdj", "ghksrud", "a1")] == [
        *("합성", "값", "읽어", "환경", "")
    ]
    assert as_latin("ㅡㅐㅇ디") == "model"
    assert jamo("값ㄳ a") == "ㄱㅏㅂㅅㄱㅅ a"
    assert leads("합성 a") == "ㅎㅅ a"
