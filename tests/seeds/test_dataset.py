"""Rows of a dataset viewer: arXiv ids and abstracts of many lines."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notes.paper import Paper
from notes.problem import Problem
from seeds import dataset
from tests.seeds.made_up import LINES, only

HEADER = "arxiv_id\nstringlengths 10\n12\n| abstract\nstringlengths 459\n2.2k\n|\n---|---|\n"


def rows(text: str) -> list[tuple[str | None, str | None]]:
    return [(paper.arxiv, paper.abstract) for paper in only(Paper, dataset.read(text, {}))]


def problem_lines(text: str) -> list[int]:
    return [problem.line for problem in only(Problem, dataset.read(text, {}))]


def test_a_row_goes_on_to_the_next_id() -> None:
    text = HEADER + "2401.00001 | Tea |\n2401.00002v3 | p(x|y) |\n\n  in two |\nlines. |\n"
    assert rows(text) == [("2401.00001", "Tea"), ("2401.00002", "p(x|y) |\n\n  in two |\nlines.")]
    assert [paper.key for paper in only(Paper, dataset.read(text, {}))][1] == "arxiv:2401.00002"
    assert problem_lines(text) == []


def test_old_ids_and_a_full_table_row_are_read() -> None:
    assert rows("cs.CL/0112017 | Tea |\n| hep-th/9901001 | Pots |") == [
        ("cs.CL/0112017", "Tea"),
        ("hep-th/9901001", "Pots"),
    ]


def test_a_row_that_breaks_off_says_where_it_began() -> None:
    text = HEADER + "2401.00001 | Tea |\n2401.00002 | It mends\nthe ket"
    assert rows(text)[1] == ("2401.00002", "It mends\nthe ket")
    assert problem_lines(text) == [10]


def test_lines_before_any_row_are_problems() -> None:
    assert problem_lines(HEADER + "the end of a row |\n2401.00001 | Tea |") == [9]


@pytest.mark.parametrize(
    "text", ["", "arxiv_id", "tea | pot |\n---|---|\n1 | 2 |", "# Tea\n2401.1"]
)
def test_other_texts_are_not_taken_for_it(text: str) -> None:
    assert not dataset.looks_like(text)


_IDS = st.from_regex(r"\A[0-9]{4}\.[0-9]{4,5}\Z")
_TEXTS = st.lists(LINES, min_size=1, max_size=5).map("\n".join)
_TEXTS = _TEXTS.filter(lambda text: not dataset.looks_like(text) and "|" not in text)


@given(st.lists(st.tuples(_IDS, _TEXTS), min_size=1, max_size=6))
def test_rows_written_are_the_rows_read(papers: list[tuple[str, str]]) -> None:
    text = HEADER + "".join(f"{arxiv} | {abstract} |\n" for arxiv, abstract in papers)
    assert rows(text) == papers
    assert problem_lines(text) == []
    assert dataset.looks_like(text.replace("\n", "\r\n"))


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    list(dataset.read(text, {}))
    dataset.looks_like(text)


def test_the_real_file(shared: Path) -> None:
    text = (shared / "seeds/003-dataset.txt").read_text("utf-8")
    papers = only(Paper, dataset.read(text, {}))
    assert len({paper.arxiv for paper in papers}) == len(papers) == 39
    assert problem_lines(text) == []
    assert not any(paper.title or paper.raw for paper in papers)
    written = "\n".join(f"{paper.arxiv} | {paper.abstract} |" for paper in papers)
    assert text == HEADER + written
