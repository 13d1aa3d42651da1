"""Where a note's translation stands: missing, draft, final, stale, or unmarked."""

from __future__ import annotations

import hashlib
import unicodedata
from collections import Counter
from dataclasses import dataclass

from notes.fields import NoteError, set_field
from notes.note import Note, read_note

STATES = ("missing", "draft", "final", "stale", "unmarked")


@dataclass(frozen=True, slots=True)
class Translation:
    """The states that hold, one but for draft and stale, which may both; none for a note without
    commentary in its source language.

    changed: indices of the source paragraphs that came or changed since the translation was
    confirmed. gone: how many went since then, beside those that only changed.
    """

    states: tuple[str, ...]
    changed: tuple[int, ...] = ()
    gone: int = 0


def paragraph_digest(text: str) -> str:
    """`k` and the first 8 hex digits of SHA-256 over the text, NFC, white space collapsed."""
    collapsed = " ".join(unicodedata.normalize("NFC", text).split())
    return "k" + hashlib.sha256(collapsed.encode()).hexdigest()[:8]


def source_digests(note: Note) -> tuple[str, ...]:
    """One digest for each paragraph in the note's source language, in order."""
    return tuple(paragraph_digest(block.text) for block in note.paragraphs(note.source))


def state(note: Note) -> Translation:
    """Compare a note's source paragraphs with those that its translation was confirmed against."""
    if not note.paragraphs(note.source):
        return Translation(())
    if not note.paragraphs(note.translation_language):
        return Translation(("missing",))
    if note.translation is None and not note.translation_of:
        return Translation(("unmarked",))
    changed, gone = _differences(source_digests(note), note.translation_of)
    draft = ("draft",) if note.translation == "draft" else ()
    stale = ("stale",) if changed or gone else ()
    return Translation(draft + stale or ("final",), changed, gone)


def confirm(text: str, path: str, as_what: str) -> str:
    """The note's text with its translation confirmed against its source as it stands now.

    as_what: `draft` or `final`. Raises NoteError where there is no source to confirm it against,
    and where the front matter cannot be edited.
    """
    note = read_note(text, path)
    if not note.paragraphs(note.source):
        language = "English" if note.source == "en" else "Korean"
        raise NoteError(f"{path}: there is no {language} text that this could be a translation of")
    text = set_field(text, path, "translation", as_what)
    return set_field(text, path, "translation_of", source_digests(note))


def _differences(now: tuple[str, ...], then: tuple[str, ...]) -> tuple[tuple[int, ...], int]:
    """Which of the digests now were not there then, and how many of then nothing stands for now."""
    if not then:
        return (), 0
    left = Counter(then)
    changed = []
    for index, digest in enumerate(now):
        if left[digest] > 0:
            left[digest] -= 1
        else:
            changed.append(index)
    # A digest says not where a paragraph went: as many as are new are taken for changed ones.
    return tuple(changed), max(0, left.total() - len(changed))
