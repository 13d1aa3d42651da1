"""Editor and browser: programs named by the person's own configuration, never by a vault.

`config.toml` in the user's configuration folder may hold `editor` and `browser`, each a command
line (`editor = "code --wait"`) or a list of its words. A cloned vault runs nothing.
"""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from notes.clean import clean
from tui.configuration import ConfigurationError, config_file, configured

_EDITORS = ("nano", "vim", "vi", "notepad")
_OPENERS = ("xdg-open", "wslview", "gio open")


class ProgramError(Exception):
    """A program that is not there or failed, said for the person."""


def editor_command() -> list[str]:
    """The person's editor: configuration, $VISUAL, $EDITOR, else the first common one found."""
    for text in (_configured("editor"), os.environ.get("VISUAL"), os.environ.get("EDITOR")):
        if text:
            return _words(text, "editor")
    for name in _EDITORS:
        if shutil.which(name):
            return [name]
    raise ProgramError(f"no editor found: set $EDITOR, or `editor` in {config_file()}")


def edit(path: Path) -> None:
    """Open a file in the editor and wait for its end. Raises ProgramError."""
    command = editor_command()
    try:
        done = subprocess.run([*command, str(path)], check=False)
    except OSError as error:
        reason = error.strerror or str(error)
        raise ProgramError(f"the editor “{shlex.join(command)}” did not start: {reason}") from None
    if done.returncode:
        raise ProgramError(f"the editor “{shlex.join(command)}” ended with {done.returncode}")


def edit_text(text: str) -> str:
    """Edit a text in the editor, in a file of its own, and wait; what it is then.

    Line ends are `\\n`, and the final newline that editors add is gone. Raises ProgramError and
    OSError.
    """
    with tempfile.TemporaryDirectory(prefix="dokhu-") as folder:
        path = Path(folder, "text.md")
        path.write_text(text + "\n" if text else "", encoding="utf-8")
        edit(path)
        # Latin-1 and the like would be worse than a mark for what cannot be read.
        return clean(path.read_text(encoding="utf-8", errors="replace")).rstrip("\n")


def open_url(url: str) -> None:
    """Show a web page in the browser, without waiting. Raises ProgramError."""
    # Links come from papers and notes: only the web, never a file, a program or an option.
    if not url.lower().startswith(("https://", "http://")):
        raise ProgramError(f"not a web address: {url}")
    if sys.platform == "win32":
        os.startfile(url)
        return
    command = _browser_command()
    try:
        # Its messages must not land on a screen that the app has drawn.
        subprocess.Popen(
            [*command, url],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError as error:
        reason = error.strerror or str(error)
        raise ProgramError(f"the browser “{shlex.join(command)}” did not start: {reason}") from None


def _browser_command() -> list[str]:
    text = _configured("browser") or os.environ.get("BROWSER", "").split(os.pathsep)[0]
    if text:
        return _words(text, "browser")
    if sys.platform == "darwin":
        return ["open"]
    for command in _OPENERS:
        words = command.split()
        if shutil.which(words[0]):
            return words
    raise ProgramError(f"no browser found: set `browser` in {config_file()}")


def _configured(name: str) -> str | list[str] | None:
    try:
        value: str | list[str] | None = configured(name)
    except ConfigurationError as error:
        raise ProgramError(str(error)) from None
    words = isinstance(value, list) and all(isinstance(word, str) for word in value)
    if value is None or isinstance(value, str) or words:
        return value
    raise ProgramError(f"{config_file()}: “{name}” must be a command line or a list of its words")


def _words(command: str | list[str], name: str) -> list[str]:
    try:
        words = shlex.split(command, posix=os.name != "nt") if isinstance(command, str) else command
    except ValueError as error:
        raise ProgramError(f"the {name} command “{command}” cannot be read: {error}") from None
    if not words:
        raise ProgramError(f"the {name} command is empty")
    return words
