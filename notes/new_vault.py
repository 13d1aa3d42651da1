"""What a new vault consists of."""

from __future__ import annotations

import contextlib
import os
import subprocess
from pathlib import Path

from notes.atomic import ChangedOnDisk, write_atomic
from notes.settings import FILE_NAME, TEMPLATE

_FOLDERS = ("notes", "papers", "posts")
_GIT_FILES = {
    # Two laptops add rows to one file: git then keeps both sides' lines.
    ".gitattributes": ["papers/**/*.jsonl merge=union"],
    ".gitignore": [".pn-*.tmp", ".trash/"],
}
# Set while git runs a hook; they would send `git init` to the repository of the hook.
_GIT_VARIABLES = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_COMMON_DIR")


def make(root: Path) -> None:
    """Make the folders and files of a vault where they are not there yet. Raises OSError."""
    for folder in _FOLDERS:
        (root / folder).mkdir(parents=True, exist_ok=True)
    for name, lines in _GIT_FILES.items():
        _add_lines(root / name, lines)
    _make_repository(root)
    # Last, because this file is what makes the folder a vault.
    with contextlib.suppress(ChangedOnDisk):  # there is one: it is the person's
        write_atomic(root / FILE_NAME, TEMPLATE.encode(), "")


def _add_lines(file: Path, lines: list[str]) -> None:
    """Bring the lines that it lacks to the end of the file; what is there stays."""
    old = file.read_bytes() if file.exists() else b""
    present = {line.strip() for line in old.splitlines()}
    lacking = b"".join(line.encode() + b"\n" for line in lines if line.encode() not in present)
    if lacking:
        gap = b"\n" if old and not old.endswith(b"\n") else b""
        write_atomic(file, old + gap + lacking, None)


def _make_repository(root: Path) -> None:
    # Not Path.exists(), which raises PermissionError.
    if any(os.path.exists(folder / ".git") for folder in (root, *root.parents)):  # noqa: PTH110
        return
    environment = {name: value for name, value in os.environ.items() if name not in _GIT_VARIABLES}
    with contextlib.suppress(OSError):  # without git, a vault is a plain folder
        subprocess.run(
            ["git", "init", "--quiet", str(root)],
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
