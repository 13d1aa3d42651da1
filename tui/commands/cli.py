"""The root of the command line. Without a command it opens the app."""

from __future__ import annotations

import click

from tui.commands.group import Commands


@click.group(cls=Commands, invoke_without_command=True)
@click.option("--vault", metavar="DIR", help="The vault to work on.")
@click.option("--version", is_flag=True, help="Show the version and exit.")
@click.pass_context
def cli(ctx: click.Context, vault: str | None, version: bool) -> None:
    """Read papers, write about them in Korean and English, keep it all in plain Markdown.

    Without a command, dokhu opens the full-screen app.

    \b
      dokhu demo                    look around in a library of real papers
      dokhu init ~/papers           make a vault of your own
      dokhu import page.txt ~/old   bring in papers and notes
      dokhu list needs:en           what waits for its English

    Every command works on one vault: that of --vault or $DOKHU_VAULT, else the nearest folder
    upwards with a dokhu.toml, else the one last used.
    """
    ctx.obj = vault
    if version:
        from importlib.metadata import version as version_of

        click.echo(f"dokhu {version_of('dokhu')}")
        ctx.exit()
    if ctx.invoked_subcommand is None:
        from tui.commands.open_app import open_app

        ctx.exit(open_app(vault))
