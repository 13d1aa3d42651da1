"""A part of the program run as a process of its own."""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from subprocess import DEVNULL, PIPE
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from asyncio.subprocess import Process


def own_command(module: str, *arguments: str) -> list[str]:
    """The command that runs a module of the program."""
    # -P: a file of the folder we are in must not stand in for a module of the program.
    return [sys.executable, "-P", "-m", module, *arguments]


@asynccontextmanager
async def own_process(
    module: str, *arguments: str, stderr: int = DEVNULL
) -> AsyncIterator[Process]:
    """The process beside the app, its output in a pipe; ended where the body is cancelled."""
    # The command line, which waits for its processes, has no use for it.
    import asyncio

    process = await asyncio.create_subprocess_exec(
        *own_command(module, *arguments), stdin=DEVNULL, stdout=PIPE, stderr=stderr
    )
    try:
        yield process
    except asyncio.CancelledError:
        process.kill()
        await process.wait()
        raise
