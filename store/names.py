"""What notes and papers may be called by in links, in posts and on the command line."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from notes.clean import clean_line
from notes.paper import find_arxiv, find_doi, title_key

if TYPE_CHECKING:
    from notes.note import Note

STEM, ALIAS, ID, TITLE = range(4)


def fold(text: str) -> str:
    """What spellings of one name have in common: NFC, case and runs of white space aside."""
    if text.isascii():
        return " ".join(text.lower().split())
    folded = unicodedata.normalize("NFC", text).casefold()
    return " ".join(unicodedata.normalize("NFC", folded).split())


def link_name(target: str) -> str:
    """A link's or a post's target as it is looked up among the names of notes.

    Of a path, that is the last part; which file of that name it means is for `store.links`.
    """
    name = fold(target).removesuffix(".md")
    return name if find_arxiv(target) or find_doi(target) else name.rpartition("/")[2]


def paper_name(target: str) -> str | None:
    """The name by which a target may be a paper: its arXiv id, DOI or title."""
    if arxiv := find_arxiv(target):
        return f"arxiv:{arxiv}"
    if doi := find_doi(target):
        return f"doi:{doi}"
    key = title_key(target)
    return f"title:{key}" if key else None


def note_names(note: Note) -> dict[str, int]:
    """Every name of a note, folded, with its rank: of two notes with one name, the lower."""
    ids = [name for name in (note.id, note.arxiv, note.doi) if name]
    aliases = [link_name(alias) for alias in note.aliases]
    ranked = [(TITLE, (note.title,)), (ID, ids), (ALIAS, aliases), (STEM, (note.stem,))]
    found = {fold(clean_line(name)): rank for rank, names in ranked for name in names}
    found.pop("", None)
    return found
