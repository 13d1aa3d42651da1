"""`dokhu status`: the vault, its index, and what waits for the person."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from tui.commands.options import opened, vault_options
from tui.texts import t

if TYPE_CHECKING:
    from tui.session import Session


@click.command()
@vault_options
def command(vault: str | None, json: bool) -> None:
    """Show the vault, its index, and what waits: to read, to translate, to publish, to commit."""
    from store.lists import waiting
    from tui.cells import pad
    from tui.printing import print_json, say
    from tui.texts.messages import translated

    session = opened(vault)
    numbers = asdict(waiting(session.index)) | {"questions": len(session.questions())}
    uncommitted, git_says = _uncommitted(session)
    numbers |= {"unsaved": len(session.drafts.load()), "uncommitted": uncommitted}
    places = {
        "vault": str(session.vault.root),
        "index": str(session.index.path),
        "drafts": str(session.drafts.folder),
    }
    if json:
        print_json({**places, "waiting": {**numbers, "git": git_says}})
        return
    for name, place in places.items():
        say(f"{pad(t(name), _WIDTH)} {place}")
    say()
    for name, (label, listed_by) in _LABELS.items():
        if numbers[name]:
            say(f"{pad(t(label), _WIDTH)} {numbers[name]:>6}   {t(listed_by)}".rstrip())
    if git_says:
        say(f"{'git':<{_WIDTH}} {translated(git_says)}")


_WIDTH = 14
# What each number is called, and the command that shows what is behind it.
_LABELS = {
    "papers": ("papers", ""),
    "notes": ("notes", ""),
    "new": ("to look at", "dokhu list status:new is:paper"),
    "queued": ("to read", "dokhu list status:queued"),
    "reading": ("being read", "dokhu list status:reading"),
    "needs_english": ("need English", "dokhu list needs:en"),
    "needs_korean": ("need Korean", "dokhu list needs:ko"),
    "drafts": ("in draft", "dokhu list translation:draft"),
    "stale": ("stale", "dokhu list translation:stale"),
    "unpublished": ("to publish", "dokhu list status:done is:note -is:posted"),
    "untitled": ("without title", "dokhu list needs:title -is:question"),
    "questions": ("questions", "dokhu questions"),
    "problems": ("problems", "dokhu check"),
    "unsaved": ("not saved", "dokhu offers what was typed again"),
    "uncommitted": ("to commit", "dokhu commit"),
}


def _uncommitted(session: Session) -> tuple[int | None, str | None]:
    from tui.git import GitError

    try:
        return len(session.changed_files()), None
    except GitError as error:
        return None, str(error)
