"""The index brought up to the files by a process of its own.

In a thread of the app a big sync would hold keys up for a third of a second at a time.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from subprocess import PIPE

from tui.own_process import own_process


@dataclass(frozen=True, slots=True)
class Synced:
    """What the sync did. changes: entries that came, went or changed; problems: how many stand.

    unstemmed: entries whose Korean waits for its stems (see tui.stemming).
    notices: what the person should be told once about the index itself.
    failure: why it could not be done, for the person; None where it was.
    """

    changes: int = 0
    problems: int = 0
    unstemmed: int = 0
    notices: tuple[str, ...] = ()
    failure: str | None = None


async def sync_apart(root: Path) -> Synced:
    """Run `dokhu sync` on the vault and say what it did. Cancelled, it ends the process."""
    arguments = ("sync", "--json", "--no-stems", "--vault", str(root))
    async with own_process("tui", *arguments, stderr=PIPE) as process:
        out, err = await process.communicate()
    return read_report(out, err)


def read_report(out: bytes, err: bytes) -> Synced:
    """What a sync process printed, read; where it is no report, its last word is the failure."""
    try:
        report = json.loads(out)
        changes = report["parsed"] + report["removed"]
        problems, notices = len(report["problems"]), tuple(report["notices"])
        return Synced(changes, problems, report["unstemmed"], notices)
    except (ValueError, KeyError, TypeError):
        lines = err.decode(errors="replace").strip().splitlines()
        return Synced(failure=lines[-1] if lines else "dokhu sync ended without a word")
