"""`dokhu list`: papers and notes as a table, newest first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from tui.commands.options import QUERY_SETTINGS, limit_option, opened, query_words, vault_options
from tui.naming import shown_id, shown_title
from tui.texts import t

if TYPE_CHECKING:
    from store.entries import Entry


@click.command(name="list", context_settings=QUERY_SETTINGS)
@click.argument(
    "filters",
    metavar="[FILTER…]",
    nargs=-1,
    type=click.UNPROCESSED,
    callback=query_words,
)
@limit_option(default=0)
@click.option(
    "--sort",
    type=click.Choice(["date", "popularity", "title", "relevance"]),
    default="date",
    show_default=True,
    help="What comes first: the newest, the most upvoted…",
)
@vault_options
def command(filters: tuple[str, ...], limit: int, sort: Any, vault: str | None, json: bool) -> None:
    """List papers and notes that match every FILTER, as one table.

    A note stands for its paper. Filters are written like a search: see `dokhu search --help`.

    \b
      dokhu list needs:en after:2024-12-01
      dokhu list status:queued --sort popularity --limit 20
    """
    from store.query import parse
    from store.search import entries, rows

    parsed = parse(" ".join(filters))
    index = opened(vault).index
    found = rows(index, parsed, sort)
    shown = entries(index, found[:limit] if limit else found)
    if json:
        from tui.printing import print_json

        print_json([document(entry) for entry in shown])
    else:
        _print(shown, len(found))


def document(entry: Entry) -> dict[str, Any]:
    """An entry as it stands in `dokhu list --json`."""
    return {
        "id": entry.id,
        "title": entry.known_title,
        "authors": list(entry.authors),
        "paper_date": entry.paper_date,
        "status": entry.status,
        "tags": list(entry.tags),
        "sources": list(entry.sources),
        "note": entry.note,
        "translation": list(entry.translation),
    }


def _print(shown: list[Entry], total: int) -> None:
    from tui.printing import Column, say, table, terminal_width

    columns = (
        Column(t("id"), least=10),
        Column(t("date")),
        Column(t("status")),
        Column(t("title"), least=20),
        Column(t("translation"), least=5),
        Column(t("tags"), least=6),
    )
    lines = table(columns, [_row(entry) for entry in shown], terminal_width())
    for line in lines if shown else []:
        say(line)
    if total > len(shown):
        click.echo(t("{n} of {all}.", n=len(shown), all=total), err=True)
    if not total:
        click.echo(t("Nothing matches."), err=True)


def _row(entry: Entry) -> tuple[str, ...]:
    sure = " ?" if entry.known_title and not entry.title_sure else ""
    star = "* " if entry.starred else ""
    return (
        shown_id(entry),
        entry.date or "",
        t(entry.status or "new"),
        f"{star}{shown_title(entry)}{sure}",
        " ".join(map(t, entry.translation)),
        " ".join(entry.tags),
    )
