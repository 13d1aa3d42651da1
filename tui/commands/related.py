"""`dokhu related`: papers and notes like one."""

from __future__ import annotations

import click

from tui.commands.options import limit_option, opened, vault_options
from tui.naming import shown_id, shown_title
from tui.texts import t


@click.command()
@click.argument("name", metavar="ID", nargs=-1, required=True)
@limit_option(default=8)
@vault_options
def command(name: tuple[str, ...], limit: int, vault: str | None, json: bool) -> None:
    """List papers and notes that are like this one, the nearest first.

    They share its rarer words, in either language. ID is as for `dokhu show`.
    """
    from store.related import related
    from tui.cells import fit
    from tui.printing import print_json, say, terminal_width

    session = opened(vault, stems=True)
    found = related(session.index, session.find(" ".join(name)).row, limit)
    if json:
        print_json(
            [
                {
                    "id": near.entry.id,
                    "title": near.entry.known_title,
                    "path": near.entry.note,
                    "shared": list(near.shared),
                    "tags": list(near.entry.tags),
                    "date": near.entry.date,
                }
                for near in found
            ]
        )
        return
    width = terminal_width()
    if not found:
        click.echo(t("Nothing in the vault is like it."), err=True)
    for near in found:
        about = "  ".join(filter(None, (shown_id(near.entry), near.entry.date)))
        click.echo(click.style(fit(shown_title(near.entry), width), bold=True))
        say(f"  {fit(about + '  ' + ', '.join(near.shared), width - 2)}")
