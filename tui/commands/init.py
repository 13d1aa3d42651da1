"""`dokhu init`: a new vault."""

from __future__ import annotations

from pathlib import Path

import click

from tui.commands.options import json_option


@click.command()
@click.argument("folder", metavar="[DIR]", default=".")
@json_option
def command(folder: str, json: bool) -> None:
    """Make a vault in DIR, or here; and a git repository, unless it is in one.

    A file that is there already stays as it is.
    """
    from notes.vault import init_vault, remember
    from tui.printing import print_json, say

    root = init_vault(Path(folder).absolute()).root
    remember(root)
    if json:
        print_json({"vault": str(root)})
    else:
        say(f"A vault is in {root}. Next: `dokhu import FILE…`, or `dokhu` for the app.")
