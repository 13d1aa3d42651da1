"""`dokhu stats`: reading and writing, as plots."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date

import click

from tui.commands.options import opened, vault_options

# A year of days, two cells a week; wider lines are no easier to read.
_WIDEST = 112


@click.command()
@click.option("--year", type=click.IntRange(1, 9999), help="The days of this year.")
@vault_options
def command(vault: str | None, json: bool, year: int | None) -> None:
    """Show what you read and wrote: days, streaks, languages, topics, what waits."""
    from store.statistics import statistics
    from tui.plots.ansi import has_colours, print_lines
    from tui.plots.page import pictures, summary
    from tui.printing import print_json, say, terminal_width

    session = opened(vault)
    today = session.vault.today()
    found = statistics(session.index, today)
    if json:
        print_json(asdict(found))
        return
    colours = has_colours()
    width = min(_WIDEST, terminal_width())
    print_lines(summary(found), colours=colours)
    last = today if year in (None, today.year) else date(year, 12, 31)
    for picture in pictures(found, last, numbers=not colours):
        say(f"\n{picture.title}")
        print_lines(picture.draw(width), colours=colours)
