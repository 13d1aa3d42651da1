"""`dokhu sync` without click, whose import alone takes longer than a sync with nothing to do.

Scripts call it after every change, so it must take hardly longer than Python itself.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from notes.vault import Vault
    from store.sync import SyncReport


def quick_sync(arguments: list[str]) -> int | None:
    """Serve a plain `sync` call, and give its exit status.

    None, with nothing done, for every other call, and for what goes wrong: then the whole command
    line takes over, and says it.
    """
    said = _plain_call(arguments)
    if said is None:
        return None
    where, flags = said
    from pathlib import Path

    from notes.vault import VaultError, find_vault, open_vault
    from store.index import StoreError

    try:
        root = find_vault(Path(where) if where else None)
        if root is None:
            return None
        return run_sync(open_vault(root), "--rebuild" in flags, "--json" in flags)
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # Python would say so once more when it flushes at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except (OSError, VaultError, StoreError):
        return None


def run_sync(vault: Vault, rebuild: bool, json: bool) -> int:
    """Sync, print what was done, find the stems that wait, and give the exit status.

    Raises StoreError.
    """
    from store.sync import sync

    if not json and sys.stderr.isatty():
        from tui.commands.progress import READING, shown

        with shown(*READING) as progress:
            report = sync(vault, rebuild, progress)
    else:
        report = sync(vault, rebuild)
    if json:
        _print_json(report)
    else:
        _print(report)
    sys.stdout.flush()
    if report.unstemmed:
        from tui.commands.progress import find_stems

        find_stems(vault)
    return 1 if report.problems else 0


def _plain_call(arguments: list[str]) -> tuple[str | None, set[str]] | None:
    """The vault and the flags of a call that says `sync` and no more; the vault may come first."""
    where, words = None, []
    rest = iter(arguments)
    for argument in rest:
        name, given, value = argument.partition("=")
        if name != "--vault":
            words.append(argument)
            continue
        where = value if given else next(rest, "")
        if not where:
            return None
    flags = {*words[1:]}
    if words[:1] != ["sync"] or not flags <= {"--json", "--rebuild"}:
        return None
    return where, flags


def _print_json(report: SyncReport) -> None:
    from tui.printing import print_json, problem_json

    print_json(
        {
            "files": report.files,
            "parsed": report.parsed,
            "added": report.added,
            "changed": report.changed,
            "removed": report.removed,
            "problems": [problem_json(problem) for problem in report.problems],
            "seconds": round(report.seconds, 4),
            "unstemmed": report.unstemmed,
            "notices": list(report.notices),
        }
    )


def _print(report: SyncReport) -> None:
    from tui.texts import t

    if report.problems or report.notices:
        from tui.printing import print_problems, warn
        from tui.texts.messages import translated

        for notice in report.notices:
            warn(translated(notice))
        print_problems(report.problems)
    what = t("nothing new")
    if report.parsed or report.removed:
        done = {"added": report.added, "changed": report.changed, "removed": report.removed}
        what = t("{added} added, {changed} changed, {removed} removed", **done)
    print(t("{n} files: {what}.", n=report.files, what=what))
