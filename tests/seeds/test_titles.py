"""Titles are split from abstracts by what is known, else by what is likely."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notes.paper import Paper, title_key
from seeds import hf_list
from seeds.titles import known_split, likely_splits
from tests.seeds.made_up import ABSTRACTS, TITLES, only

PAIRS = [
    ("Kettles Are All You Need", "We present KettleNet, a model that boils."),
    ("TeaBench: Measuring Patience in Language Models", "Large language models (LLMs) wait badly."),
    (
        "How Long Should a Model Steep? A Study of Brewing",
        "Despite its warmth, tea is understudied.",
    ),
    ("Steeping Laws for Mixture of Leaves", "Mixture of Leaves (MoL) are widely used in kitchens."),
    ("On brewing without a pot: what small kettles know", "This paper asks whether pots matter."),
]


@pytest.mark.parametrize(("title", "abstract"), PAIRS)
def test_the_likeliest_split_is_the_right_one(title: str, abstract: str) -> None:
    assert likely_splits(f"{title} {abstract}")[0] == (title, abstract)


@pytest.mark.parametrize(("title", "abstract"), PAIRS)
def test_a_known_title_decides_however_it_is_written(title: str, abstract: str) -> None:
    known = {title_key(title): title}
    assert known_split(f"{title.upper()} {abstract}", known) == (title.upper(), abstract)


def test_the_longest_known_title_decides() -> None:
    known = {title_key(title): title for title in ("Steeping Laws Of Green Tea", "Steeping Laws")}
    text = "Steeping Laws Of Green Tea We measure them."
    assert known_split(text, known) == ("Steeping Laws Of Green Tea", "We measure them.")


@pytest.mark.parametrize("known", ["Steeping Laws for Green Tea", "Steeping"])
def test_a_known_title_that_only_begins_another_decides_nothing(known: str) -> None:
    text = "Steeping Laws for Green Tea with Cold Water We measure how cold water steeps."
    assert known_split(text, {title_key(known): known}) is None


@given(st.text(), st.integers(min_value=1, max_value=8))
def test_no_split_loses_a_word(text: str, limit: int) -> None:
    splits = likely_splits(text, limit)
    assert len(splits) <= limit
    assert bool(splits) == bool(text.split())
    assert all(f"{title} {abstract}".split() == text.split() for title, abstract in splits)


@given(TITLES, ABSTRACTS)
def test_any_known_title_splits_its_line(title: str, abstract: str) -> None:
    split = known_split(f"{title} {abstract}", {title_key(title): title})
    assert split == (title, abstract)


def test_most_real_titles_come_first(shared: Path) -> None:
    """The bar of the weights: `hf-list` files say where their titles end."""
    files = sorted((shared / "seeds").glob("*-hf-list.txt"))
    papers = [
        row for file in files for row in only(Paper, hf_list.read(file.read_text("utf-8"), {}))
    ]
    pairs = [(paper.title, paper.abstract) for paper in papers]
    ranked = [likely_splits(f"{title} {abstract}", 3) for title, abstract in pairs]
    first = sum(splits[0] == pair for splits, pair in zip(ranked, pairs, strict=True))
    third = sum(pair in splits for splits, pair in zip(ranked, pairs, strict=True))
    assert len(pairs) == 165
    assert first >= 155
    assert third >= 162
