"""Formats are told apart by what files hold, and together read every seed in any order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notes.paper import Paper, title_key
from notes.post import read_post
from seeds.formats import FORMATS, read, recognise
from seeds.incoming import Incoming, IncomingNote, IncomingPost
from tests.seeds import test_blog, test_dataset, test_hf_list, test_hf_search, test_obsidian
from tests.seeds.made_up import LONG, only

TEXTS = {
    "blog": test_blog.DAY + test_blog.TEA,
    "dataset": test_dataset.HEADER + "2401.00001 | Tea |\n",
    "hf-list": f"{test_hf_list.BANNER}Tea\n{LONG}\n",
    "hf-search": test_hf_search.ROW,
    "obsidian": test_obsidian.BODY,
}


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("name", ["page.txt", "page.md", ""])
def test_the_content_says_the_format(format: str, name: str) -> None:
    assert recognise(TEXTS[format], name) == format
    assert recognise("\ufeff" + TEXTS[format].replace("\n", "\r\n"), name) == format


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n",
        '{"key": [1, 2]}',
        "%PDF-1.5\n\0\0",
        "\x01\x02\x03",
        "A plain text.\n",
        "a,b\n1,2\n",
    ],
)
def test_a_text_of_no_format_is_none(text: str) -> None:
    assert recognise(text, "page.txt") is None


def test_any_markdown_file_is_a_note() -> None:
    assert recognise("A plain text.\n", "notes/page.MD") == "obsidian"
    assert recognise("\0\1\2", "page.md") is None
    assert recognise("", "page.md") is None


@given(st.text(), st.sampled_from(["a.md", "a.txt"]))
def test_any_text_is_looked_at(text: str, name: str) -> None:
    format = recognise(text, name)
    if format:
        list(read(format, text, {}, name))


def test_a_post_follows_its_notes_to_other_names() -> None:
    (post,) = only(IncomingPost, read("blog", test_blog.DAY + test_blog.TEA + test_blog.POTS, {}))
    tea, pots = post.notes
    moved = post.renamed({tea: "kettle: 2", "other": "x"})
    assert moved.notes == ("kettle: 2", pots)
    assert read_post(moved.text, "p.md").notes == moved.notes
    assert post.renamed({tea: tea}) == post


def _import_all(texts: Iterable[str]) -> tuple[dict[tuple[str, str], Paper], list[Incoming]]:
    """What an import does with titles: a file knows those before it, open rows are read again."""
    known: dict[str, str] = {}
    rows: dict[tuple[str, str], Paper] = {}
    others: list[Incoming] = []
    for text in texts:
        for item in _read(text, known):
            if isinstance(item, Paper):
                rows[item.source, item.key] = item
            elif isinstance(item, IncomingNote | IncomingPost):
                others.append(item)
            title = item.title if isinstance(item, Paper | IncomingNote) else None
            if title and not (isinstance(item, Paper) and item.raw):
                known[title_key(title)] = title
        for row in [row for row in rows.values() if row.raw]:
            again = only(Paper, read(row.source, row.raw or "", known))
            rows.update({(paper.source, paper.key): paper for paper in again})
    return rows, others


def _read(text: str, known: dict[str, str]) -> Sequence[Incoming]:
    format = _recognise_once(text)
    assert format
    return (
        list(read(format, text, dict(known))) if format == "hf-search" else _read_once(format, text)
    )


@cache
def _recognise_once(text: str) -> str | None:
    return recognise(text, "")


@cache
def _read_once(format: str, text: str) -> Sequence[Incoming]:
    """Only search pages depend on the titles that are known."""
    return list(read(format, text, {}))


def test_the_five_real_files_in_any_order(shared: Path) -> None:
    files = [file.read_text("utf-8") for file in sorted((shared / "seeds").glob("*.txt"))]
    first, others = _import_all(files)
    assert (len(only(IncomingNote, others)), len(only(IncomingPost, others))) == (3, 1)
    assert len(first) == 5 + 49 + 39 + 116
    names = [name for row in first.values() for name in row.names()[:1]]
    notes = [name for note in only(IncomingNote, others) for name in note.paper_names]
    assert len(set(names + notes)) == 210
    assert sum(row.raw is not None for row in first.values()) == 3
    for order in permutations(files):
        assert _import_all(order)[0] == first
