"""Notes of an Obsidian folder: every word kept, what they say of themselves on top."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notes.note import Note, read_note
from notes.problem import Problem
from notes.scalar import scalar
from seeds import obsidian
from seeds.incoming import IncomingNote
from tests.seeds.made_up import only

BODY = """\
https://arxiv.org/abs/2401.00001

*KettleNet: Boiling at Scale* (Ada Pot, José Ñandú)

> We present KettleNet.

주전자 모델이네요.

<english>
A kettle model.
</english>

#kettle #scaling-law

# Links

[[240102 Pots.md]]
"""
NAME = "arXiv/2024/240105 KettleNet.md"


def one(text: str, name: str = NAME) -> IncomingNote:
    (note,) = only(IncomingNote, obsidian.read(text, {}, name=name))
    return note


def as_read(text: str, name: str = NAME) -> Note:
    incoming = one(text, name)
    return read_note(incoming.text, f"{incoming.name}.md")


def problems_of(text: str, name: str = NAME) -> list[tuple[int, str]]:
    found = only(Problem, obsidian.read(text, {}, name=name))
    assert all(problem.path == name for problem in found)
    return [(problem.line, problem.message) for problem in found]


def test_the_fields_are_what_the_text_says_and_the_text_stays() -> None:
    note = one(BODY)
    assert note.name == "2024-01-05-kettlenet-boiling-at-scale"
    assert (note.title, note.origin) == ("KettleNet: Boiling at Scale", "240105 KettleNet")
    assert note.paper_names == ("arxiv:2401.00001", "title:kettlenetboilingatscale")
    assert (
        note.text
        == (
            "---\n"
            "title: 'KettleNet: Boiling at Scale'\n"
            "authors:\n  - Ada Pot\n  - José Ñandú\n"
            "arxiv: '2401.00001'\n"
            f"link: {scalar('https://arxiv.org/abs/2401.00001')}\n"
            "date: 2024-01-05\n"
            "status: done\n"
            "tags:\n  - kettle\n  - scaling-law\n"
            "aliases:\n  - '240105 KettleNet'\n"
            "---\n\n"
        )
        + BODY
    )
    assert problems_of(BODY) == []


def test_a_dated_name_in_full_is_read_too() -> None:
    assert one(BODY, "2024-01-05 KettleNet.md").name == "2024-01-05-kettlenet-boiling-at-scale"


@pytest.mark.parametrize(
    "text",
    [
        "KettleNet: Boiling at Scale (Ada Pot, José Ñandú)\n\n주전자.\n",
        "https://example.org/tea.pdf\n\nKettleNet: Boiling\n  at Scale (Ada Pot)\n\n물.",
        "# KettleNet: Boiling at Scale\n\n주전자.\n",
    ],
)
def test_looser_notes_have_titles_too(text: str) -> None:
    note = as_read(text)
    assert note.title == "KettleNet: Boiling at Scale"
    assert note.text.endswith(text)
    assert problems_of(text) == []


def test_what_has_no_place_is_told() -> None:
    assert [line for line, _ in problems_of("주전자 이야기.\n")] == [0, 0]
    assert one("주전자 이야기.\n").name == "2024-01-05-kettlenet"
    assert "empty" in problems_of("\n")[0][1]
    ((_, message),) = problems_of(BODY, "KettleNet.md")
    assert "no date" in message
    assert one(BODY, "KettleNet.md").name == "KettleNet"


def test_ranges_that_do_not_close_are_told_with_their_line() -> None:
    assert [line for line, _ in problems_of(BODY.replace("</english>\n", ""))] == [9]
    ((line, message),) = problems_of(BODY.replace("<english>\n", ""))
    assert (line, "closes nothing" in message) == (10, True)


def test_front_matter_that_is_there_keeps_its_keys() -> None:
    text = f"---\nauthors: [Ida Lid]  # the first\nmood: 'calm'\naliases:\n- Tea\n---\n{BODY}"
    incoming = one(text)
    assert "authors: [Ida Lid]  # the first\nmood: 'calm'\naliases:\n- Tea\n" in incoming.text
    assert incoming.text.endswith(f"---\n{BODY}")
    note = as_read(text)
    assert (note.authors, note.arxiv, note.status) == (("Ida Lid",), "2401.00001", "done")
    assert note.aliases == ("Tea", "240105 KettleNet")
    assert note.title == "KettleNet: Boiling at Scale"


@pytest.mark.parametrize(
    ("head", "line"),
    [
        ("---\ntitle: [tea\n---\n", 3),
        ("+++\ntitle = 'Tea'\n+++\n", 1),
        ("---\na: &x 1\nb: *x\n---\n", 3),
    ],
)
def test_front_matter_that_cannot_be_edited_comes_in_as_it_is(head: str, line: int) -> None:
    assert one(head + BODY).text == head + BODY
    lines = [number for number, _ in problems_of(head + BODY)]
    assert lines
    assert all(lines)
    assert line in lines


def test_a_rule_at_the_top_is_no_front_matter() -> None:
    for text in (f"---\n주전자.\n---\n{BODY}", f"---\n\n{BODY}"):
        assert one(text).text.endswith(f"---\n\n{text}")


def test_line_ends_stay_and_a_byte_order_mark_goes() -> None:
    text = BODY.replace("\n", "\r\n")
    incoming = one("\ufeff" + text)
    assert incoming.text.endswith(text)
    assert "\n" not in incoming.text.replace("\r\n", "")
    assert incoming.text.startswith("---\r\n")
    assert as_read("\ufeff" + text).arxiv == "2401.00001"


def test_control_characters_stay_out_of_the_fields() -> None:
    text = BODY.replace("Boiling", "Bo\x1b[31mil\u202eing")
    incoming = one(text)
    assert incoming.title == "KettleNet: Boiling at Scale"
    head, body = incoming.text.split("---\n\n", 1)
    assert body == text
    assert "\x1b" not in head
    assert "\u202e" not in head


def test_two_marks_of_a_reading_note_are_enough() -> None:
    assert obsidian.looks_like(BODY)
    assert obsidian.looks_like("---\ntags: tea\n---\n\n> Abstract.\n")
    assert not obsidian.looks_like("A plain text.\n\nhttps://example.org\n")
    assert not obsidian.looks_like("")


_PARTS = st.sampled_from(
    [
        *(BODY, "---\n", "title: Tea\n", "aliases: [a]\n", "tags:\n", "  - tea\n", "\n", "\r\n"),
        *("<english>\n", "</english>", "> q\n", "주전자", "# Tea\n", "*T* (A)\n", "[[x]]\n"),
        *("\ufeff", "\u2028", "```\n"),
    ]
)


@given(st.lists(_PARTS, max_size=8).map("".join) | st.text(), st.sampled_from([NAME, "", "x.md"]))
def test_no_text_is_lost(text: str, name: str) -> None:
    items = list(obsidian.read(text, {}, name=name))
    (incoming,) = only(IncomingNote, items)
    before = read_note(text, name)
    after = read_note(incoming.text, "x.md")
    assert [block.text for block in before.blocks] == [block.text for block in after.blocks]
    assert [block.lang for block in before.blocks] == [block.lang for block in after.blocks]
    left = incoming.text
    for line in text.removeprefix("\ufeff").split("\n"):  # in this order, each once
        at = left.find(line)
        assert at >= 0
        left = left[at + len(line) :]
    obsidian.looks_like(text)


def test_the_real_folder(shared: Path) -> None:
    names = set()
    for file in sorted((shared / "vault-sample").rglob("*.md"))[::4]:
        text = file.read_bytes().decode()
        path = file.relative_to(shared).as_posix()
        incoming = one(text, path)
        before, after = read_note(text, path), read_note(incoming.text, f"{incoming.name}.md")
        assert incoming.text.endswith(f"---\n\n{text}")
        assert after.problems == ()
        assert file.stem in after.aliases
        for field in ("arxiv", "doi", "link", "date", "tags", "authors", "abstract", "links"):
            assert getattr(before, field) == getattr(after, field), (path, field)
        assert [(block.kind, block.lang, block.text) for block in before.blocks] == [
            (block.kind, block.lang, block.text) for block in after.blocks
        ]
        if before.title_known:
            assert (after.title, after.title_known) == (before.title, True)
        names.add(incoming.name)
    assert len(names) == 250
