"""Opening the full-screen app, on a vault or on a throw-away copy of the demo library."""

from __future__ import annotations

import gc
import os
import shutil
import signal
import sys
import tempfile
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from types import FrameType

import click

from notes.vault import Vault, init_vault, open_vault
from tui.commands.options import opened_vault


def open_app(vault: str | None) -> int:
    """Open the app on the vault that the options or the folder say; its exit status."""
    _need_terminal()
    return _run(opened_vault(vault))


def open_demo() -> int:
    """Open the app on a demo library that is gone when the app ends; its exit status."""
    _need_terminal()
    folders = [tempfile.mkdtemp(prefix="dokhu-demo-")]

    def leave(number: int, frame: FrameType | None) -> None:
        _remove(folders)
        # At once: Textual would wait for ever until a terminal that is gone has drawn a last frame.
        os._exit(128 + number)

    # A window that is closed ends us by a signal; nothing must stay behind.
    for name in ("SIGHUP", "SIGTERM"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), leave)
    try:
        vault = open_vault(make_demo(Path(folders[0], "demo")))
        folders += [str(vault.cache_dir()), str(vault.state_dir())]
        return _run(vault)
    finally:
        _remove(folders)


def _remove(folders: Iterable[str]) -> None:
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)


def make_demo(root: Path) -> Path:
    """Write the demo library as a vault into this folder, and give the folder."""
    from seeds.demo import copy_to

    copy_to(root, date.today())
    return init_vault(root).root


def _need_terminal() -> None:
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise click.UsageError("the app needs a terminal; `dokhu --help` lists what works without")


def _run(vault: Vault) -> int:
    # A start makes many objects, and to look for cycles among them takes an eighth of its time. The
    # app does it again from its first screen on.
    gc.disable()
    from tui.app import DokhuApp

    app = DokhuApp(vault)
    app.run()
    return app.return_code or 0
