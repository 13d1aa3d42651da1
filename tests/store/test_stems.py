"""Stems by rules, stems by Kiwi, and the index that is made of them."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time

import pytest

from store import english, korean
from store.index import open_index
from store.query import parse
from store.search import count
from store.stem_worker import stem_all
from store.stems import stemmed, tokens
from store.sync import sync_paths
from tests.store.conftest import Made


@pytest.mark.parametrize(
    "words",
    [
        "model models modeled modelled modeling modelling",
        "curate curates curated curating curation",
        "quantize quantizes quantized quantizing quantization",
        "distill distills distilled distilling distillation",
        "study studies studied",
        "class classes",
        "bias biases biased",
        "analysis analyses analysed",
        "supervised supervision",
        "universal universally universality",
        "robust robustly robustness",
        "effective effectively effectiveness",
        "reliable reliably",
        "tune tunes tuned tuning",
        "code codes coded coding",
        "set sets setting",
        "multiply multiplied multiplying multiplies",
        "embed embeds embedded embedding",
        "optimize optimise optimising optimization optimisation",
        "analyze analysing analysis",
        "behavior behaviour behaviours",
        "gpu gpus",
    ],
)
def test_forms_of_an_english_word_have_one_stem(words: str) -> None:
    assert len({english.stem(word) for word in words.split()}) == 1


@pytest.mark.parametrize(
    "words",
    [
        "token tokenizer",
        "general generate",
        "hiss his",
        "adam adams 4 4o",
        "under underlying",
        "note not",
        "same sam",
        "focus foc",
    ],
)
def test_other_english_words_have_another_stem(words: str) -> None:
    stems = [english.stem(word) for word in words.split() if word != "adams"]
    assert len(set(stems)) == len(stems)


def test_a_word_half_typed_is_known_by_its_ending() -> None:
    assert "train" in english.completions("traini")
    assert "quantiz" in english.completions("quantizat")
    assert english.completions("zq") == []


def test_a_noun_may_be_of_a_verb_that_ends_otherwise() -> None:
    assert english.relatives(english.stem("augmentation")) == [english.stem("augmented")]
    assert english.stem("explorations") in english.relatives(english.stem("explore"))
    assert english.relatives(english.stem("foundation")) == []
    assert english.relatives("found") == []


def test_korean_endings_come_off_by_rules() -> None:
    assert [korean.stem(word) for word in ("모델을", "학습했습니다", "나는", "합성")] == [
        *("모델", "학습", "나는", "합성")
    ]


@pytest.mark.parametrize(
    ("known", "forms"),
    [
        ("늘리", "늘린 늘린다 늘렸던 늘려서 늘리면서"),
        ("무겁", "무거운 무거웠다 무거워지는"),
        ("빠르", "빨라진 빨랐습니다"),
        ("만들", "만든 만드는 만들었다"),
        ("쓰", "썼다 써서"),
        ("줄이", "줄여야 줄였네요 줄일"),
    ],
)
def test_verbs_are_known_in_forms_that_nobody_wrote(known: str, forms: str) -> None:
    for form in forms.split():
        assert korean.verb_stems(form, {known, "줄"}.__contains__) == [known]


def test_no_verb_is_made_up() -> None:
    assert korean.verb_stems("는", {""}.__contains__) == []
    assert korean.verb_stems("토크나이져", {"토크나이"}.__contains__) == []
    assert korean.verb_stems("ㄱ는데", {"줄"}.__contains__) == []


def test_tokens() -> None:
    assert tokens("GPT-4.1은 W4A4, 1.58-bit LM을 쓴다. U.S.") == [
        *("gpt", "4.1", "은", "w4a4", "1.58", "bit", "lm", "을", "쓴다", "u", "s")
    ]
    assert stemmed("Café ﬁles 모델을") == "cafe file 모델"


TEXTS = (
    "합성 데이터로 모델을 학습했습니다. GPT-4가 🤗 어려운 문제를 풀어요.",
    "자연어 처리. 이미지생성 모델은 느린 편입니다.\n\n둘째 문단이에요!",
    "Only English.",
    "을",
    "ㅋㅋㅋ 한",
)


def stem_everything(made: Made) -> list[tuple[int, int]]:
    pytest.importorskip("kiwipiepy")
    index = made.index()
    steps = list(stem_all(index))
    index.close()
    return steps


def found(made: Made, text: str) -> int:
    index = made.index()
    number = count(index, parse(text))
    index.close()
    return number


def test_a_word_is_found_that_kiwi_reads_in_pieces_where_more_is_after_it(made: Made) -> None:
    for text in ("자동화된 평가", "자동화하는 방법", "불안정성을 줄인다"):
        made.note(text[:4], f"# {text[:4]}\n\n{text}\n")
    made.sync()
    stem_everything(made)
    assert found(made, "자동화") == 2
    assert found(made, "불안정") == found(made, "불안정한") == 1


def test_saved_words_are_found_at_once_and_by_their_stems_soon(made: Made) -> None:
    made.note("a", TEXTS[0])
    assert made.sync().unstemmed == 1
    for query in ("모델", "학습", "어려운", "합성 데이터"):
        assert found(made, query) == 1
    assert found(made, "어려워") == 0
    assert stem_everything(made) == [(1, 1)]
    assert found(made, "어려워") == 1
    assert made.sync().unstemmed == 0


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("만든", "디자인을 쉽게 만드는 방법"),
        ("찾는", "핵심 위치를 찾아내는 방법"),
        ("풀어서", "어려운 문제를 푸는 모델"),
        ("재미있는", "꽤 재밌네요"),
        ("벤치마크에서", "LLM 벤치마크 스코어"),
        ("augmentation", "retrieval augmented models"),
        ("compute", "an efficient computation"),
        ("fine-tuning", "we fine-tune it"),
    ],
)
def test_found_by_another_form(made: Made, query: str, text: str) -> None:
    made.note("a", text)
    made.note("b", "다른 글. Something else.")
    made.sync()
    stem_everything(made)
    assert made.titles(query) == ["a"]


def test_kiwi_reads_no_english_and_no_names(made: Made) -> None:
    made.rows("hf-list", {"key": "title:a", "title": "A Paper", "abstract": "English text."},
              {"key": "title:b", "title": "B", "authors": ["이상민"]},
              {"key": "title:c", "title": "C"})  # fmt: skip
    assert made.sync().unstemmed == 0
    assert found(made, "이상민") == 1
    made.note("a", "이상한 글.\n")
    made.sync()
    assert made.titles("이상") == ["a"]


@pytest.mark.parametrize("seed", range(3))
def test_stems_found_step_by_step_are_what_a_rebuild_gives(made: Made, seed: int) -> None:
    coin = random.Random(seed)
    for number in range(12):
        name = f"n{coin.randint(0, 3)}"
        text = "\n\n".join(coin.sample(TEXTS, coin.randint(0, 3)))
        path = made.note(name, f"# {coin.choice(TEXTS)}\n\n{text}\n")
        if coin.random() < 0.2:
            (made.root / path).unlink()
        sync_paths(made.vault, [path])
        if number % 3 == 0:
            stem_everything(made)
    stem_everything(made)
    grown = made.dump()
    made.sync(rebuild=True)
    stem_everything(made)
    assert made.dump() == grown


def test_what_changed_while_kiwi_read_waits_again(made: Made) -> None:
    pytest.importorskip("kiwipiepy")
    for number in range(120):
        made.note(f"n{number}", f"# Note {number}\n\n모델을 학습했습니다 {number}.\n")
    made.sync()
    index = made.index()
    steps = stem_all(index)
    next(steps)
    made.note("n1", "# Note\n\n어려운 글.\n")
    made.sync()
    assert sum(1 for _ in steps) >= 1
    index.close()
    grown = made.dump()
    made.sync(rebuild=True)
    stem_everything(made)
    assert made.dump() == grown


def test_the_worker_may_be_killed(made: Made) -> None:
    pytest.importorskip("kiwipiepy")
    for number in range(250):
        made.note(f"n{number}", f"# Note {number}\n\n모델을 학습했습니다 {number}. 어려워요.\n")
    made.sync()
    worker = [sys.executable, "-m", "store.stem_worker", str(made.root)]
    for _ in range(2):
        process = subprocess.Popen(worker, stdout=subprocess.PIPE)
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(0.01)
        process.send_signal(signal.SIGKILL)
        process.communicate()
    stem_everything(made)
    grown = made.dump()
    made.sync(rebuild=True)
    stem_everything(made)
    assert made.dump() == grown


def test_the_worker_says_what_is_wrong(made: Made) -> None:
    made.sync()
    index = open_index(made.vault)
    index.close()
    index.path.write_bytes(b"no database" * 1000)
    done = subprocess.run(
        [sys.executable, "-m", "store.stem_worker", str(made.root)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Traceback" not in done.stderr
