"""In which languages a note, and a post of notes, can be published."""

from __future__ import annotations

from collections.abc import Iterable

from notes.note import LANGUAGES, Note
from notes.post import Post
from notes.translation import state


def languages_of(note: Note, drafts: bool) -> tuple[str, ...]:
    """The languages in which a note can be published; a draft translation only if asked for."""
    left_out = note.translation_language if is_draft(note) and not drafts else None
    return tuple(lang for lang in LANGUAGES if lang != left_out and note.paragraphs(lang))


def is_draft(note: Note) -> bool:
    """Whether the note's translation is a draft."""
    return "draft" in state(note).states


def is_in(note: Note, lang: str, drafts: bool) -> bool:
    """Whether a note is on the page of this language: it has words in it, or in none at all."""
    return lang in languages_of(note, drafts) or not any(map(note.paragraphs, LANGUAGES))


def page_languages(shown: Iterable[Note], post: Post, drafts: bool) -> tuple[str, ...]:
    """The languages that a pair of pages has, the one that most notes are written in first."""
    notes = list(shown)
    found = {lang for note in notes for lang in languages_of(note, drafts)}
    if not any(note.paragraphs(lang) for note in notes for lang in LANGUAGES):
        found = {block.lang for block in post.introduction if block.lang in LANGUAGES}
    main = main_language(notes)
    return tuple(sorted(found, key=lambda lang: lang != main)) or (main,)


def main_language(notes: Iterable[Note]) -> str:
    """The language that most of the notes were written in first; Korean where it is even."""
    sources = [note.source for note in notes]
    return "en" if sources.count("en") > sources.count("ko") else "ko"
