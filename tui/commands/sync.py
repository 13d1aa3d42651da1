"""`dokhu sync`: the index brought up to the files."""

from __future__ import annotations

from typing import Any

import click

from store.sync import SyncReport, sync
from tui.commands.options import opened_vault, vault_options
from tui.commands.progress import shown


@click.command()
@click.option("--rebuild", is_flag=True, help="Make the index anew from the files.")
@vault_options
def command(rebuild: bool, vault: str | None, json: bool) -> None:
    """Bring the index up to the files.

    The files are the truth: the index may be deleted at any time.
    """
    # The app calls this for a vault that it shows, be it the demo: not the person's choice.
    place = opened_vault(vault, remembered=False)
    with shown("Reading", json) as progress:
        report = sync(place, rebuild, progress)
    if json:
        from tui.printing import print_json

        print_json(_document(report))
    else:
        _print(report)
    click.get_current_context().exit(1 if report.problems else 0)


def _document(report: SyncReport) -> dict[str, Any]:
    from tui.printing import problem_json

    return {
        "files": report.files,
        "parsed": report.parsed,
        "added": report.added,
        "changed": report.changed,
        "removed": report.removed,
        "problems": [problem_json(problem) for problem in report.problems],
        "seconds": round(report.seconds, 4),
    }


def _print(report: SyncReport) -> None:
    for notice in report.notices:
        click.echo(notice, err=True)
    if report.problems:
        from tui.printing import print_problems

        print_problems(report.problems)
    done = f"{report.added} added, {report.changed} changed, {report.removed} removed"
    what = done if report.parsed or report.removed else "nothing new"
    click.echo(f"{report.files} files: {what}.")
