"""`dokhu export`: posts in forms for elsewhere."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tui.commands.options import opened, vault_options

if TYPE_CHECKING:
    from notes.export import Export


@click.group()
def command() -> None:
    """Write a post in a form for elsewhere."""


@command.command()
@click.argument("day", metavar="DAY")
@click.option("--to", "target", metavar="TARGET", required=True, help="text or markdown.")
@click.option("--out", metavar="PATH", help="A file, or a folder; else standard output.")
@vault_options
def post(day: str, target: str, out: str | None, vault: str | None, json: bool) -> None:
    """Export one post: DAY is its date, its slug or its file's stem.

    What you may want to see to before you publish is said on standard error.
    """
    from tui.printing import print_json, print_problems

    exported = opened(vault).export_post(day, target)
    path = _write(exported, out) if out else None
    if json:
        print_json(_document(exported, target, path))
        return
    print_problems(exported.warnings)
    if path is None:
        click.echo(exported.text, nl=False)


def _document(exported: Export, target: str, path: Path | None) -> dict[str, Any]:
    from tui.printing import problem_json

    return {
        "target": target,
        "name": exported.name,
        "path": str(path) if path else None,
        "text": None if path else exported.text,
        "problems": [problem_json(problem) for problem in exported.warnings],
    }


def _write(exported: Export, out: str) -> Path:
    from notes.atomic import write_atomic

    path = Path(out)
    if path.is_dir() or out.endswith(("/", "\\")):
        path = path / exported.name
    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomic(path, exported.text.encode(), None)
    return path
