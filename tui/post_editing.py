"""A post being made: which notes in which order, its title, introduction and state.

Nothing here touches the disk or the screen.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from notes.fields import NoteError
from notes.names import alternatives
from notes.note import LANGUAGES, read_note
from notes.panes import set_pane
from notes.post import Post, PostState, compose_post, read_post
from notes.post_fields import set_notes, set_state, set_title
from tui.document import Document
from tui.texts import t

if TYPE_CHECKING:
    from store.entries import Entry

# What notes of a post may lack, most pressing first.
LACKS = (
    "{n} not there",
    "{n} without English",
    "{n} without Korean",
    "{n} with a draft translation",
    "{n} with a stale translation",
    "{n} without tags",
)


@dataclass(frozen=True, slots=True)
class PostTyped:
    """What the person sees and changes of a post. notes: names, in order."""

    title: str
    notes: tuple[str, ...]
    state: PostState
    korean: str
    english: str

    def pane(self, lang: str) -> str:
        """The introduction in one language."""
        return self.korean if lang == "ko" else self.english

    def with_toggled(self, name: str) -> PostTyped:
        """The note comes in at the end, or goes."""
        if name in self.notes:
            return replace(self, notes=tuple(other for other in self.notes if other != name))
        return replace(self, notes=(*self.notes, name))

    def with_moved(self, name: str, to: int) -> PostTyped:
        """The note at another place; past either end is at that end."""
        others = [other for other in self.notes if other != name]
        others.insert(max(0, to), name)
        return replace(self, notes=tuple(others))

    def with_other_state(self) -> PostTyped:
        """A draft goes out; what is out becomes a draft again."""
        return replace(self, state="draft" if self.state == "out" else "out")


@dataclass(frozen=True)
class PostEditing(Document[PostTyped]):
    """A post being made."""

    @cached_property
    def post(self) -> Post:
        """The post as it would be without what is typed."""
        return read_post(self.text, self.path)

    def loaded(self) -> PostTyped:
        """What the file says."""
        post, note = self.post, read_note(self.text, self.path)
        return PostTyped(post.title, post.notes, post.state, note.pane("ko"), note.pane("en"))

    def joined(self, typed: PostTyped) -> str:
        """The file's text with what is typed. Raises NoteError where the post cannot hold it."""
        text = set_title(self.text, self.path, typed.title)
        text = set_notes(text, self.path, typed.notes)
        text = set_state(text, self.path, typed.state)
        for lang in LANGUAGES:
            text = set_pane(text, self.path, lang, typed.pane(lang))
        return text

    def rescued(self, typed: PostTyped) -> str:
        """As `joined`, but for a draft: what the post cannot hold is put at its end."""
        try:
            return self.joined(typed)
        except NoteError:
            loaded = self.loaded()
            panes = [typed.pane(lang) for lang in LANGUAGES if typed.pane(lang)]
            changed = [text for text in panes if text not in (loaded.korean, loaded.english)]
            return "\n\n".join([self.text.rstrip("\n"), *changed]) + "\n"


def new_post(date: str, taken: Sequence[str]) -> PostEditing:
    """A post of this day (ISO), of which nothing is written yet.

    taken: the stems of the posts that there are; the day's second post is `<date>-2`.
    """
    stem = next(name for name in alternatives(date) if name not in taken)
    text = compose_post(title=date, date=date, notes=[], slug=stem)
    return PostEditing(f"posts/{stem}.md", base="", digest="", text=text)


def lacks(typed: PostTyped, chosen: Sequence[Entry | None]) -> list[str]:
    """What the person may want to see to before the post goes out, most pressing first.

    chosen: the notes of `typed.notes`, None where there is no such note.
    """
    found = [entry for entry in chosen if entry]
    counts = (
        len(chosen) - len(found),
        _count(found, "missing", "ko"),
        _count(found, "missing", "en"),
        _count(found, "draft"),
        _count(found, "stale"),
        sum(not entry.tags for entry in found),
    )
    said = [t(text, n=count) for text, count in zip(LACKS, counts, strict=True) if count]
    if not chosen:
        said.append(t("no notes yet: a note that is done waits here"))
    if typed.korean and not typed.english:
        said.append(t("introduction without English"))
    if typed.english and not typed.korean:
        said.append(t("introduction without Korean"))
    return said


def _count(found: Sequence[Entry], state: str, only: str | None = None) -> int:
    """Notes whose translation is in this state. only: of those that have just this language."""
    return sum(
        state in entry.translation and (only is None or only in entry.languages) for entry in found
    )
