"""Saved pages of Hugging Face papers: titles and abstracts by turns."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notes.paper import Paper
from notes.problem import Problem
from seeds import hf_list
from tests.seeds.made_up import LINES, LONG, only

BANNER = (
    "Get trending papers in your email inbox once a day!\n"
    "Get trending papers in your email inbox!\nSubscribe"
)


def pairs(text: str) -> list[tuple[str | None, str | None]]:
    return [(paper.title, paper.abstract) for paper in only(Paper, hf_list.read(text, {}))]


def problem_lines(text: str) -> list[int]:
    return [problem.line for problem in only(Problem, hf_list.read(text, {}))]


def test_the_banner_and_its_button_are_no_title() -> None:
    text = f"{BANNER}(Dynamic) Tea\n{LONG}\nSubscribers of Tea\n{LONG}"
    assert pairs(text) == [("(Dynamic) Tea", LONG), ("Subscribers of Tea", LONG)]
    assert problem_lines(text) == []


@pytest.mark.parametrize("button", ["Subscribe\n", ""])
def test_the_button_may_stand_alone_or_be_missing(button: str) -> None:
    text = BANNER.removesuffix("Subscribe") + f"{button}Tea\n{LONG}\n"
    assert pairs(text) == [("Tea", LONG)]


def test_line_ends_blank_lines_and_a_byte_order_mark_do_not_matter() -> None:
    text = f"\ufeff{BANNER}Tea\r\n\r\n{LONG}\r\nPots\r\n{LONG}\r\n"
    assert pairs(text) == [("Tea", LONG), ("Pots", LONG)]
    assert hf_list.looks_like(text)


def test_a_title_without_abstract_does_not_shift_the_rest() -> None:
    text = f"{BANNER}Tea\n{LONG}\nAlone\nPots\n{LONG}"
    assert pairs(text) == [("Tea", LONG), ("Alone", None), ("Pots", LONG)]
    assert problem_lines(text) == [5]


def test_an_abstract_without_title_does_not_shift_the_rest() -> None:
    text = f"{BANNER}Tea\n{LONG}\n{LONG}\nPots\n{LONG}"
    assert pairs(text) == [("Tea", LONG), (None, LONG), ("Pots", LONG)]
    assert problem_lines(text) == [5]


def test_a_file_cut_in_the_middle_says_where() -> None:
    assert problem_lines(f"{BANNER}Tea\n{LONG}\nPots") == [5]
    text = f"{BANNER}Tea\n{LONG}\nPots\nIt mends the ket"
    assert pairs(text)[1] == ("Pots", "It mends the ket")
    assert problem_lines(text) == [6]


def test_turns_are_recognised_without_the_banner() -> None:
    assert hf_list.looks_like(f"Tea\n{LONG}\nPots\n{LONG}")
    assert not hf_list.looks_like(f"Tea\n{LONG}")
    assert not hf_list.looks_like(f"# Tea\n{LONG}\nPots\n{LONG}")
    assert not hf_list.looks_like("")


@given(st.lists(st.tuples(LINES, LINES), min_size=1, max_size=8))
def test_papers_written_are_the_papers_read(papers: list[tuple[str, str]]) -> None:
    text = BANNER + "".join(f"{title}\n{abstract}\n" for title, abstract in papers)
    assert pairs(text) == papers


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    list(hf_list.read(text, {}))
    hf_list.looks_like(text)


@pytest.mark.parametrize(("name", "count"), [("001-hf-list.txt", 49), ("004-hf-list.txt", 116)])
def test_the_real_files(shared: Path, name: str, count: int) -> None:
    text = (shared / "seeds" / name).read_text("utf-8")
    papers = only(Paper, hf_list.read(text, {}))
    assert len({paper.key for paper in papers}) == len(papers) == count
    assert problem_lines(text) == []
    written = "\n".join(f"{paper.title}\n{paper.abstract}" for paper in papers)
    assert text == BANNER + written
