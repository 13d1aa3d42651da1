"""What notes and papers may be called by in links, in posts and on the command line."""

from __future__ import annotations

import unicodedata
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from notes.paper import find_arxiv, find_doi, title_key

if TYPE_CHECKING:
    from notes.note import Note

STEM, ALIAS, ID, TITLE = range(4)


def fold(text: str) -> str:
    """What spellings of one name have in common: NFC, case and runs of white space aside."""
    folded = unicodedata.normalize("NFC", text).casefold()
    return " ".join(unicodedata.normalize("NFC", folded).split())


def link_name(target: str) -> str:
    """A link's or a post's target as it is looked up among the names of notes."""
    return fold(target).removesuffix(".md")


def paper_name(target: str) -> str | None:
    """The name by which a target may be a paper: its arXiv id, DOI or title."""
    if arxiv := find_arxiv(target):
        return f"arxiv:{arxiv}"
    if doi := find_doi(target):
        return f"doi:{doi}"
    key = title_key(target)
    return f"title:{key}" if key else None


def note_names(note: Note) -> dict[str, int]:
    """Every name of a note, folded, with its rank: of two notes with one name the lower one wins.

    By path it may be called from any folder on, as in Obsidian: `2024/x` is `notes/2024/x.md`.
    """
    folders = PurePosixPath(note.path).with_suffix("").parts
    paths = ["/".join(folders[at:]) for at in range(len(folders))]
    ids = [name for name in (note.id, note.arxiv, note.doi) if name]
    ranked = [(TITLE, (note.title,)), (ID, ids), (ALIAS, note.aliases), (STEM, paths)]
    return {link_name(name): rank for rank, names in ranked for name in names if link_name(name)}


def stem_of(path: str) -> str:
    """A file's name without its folder and suffix."""
    return PurePosixPath(path).stem
