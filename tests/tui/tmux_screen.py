"""A real terminal: a shell in a tmux of its own, its keys, and waiting for what it shows."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType

from tests.tui.keyboard import HANGUL

PROJECT = Path(__file__).parents[2]
COLUMNS, ROWS = 140, 40
# Seconds; a busy machine is no failure.
_PATIENCE = 60.0
_LOOK_AGAIN = 0.02


@dataclass
class TmuxScreen:
    """A shell in `folder`, which is its home folder too: it has no settings and no vault to find.

    hangul: every letter key is pressed with the two-set layout on. Texts are typed as they stand.
    seen: what was pressed and what the screen showed then, step by step.
    """

    folder: Path
    hangul: bool = False
    seen: list[tuple[str, str]] = field(default_factory=list)

    def __enter__(self) -> TmuxScreen:
        launcher = self.folder / "bin" / "dokhu"
        launcher.parent.mkdir(parents=True)
        launcher.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -P -m tui "$@"\n')
        launcher.chmod(0o755)
        size = ("-x", str(COLUMNS), "-y", str(ROWS))
        # The status line would take a row from the screen.
        self._tmux("-u", "new-session", "-d", *size, "sh", ";", "set", "-g", "status", "off")
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        socket = self._tmux("display-message", "-p", "#{socket_path}").strip()
        self._tmux("kill-server")
        Path(socket).unlink(missing_ok=True)  # tmux leaves it behind

    def press(self, *keys: str, shows: str = "", hides: str = "") -> None:
        """Press keys, by tmux's names for them, and wait until a text is there or has gone.

        Raises TimeoutError with the screen, where that never comes.
        """
        pressed = [HANGUL.get(key, key) if self.hangul else key for key in keys]
        self._before(shows)
        for key in pressed:
            self._tmux("send-keys", *(["-l"] if len(key) == 1 else []), "--", key)
        self._after(" ".join(pressed), shows, hides)

    def type(self, text: str, shows: str = "") -> None:
        """Type a text, all at once, and wait until it or `shows` is there; raises as `press`."""
        self._before(shows or text)
        self._tmux("send-keys", "-l", "--", text)
        self._after(f"“{text.strip()}”", shows or text, "")

    def run(self, command: str, shows: str) -> None:
        """Type a command in the shell, and wait for what it says."""
        self.type(f"{command}\n", shows)

    def text(self) -> str:
        """What the screen shows now."""
        return self._tmux("capture-pane", "-p")

    def _before(self, shows: str) -> None:
        """What is there already tells nothing when it is waited for."""
        assert not shows or shows not in self.text(), f"{shows!r} is there before"

    def _after(self, pressed: str, shows: str, hides: str) -> None:
        deadline = time.monotonic() + _PATIENCE
        while shows not in (screen := self.text()) or (hides and hides in screen):
            if time.monotonic() > deadline:
                missed = f"{shows!r} never came" if shows not in screen else f"{hides!r} stays"
                raise TimeoutError(f"{missed} after {pressed}; the screen is\n{screen}")
            time.sleep(_LOOK_AGAIN)
        self.seen.append((pressed, screen))

    def _tmux(self, *arguments: str) -> str:
        # By a socket and a configuration of its own, nothing of the person's tmux is touched.
        command = ["tmux", "-L", f"dokhu-{os.getpid()}", "-f", os.devnull, *arguments]
        done = subprocess.run(
            command, check=True, capture_output=True, env=self._environment(), cwd=self.folder
        )
        return done.stdout.decode()

    def _environment(self) -> dict[str, str]:
        home = {"HOME": str(self.folder), "LC_ALL": "C.UTF-8", "PYTHONPATH": str(PROJECT)}
        path = {"PATH": f"{self.folder / 'bin'}{os.pathsep}{os.environ['PATH']}"}
        reader = {
            f"GIT_{who}_{what}": value
            for who in ("AUTHOR", "COMMITTER")
            for what, value in (("NAME", "A Reader"), ("EMAIL", "reader@example.org"))
        }
        # Loading Kiwi takes a second.
        return {**home, **path, **reader, "DOKHU_STEMS": "rules"}
