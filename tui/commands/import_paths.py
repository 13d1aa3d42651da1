"""`dokhu import`: papers, notes and posts from files and folders."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui.commands.options import opened, vault_options
from tui.texts import t, tn

if TYPE_CHECKING:
    from tui.importing import ImportReport


@click.command(name="import")
@click.argument("paths", metavar="PATH…", nargs=-1, required=True)
@click.option("--format", metavar="NAME", help="Do not recognise the format, take this one.")
@vault_options
def command(paths: tuple[str, ...], format: str | None, vault: str | None, json: bool) -> None:
    """Take papers, notes and posts from files and folders, in any order.

    A PATH of - is what is piped in. The format of each file is recognised: blog, dataset, hf-list,
    hf-search, or obsidian (a Markdown note). Importing again changes nothing that has not changed;
    a note that is in the vault is never touched.

    \b
      dokhu import ~/Downloads/daily-papers.txt ~/old-notes
      pbpaste | dokhu import -
    """
    from tui.commands.progress import find_stems, shown

    session = opened(vault)
    goes_on = "What is in the vault by now is whole; the same import goes on from there."
    with shown("Importing", goes_on) as progress:
        report = session.import_paths([Path(path) for path in paths], format, progress)
    if json:
        from tui.importing import to_json
        from tui.printing import print_json

        print_json(to_json(report))
    else:
        _print(report)
    find_stems(session.vault)
    click.get_current_context().exit(1 if report.problems else 0)


def _print(report: ImportReport) -> None:
    from tui.printing import print_notices, print_problems, say

    print_problems(report.problems)
    print_notices(report.notices)
    for line in _formats(report):
        say(line)
    if report.rows:
        together = tn(report.papers, "Together {n} paper.", "Together {n} papers.")
        say(f"{together} {_written(report)}")
    if report.questions:
        one = "{n} question for you to settle: see `dokhu questions`."
        say(tn(report.questions, one, "{n} questions for you to settle: see `dokhu questions`."))


def _formats(report: ImportReport) -> Iterator[str]:
    """What the files were taken for, and what they held."""
    known = [file.format for file in report.files if file.format]
    width = max(map(len, known), default=0)
    for name in sorted(set(known)):
        files = [file for file in report.files if file.format == name]
        rows, notes, posts = (
            sum(getattr(file, held) for file in files) for held in ("rows", "notes", "posts")
        )
        what = _counted(rows, notes, posts) or t("nothing")
        yield f"{name:<{width}}  {tn(len(files), '{n} file', '{n} files')}: {what}"
    if not known:
        yield t("Nothing was read.")


def _written(report: ImportReport) -> str:
    new = _counted(report.new_rows, report.new_notes, report.new_posts)
    parts = [t("New: {what}.", what=new)] if new else []
    if report.changed:
        parts.append(tn(report.changed, "Changed: {n} row.", "Changed: {n} rows."))
    return " ".join(parts) or t("All of it was in the vault already.")


def _counted(rows: int, notes: int, posts: int) -> str:
    said = (
        tn(rows, "{n} row", "{n} rows") if rows else "",
        tn(notes, "{n} note", "{n} notes") if notes else "",
        tn(posts, "{n} post", "{n} posts") if posts else "",
    )
    return ", ".join(filter(None, said))
