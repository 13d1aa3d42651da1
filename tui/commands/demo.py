"""`dokhu demo`: the app on a throw-away copy of the demo library, or a copy to keep."""

from __future__ import annotations

from pathlib import Path

import click

from tui.commands.options import json_option
from tui.texts import t


@click.command()
@click.option("--to", metavar="DIR", help="Only write the demo library into a new folder.")
@json_option
def command(to: str | None, json: bool) -> None:
    """Open the app on a throw-away copy of the demo library.

    Nothing that you do there lasts. With --to DIR the copy stays, and the app is not opened.

    \b
      dokhu demo --to ~/demo && cd ~/demo
    """
    from tui.commands.open_app import make_demo, open_demo
    from tui.errors import SessionError
    from tui.printing import print_json, say

    if to is None:
        click.get_current_context().exit(open_demo())
    target = Path(to).absolute()
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise SessionError(f"{target} is there already: name a new folder")
    root = make_demo(target)
    if json:
        print_json({"vault": str(root)})
    else:
        say(t("The demo library is in {root}.", root=root))
