"""A Markdown note of an Obsidian folder, made a note with front matter.

The fields are what the note's own text and file name say, read as a folder adopted in place is
read; the text itself stays as it was, below them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from notes.blocks import Block, read_blocks
from notes.clean import clean_line
from notes.compose import FIELD_ORDER, field_lines
from notes.front_matter import FrontMatterError, front_of, split
from notes.lines import newline_of
from notes.names import note_name, safe_name
from notes.note import Note, read_note
from notes.problem import Problem
from notes.splice import splice
from seeds.incoming import Incoming, IncomingNote, KnownTitles, Notice

_HEAD = 16_000  # characters: enough to see what a text is, however large it is
_Fields = dict[str, str | Sequence[str] | None]


def looks_like(text: str) -> bool:
    """Whether two kinds of block that mark a reading note are there, or front matter and one.

    A plain Markdown text without them may be a note too: its file name has to say so.
    """
    head = text[:_HEAD]
    where = split(head)
    kinds = {block.kind for block in read_blocks(head, where.body if where else 0)}
    marks = kinds & {"title", "url", "abstract", "tags", "links"}
    return len(marks) + (where is not None) >= 2


def read(text: str, known_titles: KnownTitles, *, name: str = "") -> Iterator[Incoming]:
    """One note, a problem for each thing in it that found no place, a notice for what it lacks.

    The file's stem goes into the note's `aliases`, so that links to it go on resolving.
    """
    note = read_note(text, name)
    yield from note.problems
    stem = clean_line(PurePosixPath(name).stem)
    try:
        whole = _with_fields(note, _fields(note, stem))
    except FrontMatterError as error:
        whole = text
        message = f"{error}; the file comes in as it is, and links to “{stem}” may not resolve"
        yield Problem(name, error.line or 1, message)
    title = clean_line(note.title) if note.title_known else ""
    yield IncomingNote(_new_name(note, stem), whole, note.names(), title, origin=stem)
    yield from _unplaced(note)


def _fields(note: Note, stem: str) -> _Fields:
    return {
        "title": clean_line(note.title) if note.title_known else None,
        "authors": _clean_lines(note.authors),
        "arxiv": note.arxiv,
        "doi": note.doi,
        "link": clean_line(note.link) if note.link else None,
        "date": note.date,
        "status": "done",
        "tags": _clean_lines(note.tags),
        "aliases": tuple(dict.fromkeys([*note.aliases, stem])) if stem else note.aliases,
    }


def _clean_lines(texts: Sequence[str]) -> tuple[str, ...]:
    return tuple(filter(None, map(clean_line, texts)))


def _with_fields(note: Note, fields: _Fields) -> str:
    """The note's text with those fields that its front matter lacks; an alias is added to others.

    Raises FrontMatterError where there is front matter that cannot be edited safely.
    """
    front = front_of(note.text)
    if front is None:
        newline = newline_of(note.text)
        lines = [line for field in FIELD_ORDER for line in field_lines(field, fields.get(field))]
        head = newline.join(["---", *lines, "---", "", ""]) if lines else ""
        return head + note.text.removeprefix("\ufeff")
    text = note.text
    for field in FIELD_ORDER:
        value = fields.get(field)
        if value and (field not in front.values or (field == "aliases" and value != note.aliases)):
            text = splice(text, field, value)
    return text


def _new_name(note: Note, stem: str) -> str:
    """A dated name for the new file; a note without a date keeps the name it has."""
    if not note.date:
        return safe_name(stem or note.title)
    return note_name(note.title, note.date, note.arxiv or note.doi or "")


def _unplaced(note: Note) -> Iterator[Problem]:
    if not note.text.strip():
        yield Problem(note.path, 0, "the note is empty")
        return
    if not note.title_known:
        yield Notice(note.path, 0, "no title in the text, so the file's name stands for it")
    if not note.names() and not note.link:
        yield Notice(note.path, 0, "no title, id or URL says which paper the note is about")
    if not note.date:
        yield Notice(note.path, 0, "no date: neither the file's name nor its front matter has one")
    yield from _open_ranges(note)


def _open_ranges(note: Note) -> Iterator[Problem]:
    """A problem for each `<english>` without its end, and each end without its beginning."""
    ranges = [block for block in note.blocks if block.kind == "range"]
    expected: Block | None = None
    for block in [*ranges, None]:
        closes = block is not None and block.text.lstrip().startswith("</")
        if expected and not closes:
            message = f"{expected.text.strip()} is not closed; it ends at the next heading or tags"
            yield Problem(note.path, _line(note, expected), message)
        elif block and closes and not expected:
            message = f"{block.text.strip()} closes nothing"
            yield Problem(note.path, _line(note, block), message)
        expected = None if closes else block


def _line(note: Note, block: Block) -> int:
    return note.text.count("\n", 0, block.start) + 1
