"""Korean stems, found by a process of its own: Kiwi takes a second to load, and 330 MB.

Until that is done, Korean is found by the stems that rules find.
"""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from asyncio.subprocess import DEVNULL, PIPE
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from store.sync import Progress

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
    with subprocess.Popen(
        _worker(root), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE
    ) as process:
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
    process = await asyncio.create_subprocess_exec(
        *_worker(root), stdin=DEVNULL, stdout=PIPE, stderr=DEVNULL
    )
    assert process.stdout is not None
    try:
        async for line in process.stdout:
            progress(*map(int, line.split()))
        await process.wait()
    except asyncio.CancelledError:
        process.kill()
        await process.wait()
        raise


def _worker(root: Path) -> list[str]:
    # -P: a file of the folder we are in must not stand in for a module of the program.
    return [sys.executable, "-P", "-m", "store.stem_worker", str(root)]
