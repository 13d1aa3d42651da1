"""Two notes of one paper, made one: nothing of either is lost, and all of it is in its place."""

from __future__ import annotations

import pytest

from notes.note import read_note
from notes.twins import take_in

FIRST = "---\ntitle: Spoons\n---\n\n하나.\n\nOne.\n\n#spoon\n\n# Links\n\n- [[fork]]\n"


def taken_in(other: str, first: str = FIRST) -> str:
    return take_in(first, "notes/first.md", other, "notes/later.md")


def body(text: str) -> str:
    return text[read_note(text, "a.md").body :]


def test_paragraphs_come_after_those_of_their_language_and_before_the_tags() -> None:
    text = taken_in("둘.\n\nTwo.\n")
    assert body(text) == "\n하나.\n\n둘.\n\nOne.\n\nTwo.\n\n#spoon\n\n# Links\n\n- [[fork]]\n"


def test_what_both_have_stands_once() -> None:
    assert body(taken_in("# Spoons\n\n하나.\n\n#spoon\n")).count("하나.") == 1
    assert body(taken_in("하나.\n\nOne.\n")) == body(FIRST)


def test_names_and_tags_are_taken_over() -> None:
    note = read_note(taken_in("---\naliases:\n  - old\n---\n\n#spoon #ladle\n"), "a.md")
    assert note.aliases == ("old", "later")
    assert note.tags == ("spoon", "ladle")


@pytest.mark.parametrize(
    "marked",
    ["<!-- lang: ko -->\nOK.\n", "<korean>\n\nOK.\n\n</korean>\n", "## 한국어\n\nOK.\n"],
    ids=["marker", "range", "heading"],
)
def test_a_paragraph_keeps_the_language_that_was_said_of_it(marked: str) -> None:
    text = taken_in(marked)
    assert [block.text for block in read_note(text, "a.md").paragraphs("ko")] == ["하나.", "OK."]
    assert "korean>" not in text and "한국어" not in text


def test_what_stands_under_a_heading_stays_under_it() -> None:
    text = taken_in("둘.\n\n## Numbers\n\n셋.\n\n#of-numbers\n")
    assert text.endswith("\n\n- [[fork]]\n\n## Numbers\n\n셋.\n\n#of-numbers\n")
    assert "\n\n하나.\n\n둘.\n\nOne.\n" in text


def test_links_and_code_go_to_the_end() -> None:
    assert taken_in("```\ncode\n```\n\n[[knife]]\n").endswith("\n\n```\ncode\n```\n\n[[knife]]\n")


def test_line_ends_stay_those_of_the_note() -> None:
    text = taken_in("둘.\n\n[[knife]]\n", "하나.\r\n\r\n#spoon\r\n")
    assert "\n" not in text.replace("\r\n", "")
    assert "하나.\r\n\r\n둘.\r\n\r\n#spoon\r\n\r\n[[knife]]\r\n" in text
