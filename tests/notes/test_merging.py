from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notes.merging import ANSWERS, apply_answers, group, merge
from notes.paper import Paper, title_key


def row(key: str = "k", source: str = "hf", **fields: object) -> Paper:
    return Paper(key, source, **fields)  # type: ignore[arg-type]


class TestGroup:
    def test_one_arxiv_id_is_one_paper_however_it_is_written(self) -> None:
        rows = [
            row("a", arxiv="2412.08905", title="Phi-4"),
            row("b", link="https://arxiv.org/abs/2412.08905v2", title="Phi 4 report"),
            row("c", doi="10.48550/arXiv.2412.08905"),
            row("d", arxiv="2412.08905v1"),
            row("e", arxiv="2412.08906"),
        ]
        assert group(rows) == [[0, 1, 2, 3], [4]]

    def test_one_doi_is_one_paper_also_with_its_arxiv_id(self) -> None:
        rows = [
            row("a", doi="10.1/X"),
            row("b", doi="10.1/x"),
            row("c", doi="10.1/x", arxiv="2412.08905"),
            row("d", doi="10.1/y"),
        ]
        assert group(rows) == [[0, 1, 2], [3]]

    def test_a_doi_of_two_arxiv_ids_says_nothing_about_them(self) -> None:
        rows = [
            row("a", doi="10.1/x", arxiv="2412.00001"),
            row("b", doi="10.1/x", arxiv="2412.00002"),
            row("c", doi="10.1/x"),
            row("d", doi="10.1/x"),
        ]
        assert group(rows) == [[0], [1], [2, 3]]

    def test_one_title_is_one_paper(self) -> None:
        rows = [
            row("a", title="Phi-4 Technical Report"),
            row("b", title="PHI‑4  technical report."),
            row("c", arxiv="2412.08905", title="Phi-4: Technical Report"),
            row("d", doi="10.1/x", title="phi 4 technical report"),
            row("e", title="Phi-3 Technical Report"),
        ]
        assert group(rows) == [[0, 1, 2, 3], [4]]

    def test_a_title_of_two_arxiv_ids_merges_nothing(self) -> None:
        rows = [
            row("a", arxiv="2412.00001", title="Mamba"),
            row("b", arxiv="2412.00002", title="Mamba"),
            row("c", title="Mamba"),
            row("d", title="mamba"),
        ]
        assert group(rows) == [[0], [1], [2, 3]]

    def test_a_title_of_two_dois_merges_nothing(self) -> None:
        rows = [
            row("a", doi="10.1/x", title="Editorial"),
            row("b", doi="10.1/y", title="Editorial"),
            row("c", title="Editorial"),
        ]
        assert group(rows) == [[0], [1], [2]]

    def test_two_dois_of_one_paper_do_not_make_its_title_ambiguous(self) -> None:
        rows = [
            row("a", arxiv="2412.00001", doi="10.1/x", title="Mamba"),
            row("b", arxiv="2412.00001", doi="10.1/y", title="Mamba"),
            row("c", title="Mamba"),
        ]
        assert group(rows) == [[0, 1, 2]]

    def test_a_paper_goes_by_all_its_titles(self) -> None:
        rows = [
            row("a", arxiv="2412.00001", title="MobileLLM"),
            row("b", arxiv="2412.00001", title="MobileLLM: Optimizing"),
            row("c", title="MobileLLM: Optimizing"),
            row("d", title="MobileLLM"),
        ]
        assert group(rows) == [[0, 1, 2, 3]]

    def test_titles_that_lead_to_two_papers_do_not_tie_them(self) -> None:
        rows = [
            row("a", arxiv="2412.00001", title="One"),
            row("b", arxiv="2412.00002", title="Two"),
            row("c", doi="10.1/x", title="One"),
            row("d", doi="10.1/x", title="Two"),
        ]
        assert group(rows) == [[0], [1], [2, 3]]

    def test_a_title_leads_through_a_doi_to_arxiv(self) -> None:
        rows = [
            row("a", title="Two"),
            row("b", doi="10.1/x", title="Two"),
            row("c", doi="10.1/x", title="One"),
            row("d", arxiv="2412.00001", title="One"),
        ]
        assert group(rows) == [[0, 1, 2, 3]]

    def test_without_any_name_only_the_key_is_left(self) -> None:
        assert group([row("a"), row("b"), row("a", "dataset"), row("b", title="—")]) == [
            [0, 2],
            [1, 3],
        ]

    def test_nothing(self) -> None:
        assert group([]) == []


rows_of_few_names = st.lists(
    st.builds(
        Paper,
        key=st.sampled_from("abc"),
        source=st.sampled_from(["arxiv", "hf", "hf-list", "blog", "zotero", ANSWERS]),
        arxiv=st.sampled_from([None, None, "2412.00001", "2412.00002", "2412.00003"]),
        doi=st.sampled_from([None, None, "10.1000/x", "10.1000/y", "10.1000/z"]),
        title=st.sampled_from([None, "One", "one!", "Two", "Three"]),
        abstract=st.sampled_from([None, "a", "bb", "bc"]),
        upvotes=st.sampled_from([None, 1, 2]),
        raw=st.sampled_from([None, "raw"]),
        seen=st.sampled_from([None, "2024-12-12", "2024-12-13"]),
    ),
    max_size=12,
)


def partition(papers: list[Paper], positions: list[int]) -> set[frozenset[int]]:
    """The groups of these rows, by their positions in the whole list."""
    groups = group([papers[position] for position in positions])
    return {frozenset(positions[place] for place in one) for one in groups}


def neighbourhoods(papers: list[Paper]) -> list[list[int]]:
    """The rows that can be reached from each other over shared names."""
    found: list[tuple[set[str], list[int]]] = []
    for position, paper in enumerate(papers):
        names = {*paper.names(), f"key:{paper.key}"}
        touched = [one for one in found if one[0] & names]
        found = [one for one in found if not one[0] & names]
        rows = [place for one in touched for place in one[1]]
        found.append((names.union(*(one[0] for one in touched)), [*rows, position]))
    return [rows for _, rows in found]


@given(rows_of_few_names, st.randoms(use_true_random=False))
def test_the_order_of_rows_changes_nothing(papers: list[Paper], chance: random.Random) -> None:
    everything = list(range(len(papers)))
    shuffled = everything.copy()
    chance.shuffle(shuffled)
    assert partition(papers, shuffled) == partition(papers, everything)
    for one in partition(papers, everything):
        rows = [papers[position] for position in one]
        assert merge(chance.sample(rows, len(rows))) == merge(rows)
    answered = dict(zip(everything, apply_answers(papers), strict=True))
    reordered = apply_answers([papers[position] for position in shuffled])
    assert [answered[position] for position in shuffled] == reordered


@given(rows_of_few_names)
def test_every_row_is_in_one_group_and_no_group_has_two_arxiv_ids(papers: list[Paper]) -> None:
    groups = group(papers)
    assert sorted(position for one in groups for position in one) == list(range(len(papers)))
    for one in groups:
        assert one == sorted(one)
        assert len({papers[position].arxiv for position in one} - {None}) <= 1


@given(rows_of_few_names)
def test_only_the_neighbourhood_of_a_row_counts(papers: list[Paper]) -> None:
    parts = [partition(papers, rows) for rows in neighbourhoods(papers)]
    assert set().union(*parts) == partition(papers, list(range(len(papers))))


@given(rows_of_few_names)
def test_rows_of_one_group_are_tied_by_names(papers: list[Paper]) -> None:
    for one in group(papers):
        assert len(neighbourhoods([papers[position] for position in one])) == 1


@given(rows_of_few_names)
def test_an_answer_is_one_paper_with_the_row_it_answers(papers: list[Paper]) -> None:
    answers = {paper.key for paper in papers if paper.source == ANSWERS}
    named = [
        replace(paper, arxiv=None, doi=None) if paper.source == ANSWERS else paper
        for paper in papers
    ]
    # Keys are unique within a source, and rows of one key have the same ids.
    one_row = {paper.key: paper for paper in named if paper.source != ANSWERS}
    rows = [*one_row.values(), *(paper for paper in named if paper.source == ANSWERS)]
    result = apply_answers(rows)
    assert [(paper.key, paper.source) for paper in result] == [
        (paper.key, paper.source) for paper in rows
    ]
    for one in group(result):
        keys = {result[position].key for position in one}
        for key in keys & answers & one_row.keys():
            together = [place for place, paper in enumerate(result) if paper.key == key]
            assert set(together) <= set(one)


class TestMerge:
    def test_the_best_source_that_has_it(self) -> None:
        merged = merge(
            [
                row("title:x", "zotero", title="A title of zotero", abstract="z", link="z"),
                row("title:x", "hf-list", title="x", abstract="a longer abstract"),
                row("arxiv:1", "arxiv", title="X", arxiv="2412.00001", authors=("A",)),
                row("title:x", "blog", authors=("A", "B"), paper_date="--12-13"),
                row(
                    "q", "hf-search", upvotes=9, comments=0, paper_date="2024-12-12", author_count=4
                ),
                row("r", "hf", upvotes=11, seen="2024-12-14", categories=("cs.CL",)),
                row("r", "dataset", seen="2024-12-13"),
            ]
        )
        assert merged == Paper(
            key="arxiv:2412.00001",
            source="arxiv",
            title="X",
            authors=("A", "B"),
            author_count=4,
            abstract="a longer abstract",
            arxiv="2412.00001",
            link="z",
            paper_date="2024-12-12",
            categories=("cs.CL",),
            upvotes=11,
            comments=0,
            seen="2024-12-13",
        )

    def test_of_one_source_the_longest_then_the_first(self) -> None:
        merged = merge([row(title=title) for title in ("b", "cc", "ca")])
        assert merged.title == "ca"

    def test_an_unsure_title_loses_to_a_sure_one(self) -> None:
        unsure = row("raw:1", "arxiv", title="X We present", abstract="x", raw="X We present x")
        sure = row("title:x", "zotero", title="X", abstract="We present x")
        merged = merge([unsure, sure])
        assert (merged.title, merged.abstract, merged.raw) == ("X", "We present x", None)
        assert merged.key == "title:x"

    def test_while_the_title_is_unsure_the_key_does_not_depend_on_it(self) -> None:
        merged = merge([row("raw:1", title="X We", raw="X We present")])
        assert (merged.key, merged.title, merged.raw) == ("raw:1", "X We", "X We present")

    def test_an_id_names_a_paper_without_title(self) -> None:
        assert merge([row("x", doi="10.1/x")]).key == "doi:10.1/x"
        assert merge([row("b"), row("a")]).key == "a"

    def test_no_rows(self) -> None:
        with pytest.raises(ValueError, match="no rows"):
            merge([])


class TestAnswers:
    ASKED = row("raw:1", "hf-search", title="X We", abstract="present", raw="X We present")

    def test_an_answer_settles_the_title(self) -> None:
        answer = row("raw:1", ANSWERS, title="X", abstract="We present")
        asked, given_answer = apply_answers([self.ASKED, answer])
        assert asked == replace(self.ASKED, title="X", abstract="We present", raw=None)
        assert given_answer == answer
        assert group([asked, given_answer]) == [[0, 1]]

    def test_an_answer_gives_a_title_to_a_row_with_an_id(self) -> None:
        nameless = row("arxiv:2412.1", "dataset", arxiv="2412.00001", abstract="a")
        papers = apply_answers([row("arxiv:2412.1", ANSWERS, title="X"), nameless])
        assert group(papers) == [[0, 1]]
        merged = merge([*papers, row("a", "arxiv", arxiv="2412.00001", title="Another title")])
        assert (merged.title, merged.arxiv) == ("X", "2412.00001")

    def test_an_answer_may_say_which_paper_it_is(self) -> None:
        answer = row("raw:1", ANSWERS, arxiv="2412.00001")
        papers = [*apply_answers([self.ASKED, answer]), row("a", "arxiv", arxiv="2412.00001")]
        assert group(papers) == [[0, 1, 2]]
        assert papers[0].raw == "X We present"  # the title is still open

    def test_the_last_answer_counts(self) -> None:
        answers = [
            row("raw:1", ANSWERS, title="Last", seen="2024-12-14"),
            row("raw:1", ANSWERS, title="First", seen="2024-12-13"),
        ]
        assert [paper.title for paper in apply_answers([*answers, self.ASKED])] == ["Last"] * 3

    def test_an_answer_without_its_row_stays(self) -> None:
        answer = row("raw:2", ANSWERS, title="X")
        assert apply_answers([self.ASKED, answer]) == [self.ASKED, answer]


def test_titles_are_compared_as_title_key_says() -> None:
    assert title_key("ＡＢＣ①") == title_key("abc 1")
    assert group([row("a", title="ＡＢＣ①"), row("b", title="abc 1")]) == [[0, 1]]
