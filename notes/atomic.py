"""Replace a file whole or not at all, and notice when somebody else changed it meanwhile."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import re
import stat
import sys
import time
from functools import cache
from pathlib import Path

# What `_replace` calls its temporary files. One this old (in seconds) is nobody's any more.
_TEMPORARY = re.compile(r"\.pn-[0-9a-f]{8}\.tmp")
_LEFT_BEHIND = 24 * 60 * 60
_REASONS = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "your disk quota is used up",
    errno.EROFS: "the disk is read-only",
    errno.EACCES: "you have no permission to write to it, or to its folder",
    errno.EPERM: "you have no permission to write to it, or to its folder",
    errno.ENOENT: "its folder does not exist",
    errno.ENAMETOOLONG: "its name is too long for this disk",
}


class NotSaved(OSError):  # noqa: N818 - it says what happened to the file
    """The file could not be written and is as it was; the message says why. `errno` is kept."""

    def __init__(self, path: Path, error: OSError) -> None:
        reason = _REASONS.get(error.errno or 0) or error.strerror or str(error)
        super().__init__(f"{path} could not be saved: {reason}. The file on disk is as it was.")
        self.errno = error.errno


class ChangedOnDisk(OSError):  # noqa: N818 - it says what happened to the file
    """Another program changed, made or removed the file since it was read; nothing was written."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} was changed by another program meanwhile; nothing was written.")


def digest(data: bytes) -> str:
    """What `write_atomic` compares: 16 hex digits of BLAKE2b over the file's bytes."""
    return hashlib.blake2b(data, digest_size=8).hexdigest()


def write_atomic(path: Path, data: bytes, expect: str | None) -> None:
    """Give the file these bytes, durably, or leave it as it is. Its folder must exist.

    expect: the digest of the bytes that the caller read, "" where the file must not exist yet,
    None to write whatever is there. Mode, owner, extended attributes and a symlink are kept.
    Raises ChangedOnDisk, or NotSaved for everything that the system refuses (a full disk, a
    read-only file).
    """
    target = Path(os.path.realpath(path))  # a symlinked note stays a symlink
    _sweep(target.parent)
    try:
        _replace(target, data, expect)
    except FileExistsError:
        raise ChangedOnDisk(path) from None
    except ChangedOnDisk:
        raise
    except OSError as error:
        raise NotSaved(path, error) from error


def _replace(target: Path, data: bytes, expect: str | None) -> None:
    old = _state(target)
    # A short name, because the note's own may fill what the file system allows.
    temporary = target.parent / f".pn-{os.urandom(4).hex()}.tmp"
    try:
        _write_temporary(temporary, data, target, old)
        # Checked after the slow fsync: what is left is one small read before the rename.
        if expect is not None and _digest_now(target) != expect:
            raise ChangedOnDisk(target)
        if expect == "":
            _create(temporary, target)
        else:
            _rename(temporary, target)
    finally:
        with contextlib.suppress(FileNotFoundError):
            temporary.unlink()
    sync_folder(target.parent)


@cache
def _sweep(folder: Path) -> None:
    """Remove the temporary files that killed writes left in the folder; once in each process."""
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if _TEMPORARY.fullmatch(entry.name) and entry.is_file(follow_symlinks=False):
                age = time.time() - entry.stat().st_mtime
                if age > _LEFT_BEHIND:
                    Path(entry).unlink(missing_ok=True)


def _state(target: Path) -> os.stat_result | None:
    """The file's stat, None where there is none; refuses what must not be replaced."""
    try:
        state = target.stat()
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(state.st_mode):
        raise OSError(errno.EINVAL, "it is not a file")
    if not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    return state


def _write_temporary(
    temporary: Path, data: bytes, target: Path, old: os.stat_result | None
) -> None:
    # A new file gets what the umask leaves of 0666; a replacement is private until it has the
    # rights of the file that it replaces.
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with open(os.open(temporary, flags, 0o600 if old else 0o666), "wb") as file:  # noqa: PTH123
        file.write(data)
        file.flush()
        if old:
            _take_over(file.fileno(), target, old)
        sync_file(file.fileno())


def _take_over(file: int, target: Path, old: os.stat_result) -> None:
    """Owner, extended attributes and mode of the old file, as far as the system lets us."""
    if sys.platform == "win32":
        return
    made = os.fstat(file)
    if (old.st_uid, old.st_gid) != (made.st_uid, made.st_gid):
        with contextlib.suppress(PermissionError):
            os.fchown(file, old.st_uid, old.st_gid)
    if sys.platform == "linux":
        with contextlib.suppress(OSError):  # some file systems have none, and some keep them back
            for name in os.listxattr(target):
                os.setxattr(file, name, os.getxattr(target, name))
    os.fchmod(file, stat.S_IMODE(old.st_mode))


def _digest_now(target: Path) -> str:
    try:
        return digest(target.read_bytes())
    except FileNotFoundError:
        return ""


def _create(temporary: Path, target: Path) -> None:
    """Give the temporary file its name; FileExistsError where somebody has it already."""
    if sys.platform == "win32":
        temporary.rename(target)  # on Windows, rename never overwrites
        return
    try:
        os.link(temporary, target)
    except FileExistsError:
        raise
    except OSError:
        # exFAT, Android and some network folders have no hard links: claim the name first.
        os.close(os.open(target, os.O_CREAT | os.O_EXCL, 0o600))
        temporary.replace(target)


def _rename(temporary: Path, target: Path) -> None:
    # On Windows, virus scanners and editors hold files for moments; elsewhere the first try counts.
    tries = 10 if sys.platform == "win32" else 1
    for attempt in range(tries):
        try:
            temporary.replace(target)
            return
        except PermissionError:
            if attempt == tries - 1:
                raise
            time.sleep(0.02 * 2 ** min(attempt, 5))


def sync_file(file: int) -> None:
    """Wait until the bytes of this open file are on the disk."""
    if sys.platform == "darwin":
        import fcntl

        # On macOS, fsync alone leaves the bytes in the drive's cache.
        with contextlib.suppress(OSError):
            fcntl.fcntl(file, fcntl.F_FULLFSYNC)
            return
    os.fsync(file)


def sync_folder(folder: Path) -> None:
    """Wait until the names in this folder are on the disk, where the system can do that."""
    if sys.platform == "win32":
        return
    try:
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    except PermissionError:  # a folder that may be written to but not listed
        return
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):  # some network file systems
            raise
    finally:
        os.close(handle)
