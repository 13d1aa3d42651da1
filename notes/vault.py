"""The vault: the folder that holds it all."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from notes.settings import Settings

if TYPE_CHECKING:
    from notes.problem import Problem

MAX_NOTE_BYTES = 2_000_000


class VaultError(Exception):
    """This folder cannot be used as a vault, or this path is not in it; the message says why."""


class UnreadableNote(OSError):
    """This note cannot be read; `path` is relative to the vault, `reason` is for the person."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


class NoteFile(NamedTuple):
    """A file as it was read. digest: for `Vault.save`. read_only: why it must not be written."""

    path: str
    text: str
    encoding: str
    digest: str
    read_only: str | None = None


class Found(NamedTuple):
    """One file of the vault as the folder scan saw it. path: relative, `/` between its parts."""

    path: str
    entry: os.DirEntry[str]


class Vault:
    """A vault folder and its settings. Paths given and returned are relative to `root`, with `/`."""

    __slots__ = ("problems", "root", "settings")

    def __init__(self, root: Path, settings: Settings, problems: tuple[Problem, ...] = ()) -> None:
        """root: absolute. problems: what is wrong in `dokhu.toml`."""
        self.root = root
        self.settings = settings
        self.problems = problems

    def now(self) -> datetime:
        """This moment with the vault's offset from UTC."""
        raise NotImplementedError

    def today(self) -> date:
        """The date in the vault's time zone."""
        raise NotImplementedError

    def scan_notes(self, on_error: Callable[[str, OSError], None] | None = None) -> Iterator[Found]:
        """Every `.md` in the note folders, in the order the system gives; directories included.

        A directory named `x.md` is given (the caller reports it) and walked. Symlinked directories
        are not followed, unless they are a note folder themselves. on_error(path, error) is called
        for a folder that cannot be listed; a default note folder that is not there yet is no error.
        """
        raise NotImplementedError

    def scan_papers(
        self, on_error: Callable[[str, OSError], None] | None = None
    ) -> Iterator[Found]:
        """Every `.jsonl` in `papers/`, the triage lines (`papers/triage/`) included."""
        raise NotImplementedError

    def scan_posts(self, on_error: Callable[[str, OSError], None] | None = None) -> Iterator[Found]:
        """Every `.md` in `posts/`."""
        raise NotImplementedError

    def note_paths(self) -> Iterator[str]:
        """The paths of the note files, in the order the system gives."""
        raise NotImplementedError

    def read(self, path: str) -> NoteFile:
        """A note or post. CP949 text comes with a `read_only` reason.

        Raises UnreadableNote for a file that is larger than 2 MB, not text, no file, or forbidden;
        FileNotFoundError where there is none; VaultError where the path leaves the vault.
        """
        raise NotImplementedError

    def read_lines(self, path: str) -> str:
        """The text of a `.jsonl` file, for `read_rows` and `read_triage`.

        Bytes that are not UTF-8 become lone surrogates, so that only their own line is a problem.
        Raises OSError; VaultError where the path leaves the vault.
        """
        raise NotImplementedError

    def save(self, path: str, text: str, expect: str | None) -> str:
        """Write a note or post as UTF-8; the new digest. Missing folders are made.

        expect: the digest that `read` gave, "" for a file that must not exist, None to overwrite.
        Raises ChangedOnDisk or NotSaved (see `write_atomic`), VaultError where the path leaves the
        vault, UnicodeEncodeError for lone surrogates.
        """
        raise NotImplementedError

    def add(self, name: str, text: str, *, id: str = "") -> str:
        """Write a new note into the first note folder, and return its path `<YYYY>/<name>.md`.

        name: the stem, see `note_name`; the year is the name's own, else this one. A name that is
        taken (in any case or Unicode form) gets `-<id>` where given, then `-2`, `-3`…; no file is
        ever overwritten. Raises NotSaved.
        """
        raise NotImplementedError

    def cache_dir(self) -> Path:
        """The folder for this vault's index. It may not exist yet."""
        raise NotImplementedError

    def state_dir(self) -> Path:
        """The folder for this vault's drafts. It may not exist yet."""
        raise NotImplementedError


def find_vault(explicit: Path | None = None) -> Path | None:
    """Where the vault is; None where there is none to be found.

    In this order: `explicit`; DOKHU_VAULT; the nearest folder upwards with a dokhu.toml; the vault
    last used. The first two are believed, for `open_vault` to judge.
    """
    raise NotImplementedError


def open_vault(root: Path) -> Vault:
    """The vault in this folder. Raises VaultError where there is no dokhu.toml in it."""
    raise NotImplementedError


def init_vault(root: Path) -> Vault:
    """Make a vault here, and a git repository unless it is in one or git is missing.

    A file that is there stays as it is, but that .gitattributes and .gitignore get the lines they
    lack. Raises VaultError.
    """
    raise NotImplementedError


def remember(root: Path) -> None:
    """Make this the vault that `find_vault` falls back on. Where that cannot be kept, nothing."""
    raise NotImplementedError
