"""Search: what matches, in which order, and where the hit is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from store.hits import hits
from store.index import Index
from store.query import QueryError, parse
from store.search import count, entries, rows
from tests.store.conftest import Made
from tests.store.test_query import ANY_QUERY, read

SYNTHETIC = """---
authors: [Yoshua Bengio, Kyunghyun Cho]
arxiv: '2412.00001'
date: 2024-12-13
status: done
tags: [LLM, nlp/parsing]
translation: draft
---

# Synthetic Data for GPT-4

> We study how synthetic data helps a language model.

합성 데이터로 모델을 학습했습니다. 결과가 좋네요.

They trained a model on synthetic data.
"""
VISION = """---
date: 2023-05-01
starred: true
---

# Vision at Café Scale

이미지 모델에 대한 글입니다.
"""
ENGLISH = "# Only English\n\n<!-- lang: en -->\nA paragraph about parsing.\n"


@pytest.fixture
def library(made: Made) -> Made:
    made.note("2024-12-13-synthetic", SYNTHETIC)
    made.note("2023-05-01-vision", VISION)
    made.note("english", ENGLISH)
    made.rows(
        "hf-list",
        {"key": "title:a", "title": "A Paper about Models", "upvotes": 5, "seen": "2024-11-01"},
        {"key": "title:b", "title": "“Begin” Here", "upvotes": 50, "seen": "2024-11-02",
         "abstract": "About language.", "paper_date": "--11-02"},
    )  # fmt: skip
    made.rows(
        "dataset", {"key": "arxiv:2412.09999", "arxiv": "2412.09999", "abstract": "No title."}
    )
    at = "2024-12-13T09:00:00+09:00"
    made.triage({"key": "title:b", "status": "queued", "starred": True, "at": at})
    made.write(
        "posts/2024-12-13.md",
        "---\ntitle: Day\nstate: out\nnotes:\n  - 2024-12-13-synthetic\n---\n",
    )
    made.sync()
    return made


GPT, CAFE, ENG = "Synthetic Data for GPT-4", "Vision at Café Scale", "Only English"
PAPER, BEGIN, UNTITLED = "A Paper about Models", "“Begin” Here", "2412.09999"


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("모델", [GPT, CAFE]),
        ("모델을", [GPT, CAFE]),
        ("\u1106\u1169\u1103\u1166\u11af", [GPT, CAFE]),
        ("synth", [GPT]),
        ("GPT-4", [GPT]),
        ("gpt 4", [GPT]),
        ("cafe", [CAFE]),
        ("모델 -합성", [CAFE]),
        ("-모델", [BEGIN, PAPER, ENG, UNTITLED]),
        ("합성 OR 이미지", [GPT, CAFE]),
        ("합성 OR tag:none OR is:starred", [GPT, BEGIN, CAFE]),
        ('"synthetic data"', [GPT]),
        ('"data synthetic"', []),
        ('"model on"', [GPT]),
        ('"mode on"', []),
        ('"합성 데이터"', [GPT]),
        ('"synth data"', []),
        ("in:title model", [PAPER]),
        ("in:ko 모델 in:title OR in:en synthetic", "error"),
        ("in:title,ko 모델", [GPT, CAFE]),
        ("-in:title model", [GPT]),
        ("2412.00001", [GPT]),
        ("tag:llm", [GPT]),
        ("tag:nlp", [GPT]),
        ("tag:nlp/parsing", [GPT]),
        ("tag:nl", []),
        ("by:bengio", [GPT]),
        ('by:"kyunghyun cho"', [GPT]),
        ("by:engi", [GPT]),
        ("status:done", [GPT]),
        ("status:done,queued", [GPT, BEGIN]),
        ("-status:done,queued", [PAPER, CAFE, ENG, UNTITLED]),
        ("status:new", [PAPER, CAFE, ENG, UNTITLED]),
        ("is:starred", [BEGIN, CAFE]),
        ("is:posted", [GPT]),
        ("is:note -is:posted", [CAFE, ENG]),
        ("is:paper", [BEGIN, PAPER, UNTITLED]),
        ("is:question", []),
        ("needs:en", [CAFE]),
        ("needs:ko", [ENG]),
        ("needs:tags", [CAFE, ENG]),
        ("needs:title", [UNTITLED]),
        ("translation:draft", [GPT]),
        ("translation:missing", [CAFE]),
        ("-translation:draft is:note", [CAFE, ENG]),
        ("lang:ko", [GPT, CAFE]),
        ("lang:en lang:ko", [GPT]),
        ("before:2024", [CAFE]),
        ("after:2024-11-01", [GPT, BEGIN]),
        ("-after:2024", [GPT, BEGIN, PAPER, CAFE, ENG, UNTITLED]),
        ("year:2024,2023 is:note", [GPT, CAFE]),
        ("seen:2024-11-02", [BEGIN]),
        ("seen:2024-11 is:paper", [BEGIN, PAPER]),
        ("seen:2023", []),
        ("source:hf-list", [BEGIN, PAPER]),
        ("source:hf", []),
        ("— …", [GPT, BEGIN, PAPER, CAFE, ENG, UNTITLED]),
    ],
)
def test_what_a_query_finds(library: Made, query: str, titles: list[str] | str) -> None:
    if titles == "error":
        with pytest.raises(QueryError):
            parse(query)
        return
    assert library.titles(query) == titles
    index = library.index()
    assert count(index, parse(query)) == len(titles)
    assert {hit.entry.title for hit in hits(index, parse(query), 0)} == set(titles)


def test_orders(library: Made) -> None:
    assert library.titles("", "date") == [GPT, BEGIN, PAPER, CAFE, ENG, UNTITLED]
    assert library.titles("", "title") == [PAPER, BEGIN, ENG, GPT, CAFE, UNTITLED]
    assert library.titles("", "popularity")[:2] == [BEGIN, PAPER]
    assert library.titles("model", "relevance") == [PAPER, GPT]
    assert library.titles("status:done", "relevance") == [GPT]
    assert library.titles("vision OR is:note", "relevance")[0] == CAFE


def test_entries_keep_the_order_that_is_asked_for(library: Made) -> None:
    index = library.index()
    found = rows(index, parse(""))
    assert [entry.row for entry in entries(index, found[::-1])] == found[::-1]
    assert entries(index, [found[0], 999_999]) == entries(index, found[:1])


def test_an_entry_says_all_that_the_list_shows(library: Made) -> None:
    index = library.index()
    entry = entries(index, rows(index, parse("gpt")))[0]
    assert (entry.kind, entry.id, entry.key) == ("note", "2412.00001", "arxiv:2412.00001")
    assert entry.note == "notes/2024-12-13-synthetic.md"
    assert entry.authors == ("Yoshua Bengio", "Kyunghyun Cho")
    assert (entry.date, entry.status, entry.starred) == ("2024-12-13", "done", False)
    assert entry.tags == ("LLM", "nlp/parsing")
    assert entry.translation == ("draft",)
    assert entry.languages == ("ko", "en")
    assert (entry.title_sure, entry.posted, entry.question) == (True, True, None)
    untitled = entries(index, rows(index, parse("needs:title")))[0]
    assert (untitled.title, untitled.title_sure, untitled.sources) == (
        UNTITLED,
        False,
        ("dataset",),
    )


def test_snippets_show_the_block_with_the_hit_and_where_it_is(library: Made) -> None:
    index = library.index()
    (hit,) = hits(index, parse("합성 데이터"))
    snippet = hit.snippets[0]
    assert (snippet.part, snippet.lang) == ("ko", "ko")
    assert [snippet.text[start:end] for start, end in snippet.spans] == ["합성", "데이터로"]
    assert hit.score > 0
    by_part = {snippet.part: snippet for snippet in hits(index, parse("synthetic"))[0].snippets}
    assert (by_part["en"].lang, by_part["abstract"].lang, by_part["title"].lang) == (
        "en",
        "en",
        None,
    )


def test_an_old_name_is_no_snippet_beside_the_text(made: Made) -> None:
    made.note("mixture of 200 experts", "# A\n\nAn expert mixes.\n")
    made.sync()
    index = made.index()
    shown = {
        text: [snippet.part for snippet in hits(index, parse(text))[0].snippets]
        for text in ("experts", "experts 200", "mixture")
    }
    assert shown == {"experts": ["en"], "experts 200": ["other", "en"], "mixture": ["other"]}
    index.close()


def test_a_long_block_is_cut_around_its_hit(made: Made) -> None:
    made.note("long", "# Long\n\n" + "처음 " * 100 + "바늘은 여기 " + "나중 " * 100 + "\n")
    made.sync()
    snippet = hits(made.index(), parse("바늘"))[0].snippets[0]
    assert len(snippet.text) <= 205
    assert snippet.text.startswith("…")
    assert snippet.text.endswith("…")
    assert [snippet.text[start:end] for start, end in snippet.spans] == ["바늘은"]


def test_a_hit_without_words_shows_the_beginning(library: Made) -> None:
    (hit,) = hits(library.index(), parse("is:posted"))
    assert hit.snippets[0].text.startswith("합성 데이터로")
    assert hit.snippets[0].spans == ()


@pytest.fixture(scope="module")
def one_index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        made = Made(tmp_path_factory.mktemp("vault"))
        made.note("a", SYNTHETIC)
        made.note("b", VISION)
        made.sync()
        index = made.index()
        yield index
        index.close()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(ANY_QUERY)
def test_any_query_can_be_asked(one_index: Index, text: str) -> None:
    query = read(text)
    if query is None:
        return
    found = rows(one_index, query)
    assert count(one_index, query) == len(found)
    assert set(rows(one_index, query, "relevance")) == set(found)
    for hit in hits(one_index, query):
        for snippet in hit.snippets:
            assert all(0 <= start < end <= len(snippet.text) for start, end in snippet.spans)


def test_the_longest_queries_can_be_asked(one_index: Index) -> None:
    for text in ("a OR b " * 60, "-tag:x " * 90, "(" * 20 + "a" + ")" * 20, "tag:" + "x," * 3000):
        rows(one_index, parse(text))


def test_the_real_notes_are_found_in_both_languages(made: Made, shared: Path) -> None:
    made.settings('notes = ["."]\n')
    for path in sorted((shared / "vault-sample").rglob("*.md"))[::10]:
        made.write(path.relative_to(shared / "vault-sample").as_posix(), path.read_bytes())
    report = made.sync()
    assert (report.files, report.added, report.problems) == (100, 100, ())
    index = made.index()
    for query in ("모델", "학습", "in:en model", "in:abstract language", "lang:ko lang:en"):
        assert count(index, parse(query)) > 5
    for hit in hits(index, parse("모델"), 0):
        assert any("모델" in snippet.text for snippet in hit.snippets)
