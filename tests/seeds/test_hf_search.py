"""Search results of Hugging Face: rows whose titles are known, or asked for."""

from __future__ import annotations

import random
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notes.paper import Paper, title_key
from notes.problem import Problem, Question
from seeds import hf_search
from tests.seeds.made_up import ABSTRACTS, TITLES, only

TITLE = "Kettles Are All You Need"
ABSTRACT = "We present KettleNet, which boils water 3 times, with 4 authors watching."
ROW = f"12 {TITLE} {ABSTRACT} 27 authors · Dec 11, 2024 6"
KNOWN = {title_key(TITLE): TITLE}

TRUE_TITLES = [
    "Phi-4 Technical Report",
    "From RAGs to rich parameters: Probing how language models utilize external knowledge over "
    "parametric information for factual queries",
    "Frame Representation Hypothesis: Multi-Token LLM Interpretability and Concept-Guided Text "
    "Generation",
    "A Careful Examination of Large Language Model Performance on Grade School Arithmetic",
    "ToMoE: Converting Dense Large Language Models to Mixture-of-Experts through Dynamic "
    "Structural Pruning",
]


def row_of(line: str) -> Paper:
    return only(Paper, hf_search.read(line, KNOWN))[0]


def test_a_row_whose_title_is_known_leaves_no_question() -> None:
    (paper,) = only(Paper, hf_search.read(ROW, KNOWN))
    assert only(Question, hf_search.read(ROW, KNOWN)) == []
    assert paper == Paper(
        key=paper.key, source="hf-search", title=TITLE, abstract=ABSTRACT, author_count=27,
        paper_date="2024-12-11", upvotes=12, comments=6,
    )  # fmt: skip


def test_a_row_whose_title_is_not_known_asks_for_it() -> None:
    paper, question = hf_search.read(ROW, {})
    assert isinstance(paper, Paper)
    assert (paper.title, paper.abstract, paper.raw) == (TITLE, ABSTRACT, ROW)
    assert isinstance(question, Question)
    assert (question.kind, question.key, question.options[0]) == ("title", paper.key, TITLE)
    assert hf_search.candidates(ROW)[0] == (TITLE, ABSTRACT)
    assert len(hf_search.candidates(ROW, limit=2)) == 2


def test_what_changes_from_day_to_day_does_not_change_the_key() -> None:
    later = f"1.2k {TITLE} {ABSTRACT} 28 authors · Dec 12 1,204"
    assert row_of(later).key == row_of(ROW).key == only(Paper, hf_search.read(ROW, {}))[0].key
    assert (row_of(later).upvotes, row_of(later).comments) == (1200, 1204)


@pytest.mark.parametrize(
    ("tail", "count", "day", "comments", "is_cut"),
    [
        ("1 author · Jan 5, 2025 0", 1, "2025-01-05", 0, False),
        ("4 authors · Jan 25 3", 4, "--01-25", 3, False),
        ("4 authors · Feb 29", 4, "--02-29", None, False),
        ("4 authors · Sept 3, 2024", 4, "2024-09-03", None, False),
        ("4 authors · Jan 2, 20", 4, "--01-02", None, True),
        ("4 authors · Jan", 4, None, None, True),
        ("4 authors ·", 4, None, None, True),
        ("4 authors", 4, None, None, True),
        ("4 authors · Feb 31, 2024 2", 4, None, 2, False),
        ("and then", None, None, None, True),
    ],
)
def test_rows_are_read_as_far_as_they_go(
    tail: str, count: int | None, day: str | None, comments: int | None, is_cut: bool
) -> None:
    line = f"3 {TITLE} {ABSTRACT} {tail}"
    paper = row_of(line)
    assert (paper.author_count, paper.paper_date, paper.comments) == (count, day, comments)
    problems = only(Problem, hf_search.read(f"\n{line}", KNOWN, name="page.txt"))
    assert [(problem.path, problem.line) for problem in problems] == [("page.txt", 2)] * is_cut


def test_a_line_that_is_no_row_is_a_problem_and_the_rest_goes_on() -> None:
    items = list(hf_search.read(f"Sign in\n{ROW}\n", KNOWN, name="page.txt"))
    assert [type(item) for item in items] == [Problem, Paper]


def test_numbers_of_any_length_harm_nothing() -> None:
    line = f"{'9' * 6000} {ROW} {'8' * 6000} authors"
    assert len(only(Problem, hf_search.read(line, {}))) == 1


_ROWS = st.tuples(
    TITLES, ABSTRACTS, st.integers(0, 9999), st.integers(1, 999), st.dates(), st.integers(0, 999)
)


@given(st.lists(_ROWS, max_size=4))
def test_rows_written_are_the_rows_read(rows: list[tuple[str, str, int, int, date, int]]) -> None:
    for title, abstract, upvotes, authors, day, comments in rows:
        written = f"{day:%b} {day.day}, {day.year:04}"
        line = f"{upvotes} {title} {abstract} {authors} authors · {written} {comments}\r\n"
        (paper,) = only(Paper, hf_search.read(line, {title_key(title): title}))
        assert paper == Paper(
            key=paper.key, source="hf-search", title=title, abstract=abstract, upvotes=upvotes,
            author_count=authors, paper_date=day.isoformat(), comments=comments,
        )  # fmt: skip


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    list(hf_search.read(text, KNOWN))
    hf_search.looks_like(text)
    hf_search.candidates(text)


def test_the_real_file(shared: Path) -> None:
    text = (shared / "seeds/000-hf-search.txt").read_text("utf-8")
    papers = only(Paper, hf_search.read(text, {}, name="000"))
    questions = only(Question, hf_search.read(text, {}))
    assert [paper.title for paper in papers] == TRUE_TITLES
    assert all(
        title in question.options for title, question in zip(TRUE_TITLES, questions, strict=True)
    )
    assert [paper.paper_date for paper in papers][3:] == ["2024-05-01", "--01-25"]
    assert only(Problem, hf_search.read(text, {})) == []
    for paper in papers:
        assert f"{paper.title} {paper.abstract}" in text


def test_the_real_file_with_titles_known(shared: Path) -> None:
    text = (shared / "seeds/000-hf-search.txt").read_text("utf-8")
    known = {title_key(title): title for title in random.Random(1).sample(TRUE_TITLES, 5)}
    papers = only(Paper, hf_search.read(text, known))
    assert [(paper.title, paper.raw) for paper in papers] == [
        (title, None) for title in TRUE_TITLES
    ]
    assert {paper.key for paper in papers} == {
        paper.key for paper in only(Paper, hf_search.read(text, {}))
    }
