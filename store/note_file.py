"""Taking one note into the index."""

from __future__ import annotations

import json

from notes import translation
from notes.blocks import Block, unquoted
from notes.clean import clean, clean_line
from notes.note import Note, read_note
from notes.paper import Paper
from notes.problem import Problem
from store.catalogue_file import add_row, cleaned, forget_rows
from store.changes import Changes, as_json
from store.names import fold, link_name, note_names, paper_name

# What a note says of its paper counts after what every source says. No source can have this name,
# and it comes after all of them in the alphabet.
NOTE_SOURCE = "~note"
_NAMES = ("name", "note", "rank")
_TAGS = ("entry", "tag", "folded")
_BLOCKS = ("note", "position", "kind", "lang", "text")
_LINKS = ("note", "position", "target", "name", "paper_name")
_LANGUAGES = ("ko", "en", "other")


def put(changes: Changes, path: str, text: str) -> list[Problem]:
    """Bring the note up to its text; what is wrong in it."""
    known = _forget(changes, path)
    note = read_note(text, path)
    row = changes.new_id() if known is None else known
    # A row of a note is read again with its file, and never found by a digest of its line.
    add_row(changes, row, path, 0, "", cleaned(_paper_of(note)))
    _add_note(changes, row, note)
    _add_parts(changes, row, note)
    changes.changed += known is not None
    changes.added += known is None
    empty = [] if text.strip() else [Problem(path, 0, "this file is empty")]
    return [*empty, *note.problems]


def remove(changes: Changes, path: str) -> None:
    """Forget a note that is gone."""
    changes.removed += _forget(changes, path) is not None


def _forget(changes: Changes, path: str) -> int | None:
    """Delete what the index has of a note; the id that it had."""
    if changes.everything:
        return None
    found = changes.select("SELECT id FROM notes WHERE path = ?", (path,))
    if not found:
        return None
    row = int(found[0][0])
    forget_rows(changes, [row])
    for table in ("note_names", "blocks", "links"):
        changes.delete(table, "note", [row])
    changes.delete("tags", "entry", [row])
    changes.delete("notes", "id", [row])
    return row


def _paper_of(note: Note) -> Paper:
    """What a note says of its paper, as a row of the catalogue."""
    return Paper(
        # Its path, so that no answer, which names a row by its key, can mean it.
        key=f"note:{note.path}",
        source=NOTE_SOURCE,
        title=note.title if note.title_known else None,
        authors=note.authors,
        arxiv=note.arxiv,
        doi=note.doi,
        link=note.link,
        paper_date=note.paper_date,
    )


def _add_note(changes: Changes, row: int, note: Note) -> None:
    state = translation.state(note)
    spoken = {block.lang for block in note.blocks if block.is_prose}
    changes.add(
        "notes",
        id=row,
        path=note.path,
        stem=note.stem,
        title=clean_line(note.title) or note.stem,
        title_known=note.title_known,
        date=note.date,
        status=note.status,
        starred=note.starred,
        source=note.source,
        tags=as_json(_tags(note)),
        languages=as_json(lang for lang in _LANGUAGES if lang in spoken),
        translation=as_json(state.states),
        changed=json.dumps(state.changed),
        gone=state.gone,
    )


def _add_parts(changes: Changes, row: int, note: Note) -> None:
    """Write what a note has several of: names, tags, blocks and links."""
    names = ((name, row, rank) for name, rank in note_names(note).items())
    changes.extend("note_names", _NAMES, names)
    changes.extend("tags", _TAGS, ((row, tag, fold(tag)) for tag in _tags(note)))
    blocks = (
        (row, position, block.kind, block.lang, _shown(block))
        for position, block in enumerate(note.blocks)
    )
    changes.extend("blocks", _BLOCKS, blocks)
    links = (
        (row, position, target, link_name(target), paper_name(target))
        for position, target in enumerate(map(clean_line, note.links))
    )
    changes.extend("links", _LINKS, links)


def _tags(note: Note) -> dict[str, None]:
    return dict.fromkeys(filter(None, map(clean_line, note.tags)))


def _shown(block: Block) -> str:
    """A block's text, fit for a screen; of an abstract without its `>`."""
    text = clean(block.text)
    return (unquoted(text) if block.kind == "abstract" else text).strip("\n")
