"""Set a field of a note where it stands: in the front matter, or in the body's own lines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from notes.compose import FIELD_ORDER, LIST_FIELDS
from notes.front_matter import FrontMatterError, Value, read_front_matter, split
from notes.note import Note, read_note, read_title_block, title_block
from notes.splice import splice
from notes.tags import set_tags

FieldValue = str | bool | Sequence[str] | None

# Fields that are read from one another's lines, and so may change together.
_TOGETHER = {
    "link": ("arxiv", "doi"),
    "arxiv": ("link",),
    "doi": ("arxiv",),
    "title": ("title_known",),
}


class NoteError(ValueError):
    """A note that cannot be edited as asked; says which file, why, and what to do."""


def set_field(text: str, path: str, name: str, value: FieldValue) -> str:
    """The note's text with one field set; None, False or an empty list removes it.

    A field that stands in the body is changed there; front matter is added only for a field that
    has no other home, and then holds that key alone. Raises NoteError where that cannot be done
    without touching anything else, and for a field that notes do not have.
    """
    if name not in FIELD_ORDER:
        raise NoteError(f"{path}: “{name}” is not a field of a note")
    note = read_note(text, path)
    wanted = _as_read(name, value)
    try:
        front = _front_values(note)
        if getattr(note, name) == wanted:
            return text
        for result in _candidates(note, front, name, value):
            if _changed_only(note, read_note(result, path), name, wanted):
                return result
    except FrontMatterError as error:
        place = f"{path}:{error.line}" if error.line else path
        raise NoteError(f"{place}: {error}") from None
    raise NoteError(f"{path}: {name} cannot be set without changing more; edit the file itself")


def _candidates(
    note: Note, front: Mapping[str, Value], name: str, value: FieldValue
) -> Iterator[str]:
    """Ways to set the field, the best first."""
    if name == "tags":
        listed = note.tags if "tags" in front else None
        yield set_tags(note, listed, _texts(value))
        return
    if name not in front:
        yield from _in_body(note, name, value)
    if name in LIST_FIELDS:
        yield splice(note.text, name, _texts(value) or None)
    else:
        yield splice(note.text, name, value or None)


def _in_body(note: Note, name: str, value: FieldValue) -> Iterator[str]:
    """The text with the field changed in the body's own line, where it stands there."""
    if name in ("title", "authors"):
        block = title_block(note.blocks)
        title, authors = read_title_block(block) if block else ("", ())
        old = title if name == "title" else ", ".join(authors)
        new = ", ".join(_texts(value))
        span = (block.start, block.end) if block else None
    elif name in ("link", "arxiv") and isinstance(value, str):
        old = (note.link if name == "link" else note.arxiv) or ""
        new = value
        block = next((block for block in note.blocks if old and old in block.text), None)
        span = (block.start, block.end) if block else None
    else:
        return
    if span and old and new and old in note.text[slice(*span)]:
        at = note.text.index(old, *span)
        yield note.text[:at] + new + note.text[at + len(old) :]


def _front_values(note: Note) -> Mapping[str, Value]:
    where = split(note.text)
    front = read_front_matter(note.text, where) if where else None
    return front.values if front else {}


def _texts(value: FieldValue) -> tuple[str, ...]:
    """A list value without empty and repeated items."""
    if value is None or isinstance(value, bool):
        return ()
    items = [value] if isinstance(value, str) else value
    return tuple(dict.fromkeys(" ".join(item.split()) for item in items if item.strip()))


def _as_read(name: str, value: FieldValue) -> object:
    """What reading the note back must say."""
    if name in LIST_FIELDS:
        return _texts(value)
    if name == "starred":
        return bool(value)
    return (" ".join(value.split()) or None) if isinstance(value, str) else None


def _changed_only(before: Note, after: Note, name: str, wanted: object) -> bool:
    """Whether the field, and nothing that is not read from the same words, says something else."""
    found = getattr(after, name)
    if name == "tags":
        found, wanted = set(found), set(_texts(wanted))  # type: ignore[arg-type]
    elif name == "title" and wanted is None:
        wanted = found
    others = [
        field
        for field in (*FIELD_ORDER, "abstract", "links")
        if field != name and field not in _TOGETHER.get(name, ())
    ]
    same = all(getattr(before, field) == getattr(after, field) for field in others)
    prose = name == "tags" or all(before.pane(lang) == after.pane(lang) for lang in ("ko", "en"))
    return found == wanted and same and prose
