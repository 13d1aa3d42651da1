"""Two edits of one note become one, and nothing of either is lost unseen."""

from __future__ import annotations

import pytest

from tui.merge import merge3

BASE = """---
title: A Paper
status: reading
tags:
  - llm
mine: 'kept'  # a comment
---

첫 문단.

The first paragraph.
"""


def test_neighbouring_keys_and_other_paragraphs_merge() -> None:
    mine = BASE.replace("status: reading", "status: done").replace("첫 문단.", "고친 문단.")
    theirs = BASE.replace("title: A Paper", "title: Another Paper").replace("first", "only")
    merge = merge3(BASE, mine, theirs, "d1")
    assert merge.conflicts == ()
    assert merge.digest == "d1"
    assert merge.text == (
        BASE.replace("status: reading", "status: done")
        .replace("첫 문단.", "고친 문단.")
        .replace("title: A Paper", "title: Another Paper")
        .replace("first", "only")
    )


def test_lists_merge_item_by_item() -> None:
    mine = BASE.replace("  - llm\n", "  - llm\n  - data\n")
    theirs = BASE.replace("  - llm\n", "  - scaling\n")
    merge = merge3(BASE, mine, theirs, "")
    assert merge.conflicts == ()
    assert "tags:\n  - scaling\n  - data\nmine:" in merge.text


def test_keys_that_came_and_went() -> None:
    mine = BASE.replace("status: reading\n", "status: reading\nstarred: true\n")
    theirs = BASE.replace("mine: 'kept'  # a comment\n", "")
    text = merge3(BASE, mine, theirs, "").text
    assert "status: reading\nstarred: true\n" in text
    assert "mine:" not in text


@pytest.mark.parametrize(
    ("prefer", "kept"),
    [("mine", ["나의 문단."]), ("theirs", ["남의 문단."]), ("both", ["나의 문단.", "남의 문단."])],
)
def test_one_paragraph_changed_twice_is_a_conflict(prefer: str, kept: list[str]) -> None:
    mine = BASE.replace("첫 문단.", "나의 문단.").replace("first", "first (mine)")
    theirs = BASE.replace("첫 문단.", "남의 문단.")
    merge = merge3(BASE, mine, theirs, "", prefer)  # type: ignore[arg-type]
    assert [(found.where, found.mine, found.theirs) for found in merge.conflicts] == [
        ("text", "나의 문단.\n", "남의 문단.\n")
    ]
    assert [line for line in ("나의 문단.", "남의 문단.") if line in merge.text] == kept
    assert "(mine)" in merge.text
    assert "<<<<" not in merge.text


def test_one_key_changed_twice_is_a_conflict() -> None:
    mine = BASE.replace("reading", "done")
    theirs = BASE.replace("reading", "dropped")
    merge = merge3(BASE, mine, theirs, "", "theirs")
    assert merge.text == theirs
    assert [found.where for found in merge.conflicts] == ["status"]


def test_line_endings_and_bom_stay_as_on_disk() -> None:
    theirs = "\ufeff" + BASE.replace("title: A Paper", "title: Theirs").replace("\n", "\r\n")
    mine = BASE.replace("첫 문단.", "나의 문단.")
    merge = merge3(BASE, mine, theirs, "")
    assert merge.conflicts == ()
    assert merge.text == theirs.replace("첫 문단.", "나의 문단.")


def test_broken_front_matter_is_chosen_whole() -> None:
    mine = BASE.replace("title: A Paper", "title: [A Paper")
    theirs = BASE.replace("reading", "done")
    merge = merge3(BASE, mine, theirs, "")
    assert [found.where for found in merge.conflicts] == ["front matter"]
    assert merge.text == mine


def test_without_git_a_body_is_chosen_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    mine = BASE.replace("첫", "나의")
    merge = merge3(BASE, mine, BASE.replace("first", "only"), "", "both")
    assert "나의 문단." in merge.text
    assert "The only paragraph." in merge.text
    assert len(merge.conflicts) == 1


def test_a_text_without_a_final_newline_stays_so() -> None:
    merge = merge3("하나\n\n둘\n\n셋", "일\n\n둘\n\n셋", "하나\n\n둘\n\n삼", "")
    assert (merge.text, merge.conflicts) == ("일\n\n둘\n\n삼", ())
