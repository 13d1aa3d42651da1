"""How the vault's files look now, without opening one."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from notes.vault import Vault

NOTE, ROWS, TRIAGE, POST = "note", "rows", "triage", "post"
# What stands where a file should be, and a folder that may not be listed: nothing to read there.
FOLDER, CLOSED, ODD_NAME = "folder", "closed", "odd name"
# mtime_ns, ctime_ns, size, inode: a change that leaves all four alone is one made within the same
# tick of the clock, which is what `Known.settled` is about.
Stamp = tuple[int, int, int, int]
NO_STAMP: Stamp = (0, 0, 0, 0)
# A file changed this shortly before it was read may change again without its time showing it.
RACY_NS = 2_000_000_000
_INT64 = 2**63 - 1


class Seen(NamedTuple):
    """One file of the vault: what it is and how it looks."""

    kind: str
    stamp: Stamp


def scan(vault: Vault) -> dict[str, Seen]:
    """All files that the index is made of, by their paths."""
    found: dict[str, Seen] = {}

    def closed(path: str, error: OSError) -> None:
        found[speakable(path)] = Seen(CLOSED, NO_STAMP)

    for path, entry in vault.scan_notes(closed):
        found[speakable(path)] = _seen(NOTE, path, entry)
    for path, entry in vault.scan_papers(closed):
        found[speakable(path)] = _seen(_rows_or_triage(path), path, entry)
    for path, entry in vault.scan_posts(closed):
        found[speakable(path)] = _seen(POST, path, entry)
    return found


def look(vault: Vault, path: str) -> Stamp:
    """How one file looks now."""
    try:
        return stamp_of(os.stat(vault.root / path))  # noqa: PTH116 - as everywhere in here
    except OSError:
        return NO_STAMP


def kind_of(vault: Vault, path: str) -> str | None:
    """What a file of the vault is, by where it stands; None where `scan` would not find it."""
    if any(part.startswith(".") for part in path.split("/")):
        return None
    if path.startswith("papers/"):
        return _rows_or_triage(path) if path.endswith(".jsonl") else None
    if not path.endswith((".md", ".MD")):
        return None
    if path.startswith("posts/"):
        return POST
    others = path.startswith(("assets/", "templates/"))
    return NOTE if not others and any(_is_in(path, top) for top in vault.settings.notes) else None


def _is_in(path: str, folder: str) -> bool:
    return folder == "." or path.startswith(f"{folder}/")


def stamp_of(stat: os.stat_result) -> Stamp:
    """The parts of a file's status that show that it changed."""
    # Inode numbers of some file systems use the 64th bit, which SQLite's integers have not.
    return stat.st_mtime_ns, stat.st_ctime_ns, stat.st_size, stat.st_ino & _INT64


def is_settled(stamp: Stamp, read_at_ns: int) -> bool:
    """Whether any later change is sure to show in the stamp."""
    return max(stamp[0], stamp[1]) < read_at_ns - RACY_NS


def speakable(path: str) -> str:
    """A path as text: bytes that are not UTF-8 become question marks."""
    return os.fsencode(path).decode("utf-8", "replace")


def _rows_or_triage(path: str) -> str:
    return TRIAGE if path.startswith("papers/triage/") else ROWS


def _seen(kind: str, path: str, entry: os.DirEntry[str]) -> Seen:
    if entry.is_dir():
        return Seen(FOLDER, NO_STAMP)
    if not path.isascii() and speakable(path) != path:
        return Seen(ODD_NAME, NO_STAMP)
    try:
        return Seen(kind, stamp_of(entry.stat()))
    except OSError:
        return Seen(kind, NO_STAMP)  # a link to nothing, or gone since: reading it will say which
