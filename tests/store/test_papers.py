"""Papers across sources and notes, decisions about them, and what is left to settle."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notes.merging import merge
from notes.paper import Paper
from notes.problem import Question
from store import papers
from store.catalogue_file import cleaned
from store.detail import detail
from store.entries import Entry
from store.links import rows_named
from store.lists import (
    counts,
    known_titles,
    posts,
    tags,
    waiting,
    years,
)
from store.problems import problems
from store.query import parse
from store.questions import questions
from store.search import entries, rows
from tests.store.conftest import Made

PHI = {"key": "arxiv:2412.08905", "arxiv": "2412.08905", "title": "Phi-4 Technical Report"}
AT = "2024-12-13T09:00:00+09:00"


def only(made: Made, query: str = "") -> Entry:
    """The one entry that a query finds."""
    index = made.index()
    (row,) = rows(index, parse(query))
    return entries(index, [row])[0]


def test_rows_of_one_paper_are_one_entry(made: Made) -> None:
    made.rows("hf-list", {"key": "title:phi", "title": "Phi-4 technical report", "upvotes": 9})
    made.rows(
        "dataset", {"key": "d1", "link": "https://arxiv.org/abs/2412.08905v2", "abstract": "A."}
    )
    made.rows("blog", {**PHI, "authors": ["Marah Abdin"], "comments": 2})
    made.sync()
    entry = only(made)
    assert (entry.id, entry.key, entry.kind) == ("2412.08905", "arxiv:2412.08905", "paper")
    assert (entry.upvotes, entry.comments, entry.authors) == (9, 2, ("Marah Abdin",))
    assert entry.sources == ("blog", "dataset", "hf-list")
    assert detail(made.index(), entry.row).abstract == "A."  # type: ignore[union-attr]


def test_a_note_stands_for_its_paper(made: Made) -> None:
    made.rows("hf-list", {**PHI, "upvotes": 9, "abstract": "The list's."})
    made.note("2024-12-13-phi", "---\narxiv: '2412.08905'\ntitle: My Phi\n---\n\n한국어.\n")
    made.sync()
    entry = only(made)
    assert (entry.kind, entry.title, entry.upvotes) == ("note", "My Phi", 9)
    assert (entry.id, entry.date, entry.sources) == ("2412.08905", "2024-12-13", ("hf-list",))
    assert only(made, "Technical in:title") == entry
    whole = detail(made.index(), entry.row)
    assert whole is not None
    assert (whole.abstract, whole.arxiv) == ("The list's.", "2412.08905")


def test_notes_that_share_only_a_heading_are_not_one_paper(made: Made) -> None:
    made.note("a", "# Reading list\n\nText one.\n")
    made.note("b", "# Reading list\n\nText two.\n")
    made.sync()
    assert waiting(made.index()).papers == 2
    assert made.titles("is:question") == []


def test_the_latest_decision_about_any_name_holds(made: Made) -> None:
    made.triage(
        {
            "key": "title:phi4technicalreport",
            "status": "dropped",
            "at": "2024-12-13T10:00:00+09:00",
        },
        {"key": "arxiv:2412.08905", "status": "queued", "at": "2024-12-13T02:00:00+00:00"},
        {"key": "arxiv:2412.08905", "starred": True, "at": "2024-12-12T00:00:00+00:00"},
    )
    made.rows("hf-list", PHI)
    made.sync()
    assert (only(made).status, only(made).starred) == ("queued", True)
    made.triage(
        {
            "key": "arxiv:2412.08905",
            "status": None,
            "starred": False,
            "at": "2025-01-01T00:00:00+00:00",
        },
        month="2025-01",
    )
    made.sync()
    assert (only(made).status, only(made).starred) == (None, False)


def test_a_decision_made_before_the_id_was_known_is_kept(made: Made) -> None:
    made.rows("hf-list", {"key": "title:phi4technicalreport", "title": "Phi-4 Technical Report"})
    made.triage({"key": "title:phi4technicalreport", "status": "queued", "at": AT})
    made.sync()
    made.rows("arxiv", PHI)
    made.sync()
    assert (only(made).key, only(made).status) == ("arxiv:2412.08905", "queued")


def test_a_notes_own_status_counts(made: Made) -> None:
    made.rows("hf-list", PHI)
    made.triage({"key": PHI["key"], "status": "dropped", "starred": True, "at": AT})
    path = made.note("phi", "---\narxiv: '2412.08905'\nstatus: reading\n---\n")
    made.sync()
    assert (only(made).status, only(made).starred) == ("reading", True)
    made.write(path, "---\narxiv: '2412.08905'\n---\n")
    made.sync()
    assert only(made).status == "dropped"


def test_an_unsure_title_is_a_question_until_it_is_answered(made: Made) -> None:
    made.rows("hf-search", {"key": "raw:1", "title": "A Title That", "raw": "A Title That Goes On"})
    made.sync()
    entry = only(made, "needs:title is:question")
    assert (entry.title, entry.title_sure, entry.question) == ("A Title That", False, "title")
    assert questions(made.index()) == [Question("title", "raw:1", "A Title That Goes On")]
    assert detail(made.index(), entry.row).question is not None  # type: ignore[union-attr]
    assert known_titles(made.index()) == {}
    made.rows("answers", {"key": "raw:1", "title": "A Title That Goes"})
    made.sync()
    entry = only(made)
    assert (entry.title, entry.title_sure, entry.question) == ("A Title That Goes", True, None)
    assert entry.sources == ("hf-search",)
    # Or the next import would settle the row itself by it, and nobody could answer anew.
    assert known_titles(made.index()) == {}
    made.rows("hf-list", {"key": "title:atitlethatgoes", "title": "A Title That Goes"})
    made.sync()
    assert known_titles(made.index()) == {"atitlethatgoes": "A Title That Goes"}


def test_what_has_no_title_comes_behind_what_has_one(made: Made) -> None:
    nameless = {"key": "d1", "arxiv": "2106.10860", "seen": "2024-12-13"}
    made.rows("dataset", nameless)
    made.rows("hf-list", {"key": "title:z", "title": "Zoo", "seen": "2024-12-13"})
    made.sync()
    index = made.index()
    for sort in ("date", "title"):
        found = entries(index, rows(index, parse(""), sort))
        assert [entry.title for entry in found] == ["Zoo", "2106.10860"]


@pytest.mark.parametrize(
    ("stem", "title"),
    [("2024-12-13-2106-10860", "2106.10860"), ("240613 Nystrom", "Nystrom")],
)
def test_a_note_without_a_title_is_called_by_its_file_or_its_paper(
    made: Made, stem: str, title: str
) -> None:
    made.note(stem, "---\narxiv: '2106.10860'\n---\n\n글.\n")
    made.sync()
    assert (only(made).title, only(made).title_sure) == (title, False)


def test_an_answer_about_nothing_is_no_paper(made: Made) -> None:
    made.rows("answers", {"key": "raw:gone", "title": "An Answer"})
    made.sync()
    assert made.titles("") == []


def test_several_notes_of_a_paper_are_a_question_until_they_are_kept(made: Made) -> None:
    made.note("b", "---\narxiv: '2412.08905'\n---\n")
    made.note("sub/a", "---\narxiv: '2412.08905'\n---\n")
    made.rows("hf-list", PHI)
    made.sync()
    index = made.index()
    paths = ("notes/b.md", "notes/sub/a.md")
    assert questions(index) == [Question("notes", PHI["key"], PHI["title"], paths)]
    assert len(rows(index, parse("is:question"))) == 2
    assert detail(index, rows_named(index, "b")[0]).other_notes == (paths[1],)  # type: ignore[union-attr]
    made.rows("answers", {"key": f"notes:{PHI['key']}", "raw": "a\nb"})
    made.sync()
    assert questions(index) == []
    made.note("c", "---\narxiv: '2412.08905'\n---\n")
    made.sync()
    assert len(questions(index)) == 1


def test_hostile_rows_are_made_harmless(made: Made) -> None:
    row = {"key": "k", "title": "A \u001b[31mred\u202e \ud800title\n", "upvotes": 10**30}
    line = json.dumps({"source": "hf-list", **row})
    made.write("papers/hf-list/2024-12.jsonl", line + "\n")
    made.sync()
    assert (only(made).title, only(made).upvotes) == ("A red title", None)


@pytest.fixture
def linked(made: Made) -> Made:
    made.note(
        "2024/241213 Phi-4",
        "---\narxiv: '2412.08905'\naliases: [old phi]\nid: n7\n---\n\n# Phi-4 Report\n\n한국어.\n",
    )
    made.note("sub/twin", "# First Twin\n")
    made.note("other/twin", "# Second Twin\n")
    made.rows("hf-list", {"key": "arxiv:2401.00001", "arxiv": "2401.00001", "title": "A/B Testing"})
    return made


@pytest.mark.parametrize(
    ("target", "title"),
    [
        ("241213 Phi-4", "Phi-4 Report"),
        ("241213 phi-4.md", "Phi-4 Report"),
        ("2024/241213 Phi-4", "Phi-4 Report"),
        ("OLD PHI", "Phi-4 Report"),
        ("n7", "Phi-4 Report"),
        ("2412.08905", "Phi-4 Report"),
        ("phi-4 report", "Phi-4 Report"),
        ("241213 Phi-4#Section", "Phi-4 Report"),
        ("2401.00001", "A/B Testing"),
        ("a/b testing", "A/B Testing"),
        ("sub/twin", "First Twin"),
        ("other/twin", "Second Twin"),
        ("twin", "Second Twin"),
        ("nothing", None),
    ],
)
def test_links_resolve(linked: Made, target: str, title: str | None) -> None:
    linked.note("from", f"# From\n\n[[{target}|shown]] 한국어.\n")
    linked.sync()
    index = linked.index()
    (row,) = rows_named(index, "from")
    (link,) = detail(index, row).links  # type: ignore[union-attr]
    assert link.title == title
    if link.row is not None:
        backlinks = detail(index, link.row).backlinks  # type: ignore[union-attr]
        assert [(back.target, back.title) for back in backlinks] == [("from", "From")]
        assert not index.select("SELECT * FROM open_links")


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("2412.08905", ["Phi-4 Report"]),
        ("https://arxiv.org/abs/2412.08905v3", ["Phi-4 Report"]),
        ("notes/2024/241213 Phi-4.md", ["Phi-4 Report"]),
        ("old phi", ["Phi-4 Report"]),
        ("arxiv:2401.00001", ["A/B Testing"]),
        ("A/B testing", ["A/B Testing"]),
        ("twin", ["Second Twin", "First Twin"]),
        ("wi", ["First Twin", "Second Twin"]),
        ("phi-4 rep", ["Phi-4 Report"]),
        ("absent", []),
        ("  ", []),
    ],
)
def test_what_a_person_names(linked: Made, text: str, titles: list[str]) -> None:
    linked.sync()
    index = linked.index()
    assert [entry.title for entry in entries(index, rows_named(index, text))] == titles


def test_detail_of_a_note(made: Made) -> None:
    digests = "translation_of:\n  - k00000000\n  - k11111111\n"
    body = "# N\n\n> Quoted\n> abstract.\n\n하나.\n\nOne is one.\n"
    made.note("n", f"---\ntranslation: final\n{digests}---\n\n{body}")
    made.write("posts/2024-12-13.md", "---\ntitle: Day\nnotes:\n  - n\n---\n")
    made.sync()
    index = made.index()
    whole = detail(index, rows_named(index, "n")[0])
    assert whole is not None
    assert whole.abstract == "Quoted\nabstract."
    assert [(block.kind, block.lang, block.text) for block in whole.blocks][2:] == [
        ("prose", "ko", "하나."), ("prose", "en", "One is one."),
    ]  # fmt: skip
    assert (whole.entry.translation, whole.changed, whole.gone) == (("stale",), (0,), 1)
    assert (whole.posts, whole.source_lang) == (("posts/2024-12-13.md",), "ko")
    assert not whole.entry.posted
    assert detail(index, 12345) is None


def test_lists(made: Made) -> None:
    made.note("2024-12-13-a", "---\nstatus: done\ntags: [LLM, rl]\n---\n\n한국어.\n\n#llm\n")
    made.note("2023-01-01-b", "# B\n\n#LLM\n")
    made.note("bad", b"\x00")
    made.rows("hf-list", PHI)
    made.write(
        "posts/2023-01-02.md",
        "---\ntitle: Two\nstate: out\nnotes:\n  - 2023-01-01-b\n  - gone\n---\n",
    )
    made.write("posts/2024-12-13.md", "---\ntitle: One\nnotes: []\n---\n")
    made.sync()
    index = made.index()
    assert tags(index) == [("LLM", 2), ("rl", 1)]
    assert years(index) == [("2024", 1), ("2023", 1)]
    queries = {"all": parse(""), "done": parse("status:done")}
    assert counts(index, queries) == {"all": 3, "done": 1}
    assert [problem.path for problem in problems(index)] == ["notes/bad.md"]
    first, second = posts(index)
    assert (first.title, first.state, first.notes) == ("One", "draft", ())
    assert (second.notes, second.paths) == (
        ("2023-01-01-b", "gone"),
        ("notes/2023-01-01-b.md", None),
    )
    found = waiting(index)
    assert (found.papers, found.notes, found.new, found.unpublished) == (3, 2, 1, 1)
    assert (found.needs_english, found.problems, found.questions) == (1, 1, 0)


TEXT = st.sampled_from([None, "", "A Title", "…", "한국어"])


@given(
    st.builds(
        Paper,
        key=st.sampled_from(["raw:1", "k"]),
        source=st.just("blog"),
        title=TEXT,
        abstract=TEXT,
        raw=TEXT,
        arxiv=st.sampled_from([None, "2412.08905v2", "odd"]),
        doi=st.sampled_from([None, "10.1000/One", "10.48550/arXiv.2412.08905"]),
        link=st.sampled_from([None, "https://arxiv.org/abs/2412.08905v1"]),
        upvotes=st.sampled_from([None, 3, 10**30]),
    )
)
def test_one_row_alone_is_what_merging_makes_of_it(paper: Paper) -> None:
    row = cleaned(paper)
    assert papers._alone(row) == merge([row])
