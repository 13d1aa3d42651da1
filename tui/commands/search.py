"""`dokhu search`: papers and notes, best match first, with the places that match."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from tui.commands.options import QUERY_SETTINGS, limit_option, opened, query_words, vault_options
from tui.naming import shown_id, shown_title
from tui.texts import t

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.entries import Hit, Snippet
    from store.index import Index
    from store.query import Query

# Where in an entry a snippet stands, so that it says why the entry was found.
_PARTS = {"ko": "한", "en": "en", "abstract": "abstract", "title": "title", "tags": "tags",
          "authors": "authors", "other": "other"}  # fmt: skip


@click.command(context_settings=QUERY_SETTINGS)
@click.argument(
    "query",
    metavar="QUERY…",
    nargs=-1,
    required=True,
    type=click.UNPROCESSED,
    callback=query_words,
)
@limit_option(default=20)
@click.option("--apart", is_flag=True, help="Notes first, then papers without a note.")
@vault_options
def command(query: tuple[str, ...], limit: int, apart: bool, vault: str | None, json: bool) -> None:
    """Search papers and notes, in both languages.

    \b
    words              all must match, in any of their forms
    "a phrase"  -not   one two OR three: the first two, or the third
    (one OR two) three
    tag:llm  by:kim  status:queued|later|reading|done|dropped|new  source:arxiv
    after:2024-12  before:2025  year:2024  seen:2024-12-13
    is:starred|posted|note|paper|question    needs:ko|en|tags|title|paper
    translation:draft|stale|missing|final|unmarked
    lang:ko|en    in:title|abstract|ko|en

    \b
      dokhu search 추론 tag:llm -is:posted
      dokhu search '"small language model" after:2024'
    """
    from store.hits import hits
    from store.query import parse

    parsed = parse(" ".join(query))
    index = opened(vault, stems=True).index
    found = hits(index, parsed, limit)
    if not found:
        _say_nothing_found(index, parsed)
    if json:
        from tui.printing import print_json

        print_json([_document(hit) for hit in found])
    elif apart:
        _print_apart(found)
    else:
        _print(found)


def _say_nothing_found(index: Index, query: Query) -> None:
    from store.suggest import suggestion
    from tui.printing import warn

    meant = suggestion(index, query)
    warn(t("Nothing found. Did you mean: {meant}", meant=meant) if meant else t("Nothing found."))


def _document(hit: Hit) -> dict[str, Any]:
    entry = hit.entry
    return {
        "id": entry.id,
        "title": entry.known_title,
        "path": entry.note,
        "score": hit.score,
        "snippets": [_snippet(snippet) for snippet in hit.snippets],
        "languages": list(entry.languages),
        "tags": list(entry.tags),
        "date": entry.date,
    }


def _snippet(snippet: Snippet) -> dict[str, Any]:
    return {
        "part": snippet.part,
        "lang": snippet.lang,
        "text": snippet.text,
        "spans": [list(span) for span in snippet.spans],
    }


def _print(found: Sequence[Hit]) -> None:
    from tui.cells import fit, pad
    from tui.printing import say, terminal_width

    width = terminal_width()
    for hit in found:
        entry = hit.entry
        about = "  ".join(filter(None, (shown_id(entry), entry.date, " ".join(entry.tags))))
        click.echo(click.style(fit(shown_title(entry), width), bold=True))
        say(f"  {fit(about, width - 2)}")
        for snippet in hit.snippets:
            if snippet.text != entry.title:
                part = pad(t(_PARTS[snippet.part]), 8)
                click.echo(f"    {part}{_marked(snippet, width - 12)}")


def _marked(snippet: Snippet, width: int) -> str:
    """The snippet on one line, its hits in bold; what was cut off has none."""
    from notes.clean import clean_line
    from tui.cells import fit

    text = clean_line(snippet.text)
    shown = fit(text, width)
    if text != snippet.text:
        return shown
    kept = len(shown) if shown == text else len(shown) - 1
    marked, end = "", 0
    for start, after in snippet.spans:
        if after <= kept:
            marked += shown[end:start] + click.style(shown[start:after], bold=True, fg="yellow")
            end = after
    return marked + shown[end:]


def _print_apart(found: Sequence[Hit]) -> None:
    """Notes, then papers without one."""
    for kind, heading in (("note", "Notes"), ("paper", "Papers")):
        of_kind = [hit for hit in found if hit.entry.kind == kind]
        if of_kind:
            click.echo(click.style(f"{t(heading)}: {len(of_kind)}", underline=True))
            _print(of_kind)
