"""`dokhu commit`: what changed since the last commit, in the person's own git."""

from __future__ import annotations

import click

from tui.commands.options import opened, vault_options
from tui.texts import t, tn


@click.command()
@click.option("--message", "-m", metavar="TEXT", help="Instead of one that names what changed.")
@vault_options
def command(message: str | None, vault: str | None, json: bool) -> None:
    """Commit what changed in the vault, under a message that names it.

    Only the vault's own files; what else is staged stays staged.
    """
    from tui.printing import print_json, say

    report = opened(vault, sync=False).commit(message)
    if json:
        document = {"commit": report.commit or None, "message": report.message}
        print_json({**document, "files": list(report.files)})
    elif report.commit:
        subject = report.message.partition("\n")[0]
        files = tn(len(report.files), "{n} file", "{n} files")
        say(f"{report.commit}  {subject}  ({files})")
    else:
        say(t("Nothing to commit."))
