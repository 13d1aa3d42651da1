"""Change one thing a post says, in its own lines; every other byte of the file stays."""

from __future__ import annotations

from collections.abc import Sequence

from notes.compose import New
from notes.fields import NoteError
from notes.front_matter import FrontMatterError, front_of
from notes.post import PostState, note_name, read_post
from notes.splice import splice


def set_title(text: str, path: str, title: str) -> str:
    """The post's text with this title; where it is empty, as it is. Raises NoteError."""
    title = " ".join(title.split())
    if not title or read_post(text, path).title == title:
        return text
    return _spliced(text, path, "title", title)


def set_state(text: str, path: str, state: PostState) -> str:
    """The post's text as a draft, or out. Raises NoteError."""
    return text if read_post(text, path).state == state else _spliced(text, path, "state", state)


def set_notes(text: str, path: str, names: Sequence[str]) -> str:
    """The post's text with these notes in this order, each named as the file already names it.

    names: as `Post.notes` has them. Raises NoteError where the file's front matter cannot be
    edited, which says what to do.
    """
    wanted = tuple(dict.fromkeys(names))
    if read_post(text, path).notes == wanted:
        return text
    written = _as_written(text, path)
    # A list without items would be a key that says nothing.
    value = tuple(written.get(name, name) for name in wanted) or None
    result = _spliced(text, path, "notes", value)
    if read_post(result, path).notes != wanted:
        raise NoteError(f"{path}: its notes cannot be set; edit the file itself")
    return result


def _as_written(text: str, path: str) -> dict[str, str]:
    """How the file spells each note that it names: `[[stem|Title]]`, `stem.md`."""
    try:
        front = front_of(text)
    except FrontMatterError as error:
        raise NoteError.of(path, error) from None
    named = front.values.get("notes") if front else None
    items = named if isinstance(named, list) else [named]
    return {note_name(item): item for item in reversed(items) if isinstance(item, str)}


def _spliced(text: str, path: str, key: str, value: New) -> str:
    try:
        return splice(text, key, value)
    except FrontMatterError as error:
        raise NoteError.of(path, error) from None
