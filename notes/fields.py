"""Set a field of a note where it stands: in the front matter, or in the body's own lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from notes.blocks import Block
from notes.compose import FIELD_ORDER, LIST_FIELDS, New
from notes.front_matter import FrontMatterError, Value, front_of
from notes.note import Note, read_note, read_title_block, title_block
from notes.splice import splice
from notes.tags import set_tags

# Fields that are read from one another's words, and so may change together.
_TOGETHER = {
    "link": ("arxiv", "doi"),
    "arxiv": ("link", "doi"),
    "doi": ("link", "arxiv"),
    "aliases": ("title",),  # of a note that has no other
}
_COMPARED = (*FIELD_ORDER, "abstract", "links")


class NoteError(ValueError):
    """A note that cannot be edited as asked; says which file, why, and what to do."""

    @classmethod
    def of(cls, path: str, error: FrontMatterError) -> NoteError:
        """What is wrong with the front matter of the file at this path."""
        place = f"{path}:{error.line}" if error.line else path
        return cls(f"{place}: {error}")


def set_field(text: str, path: str, name: str, value: New) -> str:
    """The note's text with one field set; None, False, or an empty text or list removes it.

    A field that stands in the body is changed there; front matter is added only for a field that
    has no other home, and then holds that key alone. Raises NoteError where that cannot be done
    without touching anything else, for what is not a field of a note, and for a value that the
    field cannot have.
    """
    if name not in FIELD_ORDER:
        raise NoteError(f"{path}: “{name}” is not a field of a note")
    note = read_note(text, path)
    value = _without_blanks(name, value)
    try:
        wanted = _as_read(path, name, value)
        front = _front_values(note)
        if getattr(note, name) == wanted:
            return text
        for result in _candidates(note, front, name, wanted if value else None):
            after = read_note(result, path)
            if _says(after, name, value, wanted) and _changed_only(note, after, name):
                return result
    except FrontMatterError as error:
        raise NoteError.of(path, error) from None
    change = "set" if value else "removed"
    message = f"{name} cannot be {change} without changing more; edit the file itself"
    raise NoteError(f"{path}: {message}")


def _without_blanks(name: str, value: New) -> New:
    """The value in one line, a list without empty items; None where it is empty.

    A tag or alias twice is one; two authors may have one name, and two paragraphs one digest.
    """
    if isinstance(value, bool) or value is None:
        return value or None
    if isinstance(value, str) and name not in LIST_FIELDS:
        return " ".join(value.split()) or None
    items = (" ".join(item.split()) for item in ([value] if isinstance(value, str) else value))
    said = filter(None, items)
    return tuple(dict.fromkeys(said) if name in ("tags", "aliases") else said) or None


def _as_read(path: str, name: str, value: New) -> New:
    """What a note says that has this value and nothing else. Raises NoteError where it is none."""
    note = read_note(splice("", name, value), path)
    if note.problems:
        raise NoteError(f"{path}: {note.problems[0].message}")
    found: New = getattr(note, name)
    if value and not found:
        raise NoteError(f"{path}: “{value}” cannot be the {name} of a note")
    return found


def _front_values(note: Note) -> Mapping[str, Value]:
    front = front_of(note.text)
    return front.values if front else {}


def _candidates(note: Note, front: Mapping[str, Value], name: str, value: New) -> Iterator[str]:
    """Ways to set the field, the best first; value: None to remove it."""
    if name == "tags":
        yield set_tags(note, front.get("tags"), value if isinstance(value, tuple) else ())
        return
    if name not in front and isinstance(value, str | tuple):
        yield from _in_body(note, name, value)
    yield splice(note.text, name, value)


def _in_body(note: Note, name: str, value: str | tuple[str, ...]) -> Iterator[str]:
    """The text with the field changed in the body's own line, where it stands there."""
    block, words = _standing(note, name)
    if block and words:
        new = value if isinstance(value, str) else ", ".join(value)
        for found in re.compile(words).finditer(note.text, block.start, block.end):
            yield note.text[: found.start()] + new + note.text[found.end() :]


def _standing(note: Note, name: str) -> tuple[Block | None, str]:
    """The block of the body that says the field, and a pattern for where it does."""
    if name in ("title", "authors"):
        block = title_block(note.blocks)
        title, authors = read_title_block(block) if block else ("", ())
        names = r"\s*,\s*".join(map(_wrapped, authors))
        return block, _wrapped(title) if name == "title" else names
    old = getattr(note, name) if name in ("link", "arxiv", "doi") else None
    if not old:
        return None, ""
    words = f"(?i:{re.escape(old)})" + (r"(?:v\d+)?" if name == "arxiv" else "")
    return next((block for block in note.blocks if re.search(words, block.text)), None), words


def _wrapped(words: str) -> str:
    """A pattern for words that may be wrapped over lines."""
    return r"\s+".join(map(re.escape, words.split()))


def _says(note: Note, name: str, value: New, wanted: New) -> bool:
    """Whether the field reads as wanted; a note whose title was removed has some other one."""
    found = getattr(note, name)
    if isinstance(wanted, tuple) and name == "tags":
        return set(found) == set(wanted)
    return bool(found == wanted) or (name == "title" and value is None)


def _changed_only(before: Note, after: Note, name: str) -> bool:
    """Whether all else says what it said. A hashtag in a sentence changes that sentence."""
    may_change = {name, *_TOGETHER.get(name, ())}
    if name == "aliases" and before.title_known:
        may_change.remove("title")
    same = all(
        getattr(before, field) == getattr(after, field)
        for field in _COMPARED
        if field not in may_change
    )
    return same and (
        name == "tags" or all(before.pane(lang) == after.pane(lang) for lang in ("ko", "en"))
    )
