"""A new note's file, as a person would have written it by hand."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence

from notes.scalar import scalar

# The order of docs/note-format.md: what identifies the paper, then the note, then its translation.
FIELD_ORDER = (
    "title", "authors", "arxiv", "doi", "link", "paper_date", "date", "status", "starred", "tags",
    "aliases", "id", "source", "translation", "translation_of",
)  # fmt: skip
LIST_FIELDS = frozenset({"authors", "tags", "aliases", "translation_of"})
# What may stand as a YAML date; a post's slug often is one, and every site reads it as written.
DATED_FIELDS = frozenset({"date", "paper_date", "slug"})

New = str | bool | Sequence[str] | None


def compose(
    fields: Mapping[str, New],
    abstract: str | None = None,
    paragraphs: Iterable[str] = (),
) -> str:
    """The text of a new note: front matter with the fields that say something, the abstract as a
    blockquote, then the paragraphs, each a block of its own.

    Raises ValueError for a field that the format does not have.
    """
    unknown = [name for name in fields if name not in FIELD_ORDER]
    if unknown:
        raise ValueError(f"not a field of a note: {', '.join(unknown)}")
    lines: list[str] = []
    for name in FIELD_ORDER:
        lines += field_lines(name, fields.get(name))
    head = "\n".join(["---", *lines, "---"]) + "\n" if lines else ""
    body = [quoted(abstract)] if abstract and abstract.strip() else []
    body += [text.strip("\n") for text in paragraphs if text.strip()]
    text = head + "".join(f"\n{block}\n" for block in body)
    return unicodedata.normalize("NFC", text if head else text.removeprefix("\n"))


def field_lines(name: str, value: New) -> list[str]:
    """The YAML lines of one field: `name: value`, or a block list; none where it says nothing."""
    if value is None or value is False or value == "" or value == ():
        return []
    if isinstance(value, str | bool):
        return [f"{name}: {scalar(value, dated=name in DATED_FIELDS)}"]
    items = [f"  - {scalar(item)}" for item in value]
    return [f"{name}:", *items] if items else []


def quoted(text: str) -> str:
    """Text as a Markdown blockquote."""
    lines = text.strip().splitlines()
    return "\n".join(f"> {line}" if line.strip() else ">" for line in lines)
