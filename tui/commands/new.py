"""`dokhu new`: a new note about a paper, in the person's editor."""

from __future__ import annotations

import click

from tui.commands.options import opened, vault_options
from tui.texts import t


@click.command()
@click.argument("name", metavar="ID", nargs=-1, required=True)
@vault_options
def command(name: tuple[str, ...], vault: str | None, json: bool) -> None:
    """Write a new note about a paper in your editor.

    ID is as for `dokhu show`. The editor is `editor` of your own configuration, else $VISUAL or
    $EDITOR. A note in which
    nothing was written is not kept.
    """
    from tui.errors import SessionError
    from tui.printing import print_json, say

    session = opened(vault)
    entry = session.find(" ".join(name))
    if entry.note:
        raise SessionError(f"there is a note already: {entry.note}; `dokhu edit` opens it")
    saved = session.start_note(entry)
    try:
        session.open_editor(saved.path)
    finally:
        kept = not session.discard_untouched(saved)
    if json:
        print_json({"note": saved.path if kept else None})
    else:
        say(saved.path if kept else t("Nothing was written, so there is no note."))
