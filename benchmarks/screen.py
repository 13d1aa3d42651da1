"""Starting a program in a terminal of its own, and waiting for what it shows. POSIX only."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import termios
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import psutil

ROWS, COLUMNS = 40, 140
_PATIENCE = 120.0
# A program that has drawn nothing for so long, in seconds, has drawn what it will.
_QUIET = 0.1
_CONTROLS = re.compile(
    rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[PX^_].*?\x1b\\|.)"
)


@dataclass(frozen=True, slots=True)
class Shown:
    """seconds: from exec until the text was on the terminal; process: still running; terminal:
    the file descriptor of its keys and its screen."""

    seconds: float
    process: psutil.Process
    terminal: int


@contextmanager
def shown(command: Sequence[str], text: str) -> Iterator[Shown]:
    """Start a full-screen program and wait until it has drawn `text`; it is killed at the end.

    Raises TimeoutError with the end of what it showed, where it never does.
    """
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
    environment = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor"}
    start = time.perf_counter()
    process = subprocess.Popen(
        command, stdin=theirs, stdout=theirs, stderr=theirs, env=environment, start_new_session=True
    )
    os.close(theirs)
    try:
        seconds = _wait_for(ours, text.encode(), start)
        yield Shown(seconds, psutil.Process(process.pid), ours)
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        os.close(ours)


def memory_of(command: Sequence[str], text: str, settle: float = 2.0) -> float:
    """The resident memory, in MB, of a program that has drawn `text` and then had time."""
    with shown(command, text) as screen:
        time.sleep(settle)
        return float(screen.process.memory_info().rss) / 1e6


def seconds_to(command: Sequence[str], text: str) -> float:
    """From exec until the program has drawn `text`."""
    with shown(command, text) as screen:
        return screen.seconds


def press(screen: Shown, keys: str) -> None:
    """Send keys, and wait until the program has drawn what came of them."""
    os.write(screen.terminal, keys.encode())
    while select.select([screen.terminal], [], [], _QUIET)[0]:
        os.read(screen.terminal, 65536)


def press_until(screen: Shown, keys: str, text: str) -> None:
    """Send keys, and wait until this text is drawn. Raises TimeoutError where it never is."""
    os.write(screen.terminal, keys.encode())
    _wait_for(screen.terminal, text.encode(), time.perf_counter())


def _wait_for(terminal: int, text: bytes, start: float) -> float:
    seen = b""
    while time.perf_counter() < start + _PATIENCE:
        if not select.select([terminal], [], [], 0.5)[0]:
            continue
        try:
            seen += os.read(terminal, 65536)
        except OSError:  # it ended, and the terminal with it
            break
        if text in _CONTROLS.sub(b"", seen):
            return time.perf_counter() - start
    last = _CONTROLS.sub(b"", seen).decode(errors="replace")[-2000:]
    raise TimeoutError(f"{text.decode()!r} never came; the screen ended in:\n{last}")
