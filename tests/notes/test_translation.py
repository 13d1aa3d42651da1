"""Where a translation stands, and against what it was confirmed."""

from __future__ import annotations

import unicodedata

import pytest

from notes.fields import NoteError
from notes.note import read_note
from notes.translation import Translation, confirm, paragraph_digest, source_digests, state

ONE, TWO = paragraph_digest("하나"), paragraph_digest("둘")


def state_of(text: str) -> Translation:
    return state(read_note(text, "a.md"))


def with_front(body: str, *lines: str) -> str:
    return "\n".join(["---", *lines, "---", "", body])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", Translation(())),
        ("#tag\n", Translation(())),
        ("One thing\n", Translation(())),
        ("하나\n", Translation(("missing",))),
        ("하나\n\nOne thing\n", Translation(("unmarked",))),
        (with_front("하나\n", "translation: final"), Translation(("missing",))),
        (with_front("하나\n\nOne thing\n", "translation: draft"), Translation(("draft",))),
        (with_front("하나\n\nOne thing\n", "translation: final"), Translation(("final",))),
        (with_front("One thing\n", "source: en"), Translation(("missing",))),
        (with_front("하나\n\nOne thing\n", "source: en"), Translation(("unmarked",))),
    ],
    ids=[
        "an empty note", "no commentary", "only a translation", "no translation", "nothing said",
        "said, but gone", "a draft", "final", "English first", "English first, translated",
    ],
)  # fmt: skip
def test_the_states(text: str, expected: Translation) -> None:
    assert state_of(text) == expected


@pytest.mark.parametrize(
    ("body", "marked", "of", "expected"),
    [
        ("하나\n\n둘", "final", [ONE, TWO], Translation(("final",))),
        ("둘\n\n하나", "final", [ONE, TWO], Translation(("final",))),
        ("하나\n\n새 둘", "final", [ONE, TWO], Translation(("stale",), (1,))),
        ("새것\n\n하나\n\n둘", "draft", [ONE, TWO], Translation(("draft", "stale"), (0,))),
        ("하나", "final", [ONE, TWO], Translation(("stale",), (), 1)),
        ("하나\n\n하나", "final", [ONE], Translation(("stale",), (1,))),
        ("하나", None, [ONE], Translation(("final",))),
        ("하나", None, [TWO], Translation(("stale",), (0,))),
            ("셋", "final", [ONE, TWO], Translation(("stale",), (0,), 1)),
    ],
    ids=[
        "the same", "moved", "changed", "come", "gone", "twice now", "no word but digests",
        "no word and changed", "changed and gone",
    ],
)  # fmt: skip
def test_which_paragraph_changed(
    body: str, marked: str | None, of: list[str], expected: Translation
) -> None:
    lines = [f"translation: {marked}"] if marked else []
    text = with_front(f"{body}\n\nOne thing\n", *lines, f"translation_of: [{', '.join(of)}]")
    assert state_of(text) == expected


def test_a_digest_minds_neither_white_space_nor_unicode_form() -> None:
    assert paragraph_digest("데이터의 품질이 크기를 이긴다는 이야기입니다.") == "k61a252ed"
    spaced = unicodedata.normalize("NFD", "데이터의\n품질이  크기를 이긴다는 이야기입니다. ")
    assert paragraph_digest(spaced) == "k61a252ed"


@pytest.mark.parametrize("as_what", ["draft", "final"])
def test_confirming_writes_what_it_was_confirmed_against(as_what: str) -> None:
    text = confirm("하나\n\n둘\n\nOne thing\n", "a.md", as_what)
    assert text == (
        f"---\ntranslation: {as_what}\ntranslation_of:\n  - {ONE}\n  - {TWO}\n---\n"
        "하나\n\n둘\n\nOne thing\n"
    )
    assert source_digests(read_note(text, "a.md")) == (ONE, TWO)
    assert state_of(text) == Translation((as_what,))
    assert confirm(text, "a.md", as_what) == text


def test_confirming_again_changes_one_digest() -> None:
    text = confirm("하나\n\n둘\n\nOne thing\n", "a.md", "final").replace("\n둘\n", "\n셋\n")
    assert state_of(text).states == ("stale",)
    assert confirm(text, "a.md", "final") == text.replace(TWO, paragraph_digest("셋"))


def test_two_paragraphs_of_the_same_words_are_two() -> None:
    text = confirm("하나\n\n하나\n\nOne thing\n", "a.md", "final")
    assert state_of(text) == Translation(("final",))
    once = text.replace("---\n하나\n\n", "---\n")
    assert state_of(once) == Translation(("stale",), (), 1)
    assert state_of(confirm(once, "a.md", "final")) == Translation(("final",))


def test_there_must_be_something_to_confirm_against() -> None:
    with pytest.raises(NoteError, match=r"a\.md: there is no Korean text"):
        confirm("One thing\n", "a.md", "final")
    with pytest.raises(NoteError, match="no English text"):
        confirm("---\nsource: en\n---\n\n하나\n", "a.md", "final")
