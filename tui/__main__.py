"""The `dokhu` script. Without a command it opens the app."""

from __future__ import annotations

import sys

import click

from tui.commands.group import Commands


@click.group(
    cls=Commands,
    invoke_without_command=True,
    context_settings={"help_option_names": ["--help"], "max_content_width": 100},
)
@click.option("--vault", metavar="DIR", help="The vault to work on.")
@click.option("--version", is_flag=True, help="Show the version and exit.")
@click.pass_context
def cli(ctx: click.Context, vault: str | None, version: bool) -> None:
    """Read papers, write about them in Korean and English, keep it all in plain Markdown.

    Without a command, dokhu opens the full-screen app.
    """
    ctx.obj = vault
    if version:
        from importlib.metadata import version as version_of

        click.echo(f"dokhu {version_of('dokhu')}")
        ctx.exit()
    if ctx.invoked_subcommand is None:
        from tui.commands.open_app import open_app

        ctx.exit(open_app(vault))


def main() -> None:
    """Run the command line."""
    # A terminal of another encoding shows an escape for what it cannot show, not an error.
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="backslashreplace")
    cli(prog_name="dokhu")


if __name__ == "__main__":
    main()
