"""Searches that nobody should make, and at times when nobody should."""

from __future__ import annotations

import subprocess
import sys

import pytest

from store.hits import hits
from store.index import StoreError
from store.query import QueryError, parse
from store.search import count, rows
from store.suggest import suggestion
from tests.store.conftest import Made

KEYWORDS = ("AND", "OR", "NOT", "NEAR", "NEAR(a b, 2)", "^a", "a*", "a + b", "{title} : a", "- {a}",
            "rowid", "rank", "words", "MATCH", "'", "--", ";", "\\", "%", "_", "a:b")  # fmt: skip
ODD = (
    "모델 " * 100, "가" * 10_000, "a" * 10_000, "ㅎ" * 10_000, "ㅏ" * 300, "a-" * 5_000,
    '"' + "가 " * 4_000 + '"', '""', '"', "((((", "-", "OR OR", "🤗", "🤗 모델 🤗", "1.2.3.4",
    "한\u0301글", "\u1112\u1161\u11ab", "ㄱㄴㄷ", "é" * 300, "ﬁne", "١٢٣", "½ ² ①", "\u200b", ".",
    " ".join(f"가나{number}" for number in range(150)), "-".join("abc" for _ in range(2_000)),
)  # fmt: skip


@pytest.fixture
def notes(made: Made) -> Made:
    for number in range(60):
        made.note(f"n{number}", f"# Note {number}\n\n합성 데이터로 모델을 학습했다. GPT-4.\n")
    made.sync()
    return made


@pytest.mark.parametrize("text", [*KEYWORDS, *ODD])
@pytest.mark.parametrize("typing", [False, True])
def test_any_query_is_answered_or_told(notes: Made, text: str, typing: bool) -> None:
    index = notes.index()
    try:
        query = parse(text, typing)
    except QueryError as error:
        assert error.message
        return
    found = rows(index, query)
    assert count(index, query) == len(found)
    assert set(rows(index, query, "relevance")) == set(found)
    assert len(hits(index, query, 5)) == min(5, len(found))
    assert suggestion(index, query) != text
    index.close()


def test_a_search_beside_a_rebuild_is_answered(notes: Made) -> None:
    rebuild = "import sys; from pathlib import Path; from notes.vault import open_vault; \
from store.sync import sync; v = open_vault(Path(sys.argv[1])); [sync(v, True) for _ in range(4)]"
    process = subprocess.Popen([sys.executable, "-c", rebuild, str(notes.root)])
    index = notes.index()
    answers = set()
    while process.poll() is None:
        answers.add(len(rows(index, parse("합성데이터 모델"))))
        answers.add(len(hits(index, parse("학습", typing=True), 0)))
    assert process.returncode == 0
    assert answers <= {60}
    assert answers or len(rows(index, parse("모델"))) == 60
    index.close()


def test_an_index_without_its_words_is_told_plainly(notes: Made) -> None:
    index = notes.index()
    index.select("DROP TABLE lexicon")
    with pytest.raises(StoreError, match="anew"):
        rows(index, parse("모델"))
    index.close()
