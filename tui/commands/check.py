"""`dokhu check`: everything wrong in the vault."""

from __future__ import annotations

import click

from tui.commands.options import opened, vault_options
from tui.texts import t, tn


@click.command()
@vault_options
def command(vault: str | None, json: bool) -> None:
    """List everything that is wrong in the vault, with file and line."""
    from tui.checking import lost_notes, wrong_settings
    from tui.printing import print_json, print_problems, problem_json

    session = opened(vault, sync=False)
    problems = [
        *session.sync().problems,
        *wrong_settings(session.vault),
        *lost_notes(session.vault, session.index),
    ]
    if json:
        print_json({"problems": [problem_json(problem) for problem in problems]})
    elif problems:
        print_problems(problems)
        click.echo(tn(len(problems), "{n} problem.", "{n} problems."))
    else:
        click.echo(t("Nothing is wrong."))
    click.get_current_context().exit(1 if problems else 0)
