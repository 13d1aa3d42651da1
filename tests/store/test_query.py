"""The query language: what it accepts, what it refuses and how it says so."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.query import Query, QueryError, parse
from store.query_tree import PARTS, And, Field, Not, Or, Word

A, B, C = Word("a"), Word("b"), Word("c")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ('"합성 데', "합성 데"),
        ("모델 “합성 데", "모델 합성 데"),
        ("(a OR b", "(a OR b)"),
        ("a OR", "a"),
        ("a OR (", "a"),
        ("a -(", "a"),
        ("a (b (c", "a (b (c))"),
    ],
)
def test_what_is_still_typed_may_be_open(typed: str, meant: str) -> None:
    with pytest.raises(QueryError):
        parse(typed)
    assert str(parse(typed, typing=True).tree).replace("open=True", "open=False") == str(
        parse(meant).tree
    )


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("", And(())),
        ("  \n ", And(())),
        ("a", A),
        ("a b", And((A, B))),
        ("a OR b", Or((A, B))),
        ("a b OR c", Or((And((A, B)), C))),
        ("a (b OR c)", And((A, Or((B, C))))),
        ("((a))", A),
        ("-a", Not(A)),
        ("--a", A),
        ("-(a OR b)", Not(Or((A, B)))),
        ('"a b"', Word("a b", phrase=True)),
        ("“a b”", Word("a b", phrase=True)),
        ('-"a b"', Not(Word("a b", phrase=True))),
        ("GPT-4", Word("GPT-4")),
        ("or", Word("or")),
        ("a - b", And((A, B))),
        ("http://x.org/1", Word("http://x.org/1")),
        ("arxiv:2412.08905", Word("arxiv:2412.08905")),
        ("LLaMA: Open", And((Word("LLaMA:"), Word("Open")))),
        ("BERT:Pre", Word("BERT:Pre")),
        ("tag:LLM", Field("tag", ("llm",))),
        ("tag:#LLM", Field("tag", ("llm",))),
        ("TAG:llm", Field("tag", ("llm",))),
        ('tag:"two words"', Field("tag", ("two words",))),
        ("tag:a,b,", Field("tag", ("a", "b"))),
        ("-tag:a", Not(Field("tag", ("a",)))),
        ("by:Bengio", Field("by", ("bengio",))),
        ("status:queued,LATER", Field("status", ("queued", "later"))),
        ("status:new", Field("status", ("none",))),
        ("before:2024", Field("before", ("2024-01-01",))),
        ("before:2024-2", Field("before", ("2024-02-01",))),
        ("after:2024", Field("after", ("2024-12-31",))),
        ("after:2024-02", Field("after", ("2024-02-31",))),
        ("after:2024-02-29", Field("after", ("2024-02-29",))),
        ("year:2024", Field("year", ("2024",))),
        ("seen:2024-2", Field("seen", ("2024-02",))),
        ("needs:paper", Field("needs", ("paper",))),
        ("source:HF-list", Field("source", ("hf-list",))),
        ("in:ko a", Word("a", parts=("ko",))),
        ("a in:ko,en", Word("a", parts=("ko", "en"))),
        ("-in:title a", Word("a", parts=PARTS[1:])),
        ("(in:ko a) b", And((Word("a", parts=("ko",)), B))),
        ("in:title tag:x", Field("tag", ("x",))),
        ("in:ko -a OR b", Or((Not(Word("a", parts=("ko",))), B))),
    ],
)
def test_what_a_query_means(text: str, tree: object) -> None:
    assert parse(text).tree == tree


def test_punctuation_by_itself_asks_for_nothing() -> None:
    assert parse("— …").tree == And((And(()), And(())))
    assert parse("-—").tree == And(())


def test_hangul_is_composed() -> None:
    assert parse("\u1112\u1161\u11ab").tree == Word("한")
    assert parse("tag:\u1112\u1161\u11ab").tree == Field("tag", ("한",))


def test_and_between_words_changes_nothing() -> None:
    assert parse("a AND b").tree == parse("a b").tree
    assert parse("a AND (b OR c)").tree == parse("a (b OR c)").tree
    assert parse("-AND a").tree == And((Not(Word("AND")), Word("a")))
    assert parse("rock and roll").tree != parse("rock roll").tree


@pytest.mark.parametrize(
    ("text", "position", "words"),
    [
        ("status:redy", 0, "one of queued, later, reading, done, dropped, new, none"),
        ("a is:posted,lost", 2, "“is:lost”"),
        ("statsu:done", 0, "the fields are tag, by, status"),
        ("a tag:", 2, "“tag:” needs a value, such as tag:llm"),
        ("tag: a", 0, "needs a value"),
        ("tag:,", 0, "needs a value"),
        ("before:2024-13", 0, "not a date; write 2024, 2024-12 or 2024-12-13"),
        ("after:2024-02-30", 0, "not a date"),
        ("after:yesterday", 0, "not a date"),
        ("year:24", 0, "not a year"),
        ("seen:monday", 0, "not a date"),
        ('a "b', 2, "not closed"),
        ('tag:"b', 4, "not closed"),
        ("(a", 0, "not closed"),
        ("a)", 1, "closes none"),
        ("a () b", 2, "nothing between"),
        ("OR a", 0, "both sides"),
        ("a OR", 2, "both sides"),
        ("a OR OR b", 2, "both sides"),
        ("(OR a)", 1, "both sides"),
        ("a -OR b", 2, "something after"),
        ("(a -)", 3, "something after"),
        ("in:ko in:en a", 6, "in:one,other"),
        ("(" * 30 + "a" + ")" * 30, 20, "too many parentheses"),
        ("a " * 201, 400, "too long"),
    ],
)
def test_a_malformed_query_is_told_what_is_wrong(text: str, position: int, words: str) -> None:
    with pytest.raises(QueryError) as caught:
        parse(text)
    assert words in caught.value.message
    assert caught.value.position == position


PIECES = st.sampled_from(
    [
        *("a", "한국", '"', "“", "(", ")", "-", "OR", " ", " ", "tag:", "in:", "in:ko", "status:"),
        *(
            "by:x",
            "done",
            ",",
            "before:",
            "2024",
            "-12",
            "is:",
            "posted",
            "*",
            "'",
            "\\",
            "{title}",
        ),
        *("NEAR(", "^", "\0", "\ud800", "🤗", "#", ":", "AND", "NOT", "%", "_", "needs:en"),
        *("lang:ko", "year:2024"),
    ]
)
ANY_QUERY = st.one_of(st.text(), st.lists(PIECES, max_size=12).map("".join))


def read(text: str) -> Query | None:
    """The query; None where it is malformed."""
    try:
        return parse(text)
    except QueryError as error:
        assert error.message
        assert 0 <= error.position <= len(text)
        return None


@given(ANY_QUERY)
def test_any_text_is_a_query_or_an_error_that_says_where(text: str) -> None:
    read(text)


def test_the_address_of_a_paper_means_its_id() -> None:
    assert parse("https://arxiv.org/pdf/2412.08905v2.pdf").tree == parse("2412.08905").tree
    assert parse("https://doi.org/10.1038/abc-1").tree == parse("10.1038/abc-1").tree
    assert parse("https://example.org/a").tree == Word("https://example.org/a")
