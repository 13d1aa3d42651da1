"""What the Desk makes of what is typed."""

from __future__ import annotations

from dataclasses import replace

from notes.compose import compose
from notes.note import read_note
from tui.editing import Editing, Typed, join_tags, split_tags

TEXT = compose(
    {"title": "A Study", "tags": ("rag",), "status": "reading"},
    paragraphs=("첫 문단 #생각 하나.", "First paragraph."),
)


def editing(text: str = TEXT) -> Editing:
    return Editing("notes/a.md", text, "0123", text)


def test_nothing_typed_is_the_same_file() -> None:
    note = editing()
    assert note.joined(note.loaded()) == TEXT
    assert not note.fields_differ


def test_both_panes_and_the_tags_are_in_the_file() -> None:
    typed = Typed("고친 문단.", "Better paragraph.", ("rag", "검색"))
    note = read_note(editing().joined(typed), "notes/a.md")
    assert note.pane("ko") == "고친 문단."
    assert note.pane("en") == "Better paragraph."
    assert note.tags == ("rag", "검색")


def test_a_hashtag_taken_out_of_the_prose_does_not_come_back() -> None:
    loaded = editing().loaded()
    assert loaded.tags == ("rag", "생각")
    note = read_note(editing().joined(replace(loaded, korean="첫 문단.")), "notes/a.md")
    assert note.tags == ("rag",)


def test_status_goes_round() -> None:
    note = editing()
    seen = []
    for _ in range(6):
        note, _said = note.with_status()
        seen.append(note.note.status)
    assert seen == ["done", "queued", "later", "dropped", "reading", "done"]
    assert note.fields_differ


def test_confirming_makes_a_stale_translation_current() -> None:
    note, said = editing().with_confirmation(editing().loaded())
    assert "current" in said
    changed = Typed("다른 문단.", "First paragraph.", ("rag",))
    assert note.translation(changed).states == ("stale",)
    confirmed, _ = note.with_confirmation(changed)
    assert confirmed.translation(changed).states == ("final",)


def test_draft_and_final_take_turns() -> None:
    note = editing()
    typed = note.loaded()
    note, _ = note.with_other_translation(typed)
    assert note.note.translation == "draft"
    note, _ = note.with_other_translation(typed)
    assert note.note.translation == "final"


def test_a_rescue_keeps_what_the_note_cannot_hold() -> None:
    typed = Typed("첫 문단.", "<!-- an open comment", ())
    text = editing().rescued(typed)
    assert "첫 문단." in text
    assert "<!-- an open comment" in text


def test_tags_as_people_type_them() -> None:
    assert split_tags("#llm, rag  검색 #llm") == ("llm", "rag", "검색")
    assert split_tags("") == ()
    known = ("합성 데이터", "llm", "c#", "f#", "a,b", "c", "llm/agents", "[x](y)+")
    assert split_tags(join_tags(known), known) == known
    assert split_tags(join_tags(known) + " c# new#er", known) == (*known, "new", "er")
    assert split_tags("#llms #합성 데이터", known) == ("llms", "합성 데이터")
