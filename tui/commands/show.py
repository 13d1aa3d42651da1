"""`dokhu show`: one paper and its note, to read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from tui.commands.options import opened, vault_options

if TYPE_CHECKING:
    from store.detail import Detail
    from store.entries import Entry


@click.command()
@click.argument("name", metavar="ID", nargs=-1, required=True)
@vault_options
def command(name: tuple[str, ...], vault: str | None, json: bool) -> None:
    """Show one paper and its note.

    ID is an arXiv id, a DOI, a file's stem, or enough of a title to be the only one.

    \b
      dokhu show 2412.08905
      dokhu show phi-4 technical
    """
    from store.detail import detail
    from tui.printing import print_json, say

    session = opened(vault)
    entry = session.find(" ".join(name))
    found = detail(session.index, entry.row)
    assert found is not None  # the same index that named the row
    if json:
        print_json(_document(found))
    else:
        for line in _lines(found):
            say(line)


def _document(found: Detail) -> dict[str, Any]:
    from tui.commands.list_entries import document

    entry = found.entry
    return {
        **document(entry),
        "title_sure": entry.title_sure,
        "abstract": found.abstract,
        "arxiv": found.arxiv,
        "doi": found.doi,
        "link": found.link,
        "author_count": found.author_count,
        "categories": list(found.categories),
        "date": entry.date,
        "seen": found.seen,
        "starred": entry.starred,
        "upvotes": entry.upvotes,
        "comments": entry.comments,
        "source": found.source_lang,
        "languages": list(entry.languages),
        "changed": list(found.changed),
        "gone": found.gone,
        "posted": entry.posted,
        "posts": list(found.posts),
        "other_notes": list(found.other_notes),
        "question": entry.question,
        "links": [{"target": link.target, "note": link.note} for link in found.links],
        "backlinks": [{"title": link.title, "note": link.note} for link in found.backlinks],
        "blocks": [
            {"lang": block.lang, "kind": block.kind, "text": block.text} for block in found.blocks
        ],
    }


def _lines(found: Detail) -> Iterator[str]:
    entry = found.entry
    yield _heading(entry)
    if entry.authors:
        yield ", ".join(entry.authors)
    elif found.author_count:
        yield f"{found.author_count} authors"
    yield ""
    for label, value in _facts(found):
        if value:
            yield f"{label:<12} {value}"
    if found.abstract:
        yield from ("", *(f"> {line}" for line in found.abstract.splitlines()))
    for block in found.blocks:
        if block.kind != "abstract":
            yield from ("", block.text)
    if found.backlinks:
        yield from ("", "Linked from")
        yield from (f"  {link.title or link.target}  {link.note or ''}" for link in found.backlinks)


def _heading(entry: Entry) -> str:
    if entry.known_title is None:
        return f"{entry.id} has no title yet; `dokhu answer {entry.id} TITLE` gives it one"
    if entry.title_sure:
        return entry.title
    if entry.question == "title":
        return f"{entry.title}  (not sure: see `dokhu questions`)"
    return f"{entry.title}  (the file's name; `dokhu answer {entry.id} TITLE` gives it a title)"


def _facts(found: Detail) -> Iterator[tuple[str, str | None]]:
    entry = found.entry
    yield "arXiv", found.arxiv
    yield "DOI", found.doi
    yield "link", found.link
    yield "paper date", entry.paper_date
    yield "date", entry.date
    yield "status", (entry.status or "new") + (", starred" if entry.starred else "")
    yield "tags", ", ".join(entry.tags)
    yield "translation", ", ".join(entry.translation)
    yield "popularity", _popularity(entry.upvotes, entry.comments)
    yield "from", ", ".join(entry.sources)
    yield "note", entry.note
    yield "other notes", ", ".join(found.other_notes)
    yield "posts", ", ".join(found.posts)


def _popularity(upvotes: int | None, comments: int | None) -> str:
    said = [] if upvotes is None else [f"{upvotes} upvotes"]
    said += [] if comments is None else [f"{comments} comments"]
    return ", ".join(said)
