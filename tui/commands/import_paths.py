"""`dokhu import`: papers, notes and posts from files and folders."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui.commands.options import opened, vault_options

if TYPE_CHECKING:
    from tui.importing import ImportReport


@click.command(name="import")
@click.argument("paths", metavar="PATH…", nargs=-1, required=True)
@click.option("--format", metavar="NAME", help="Do not recognise the format, take this one.")
@vault_options
def command(paths: tuple[str, ...], format: str | None, vault: str | None, json: bool) -> None:
    """Take papers, notes and posts from files and folders, in any order.

    The format of each file is recognised: blog, dataset, hf-list, hf-search, or obsidian (a
    Markdown note). Importing again changes nothing that has not changed; a note that is in the
    vault is never touched.
    """
    from tui.commands.progress import shown

    session = opened(vault, sync=False)
    with shown("Importing") as progress:
        report = session.import_paths([Path(path) for path in paths], format, progress)
    if json:
        from tui.importing import to_json
        from tui.printing import print_json

        print_json(to_json(report))
    else:
        _print(report)
    click.get_current_context().exit(1 if report.problems else 0)


def _print(report: ImportReport) -> None:
    from tui.printing import counted, print_notices, print_problems, say

    print_problems(report.problems)
    print_notices(report.notices)
    rows, papers = counted(report.rows, "row"), counted(report.papers, "paper")
    read = [f"{rows} about {papers}"] if report.rows else []
    read += [counted(report.notes, "note") + " among them"] if report.notes else []
    read += [counted(report.posts, "post")] if report.posts else []
    say(f"Read {', '.join(read) or 'nothing'}.")
    say(f"{report.new} new, {report.changed} changed, {report.merged} merged with others.")
    if report.questions:
        say(f"Open questions: {report.questions}; see `dokhu questions`.")
