"""`dokhu status`: the vault, its index, and what waits for the person."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from tui.commands.options import opened, vault_options

if TYPE_CHECKING:
    from tui.session import Session


@click.command()
@vault_options
def command(vault: str | None, json: bool) -> None:
    """Show the vault, its index, and what waits: to read, to translate, to publish, to commit."""
    from store.lists import waiting
    from tui.printing import print_json, say

    session = opened(vault)
    numbers = asdict(waiting(session.index)) | {"questions": len(session.questions())}
    uncommitted, git_says = _uncommitted(session)
    places = {
        "vault": str(session.vault.root),
        "index": str(session.index.path),
        "drafts": str(session.drafts.folder),
    }
    drafts = len(session.drafts.load())
    if json:
        waits = {**numbers, "unsaved": drafts, "uncommitted": uncommitted, "git": git_says}
        print_json({**places, "waiting": waits})
        return
    for name, place in places.items():
        say(f"{name:<14} {place}")
    say()
    for name, label in _LABELS.items():
        if numbers[name]:
            say(f"{numbers[name]:>7}  {label}")
    if drafts:
        say(f"{drafts:>7}  notes typed and not saved: `dokhu` offers them again")
    say(f"{uncommitted:>7}  files to commit" if uncommitted is not None else f"git: {git_says}")


_LABELS = {
    "papers": "papers",
    "notes": "notes",
    "new": "new, to look at",
    "queued": "queued, to read",
    "reading": "being read",
    "needs_english": "notes that need English",
    "needs_korean": "notes that need Korean",
    "drafts": "translations in draft",
    "stale": "translations that no longer follow",
    "unpublished": "notes done and in no post",
    "untitled": "papers without a title: see `dokhu list needs:title`",
    "questions": "questions: see `dokhu questions`",
    "problems": "problems: see `dokhu check`",
}


def _uncommitted(session: Session) -> tuple[int | None, str | None]:
    from tui.git import GitError

    try:
        return len(session.changed_files()), None
    except GitError as error:
        return None, str(error)
