"""Links that lead out of the vault: one that somebody else made must not publish other files."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

LEADS_OUT = "this is a link that leads out of the vault; put the file itself in its place"


def leads_out(link: Path, folders: Iterable[Path]) -> bool:
    """Whether a symlink leads to what is in none of these folders, or in a hidden one, as .git is.

    The folders may be links themselves.
    """
    real = Path(os.path.realpath(link))
    return not any(_is_shown(real, Path(os.path.realpath(folder))) for folder in folders)


def _is_shown(path: Path, folder: Path) -> bool:
    inside = path.is_relative_to(folder)
    return inside and not any(part.startswith(".") for part in path.relative_to(folder).parts)
