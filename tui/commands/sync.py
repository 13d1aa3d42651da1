"""`dokhu sync`: the index brought up to the files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from tui.commands.options import opened, vault_options

if TYPE_CHECKING:
    from store.sync import SyncReport
    from tui.session import Session


@click.command()
@click.option("--rebuild", is_flag=True, help="Make the index anew from the files.")
@vault_options
def command(rebuild: bool, vault: str | None, json: bool) -> None:
    """Bring the index up to the files.

    The files are the truth: the index may be deleted at any time.
    """
    report = _sync(opened(vault, sync=False, remembered=False), rebuild, json)
    if json:
        from tui.printing import print_json

        print_json(_document(report))
    else:
        _print(report)
    click.get_current_context().exit(1 if report.problems else 0)


def _sync(session: Session, rebuild: bool, quiet: bool) -> SyncReport:
    from tui.commands.progress import shown

    with shown("Reading", quiet) as progress:
        return session.sync(rebuild, progress)


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
    if report.problems:
        from tui.printing import print_problems

        print_problems(report.problems)
    done = f"{report.added} added, {report.changed} changed, {report.removed} removed"
    what = done if report.parsed or report.removed else "nothing new"
    click.echo(f"{report.files} files: {what}.")
