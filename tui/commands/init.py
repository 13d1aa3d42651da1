"""`dokhu init`: a new vault."""

from __future__ import annotations

from pathlib import Path

import click

from tui.commands.options import vault_named, vault_options
from tui.texts import t


@click.command()
@click.argument("folder", metavar="[DIR]", required=False)
@vault_options
def command(folder: str | None, vault: str | None, json: bool) -> None:
    """Make a vault in DIR, or here; and a git repository, unless it is in one.

    A file that is there already stays as it is.

    \b
      dokhu init ~/papers
    """
    from notes.vault import init_vault, remember
    from tui.printing import print_json, say

    root = init_vault(Path(folder) if folder else vault_named(vault) or Path()).root
    remember(root)
    if json:
        print_json({"vault": str(root)})
        return
    say(t("A vault is in {root}. Next: `dokhu import FILE…`, or `dokhu` for the app.", root=root))
    if any(root.glob("*.md")):
        line = 'notes = ["."]'
        say(t("To use the notes that are there where they are: `{line}` in dokhu.toml.", line=line))
