"""New notes look as a person would have written them."""

from __future__ import annotations

import unicodedata

import pytest
import yaml

from notes.compose import FIELD_ORDER, LIST_FIELDS, New, compose, field_lines, quoted
from notes.note import read_note


def test_a_whole_note() -> None:
    text = compose(
        {
            "tags": ("llm", "no"),
            "title": "Phi-4: a report",
            "authors": ["Marah Abdin", "José O'Neil"],
            "arxiv": "2412.08905",
            "date": "2024-12-13",
            "starred": True,
            "status": None,
            "aliases": (),
            "doi": "",
        },
        abstract="One line.\n\nAnother.",
        paragraphs=["한국어.\n", "", "English."],
    )
    assert text == (
        "---\n"
        "title: 'Phi-4: a report'\n"
        "authors:\n"
        "  - Marah Abdin\n"
        '  - "José O\'Neil"\n'
        "arxiv: '2412.08905'\n"
        "date: 2024-12-13\n"
        "starred: true\n"
        "tags:\n"
        "  - llm\n"
        "  - 'no'\n"
        "---\n"
        "\n"
        "> One line.\n"
        ">\n"
        "> Another.\n"
        "\n"
        "한국어.\n"
        "\n"
        "English.\n"
    )
    note = read_note(text, "a.md")
    assert note.problems == ()
    assert (note.abstract, note.pane("ko"), note.pane("en")) == (
        "One line.\n\nAnother.",
        "한국어.",
        "English.",
    )


@pytest.mark.parametrize(
    ("fields", "paragraphs", "text"),
    [
        ({}, [], ""),
        ({}, ["가"], "가\n"),
        ({"status": "done"}, [], "---\nstatus: done\n---\n"),
        ({"starred": False, "title": ""}, ["가"], "가\n"),
    ],
    ids=["nothing", "only text", "only a field", "fields that say nothing"],
)
def test_only_what_says_something_is_written(
    fields: dict[str, New], paragraphs: list[str], text: str
) -> None:
    assert compose(fields, paragraphs=paragraphs) == text


def test_what_is_composed_is_nfc() -> None:
    parts = unicodedata.normalize("NFD", "한글")
    assert compose({"title": parts}, paragraphs=[parts]) == "---\ntitle: 한글\n---\n\n한글\n"


def test_a_field_that_a_note_does_not_have() -> None:
    with pytest.raises(ValueError, match="colour"):
        compose({"colour": "red"})


@pytest.mark.parametrize("name", FIELD_ORDER)
def test_every_field_is_flat_yaml(name: str) -> None:
    value: New = ("one", "b: c") if name in LIST_FIELDS else "one: two"
    read = yaml.safe_load("\n".join(field_lines(name, value)))
    assert read == {name: list(value) if name in LIST_FIELDS else value}


def test_a_quotation_has_no_trailing_spaces() -> None:
    assert quoted("\na\n\n  b\n") == "> a\n>\n>   b"
