"""A field is changed where it stands, and nothing else is."""

from __future__ import annotations

import pytest

from notes.compose import New
from notes.fields import NoteError, set_field
from notes.note import read_note

FRONT = """\
---
title: Old title  # why
authors: [Kim Minsu, 'Ana Lee']
arxiv: 2412.08905
link: "https://example.org/a"
starred: false
colour: red
---

> The abstract.

한국어 문단.
"""
BODY = """\
https://arxiv.org/abs/2412.08905v2

*A wrapped
title* (Kim Minsu, Ana Lee)

> The abstract.

한국어 문단.
"""


@pytest.mark.parametrize(
    ("name", "value", "old", "new"),
    [
        ("title", "New: title", "title: Old title  # why\n", "title: 'New: title'  # why\n"),
        ("title", None, "title: Old title  # why\n", ""),
        ("authors", ("Bo Oh",), "[Kim Minsu, 'Ana Lee']", "[Bo Oh]"),
        ("arxiv", "2401.00010", "arxiv: 2412.08905\n", "arxiv: '2401.00010'\n"),
        ("link", "https://x.org", '"https://example.org/a"', '"https://x.org"'),
        ("starred", True, "starred: false", "starred: true"),
        ("status", "done", "---\n\n>", "status: done\n---\n\n>"),
        ("tags", ("a", "b"), "---\n\n>", "tags:\n  - a\n  - b\n---\n\n>"),
        ("aliases", "one", "---\n\n>", "aliases:\n  - one\n---\n\n>"),
        ("title", " two\n lines ", "Old title", "two lines"),
        ("tags", ("a", " a ", ""), "---\n\n>", "tags:\n  - a\n---\n\n>"),
    ],
)
def test_in_the_front_matter(name: str, value: New, old: str, new: str) -> None:
    assert set_field(FRONT, "a.md", name, value) == FRONT.replace(old, new, 1)


@pytest.mark.parametrize(
    ("name", "value", "old", "new"),
    [
        ("title", "New: title", "A wrapped\ntitle", "New: title"),
        ("authors", ("Bo Oh", "Ana Lee"), "Kim Minsu, Ana Lee", "Bo Oh, Ana Lee"),
        ("arxiv", "2401.00001", "2412.08905v2", "2401.00001"),
        ("link", "https://x.org/a", "https://arxiv.org/abs/2412.08905v2", "https://x.org/a"),
    ],
)
def test_in_the_line_of_the_body_that_says_it(name: str, value: New, old: str, new: str) -> None:
    assert set_field(BODY, "a.md", name, value) == BODY.replace(old, new)


@pytest.mark.parametrize(
    ("name", "value", "lines"),
    [
        ("status", "reading", "status: reading\n"),
        ("date", "2024-12-13", "date: 2024-12-13\n"),
        ("starred", True, "starred: true\n"),
        ("aliases", ("one", "2"), "aliases:\n  - one\n  - '2'\n"),
        ("doi", "10.1000/xyz", "doi: '10.1000/xyz'\n"),
        ("authors", ("Oh, Bo",), "authors:\n  - Oh, Bo\n"),
    ],
)
def test_front_matter_holds_only_what_has_no_other_home(name: str, value: New, lines: str) -> None:
    assert set_field(BODY, "a.md", name, value) == f"---\n{lines}---\n{BODY}"


def test_two_authors_of_one_name_stay_two() -> None:
    twins = ("Chi Zhang", "Ana Lee", "Chi Zhang")
    text = set_field(BODY, "a.md", "authors", twins)
    assert read_note(text, "a.md").authors == twins
    assert set_field(text, "a.md", "authors", twins) == text


def test_a_heading_that_is_the_title() -> None:
    assert set_field("# Old\n\n가\n", "a.md", "title", "New") == "# New\n\n가\n"


def test_a_title_that_its_line_cannot_hold_goes_into_front_matter() -> None:
    text = set_field("# Old\n\n가\n", "a.md", "title", "Links")
    assert text == "---\ntitle: Links\n---\n# Old\n\n가\n"
    assert read_note(text, "a.md").title == "Links"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("title", "Old title"),
        ("authors", ("Kim Minsu", "Ana Lee")),
        ("arxiv", "2412.08905v3"),
        ("starred", False),
        ("starred", None),
        ("status", ""),
        ("tags", ()),
        ("date", None),
    ],
)
def test_a_field_that_says_so_already_changes_nothing(name: str, value: New) -> None:
    assert set_field(FRONT, "a.md", name, value) == FRONT


@pytest.mark.parametrize(
    ("name", "value", "reason"),
    [
        ("colour", "blue", "a.md: “colour” is not a field of a note"),
        ("status", "finished", "queued, later, reading, done, dropped"),
        ("date", "13.12.2024", "write it as 2024-12-13"),
        ("source", "fr", "ko, en"),
        ("arxiv", "none", "“none” cannot be the arxiv"),
        ("doi", "none", "“none” cannot be the doi"),
    ],
)
def test_a_value_that_the_field_cannot_have(name: str, value: New, reason: str) -> None:
    with pytest.raises(NoteError, match=reason):
        set_field(BODY, "a.md", name, value)


@pytest.mark.parametrize("name", ["authors", "arxiv", "link"])
def test_what_the_text_says_is_not_taken_from_it(name: str) -> None:
    with pytest.raises(NoteError, match=rf"a\.md: {name} cannot be removed"):
        set_field(BODY, "a.md", name, None)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("---\na: b: c\n---\n가\n", "notes/a.md:2"),
        ("---\na: 1\nb: 2\na: 3\n---\n", "notes/a.md:4"),
        ("+++\na = 1\n+++\n", "notes/a.md:1"),
    ],
    ids=["broken", "a key twice", "TOML"],
)
def test_front_matter_that_cannot_be_edited_is_named_with_its_line(text: str, place: str) -> None:
    with pytest.raises(NoteError) as caught:
        set_field(text, "notes/a.md", "status", "done")
    assert str(caught.value).startswith(f"{place}: ")
