"""The process beside the app that brings the index up to the files.

    python -m store.sync_worker VAULT

It prints "done total" as it goes on, and last, as JSON, what it did. It may be killed at any time:
the index is then as it was before.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from time import monotonic

from notes.vault import VaultError, open_vault
from store.index import StoreError
from store.sync import SyncReport, sync

# Seconds from one report to the next; nobody reads faster.
_EVERY = 0.1


def main() -> int:
    """Serve the command; the exit status."""
    said = monotonic()

    def progress(done: int, total: int) -> None:
        nonlocal said
        if monotonic() - said > _EVERY:
            said = monotonic()
            print(done, total, flush=True)

    try:
        print(_as_json(sync(open_vault(Path(sys.argv[1])), progress=progress)))
    except (StoreError, VaultError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _as_json(report: SyncReport) -> str:
    """What the app wants to know of it (see tui.syncing)."""
    return json.dumps(
        {
            "changes": report.parsed + report.removed,
            "problems": len(report.problems),
            "unstemmed": report.unstemmed,
            "notices": report.notices,
        }
    )


if __name__ == "__main__":
    sys.exit(main())
