"""`dokhu preview`: a post as a page in the browser, while it is written."""

from __future__ import annotations

import contextlib
import sys

import click

from tui.commands.options import opened, vault_options
from tui.texts import t


@click.command()
@click.argument("day", metavar="[DAY]", required=False)
@click.option("--pair/--together", default=None, help="As for `dokhu export`.")
@click.option("--drafts", is_flag=True, help="With translations that are drafts, too.")
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="Default: one that is free.")
@click.option("--open", "in_browser", is_flag=True, help="Open it in your browser.")
@vault_options
def command(
    day: str | None,
    pair: bool | None,
    drafts: bool,
    port: int,
    in_browser: bool,
    vault: str | None,
    json: bool,
) -> None:
    """Show a post as its readers will see it, and again whenever its files change.

    DAY is its date, its slug or its file's stem; without it, the latest post. Ctrl+C ends it.

    \b
      dokhu preview 2024-12-13 --open
    """
    from store.lists import posts
    from tui.errors import UnknownName
    from tui.exporting import Form, export_post, find_post
    from tui.post_preview import Preview
    from tui.preview_server import PreviewServer
    from tui.printing import print_json, print_problems, problem_json
    from tui.programs import open_url

    session = opened(vault)
    known = posts(session.index)
    if not day and not known:
        raise UnknownName("there are no posts yet; a post is a file in posts/")
    line = find_post(session.index, day) if day else known[0]
    form = Form("html", pair, drafts)
    problems = export_post(session.vault, session.index, line.path, form).warnings
    with PreviewServer(Preview(session.vault.root, line.path, form), port) as server:
        if json:
            found = [problem_json(problem) for problem in problems]
            print_json({"url": server.url, "post": line.path, "problems": found})
        else:
            print_problems(problems)
            click.echo(t("{post} is at {url}. Ctrl+C ends it.", post=line.path, url=server.url))
        sys.stdout.flush()  # a program that reads the address is waiting for it
        if in_browser:
            open_url(server.url)
        with contextlib.suppress(KeyboardInterrupt):
            server.serve_forever()
