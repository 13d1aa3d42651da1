"""The vault: the folder that holds it all."""

from __future__ import annotations

# `dokhu sync` with nothing to do imports this module and must take hardly longer than Python
# itself, so what it does not need (reading, writing and making files) is imported where it is used.
import contextlib
import errno
import os
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, NamedTuple

from notes import places
from notes.places import remember as remember
from notes.scan import Found, OnError, scan
from notes.settings import FILE_NAME, Settings, read_settings

if TYPE_CHECKING:
    from datetime import date, datetime

    from notes.problem import Problem

MAX_NOTE_BYTES = 2_000_000
# Folders of the vault itself that hold other things than notes.
_NOT_NOTES = frozenset({"papers", "posts", "assets", "templates"})
_MARKDOWN = (".md", ".MD")


class VaultError(Exception):
    """This folder cannot be used as a vault, or this path is not in it; the message says why."""


class UnreadableNote(OSError):  # noqa: N818 - it says what the note is
    """This note cannot be read; `path` is relative to the vault, `reason` is for the person."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


class MissingNote(FileNotFoundError):  # noqa: N818 - it says what the note is
    """There is no such note or post; the message is for the person."""

    def __init__(self, path: str) -> None:
        super().__init__(f"{path} is not there: another program may have removed or moved it")


class NoteFile(NamedTuple):
    """A file as it was read. digest: for `Vault.save`. read_only: why it must not be written."""

    path: str
    text: str
    encoding: str
    digest: str
    read_only: str | None = None


class Vault:
    """A vault folder and its settings. Paths, given and returned, are relative to `root`."""

    __slots__ = ("problems", "root", "settings")

    def __init__(self, root: Path, settings: Settings, problems: tuple[Problem, ...] = ()) -> None:
        """root: absolute. problems: what is wrong in `dokhu.toml`."""
        self.root = root
        self.settings = settings
        self.problems = problems

    def now(self) -> datetime:
        """This moment with the vault's offset from UTC."""
        from datetime import datetime

        if self.settings.timezone is None:
            return datetime.now().astimezone()
        from zoneinfo import ZoneInfo

        return datetime.now(ZoneInfo(self.settings.timezone))

    def today(self) -> date:
        """The date in the vault's time zone."""
        return self.now().date()

    def scan_notes(self, on_error: OnError | None = None) -> Iterator[Found]:
        """Every `.md` in the note folders, in the order the system gives.

        A directory named `x.md` is given (the caller reports it) and walked. Dot files and dot
        folders are left out. Symlinked directories are not followed, unless they are a note folder
        themselves. on_error(path, error) is called for a folder that cannot be listed; one that is
        not there is no error.
        """
        folders = self.settings.notes
        # A note folder inside another one is walked once.
        skip = _NOT_NOTES.union(folders)
        for folder in folders:
            yield from scan(self.root, folder, _MARKDOWN, skip=skip, on_error=on_error)

    def scan_papers(self, on_error: OnError | None = None) -> Iterator[Found]:
        """Every `.jsonl` in `papers/`, the triage lines (`papers/triage/`) included."""
        return scan(self.root, "papers", (".jsonl",), on_error=on_error)

    def scan_posts(self, on_error: OnError | None = None) -> Iterator[Found]:
        """Every `.md` in `posts/`."""
        return scan(self.root, "posts", _MARKDOWN, on_error=on_error)

    def note_paths(self) -> Iterator[str]:
        """The paths of the note files, in the order the system gives."""
        return (found.path for found in self.scan_notes() if not found.entry.is_dir())

    def read(self, path: str) -> NoteFile:
        """A note or post. CP949 text comes with a `read_only` reason.

        Raises UnreadableNote for a file that is larger than 2 MB, not text, no file, forbidden, or
        a link to a file elsewhere; MissingNote where there is none; VaultError where the path
        leaves the vault.
        """
        from notes.atomic import digest
        from notes.encoding import NotText, decode
        from notes.read_file import NotReadable, read_file

        self._refuse_link(path)
        try:
            data = read_file(self._absolute(path), MAX_NOTE_BYTES)
            text, encoding = decode(data)
        except FileNotFoundError:
            raise MissingNote(path) from None
        except (NotReadable, NotText) as error:
            raise UnreadableNote(path, str(error)) from error
        read_only = None if encoding == "utf-8" else "it is in CP949; convert it to UTF-8 to edit"
        return NoteFile(path, text, encoding, digest(data), read_only)

    def read_lines(self, path: str) -> str:
        """The text of a `.jsonl` file, for `read_rows` and `read_triage`.

        Bytes that are not UTF-8 become lone surrogates, so that only their own line is a problem.
        Raises OSError, of them UnreadableNote for a link to a file elsewhere; VaultError where the
        path leaves the vault.
        """
        self._refuse_link(path)
        return self._absolute(path).read_bytes().decode(errors="surrogateescape")

    def save(self, path: str, text: str, expect: str | None) -> str:
        """Write a note or post as UTF-8; the new digest. Missing folders are made.

        expect: the digest that `read` gave, "" for a file that must not exist, None to overwrite.
        Raises ChangedOnDisk or NotSaved (see `write_atomic`; also for a text that `read` would find
        too large), VaultError where the path leaves the vault, UnicodeEncodeError for lone
        surrogates.
        """
        from notes.atomic import ChangedOnDisk, NotSaved, digest, write_atomic

        target = self._absolute(path)
        data = text.encode()
        if len(data) > MAX_NOTE_BYTES:
            too_large = OSError(errno.EFBIG, "a note of more than 2 MB could not be opened again")
            raise NotSaved(target, too_large)
        if not expect:
            self.make_folder(str(PurePosixPath(path).parent))
        elif not target.parent.is_dir():
            raise ChangedOnDisk(target)  # it went with its folder
        write_atomic(target, data, expect)
        return digest(data)

    def rows_folder(self, path: str) -> Path:
        """A folder of `.jsonl` files to write into, made where it is missing. Raises NotSaved,
        also where one of the files is a link to one elsewhere."""
        from notes.atomic import NotSaved

        folder = self.make_folder(path)
        for name in _names_in(folder):
            try:
                self._refuse_link(f"{path}/{name}")
            except UnreadableNote as error:
                raise NotSaved(folder / name, OSError(errno.ELOOP, error.reason)) from error
        return folder

    def make_folder(self, path: str) -> Path:
        """A folder of the vault, made where it is missing. Raises NotSaved.

        The vault itself is never made: where it is missing, a disk may not be connected.
        """
        from notes.atomic import NotSaved

        folder = self.root / path
        try:
            if not self.root.is_dir():
                raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise NotSaved(folder, error) from error
        return folder

    def add(self, name: str, text: str, *, id: str = "") -> str:
        """Write a new note into the first note folder, and return its path `<YYYY>/<name>.md`.

        name: the stem, see `note_name`; the year is the name's own, else this one. A name that is
        taken (in any case or Unicode form) gets `-<id>` where given, then `-2`, `-3`…; no file is
        ever overwritten. Raises NotSaved.
        """
        year = name[:4] if name[:4].isdecimal() and name[4:5] == "-" else f"{self.today().year}"
        first = self.settings.notes[0]
        return self._add(year if first == "." else f"{first}/{year}", name, text, id)

    def add_near(self, path: str, text: str) -> str:
        """Write a new note or post at this path, or beside it as in `add`; where it is now."""
        place = PurePosixPath(path)
        return self._add(str(place.parent), place.stem, text)

    def _add(self, folder: str, name: str, text: str, id: str = "") -> str:
        from notes.atomic import ChangedOnDisk
        from notes.names import alternatives, same_name

        taken = {same_name(other) for other in _names_in(self.root / folder)}
        files = (f"{stem}.md" for stem in alternatives(name, id))
        free = (file for file in files if same_name(file) not in taken)
        while True:
            path = next(free) if folder == "." else f"{folder}/{next(free)}"
            # Another process may take the name meanwhile; then the next one.
            with contextlib.suppress(ChangedOnDisk):
                self.save(path, text, expect="")
                return path

    def cache_dir(self) -> Path:
        """The folder for this vault's index. It may not exist yet."""
        return places.cache_home() / places.vault_id(self.root)

    def state_dir(self) -> Path:
        """The folder for this vault's drafts. It may not exist yet."""
        return places.state_home() / places.vault_id(self.root)

    def _refuse_link(self, path: str) -> None:
        """Raises UnreadableNote for a link to a file elsewhere."""
        place = self._absolute(path)
        if not os.path.islink(place):  # noqa: PTH114 - for every file that is read
            return
        from notes.links_out import LEADS_OUT, leads_out

        tops = (self.root / top for top in (".", *self.settings.notes, "posts", "papers"))
        if leads_out(place, tops):
            raise UnreadableNote(path, LEADS_OUT)

    def _absolute(self, path: str) -> Path:
        relative = Path(path)
        if not relative.parts or relative.anchor or ".." in relative.parts or "\0" in path:
            raise VaultError(f"{path!r} is not a path inside the vault")
        return self.root / relative


def find_vault(explicit: Path | None = None) -> Path | None:
    """Where the vault is; None where there is none to be found.

    In this order: `explicit`; DOKHU_VAULT; the nearest folder upwards with a dokhu.toml; the vault
    last used. The first two are believed, for `open_vault` to judge.
    """
    named = explicit or os.environ.get("DOKHU_VAULT")
    if named:
        return _from_home(named)
    try:
        here = Path.cwd()
    except FileNotFoundError:  # somebody removed the folder that we stand in
        here = Path()
    for folder in (here, *here.parents):
        if _is_vault(folder):
            return folder
    last = places.last_used()
    return last if last and _is_vault(last) else None


def open_vault(root: Path) -> Vault:
    """The vault in this folder. Raises VaultError where there is no dokhu.toml in it."""
    root = _from_home(root)
    if not _is_vault(root):
        what = f"has no {FILE_NAME}: `dokhu init` makes it a vault"
        if not os.path.isdir(root):  # noqa: PTH112 - as in _is_vault
            what = "is no folder that you may look into"
        raise VaultError(f"{root} {what}")
    settings, problems = read_settings(root)
    return Vault(root, settings, tuple(problems))


def init_vault(root: Path) -> Vault:
    """Make a vault here, and a git repository unless it is in one or git is missing.

    A file that is there stays as it is, but that .gitattributes and .gitignore get the lines they
    lack. Raises VaultError.
    """
    from notes.new_vault import make

    root = _from_home(root)
    try:
        make(root)
    except OSError as error:
        raise VaultError(f"{root} cannot be made a vault: {error.strerror or error}") from error
    return open_vault(root)


def _names_in(folder: Path) -> list[str]:
    try:
        return os.listdir(folder)  # noqa: PTH208 - imports ask often, and names are all they need
    except OSError:
        return []  # not there yet; what else is wrong, writing into it will say


def _is_vault(folder: Path) -> bool:
    # os.path says no where Path.is_file() would raise PermissionError.
    return os.path.isfile(folder / FILE_NAME)  # noqa: PTH113


def _from_home(path: Path | str) -> Path:
    """Absolute, without `..`, `~` as a shell reads it; symlinks stay as the person says them."""
    return Path(os.path.abspath(os.path.expanduser(path)))  # noqa: PTH100, PTH111 - see above
