"""Korean stems, found by a process of its own: Kiwi takes a second to load, and 330 MB.

Until that is done, Korean is found by the stems that rules find.
"""

from __future__ import annotations

import os
from importlib.util import find_spec
from pathlib import Path
from subprocess import DEVNULL, PIPE, Popen
from typing import TYPE_CHECKING

from tui.own_process import own_command, own_process

if TYPE_CHECKING:
    from store.progress import Progress

_WORKER = "store.stem_worker"
# For machines that Kiwi is too big for, and for tests: "rules" never starts it.
_SETTING = "DOKHU_STEMS"
NO_KIWI = (
    "Korean words are found by simple rules, because kiwipiepy is not installed; "
    "with it, searches find more of them: pip install kiwipiepy"
)


def by_rules_only() -> bool:
    """Whether Kiwi is not to be used, or not there."""
    return os.environ.get(_SETTING) == "rules" or find_spec("kiwipiepy") is None


def missing_kiwi() -> str | None:
    """What to tell the person, the first time, where Kiwi could not be installed; else None."""
    from tui.memory import recall, remember

    if os.environ.get(_SETTING) == "rules" or find_spec("kiwipiepy") or recall("no-kiwi"):
        return None
    remember("no-kiwi", "said")
    return NO_KIWI


def stem_and_wait(root: Path, progress: Progress | None = None) -> None:
    """Find the stems of all entries that wait for them; progress is called with (done, total)."""
    if by_rules_only():
        return
    with Popen(own_command(_WORKER, str(root)), stdin=DEVNULL, stdout=PIPE) as process:
        assert process.stdout is not None
        try:
            for line in process.stdout:
                if progress:
                    progress(*map(int, line.split()))
        finally:
            # Its output ends with it, so that this only meets it where the wait was interrupted.
            process.kill()


async def stem_apart(root: Path, progress: Progress) -> None:
    """The same beside the app. Cancelled, it ends the process; the next one goes on from there."""
    if by_rules_only():
        return
    async with own_process(_WORKER, str(root)) as process:
        assert process.stdout is not None
        async for line in process.stdout:
            progress(*map(int, line.split()))
        await process.wait()
