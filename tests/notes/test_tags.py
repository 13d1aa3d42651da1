"""Tags change where the note keeps them: front matter, tag lines, sentences."""

from __future__ import annotations

import pytest

from notes.fields import NoteError, set_field
from notes.note import read_note


def with_tags(text: str, *tags: str) -> str:
    return set_field(text, "a.md", "tags", tags)


CHANGES = {
    "one more in the front matter": (
        "---\ntags:\n  - a\n---\n\n가\n", ("a", "b"), "---\ntags:\n  - a\n  - b\n---\n\n가\n",
    ),
    "one less in the front matter": (
        "---\ntags: [a, b, '#c']\n---\n", ("a", "c"), "---\ntags: [a, '#c']\n---\n",
    ),
    "words in one value": ("---\ntags: a, b\n---\n", ("a", "b", "c"),
                           "---\ntags:\n  - a\n  - b\n  - c\n---\n"),
    "the last one": ("---\ntags:\n- a\n---\n\n가\n", (), "\n가\n"),
    "one more on the tag line": ("가\n\n#a #b\n", ("a", "b", "c"), "가\n\n#a #b #c\n"),
    "one less on the tag line": ("가\n\n#a #b #c\n", ("a", "c"), "가\n\n#a #c\n"),
    "the first on the tag line": ("가\n\n#a #b\n", ("b",), "가\n\n#b\n"),
    "another instead": ("가\n\n#a\n", ("b",), "가\n\n#b\n"),
    "two lines": ("#a #b\n\n가\n\n#c\n", ("b", "c", "d"), "#b\n\n가\n\n#c #d\n"),
    "a line with spaces behind": ("가\n\n#a \n\n나\n", ("a", "b"), "가\n\n#a #b \n\n나\n"),
    "CRLF": ("가\r\n\r\n#a\r\n", ("a", "b"), "가\r\n\r\n#a #b\r\n"),
    "a tag line that goes": ("가\n\n#a\n\n나\n", (), "가\n\n나\n"),
    "one at the end that goes": ("가\n\n#a\n", (), "가\n"),
    "one without a final newline": ("가\n\n#a ", (), "가\n"),
    "one within a paragraph": ("가\n#a\n나\n", (), "가\n\n나\n"),
    "one below a paragraph": ("가\n#a\n\n나\n", (), "가\n\n나\n"),
    "a sentence keeps its word": ("이건 #a 이야기.\n", (), "이건 a 이야기.\n"),
    "not the tags behind it": ("이건 이야기. #a #b\n", (), "이건 이야기.\n"),
    "front matter and body": (
        "---\ntags: [a]\n---\n\n가 #b 나\n", ("a", "c"), "---\ntags: [a, c]\n---\n\n가 b 나\n",
    ),
    "nowhere to go": ("가\n", ("a",), "---\ntags:\n  - a\n---\n가\n"),
    "no hashtag could say it": ("가\n\n#a\n", ("a", "b c"), "---\ntags:\n  - b c\n---\n가\n\n#a\n"),
    "code is not touched": ("`#a` #a\n", (), "`#a`\n"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "tags", "after"), CHANGES.values(), ids=CHANGES)
def test_tags_change_where_they_stand(text: str, tags: tuple[str, ...], after: str) -> None:
    result = with_tags(text, *tags)
    assert result == after
    assert set(read_note(result, "a.md").tags) == set(tags)


def test_a_tag_twice_goes_everywhere() -> None:
    assert with_tags("---\ntags: [a, b]\n---\n\n#a 가\n\n#a #c\n", "b") == (
        "---\ntags: [b]\n---\n\na 가\n"
    )


def test_the_same_tags_change_nothing() -> None:
    text = "---\ntags: [b]\n---\n\n#a 가\n"
    assert with_tags(text, "b", "a") == text


def test_nested_tags_are_refused() -> None:
    with pytest.raises(NoteError, match=r"a\.md:2: .*nested"):
        with_tags("---\ntags: {a: 1}\n---\n", "b")
