"""`dokhu export`: posts in forms for elsewhere."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui.commands.options import opened, vault_options

if TYPE_CHECKING:
    from notes.export import Export


target_option = click.option(
    "--to", "target", metavar="TARGET", required=True, help="text or markdown."
)


@click.group()
def command() -> None:
    """Write posts in a form for elsewhere."""


@command.command()
@click.argument("day", metavar="DAY")
@target_option
@click.option("--out", metavar="PATH", help="A file, or a folder; else standard output.")
@vault_options
def post(day: str, target: str, out: str | None, vault: str | None, json: bool) -> None:
    """Export one post: DAY is its date, its slug or its file's stem.

    What you may want to see to before you publish is said on standard error.

    \b
      dokhu export post 2024-12-13 --to text
      dokhu export post 2024-12-13 --to markdown --out site/
    """
    from tui.printing import print_json, print_problems, problem_json, say

    exported = opened(vault).export_post(day, target)
    path = None
    if out:
        is_folder = Path(out).is_dir() or out.endswith(("/", "\\"))
        path = _write(exported, Path(out, exported.name) if is_folder else Path(out))
    if json:
        document = {
            "target": target,
            "name": exported.name,
            "path": path,
            "text": None if path else exported.text,
            "problems": [problem_json(problem) for problem in exported.warnings],
        }
        print_json(document)
    else:
        print_problems(exported.warnings)
        if path is None:
            click.echo(exported.text, nl=False)
        else:
            say(f"Written to {path}.")
    click.get_current_context().exit(_status(exported))


@command.command()
@click.argument("notes", metavar="[NOTES…]", nargs=-1)
@target_option
@click.option("--out", metavar="DIR", required=True, help="The folder for the files.")
@click.option("--tag", metavar="TAG", help="Only posts with a note of this tag.")
@click.option("--year", metavar="YYYY", help="Only posts of this year.")
@vault_options
def blog(
    notes: tuple[str, ...],
    target: str,
    out: str,
    tag: str | None,
    year: str | None,
    vault: str | None,
    json: bool,
) -> None:
    """Export every post that is out, or those that name one of NOTES.

    \b
      dokhu export blog --to markdown --out site/ --year 2024
    """
    from tui.exporting import Choice
    from tui.printing import counted, print_json, print_problems, problem_json

    session = opened(vault)
    exported = list(session.export_blog(target, Choice(year, tag, notes)))
    files = [_write(one, Path(out, one.name)) for one in exported]
    problems = [problem for one in exported for problem in one.warnings]
    if json:
        found = [problem_json(problem) for problem in problems]
        print_json({"target": target, "files": files, "problems": found})
    else:
        print_problems(problems)
        click.echo(f"{counted(len(files), 'post')} written to {out}.")
    click.get_current_context().exit(max(map(_status, exported), default=0))


def _write(exported: Export, path: Path) -> str:
    """Write the file where it says something else; its path."""
    from notes.atomic import write_atomic

    data = exported.text.encode()
    if not (path.is_file() and path.read_bytes() == data):
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomic(path, data, None)
    return str(path)


def _status(exported: Export) -> int:
    """1 where the post itself lacks something; a draft or an unknown link is no mistake."""
    return int(any(warning.path.startswith("posts/") for warning in exported.warnings))
