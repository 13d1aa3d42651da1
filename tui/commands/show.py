"""`dokhu show`: one paper and its note, to read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from tui.commands.options import opened, vault_options
from tui.texts import t, tn

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
    from tui.cells import pad

    entry = found.entry
    yield _heading(entry)
    if entry.authors:
        yield ", ".join(entry.authors)
    elif found.author_count:
        yield tn(found.author_count, "{n} author", "{n} authors")
    yield ""
    for label, value in _facts(found):
        if value:
            yield f"{pad(label, 12)} {value}"
    if found.abstract:
        yield from ("", *(f"> {line}" for line in found.abstract.splitlines()))
    for block in found.blocks:
        if block.kind != "abstract":
            yield from ("", block.text)
    if found.backlinks:
        yield from ("", t("Linked from"))
        yield from (f"  {link.title or link.target}  {link.note or ''}" for link in found.backlinks)


def _heading(entry: Entry) -> str:
    if entry.known_title is None:
        return t("{id} has no title yet; `dokhu answer {id} TITLE` gives it one", id=entry.id)
    if entry.title_sure:
        return entry.title
    if entry.question == "title":
        return f"{entry.title}  {t('(not sure: see `dokhu questions`)')}"
    hint = t("(the file's name; `dokhu answer {id} TITLE` gives it a title)", id=entry.id)
    return f"{entry.title}  {hint}"


def _facts(found: Detail) -> Iterator[tuple[str, str | None]]:
    entry = found.entry
    yield "arXiv", found.arxiv
    yield "DOI", found.doi
    yield t("link"), found.link
    yield t("paper date"), entry.paper_date
    yield t("date"), entry.date
    yield t("status"), t(entry.status or "new") + (f", {t('starred')}" if entry.starred else "")
    yield t("tags"), ", ".join(entry.tags)
    yield t("translation"), ", ".join(map(t, entry.translation))
    yield t("popularity"), _popularity(entry.upvotes, entry.comments)
    yield t("from"), ", ".join(entry.sources)
    yield t("note"), entry.note
    yield t("other notes"), ", ".join(found.other_notes)
    yield t("posts"), ", ".join(found.posts)


def _popularity(upvotes: int | None, comments: int | None) -> str:
    said = [] if upvotes is None else [t("{n} upvotes", n=upvotes)]
    said += [] if comments is None else [t("{n} comments", n=comments)]
    return ", ".join(said)
