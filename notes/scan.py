"""Walk a folder of the vault."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

OnError = Callable[[str, OSError], None]


class Found(NamedTuple):
    """One file of the vault as the scan saw it. path: relative to the vault, with `/`."""

    path: str
    entry: os.DirEntry[str]


def scan(
    root: Path,
    top: str,
    suffixes: tuple[str, ...],
    *,
    skip: frozenset[str] = frozenset(),
    on_error: OnError | None = None,
) -> Iterator[Found]:
    """Everything under root/top with one of these suffixes, in the order the system gives.

    Directories with such a name are given too, and walked. Names that begin with a dot and the
    folders in `skip` are left out; symlinked directories are given by name but not followed.
    on_error(path, error) is called for a folder that cannot be listed.
    """
    folders = [top]
    while folders:
        folder = folders.pop()
        prefix = "" if folder == "." else f"{folder}/"
        try:
            with os.scandir(root / folder) as entries:
                for entry in entries:
                    name = entry.name
                    if name.startswith("."):
                        continue
                    path = prefix + name
                    if entry.is_dir(follow_symlinks=False):
                        if path in skip:
                            continue
                        folders.append(path)
                    if name.endswith(suffixes):
                        yield Found(path, entry)
        except FileNotFoundError:
            continue  # git keeps no empty folders: a fresh clone has no notes/ yet
        except OSError as error:
            if on_error:
                on_error(folder, error)
