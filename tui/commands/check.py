"""`dokhu check`: everything wrong in the vault."""

from __future__ import annotations

import click

from tui.commands.options import opened_vault, vault_options


@click.command()
@vault_options
def command(vault: str | None, json: bool) -> None:
    """List everything that is wrong in the vault, with file and line."""
    from store.sync import sync
    from tui.printing import counted, print_json, print_problems, problem_json

    report = sync(opened_vault(vault))
    if json:
        print_json({"problems": [problem_json(problem) for problem in report.problems]})
    elif report.problems:
        print_problems(report.problems)
        click.echo(f"{counted(len(report.problems), 'problem')}.")
    else:
        click.echo("Nothing is wrong.")
    click.get_current_context().exit(1 if report.problems else 0)
