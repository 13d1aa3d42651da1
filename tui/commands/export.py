"""`dokhu export`: posts in forms for elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from tui.commands.options import opened, vault_options
from tui.texts import t, tn

if TYPE_CHECKING:
    from notes.export import Export
    from notes.out_folder import Written
    from notes.problem import Problem
    from tui.exporting import Form
    from tui.session import Session

Command = TypeVar("Command", bound=Callable[..., Any])

# The names stand in notes/targets too; here they are for `--help`, which imports nothing.
_TARGETS = """
text, markdown, html, hugo, jekyll, pelican, nikola, eleventy, astro, zola, substack, velog,
tistory or eml.
"""


def form_options(function: Command) -> Command:
    """`--to`, `--pair` and `--drafts`, given to the command as `target`, `pair`, `drafts`."""
    drafts = click.option("--drafts", is_flag=True, help="With translations that are drafts, too.")
    pair = click.option(
        "--pair/--together",
        default=None,
        help="A page for each language, linked, or both on one. Default: what dokhu.toml says.",
    )
    to = click.option("--to", "target", metavar="TARGET", required=True, help=_TARGETS.strip())
    return to(pair(drafts(function)))


@click.group()
def command() -> None:
    """Write posts in a form for elsewhere."""


@command.command()
@click.argument("day", metavar="DAY")
@form_options
@click.option("--out", metavar="PATH", help="A file, or a folder; else standard output.")
@vault_options
def post(
    day: str,
    target: str,
    pair: bool | None,
    drafts: bool,
    out: str | None,
    vault: str | None,
    json: bool,
) -> None:
    """Export one post: DAY is its date, its slug or its file's stem.

    What you may want to see to before you publish is said on standard error.

    \b
      dokhu export post 2024-12-13 --to text
      dokhu export post 2024-12-13 --to markdown --out site/
    """
    from tui.exporting import Form
    from tui.printing import print_json, print_problems, problem_json, say

    session = opened(vault)
    form = Form(target, pair, drafts)
    if out and _is_folder(out):
        exported, files, problems = _post_into(session, day, form, Path(out))
    else:
        exported, files = _post_alone(session, day, form, out)
        problems = []
    warnings = [*exported.warnings, *problems]
    if json:
        document = {
            "target": target,
            "name": exported.name,
            "path": files[0] if files else None,
            "files": files,
            "text": None if out else exported.text,
            "problems": [problem_json(problem) for problem in warnings],
        }
        print_json(document)
    else:
        print_problems(warnings)
        if not out:
            click.echo(exported.text, nl=False)
        elif files:
            say(t("Written to {path}.", path=files[0] if len(files) == 1 else out))
    click.get_current_context().exit(max(_status(exported), int(bool(problems))))


@command.command()
@click.argument("notes", metavar="[NOTES…]", nargs=-1)
@form_options
@click.option("--out", metavar="DIR", required=True, help="The folder for the files.")
@click.option("--tag", metavar="TAG", help="Only posts with a note of this tag.")
@click.option("--year", metavar="YYYY", help="Only posts of this year.")
@click.option("--prune", is_flag=True, help="Remove the files of posts that were withdrawn.")
@vault_options
def blog(
    notes: tuple[str, ...],
    target: str,
    pair: bool | None,
    drafts: bool,
    out: str,
    tag: str | None,
    year: str | None,
    prune: bool,
    vault: str | None,
    json: bool,
) -> None:
    """Export every post that is out, or those that name one of NOTES.

    Only what changed is written, and no file that an export did not write is touched.

    \b
      dokhu export blog --to hugo --out my-site/ --pair
      dokhu export blog --to markdown --out site/ --year 2024
    """
    from notes.out_folder import OutFolder
    from tui.commands.progress import shown
    from tui.exporting import Form, Which, export_blog
    from tui.printing import print_json, print_problems, problem_json

    session = opened(vault)
    folder = OutFolder(Path(out), target)
    form, which = Form(target, pair, drafts), Which(year, tag, notes)
    with shown("Exporting", "Nothing was written.") as progress:
        exported = export_blog(session.vault, session.index, form, which, folder.posts, progress)
    done = folder.write(exported.files, exported.kept, prune=prune)
    wrong = [*exported.problems, *done.problems]
    problems = [*(warning for one in exported.posts for warning in one.warnings), *wrong]
    if json:
        document = {
            "target": target,
            "posts": [one.post for one in exported.posts],
            "files": [str(Path(out, path)) for path in exported.files],
            "written": done.written,
            "withdrawn": done.withdrawn,
            "removed": done.removed,
            "problems": [problem_json(problem) for problem in problems],
        }
        print_json(document)
    else:
        print_problems(problems)
        click.echo(_said(len(exported.posts), out, done))
    status = max(map(_status, exported.posts), default=0)
    click.get_current_context().exit(max(status, int(bool(wrong))))


def _post_into(
    session: Session, day: str, form: Form, out: Path
) -> tuple[Export, list[str], list[Problem]]:
    """Export one post into a folder, beside what other exports wrote there.

    With its files that are there now, and why others are not.
    """
    from notes.out_folder import OutFolder
    from tui.exporting import export_post, planned

    folder = OutFolder(out, form.target)
    # A folder without posts is the person's own site, where the others may well be.
    exported = export_post(session.vault, session.index, day, form, folder.posts or None)
    others: Iterable[str | None] = {*folder.posts, None} - {exported.post}
    done = folder.write(planned(exported), others)
    there = {*done.written, *done.same}
    files = [str(out / file.path) for file in exported.files if file.path in there]
    return exported, files, done.problems


def _post_alone(
    session: Session, day: str, form: Form, out: str | None
) -> tuple[Export, list[str]]:
    """Export one post into the file that is named, if one is; with that file."""
    from tui.exporting import export_post

    exported = export_post(session.vault, session.index, day, form)
    _check_one_file(exported, out)
    return exported, [_write(exported, Path(out))] if out else []


def _is_folder(out: str) -> bool:
    return Path(out).is_dir() or out.endswith(("/", "\\"))


def _check_one_file(exported: Export, out: str | None) -> None:
    """Raises UsageError where the post is more than what is asked for can hold."""
    if len(exported.files) == 1:
        return
    names = ", ".join(file.path for file in exported.files[:3])
    more = ", …" if len(exported.files) > 3 else ""
    hint = f"{out}/" if out else "--out DIR/"
    raise click.UsageError(
        f"the post is {len(exported.files)} files ({names}{more}): name a folder, {hint}"
    )


def _said(posts: int, out: str, done: Written) -> str:
    written = tn(
        len(done.written), "{n} file written to {out}", "{n} files written to {out}", out=out
    )
    parts = [t("{written}, {n} as they were", written=written, n=len(done.same))]
    if done.removed:
        parts.append(t("{n} removed", n=len(done.removed)))
    elif done.withdrawn:
        gone = len(done.withdrawn)
        parts.append(t("{n} are no longer part of it (--prune removes them)", n=gone))
    return f"{tn(posts, '{n} post', '{n} posts')}: {'; '.join(parts)}."


def _write(exported: Export, path: Path) -> str:
    """Write the file that the person named, where it says something else; its path."""
    from notes.atomic import write_atomic

    data = exported.files[0].data
    if not (path.is_file() and path.read_bytes() == data):
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomic(path, data, None)
    return str(path)


def _status(exported: Export) -> int:
    """1 where the post itself lacks something; a draft or an unknown link is no mistake."""
    return int(exported.lacks_notes)
