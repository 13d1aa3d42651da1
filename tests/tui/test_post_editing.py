"""A post being made: what is typed is spliced into the file, and what it lacks is named."""

from __future__ import annotations

from dataclasses import replace

import pytest

from notes.post import read_post
from store.entries import Entry
from tui.post_editing import PostEditing, PostTyped, lacks, new_post

TEXT = """\
---
title: 겨울
date: 2024-12-13
notes:
  - one
  - two
  - three
state: draft
---

한국어 소개.
"""


def editing(text: str = TEXT) -> PostEditing:
    return PostEditing("posts/2024-12-13.md", text, "digest", text)


def entry(**fields: object) -> Entry:
    plain = Entry(1, "note", "id", "key", "Title", True, note="notes/a.md", tags=("rag",))
    return replace(plain, **fields)  # type: ignore[arg-type]


def test_nothing_typed_is_nothing_written() -> None:
    assert editing().joined(editing().loaded()) == TEXT


def test_what_is_typed_changes_its_own_lines() -> None:
    typed = editing().loaded().with_moved("three", 0).with_toggled("two").with_other_state()
    typed = replace(typed, english="An English introduction.")
    text = editing().joined(typed)
    assert text == TEXT.replace("  - one\n  - two\n  - three\n", "  - three\n  - one\n").replace(
        "state: draft", "state: out"
    ) + ("\nAn English introduction.\n")


@pytest.mark.parametrize(
    ("to", "order"), [(0, "two one three"), (2, "one three two"), (9, "one three two")]
)
def test_a_note_moves_within_the_post(to: int, order: str) -> None:
    assert editing().loaded().with_moved("two", to).notes == tuple(order.split())
    assert editing().loaded().with_moved("two", -5).notes[0] == "two"


def test_a_new_post_is_named_by_its_day_and_the_next_by_a_number() -> None:
    first = new_post("2024-12-13", [])
    second = new_post("2024-12-13", ["2024-12-13"])
    assert (first.path, second.path) == ("posts/2024-12-13.md", "posts/2024-12-13-2.md")
    post = read_post(second.joined(replace(second.loaded(), notes=("one",))), second.path)
    assert (post.slug, post.notes, post.date) == ("2024-12-13-2", ("one",), "2024-12-13")


def test_a_draft_of_what_the_file_cannot_hold_keeps_the_words() -> None:
    broken = editing("---\nnotes: [a\n---\n글.\n")
    typed = replace(broken.loaded(), notes=("one",), english="My words.")
    assert "My words." in broken.rescued(typed)


def test_what_a_post_lacks() -> None:
    typed = PostTyped("t", ("a", "b", "c", "d"), "draft", "소개.", "")
    found = [
        entry(translation=("missing",), languages=("ko",)),
        entry(translation=("draft", "stale"), languages=("ko", "en"), tags=()),
        entry(translation=("draft",), languages=("ko", "en")),
        None,
    ]
    assert lacks(typed, found) == [
        "1 not there",
        "1 without English",
        "2 with a draft translation",
        "1 with a stale translation",
        "1 without tags",
        "introduction without English",
    ]
    whole = replace(typed, english="Here.")
    assert lacks(whole, [entry(translation=("final",), languages=("ko", "en"))]) == []
    assert lacks(whole, []) == ["no notes yet: a note that is done waits here"]
