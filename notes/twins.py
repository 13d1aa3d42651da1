"""Two notes of one paper, made one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from notes.blocks import Block, language_named
from notes.fields import set_field
from notes.lines import newline_of
from notes.note import LANGUAGES, Note, read_note
from notes.panes import set_pane


def take_in(text: str, path: str, other_text: str, other_path: str) -> str:
    """The note's text with what it lacks of the other note: blocks, tags, and names.

    Commentary comes after the note's own of that language. What the other note has under a heading
    goes with it to the end, as do its links and other furniture. Raises NoteError.
    """
    other = read_note(other_text, other_path)
    there = {_words(block) for block in read_note(text, path).blocks}
    lacking = [block for block in other.blocks if _words(block) not in there]
    top = set(_before_sections(other))
    for lang in LANGUAGES:
        own = [block.text for block in lacking if block in top and block.lang == lang]
        if own:
            pane = read_note(text, path).pane(lang)
            text = set_pane(text, path, lang, "\n\n".join(filter(None, [pane, *own])))
    rest = (block for block in lacking if not (block in top and _has_its_place(block)))
    text = _with_blocks(text, (other_text[block.outer : block.end] for block in rest))
    return _with_names_and_tags(text, path, other)


def _before_sections(note: Note) -> Iterator[Block]:
    """The blocks above the first heading within the commentary that is not a language's name."""
    has_prose = False
    for block in note.blocks:
        if has_prose and block.kind == "heading" and not _names_language(block):
            return
        has_prose = has_prose or block.is_prose
        yield block


def _names_language(block: Block) -> bool:
    is_heading = block.kind == "heading" and language_named(block.text) is not None
    return is_heading or block.kind in ("mark", "range")


def _has_its_place(block: Block) -> bool:
    """Whether the block is in a pane by now, says nothing but which one, or is tags."""
    return block.lang in LANGUAGES or block.kind == "tags" or _names_language(block)


def _with_blocks(text: str, blocks: Iterable[str]) -> str:
    """The text with more blocks at its end."""
    newline = newline_of(text)
    plain = (block.strip("\r\n").replace("\r\n", "\n") for block in blocks)
    added = [block.replace("\n", newline) for block in plain]
    return (newline * 2).join([text.rstrip("\r\n"), *added]) + newline if added else text


def _with_names_and_tags(text: str, path: str, other: Note) -> str:
    note = read_note(text, path)
    aliases = [*note.aliases, *other.aliases, PurePosixPath(other.path).stem]
    text = set_field(text, path, "aliases", tuple(dict.fromkeys(aliases)))
    return set_field(text, path, "tags", tuple(dict.fromkeys([*note.tags, *other.tags])))


def _words(block: Block) -> str:
    return " ".join(block.text.split())
