"""A post is edited in its own lines: what the person did not change keeps its bytes."""

from __future__ import annotations

import pytest

from notes.fields import NoteError
from notes.post import compose_post, read_post
from notes.post_fields import set_notes, set_state, set_title

PATH = "posts/2024-12-13.md"
POST = """\
---
title: 겨울의 모델들   # not sure yet
mood: 'calm'
notes:
  - 2024-12-12-phi-4
  # the one everybody asked for
  - '[[2024-12-13-byte-latent|BLT]]'
  - 241211 Large Concepts.md
state: draft
---

두 모델을 읽었습니다.
"""


def test_a_new_order_keeps_each_name_as_the_file_spells_it() -> None:
    names = ("2024-12-13-byte-latent", "2024-12-12-phi-4", "241211 Large Concepts")
    after = set_notes(POST, PATH, names)
    assert read_post(after, PATH).notes == names
    assert sorted(after.splitlines()) == sorted(POST.splitlines())


def test_a_note_comes_and_a_note_goes() -> None:
    after = set_notes(POST, PATH, ("2024-12-12-phi-4", "2024-12-14-새-노트"))
    lines = set(after.splitlines()) ^ set(POST.splitlines())
    assert lines == {
        "  - '[[2024-12-13-byte-latent|BLT]]'",
        "  - 241211 Large Concepts.md",
        "  - 2024-12-14-새-노트",
    }


def test_the_last_note_takes_the_key_along_and_the_first_brings_it() -> None:
    none = set_notes(POST.replace("  # the one everybody asked for\n", ""), PATH, ())
    assert "notes:" not in none
    assert read_post(set_notes(none, PATH, ("a",)), PATH).notes == ("a",)


def test_state_and_title_change_their_own_line() -> None:
    out = set_state(POST, PATH, "out")
    assert out == POST.replace("state: draft", "state: out")
    assert set_title(out, PATH, " 겨울의  기록 ") == out.replace("겨울의 모델들", "겨울의 기록")


@pytest.mark.parametrize("crlf", [False, True])
def test_nothing_changes_where_nothing_is_asked(crlf: bool) -> None:
    text = POST.replace("\n", "\r\n") if crlf else POST
    post = read_post(text, PATH)
    assert set_notes(text, PATH, post.notes) == text
    assert set_title(text, PATH, post.title) == text
    assert set_title(text, PATH, "  ") == text
    assert set_state(text, PATH, "draft") == text


def test_a_file_without_front_matter_gets_only_what_is_set() -> None:
    assert set_notes("글.\n", PATH, ("a",)) == "---\nnotes:\n  - a\n---\n글.\n"


@pytest.mark.parametrize("broken", ["---\nnotes: [a\n---\n", "+++\nstate = 'draft'\n+++\n"])
def test_front_matter_that_cannot_be_edited_is_refused(broken: str) -> None:
    with pytest.raises(NoteError, match=r"posts/2024-12-13\.md:"):
        set_notes(broken, PATH, ("a",))


def test_a_composed_post_is_as_an_edited_one() -> None:
    empty = compose_post(title="글", date="2024-12-13", notes=[])
    whole = compose_post(title="글", date="2024-12-13", notes=["2024-12-12-phi-4"])
    assert sorted(set_notes(empty, PATH, ["2024-12-12-phi-4"]).splitlines()) == sorted(
        whole.splitlines()
    )
