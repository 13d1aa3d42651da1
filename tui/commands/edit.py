"""`dokhu edit`: a note in the person's editor."""

from __future__ import annotations

import click

from tui.commands.options import opened, vault_options


@click.command()
@click.argument("name", metavar="ID", nargs=-1, required=True)
@vault_options
def command(name: tuple[str, ...], vault: str | None, json: bool) -> None:
    """Edit a note in your editor.

    ID is as for `dokhu show`. The editor is `editor` of your own configuration, else $VISUAL or
    $EDITOR.
    """
    from tui.errors import SessionError
    from tui.printing import print_json, say

    session = opened(vault)
    entry = session.find(" ".join(name))
    if not entry.note:
        raise SessionError(f"“{entry.title}” has no note yet; `dokhu new {entry.id}` begins one")
    session.open_editor(entry.note)
    if json:
        print_json({"note": entry.note})
    else:
        say(entry.note)
