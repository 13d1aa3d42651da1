"""One note at the Desk: what was loaded, what is typed, and the file that the two make.

Nothing here touches the disk or the screen.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from notes.fields import NoteError, set_field
from notes.note import LANGUAGES, Note, read_note
from notes.panes import set_pane
from notes.translation import Translation, state
from tui.document import Document
from tui.texts import t, tn

# What F9 walks through; a note without a status is being written, so it begins after that.
_STATUSES = ("reading", "done", "queued", "later", "dropped")


@dataclass(frozen=True, slots=True)
class Typed:
    """What the person sees and changes: one text a language, and the tags."""

    korean: str
    english: str
    tags: tuple[str, ...]

    def pane(self, lang: str) -> str:
        """The text of one language."""
        return self.korean if lang == "ko" else self.english


@dataclass(frozen=True)
class Editing(Document[Typed]):
    """A note being edited. Its status and translation are changed in `text`, and not typed."""

    @cached_property
    def note(self) -> Note:
        """The note as it would be without what is typed."""
        return read_note(self.text, self.path)

    @property
    def title(self) -> str:
        """The note's title; of a note without one its paper's id, which says more than a file."""
        note = self.note
        return note.title if note.title_known or not note.arxiv else f"arXiv {note.arxiv}"

    def loaded(self) -> Typed:
        """What the panes hold before anything is typed."""
        note = self.note
        return Typed(note.pane("ko"), note.pane("en"), note.tags)

    def differs(self, typed: Typed, clean: Typed | None) -> bool:
        """A note begins with its first word: empty lines make no file."""
        begun = typed.korean.strip() or typed.english.strip() or typed.tags != self.note.tags
        return typed != clean and (not self.is_new or bool(begun))

    @property
    def next_to_write(self) -> str:
        """The language in which writing goes on: the one that is missing, else the source."""
        source, other = self.note.source, self.note.translation_language
        translation_missing = self.note.pane(source) and not self.note.pane(other)
        return other if translation_missing else source

    def joined(self, typed: Typed) -> str:
        """The file's text with what is typed. Raises NoteError where the note cannot hold it."""
        text = self.text
        for lang in LANGUAGES:
            text = set_pane(text, self.path, lang, typed.pane(lang))
        return self._with_tags(text, typed.tags)

    def _with_tags(self, text: str, wanted: Sequence[str]) -> str:
        """Tags that came or went on the tag line; those within the prose come and go with it."""
        loaded = self.note.tags
        now = read_note(text, self.path).tags
        gone = {tag for tag in loaded if tag not in wanted}
        new = [tag for tag in wanted if tag not in loaded and tag not in now]
        tags = (*(tag for tag in now if tag not in gone), *new)
        return text if tags == now else set_field(text, self.path, "tags", tags)

    def rescued(self, typed: Typed) -> str:
        """As `joined`, but for a draft: what the note cannot hold is put at its end."""
        try:
            return self.joined(typed)
        except NoteError:
            loaded = self.loaded()
            changed = [
                typed.pane(lang) for lang in LANGUAGES if typed.pane(lang) != loaded.pane(lang)
            ]
            return "\n\n".join([self.text.rstrip("\n"), *changed]) + "\n"

    def translation(self, typed: Typed) -> Translation:
        """Where the translation stands with what is typed."""
        return state(read_note(self.rescued(typed), self.path))

    def with_status(self) -> tuple[Editing, str]:
        """The next status, in the order of the work. With what to say of it."""
        now = self.note.status or ""
        number = _STATUSES.index(now) + 1 if now in _STATUSES else 0
        value = _STATUSES[number % len(_STATUSES)]
        return replace(self, text=set_field(self.text, self.path, "status", value)), ""

    def with_other_translation(self, typed: Typed) -> tuple[Editing, str]:
        """Draft becomes final; final, or nothing said, becomes draft. With what to say of it."""
        note = self.note
        now = "final" if note.translation == "draft" else "draft"
        said = t("The translation is final") if now == "final" else t("The translation is a draft")
        if not note.translation_of:
            return self._confirmed(typed, now), said
        return replace(self, text=set_field(self.text, self.path, "translation", now)), said

    def with_confirmation(self, typed: Typed) -> tuple[Editing, str]:
        """The translation as typed says what the source as typed says. With what to say of it."""
        editing = self._confirmed(typed, self.note.translation or "final")
        return editing, t("The translation is confirmed as current")

    def _confirmed(self, typed: Typed, now: str) -> Editing:
        from notes.translation import confirm

        return replace(self, text=confirm(self.joined(typed), self.path, now))


def split_tags(text: str, known: Iterable[str] = ()) -> tuple[str, ...]:
    """The tags of a line as a person types them: with or without `#`, spaces or commas between.

    known: tags that are kept whole where they stand so, though they are several words, or `c#`.
    """
    whole = "|".join(re.escape(tag) for tag in sorted(known, key=len, reverse=True))
    tags = re.findall(rf"(?<![^\s,#])(?:{whole})(?![^\s,])|[^\s,#]+", text)
    return tuple(dict.fromkeys(filter(None, tags)))


def join_tags(tags: Iterable[str]) -> str:
    """The line that `split_tags` reads."""
    return " ".join(f"#{tag}" for tag in tags)


def word_count(text: str) -> str:
    """How many words there are, as a reader counts them: what stands between spaces."""
    return tn(len(text.split()), "{n} word", "{n} words")
