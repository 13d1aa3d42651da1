"""A thousand real notes of one person: what holds for the examples holds for all of these."""

from __future__ import annotations

from difflib import unified_diff
from functools import cache
from pathlib import Path

import pytest

from notes.compose import FIELD_ORDER
from notes.fields import NoteError, set_field
from notes.language import has_hangul, language_of
from notes.note import Note, read_note
from notes.panes import set_pane

NEW_TAG = "새-태그"


@cache
def _read(folder: Path) -> dict[str, Note]:
    found = {}
    for path in sorted(folder.rglob("*.md")):
        name = path.relative_to(folder).as_posix()
        found[name] = read_note(path.read_bytes().decode("utf-8"), name)
    return found


@pytest.fixture
def sample(shared: Path) -> list[Note]:
    return list(_read(shared / "vault-sample").values())


def changed(before: str, after: str) -> list[str]:
    """The lines that went and came, as `git diff` shows them."""
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    return [line for line in list(unified_diff(old, new, n=0))[2:] if line[0] in "+-"]


def test_every_note_is_read_and_keeps_its_bytes(shared: Path, sample: list[Note]) -> None:
    assert len(sample) == 1000
    for note in sample:
        assert note.problems == ()
        assert note.text.encode() == (shared / "vault-sample" / note.path).read_bytes()


def test_every_word_is_in_a_block(sample: list[Note]) -> None:
    for note in sample:
        words = [word for block in note.blocks for word in block.text.split()]
        assert words == note.text.split(), note.path


def test_what_the_person_labelled_english_is_and_all_else_goes_by_hangul(
    sample: list[Note],
) -> None:
    prose = [block for note in sample for block in note.blocks if block.is_prose]
    labelled = [block for block in prose if block.range_lang]
    assert len(labelled) > 250
    for block in labelled:
        assert (block.range_lang, block.lang, language_of(block.text)) == ("en", "en", "en")
    for block in prose:
        assert (block.lang == "ko") == has_hangul(block.text)
    other = [block for block in prose if block.lang == "other"]
    assert len(other) * 100 < len(prose)


def test_almost_every_note_says_its_paper(sample: list[Note]) -> None:
    assert all(note.date for note in sample)
    assert sum(note.title_known for note in sample) > 900
    assert sum(note.arxiv is not None for note in sample) > 800


def test_every_pane_put_back_as_it_is_changes_nothing(sample: list[Note]) -> None:
    for note in sample:
        for lang in ("ko", "en"):
            assert set_pane(note.text, note.path, lang, note.pane(lang)) == note.text, note.path


def test_one_word_more_in_a_paragraph_is_one_line(sample: list[Note]) -> None:
    for note in sample:
        for lang, word in (("ko", "덧붙임."), ("en", "And more.")):
            if pane := note.pane(lang):
                after = set_pane(note.text, note.path, lang, f"{pane} {word}")
                assert [line[0] for line in changed(note.text, after)] == ["-", "+"], note.path


def test_one_paragraph_more_changes_no_line(sample: list[Note]) -> None:
    for note in sample:
        after = set_pane(note.text, note.path, "ko", f"{note.pane('ko')}\n\n새 문단이다.")
        lines = changed(note.text, after)
        assert [line.strip() for line in lines if line.startswith("+새")] == ["+새 문단이다."]
        gone = [line for line in lines if line[0] == "-"]
        assert not any(line.endswith("\n") for line in gone), note.path  # a last line got its end


def test_every_field_set_to_what_it_says_changes_nothing(sample: list[Note]) -> None:
    for note in sample[::4]:
        for name in FIELD_ORDER:
            if name != "title" or note.title_known:
                value = getattr(note, name)
                assert set_field(note.text, note.path, name, value) == note.text, note.path


def test_one_tag_more_is_one_line(sample: list[Note]) -> None:
    for note in sample:
        after = set_field(note.text, note.path, "tags", (*note.tags, NEW_TAG))
        lines = changed(note.text, after)
        if any(block.kind == "tags" for block in note.blocks):
            assert [line[0] for line in lines] == ["-", "+"], note.path
            assert lines[1].replace(f" #{NEW_TAG}", "")[1:] == lines[0][1:]
        else:
            assert lines == ["+---\n", "+tags:\n", f"+  - {NEW_TAG}\n", "+---\n"], note.path


def test_one_tag_less_touches_no_other_line(sample: list[Note]) -> None:
    for note in sample:
        for tag in note.tags[:1]:
            left = tuple(other for other in note.tags if other != tag)
            after = set_field(note.text, note.path, "tags", left)
            assert read_note(after, note.path).tags == left
            gone = [line for line in changed(note.text, after) if line[0] == "-"]
            assert all(f"#{tag}" in line or not line[1:].strip() for line in gone), note.path


def test_a_status_is_front_matter_of_one_line(sample: list[Note]) -> None:
    for note in sample:
        after = set_field(note.text, note.path, "status", "done")
        assert after == f"---\nstatus: done\n---\n{note.text}"
        assert set_field(after, note.path, "status", None) == note.text


def test_a_new_title_stands_where_the_old_one_stood(sample: list[Note]) -> None:
    for note in sample:
        if note.title_known:
            after = set_field(note.text, note.path, "title", "A New Title: Made Up")
            assert not after.startswith("---"), note.path
            assert read_note(after, note.path).authors == note.authors


def test_what_the_text_says_cannot_be_taken_out_as_a_field(sample: list[Note]) -> None:
    with_authors = [note for note in sample if note.authors]
    assert len(with_authors) > 800
    for note in with_authors:
        with pytest.raises(NoteError, match="cannot be removed"):
            set_field(note.text, note.path, "authors", None)
