"""The images that a note shows: which file of the vault each is, and its name on a page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

from notes.slug import slug_of

MEDIA_TYPES = {
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".gif": "image/gif",
    ".webp": "image/webp",
    ".avif": "image/avif",
    ".svg": "image/svg+xml",
}
_MAX_BYTES = 20_000_000

# Finds the file for a note's path and what the note says; None where there is none to be shown.
FindPicture = Callable[[str, str], Path | None]


@dataclass(frozen=True, slots=True)
class Picture:
    """An image of the vault on a page. name: ASCII, its own on that page."""

    name: str
    source: Path

    @property
    def media_type(self) -> str:
        return MEDIA_TYPES[self.source.suffix.lower()]

    def read(self) -> bytes:
        """The file's bytes. Raises OSError."""
        return self.source.read_bytes()


class Pictures:
    """The pictures of one page, by their names there."""

    def __init__(self, find: FindPicture) -> None:
        self._find = find
        self.by_name: dict[str, Picture] = {}

    def add(self, note: str, target: str) -> Picture | None:
        """The picture that a note means; None where the vault has none."""
        source = self._find(note, target)
        if source is None:
            return None
        suffix = source.suffix.lower()
        stem, number = slug_of(source.stem), 1
        name = f"{stem}{suffix}"
        while self.by_name.get(name, Picture(name, source)).source != source:
            number += 1
            name = f"{stem}-{number}{suffix}"
        return self.by_name.setdefault(name, Picture(name, source))


def find_in(root: Path, folders: tuple[str, ...] = ("assets",)) -> FindPicture:
    """Finds images in the vault `root`: beside the note, from the vault's top, then in `folders`.

    What leads out of the vault, by `..` or by a symlink, is not found: a vault that somebody else
    made must not publish the reader's own files.
    """
    top = root.resolve()

    def find(note: str, target: str) -> Path | None:
        path = PurePosixPath(unquote(target.replace("\\", "/")))
        if "\0" in target or path.is_absolute() or path.suffix.lower() not in MEDIA_TYPES:
            return None
        places = (PurePosixPath(note).parent, PurePosixPath(), *map(PurePosixPath, folders))
        return next(filter(None, (_inside(top, top / place / path) for place in places)), None)

    return find


def no_pictures(note: str, target: str) -> Path | None:
    """Finds nothing: for a post without its vault."""
    return None


def _inside(top: Path, path: Path) -> Path | None:
    try:
        real = path.resolve()
        if real.is_relative_to(top) and real.is_file() and real.stat().st_size <= _MAX_BYTES:
            # A symlink may lead to another kind of file within the vault, or into .git.
            hidden = any(part.startswith(".") for part in real.relative_to(top).parts)
            return real if real.suffix.lower() in MEDIA_TYPES and not hidden else None
    except OSError:
        return None
    return None
