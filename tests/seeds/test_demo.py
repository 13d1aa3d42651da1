"""The demo library: whole, true to the note format, alive today."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path, PurePosixPath
from typing import Any

import pytest

from notes.names import note_name
from notes.note import Note, read_note
from notes.paper import Paper, find_arxiv, paper_key, title_key
from notes.post import read_post
from notes.problem import Question
from notes.settings import read_settings
from notes.translation import STATES, state
from seeds import hf_search
from seeds.demo import copy_to

TODAY = date(2026, 11, 21)


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_to(tmp_path_factory.mktemp("demo"), TODAY)


@pytest.fixture(scope="module")
def papers(demo: Path) -> list[Paper]:
    files = sorted(demo.glob("papers/*/*.jsonl"))
    rows = [row for file in files if file.parent.name != "triage" for row in _rows(file)]
    return [Paper.from_row(row) for row in rows]


@pytest.fixture(scope="module")
def notes(demo: Path) -> list[Note]:
    files = sorted(demo.glob("notes/**/*.md"))
    paths = [file.relative_to(demo).as_posix() for file in files]
    return [read_note((demo / path).read_text(encoding="utf-8"), path) for path in paths]


def test_rows_stand_in_the_file_of_their_source_and_month(demo: Path) -> None:
    for file in demo.glob("papers/*/*.jsonl"):
        for row in _rows(file):
            assert row.get("source", "triage") == file.parent.name
            assert (row.get("seen") or row["at"]).startswith(file.stem)


def test_every_row_has_the_key_that_an_import_would_give_it(papers: list[Paper]) -> None:
    for paper in papers:
        if paper.source == "hf-search":
            assert paper.key == paper_key(raw=f"{paper.title} {paper.abstract}")
        else:
            assert paper.key == paper_key(paper.arxiv, paper.doi, paper.title)
    assert max(Counter((paper.source, paper.key) for paper in papers).values()) == 1


def test_some_papers_come_from_two_sources(papers: list[Paper]) -> None:
    ids = Counter(paper.arxiv for paper in papers if paper.arxiv)
    assert len([arxiv for arxiv, count in ids.items() if count == 2]) >= 3
    titles = Counter(title_key(paper.title or "") for paper in papers if not paper.raw)
    assert titles[title_key("Byte Latent Transformer: Patches Scale Better Than Tokens")] == 2
    assert 40 <= len(titles) <= 50


def test_two_papers_ask_for_their_title(papers: list[Paper]) -> None:
    [unsure] = [paper for paper in papers if paper.raw]
    read, question = hf_search.read(f"{unsure.raw}\n", {})
    assert read == replace(unsure, seen=None)
    assert isinstance(question, Question) and question.options[0] == unsure.title
    assert [paper.arxiv for paper in papers if not paper.title] == ["2309.17453"]


def test_summaries_and_facts_are_whole(papers: list[Paper]) -> None:
    for paper in papers:
        assert paper.abstract
        assert 2 <= paper.abstract.count(". ") + 1 <= 5, paper.abstract
        assert paper.paper_date or not paper.title
        assert not paper.author_count or paper.author_count >= len(paper.authors)
        if paper.link:
            assert find_arxiv(paper.link) == paper.arxiv


@pytest.mark.parametrize("today", [TODAY, date(2027, 3, 1)])
def test_there_is_something_new_today_and_nothing_from_tomorrow(
    tmp_path: Path, today: date
) -> None:
    copy_to(tmp_path, today)
    seen = Counter(row["seen"] for file in _catalogue(tmp_path) for row in _rows(file))
    assert seen[today.isoformat()] >= 8
    assert max(seen) == today.isoformat()
    midnight = datetime.combine(today, datetime.min.time()).astimezone()
    for file in tmp_path.glob("papers/triage/*.jsonl"):
        assert all(datetime.fromisoformat(row["at"]) < midnight for row in _rows(file))


def test_triage_knows_its_papers_and_every_state(demo: Path, papers: list[Paper]) -> None:
    keys = {name for paper in papers for name in paper.names()}
    last: dict[str, dict[str, Any]] = {}
    for file in sorted(demo.glob("papers/triage/*.jsonl")):
        for row in _rows(file):
            assert row["key"] in keys
            last[row["key"]] = last.get(row["key"], {}) | row
    statuses = {row.get("status") for row in last.values()}
    assert statuses >= {"queued", "later", "reading", "done", "dropped", None}
    assert sum(bool(row.get("starred")) for row in last.values()) >= 3


def test_notes_read_without_problems(notes: list[Note]) -> None:
    assert len(notes) >= 12
    for note in notes:
        assert note.problems == ()
        assert note.title_known
        assert note.tags
        assert not [block.text for block in note.paragraphs("other")]
        assert note.date
        if note.text.startswith("---"):
            assert note.stem == note_name(note.title, note.date)


def test_every_translation_state_is_there(notes: list[Note]) -> None:
    found = [state(note).states for note in notes]
    assert {name for states in found for name in states} == set(STATES)
    assert ("draft", "stale") in found
    assert any(note.source == "en" and state(note).states == ("missing",) for note in notes)


def test_final_translations_face_their_paragraphs(notes: list[Note]) -> None:
    for note in notes:
        if "final" in state(note).states:
            assert len(note.paragraphs("ko")) == len(note.paragraphs("en"))


def test_the_ways_of_marking_a_language_are_there(notes: list[Note]) -> None:
    text = "".join(note.text for note in notes)
    for mark in ("<english>", "<!-- lang: en -->", "<!-- lang: ko -->", "```python", "$$"):
        assert mark in text
    assert any(not note.text.startswith("---") for note in notes)


def test_notes_tell_of_their_paper_what_its_row_tells(
    notes: list[Note], papers: list[Paper]
) -> None:
    by_id = {paper.arxiv: paper for paper in papers if paper.source == "arxiv"}
    for note in notes:
        if note.arxiv:
            paper = by_id[note.arxiv]
            assert (note.title, note.authors) == (paper.title, paper.authors)
            assert note.abstract == paper.abstract


def test_links_resolve_within_the_demo(notes: list[Note], papers: list[Paper]) -> None:
    names = {name for note in notes for name in (note.stem, *note.aliases)}
    names |= {name for paper in papers for name in (paper.arxiv, paper.title) if name}
    links = {(note.stem, link) for note in notes for link in note.links}
    assert len(links) >= 15
    assert not {link for _, link in links} - names


def test_posts_name_notes_that_exist(demo: Path, notes: list[Note]) -> None:
    files = sorted(demo.glob("posts/*.md"))
    posts = [read_post(file.read_text(encoding="utf-8"), f"posts/{file.name}") for file in files]
    for post in posts:
        assert post.problems == ()
        assert set(post.notes) <= {note.stem for note in notes}
        assert f"posts/{post.date}.md" == post.path
        assert [block.lang for block in post.introduction] == ["ko", "en"]
    assert [post.state for post in posts] == ["out", "draft"]


def test_settings_read_without_problems(demo: Path) -> None:
    settings, problems = read_settings(demo)
    assert problems == []
    assert len(settings.views) == 2


def test_a_file_that_exists_is_left_alone(tmp_path: Path) -> None:
    mine = [tmp_path / "dokhu.toml", tmp_path / "papers" / "hf" / f"{TODAY:%Y-%m}.jsonl"]
    for file in mine:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"mine")
    copy_to(tmp_path, TODAY)
    copy_to(tmp_path, TODAY + timedelta(days=1))
    assert [file.read_bytes() for file in mine] == [b"mine", b"mine"]
    assert (tmp_path / "posts" / "2025-01-24.md").is_file()


def test_file_names_are_fit_for_every_system(demo: Path) -> None:
    for file in demo.rglob("*"):
        name = PurePosixPath(file.relative_to(demo)).name
        assert len(name.encode()) <= 100
        assert not set(name) & set('\\:*?"<>|')


def _catalogue(root: Path) -> list[Path]:
    return [file for file in root.glob("papers/*/*.jsonl") if file.parent.name != "triage"]


def _rows(file: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
