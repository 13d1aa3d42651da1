"""`dokhu sync`: the index brought up to the files."""

from __future__ import annotations

import click

from tui.commands.options import opened_vault, vault_options
from tui.quick_sync import run_sync


@click.command()
@click.option("--rebuild", is_flag=True, help="Make the index anew from the files.")
@vault_options
def command(rebuild: bool, vault: str | None, json: bool) -> None:
    """Bring the index up to the files.

    The files are the truth: the index may be deleted at any time.
    """
    # Scripts sync any vault; which one was last used is the person's choice.
    place = opened_vault(vault, remembered=False)
    click.get_current_context().exit(run_sync(place, rebuild, json))
