"""Whether a folder of the vault changed: an editor or git saves by renaming a file into place.

Only folders are asked for their times, so that a look takes no longer with more files. A program
that writes into a file as it is changes no folder; the slower regular sync finds that.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path


class FolderWatch:
    """The folders of a vault that hold what the index knows."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._times: dict[str, int] = {}

    def changed(self, folders: Iterable[str]) -> bool:
        """Whether any of these folders (relative) is not as it was at the last look.

        The first look only remembers.
        """
        now = {folder: self._time(folder) for folder in folders}
        before, self._times = self._times, now
        return bool(before) and any(before.get(folder, at) != at for folder, at in now.items())

    def _time(self, folder: str) -> int:
        try:
            return os.stat(self._root / folder).st_mtime_ns  # noqa: PTH116 - asked every few seconds
        except OSError:
            return 0
