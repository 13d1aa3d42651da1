"""The index brought up to the files by a process of its own.

In a thread of the app a big sync would hold keys up for a third of a second at a time.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from subprocess import STDOUT
from typing import TYPE_CHECKING

from tui.own_process import own_process

if TYPE_CHECKING:
    from store.progress import Progress

_WORKER = "store.sync_worker"


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


async def sync_apart(root: Path, progress: Progress) -> Synced:
    """Sync the vault and say what was done; progress is called with (done, total).

    Cancelled, it ends the process, and the index is as it was before.
    """
    last = ""
    async with own_process(_WORKER, str(root), stderr=STDOUT) as process:
        assert process.stdout is not None
        async for line in process.stdout:
            last = line.decode(errors="replace").strip() or last
            done, _, total = last.partition(" ")
            if done.isdecimal() and total.isdecimal():
                progress(int(done), int(total))
        await process.wait()
    return read_report(last)


def read_report(last: str) -> Synced:
    """The last line of a sync process, read; where it is no report, it says what failed."""
    try:
        report = json.loads(last)
        return Synced(**{**report, "notices": tuple(report["notices"])})
    except (ValueError, KeyError, TypeError):
        return Synced(failure=last or "the sync ended without a word")
