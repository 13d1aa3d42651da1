"""How the vault's files look now, without opening one."""

from __future__ import annotations

import os
from stat import S_ISDIR
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from notes.vault import Vault

NOTE, ROWS, TRIAGE, POST = "note", "rows", "triage", "post"
# What stands where a file should be, and a folder that may not be listed: nothing to read there.
FOLDER, CLOSED, ODD_NAME = "folder", "closed", "odd name"
# mtime_ns, ctime_ns, size, inode: a change that leaves all four alone is one made within the same
# tick of the clock, which is what `files.settled` is about.
Stamp = tuple[int, int, int, int]
NO_STAMP: Stamp = (0, 0, 0, 0)
# A file changed this shortly before it was read may change again without its time showing it.
RACY_NS = 2_000_000_000
# Inode numbers of some file systems use the 64th bit, which SQLite's integers have not.
_INT64 = 2**63 - 1


# What a file of the vault is, and its stamp: plain tuples, as SQLite gives them too, because a sync
# with nothing to do is mostly the comparing of these.
Seen = tuple[str, int, int, int, int]


def scan(vault: Vault) -> dict[str, Seen]:
    """All files that the index is made of, by their paths."""
    found: dict[str, Seen] = {}

    def closed(path: str, error: OSError) -> None:
        found[_speakable(path)] = (CLOSED, *NO_STAMP)

    for path, entry in vault.scan_notes(closed):
        _see(found, NOTE, path, entry)
    for path, entry in vault.scan_papers(closed):
        _see(found, _rows_or_triage(path), path, entry)
    for path, entry in vault.scan_posts(closed):
        _see(found, POST, path, entry)
    return found


def _see(found: dict[str, Seen], kind: str, path: str, entry: os.DirEntry[str]) -> None:
    if not path.isascii() and _speakable(path) != path:
        found[_speakable(path)] = (ODD_NAME, *NO_STAMP)
        return
    try:
        stat = entry.stat()
    except OSError:
        found[path] = (kind, *NO_STAMP)  # a link to nothing, or gone since: reading it will say
        return
    if S_ISDIR(stat.st_mode):
        found[path] = (FOLDER, *NO_STAMP)
        return
    inode = stat.st_ino & _INT64
    found[path] = (kind, stat.st_mtime_ns, stat.st_ctime_ns, stat.st_size, inode)


def look(vault: Vault, path: str) -> Stamp:
    """How one file looks now."""
    try:
        stat = os.stat(vault.root / path)  # noqa: PTH116 - as everywhere in here
    except OSError:
        return NO_STAMP
    return stat.st_mtime_ns, stat.st_ctime_ns, stat.st_size, stat.st_ino & _INT64


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


def is_settled(stamp: Stamp, read_at_ns: int) -> bool:
    """Whether any later change is sure to show in the stamp."""
    return max(stamp[0], stamp[1]) < read_at_ns - RACY_NS


def _speakable(path: str) -> str:
    """A path as text: bytes that are not UTF-8 become question marks."""
    return os.fsencode(path).decode("utf-8", "replace")


def _rows_or_triage(path: str) -> str:
    return TRIAGE if path.startswith("papers/triage/") else ROWS
