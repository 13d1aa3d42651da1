"""The person's own git, for the vault's own files: what changed, and a commit that names it."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

_OWN_FILES = ("dokhu.toml", ".gitattributes", ".gitignore")
_OWN_FOLDERS = ("papers", "posts", "assets", "templates")
# What git has begun and not ended; a commit of single files would end it wrongly or fail.
_UNDER_WAY = {
    "MERGE_HEAD": "a merge",
    "rebase-merge": "a rebase",
    "rebase-apply": "a rebase",
    "CHERRY_PICK_HEAD": "a cherry-pick",
    "REVERT_HEAD": "a revert",
}
_NOTHING = re.compile(rb"^nothing (added )?to commit", re.MULTILINE)


class GitError(Exception):
    """Why git cannot do it, and what to do, said for the person."""


@dataclass(frozen=True, slots=True)
class Change:
    """A file of the vault that differs from the last commit.

    path: relative to the vault. state: `new`, `changed` or `removed`.
    """

    path: str
    state: str


@dataclass(frozen=True, slots=True)
class CommitReport:
    """A commit that was made; `commit` is "" and files are empty where nothing had changed."""

    commit: str
    message: str
    files: tuple[str, ...]


def changes(root: Path, note_folders: Sequence[str]) -> list[Change]:
    """The vault's own files that differ from the last commit, by path. Raises GitError."""
    prefix = os.fsdecode(_git(root, "rev-parse", "--show-prefix")).rstrip("\n")
    arguments = ["status", "--porcelain=v1", "-z", "--untracked-files=all", "--no-renames", "--"]
    # A pathspec keeps a vault in the corner of a big repository quick.
    data = _git(root, *arguments, ".", literal=True)
    found = []
    for record in data.split(b"\0"):
        if not record:
            continue
        code, path = record[:2].decode(), os.fsdecode(record[3:])
        if path.startswith(prefix) and _is_own(path := path[len(prefix) :], note_folders):
            found.append(Change(path, _state(code)))
    return sorted(found, key=lambda change: change.path)


def commit(root: Path, paths: Sequence[str], message: str) -> CommitReport:
    """Commit these files and nothing else that may be staged. Raises GitError.

    paths: relative to the vault; removed files too.
    """
    if not paths:
        return CommitReport("", "", ())
    _check_ready(root)
    names = b"\0".join(os.fsencode(path) for path in paths)
    from_stdin = ("--pathspec-from-file=-", "--pathspec-file-nul")
    _git(root, "add", "--all", *from_stdin, stdin=names, literal=True)
    # With paths, git commits these alone and leaves what else is staged for another commit.
    done = _run(root, "commit", "-m", message, *from_stdin, stdin=names, literal=True)
    if done.returncode and _NOTHING.search(done.stdout):
        return CommitReport("", "", ())  # what was staged had taken back what the files say
    _check(root, "commit", done)
    head = _git(root, "rev-parse", "--short", "HEAD").decode().strip()
    return CommitReport(head, message, tuple(paths))


def diff_added_lines(root: Path, path: str) -> int:
    """How many lines a file has that the last commit does not. Raises GitError."""
    has_head = _run(root, "rev-parse", "--verify", "--quiet", "HEAD").returncode == 0
    tracked = has_head and _git(root, "ls-files", "-z", "--", path, literal=True)
    if not tracked:
        return (root / path).read_bytes().count(b"\n")
    data = _git(root, "diff", "--numstat", "-z", "HEAD", "--", path, literal=True)
    added = data.split(b"\t", 1)[0]
    return int(added) if added.isdigit() else 0


def _check_ready(root: Path) -> None:
    for name, what in _UNDER_WAY.items():
        place = os.fsdecode(_git(root, "rev-parse", "--git-path", name)).rstrip("\n")
        if (root / place).exists():
            raise GitError(f"{what} is under way in {root}: end it in git first, then commit")
    if _run(root, "var", "GIT_AUTHOR_IDENT").returncode:
        raise GitError(
            "git does not know your name: tell it with\n"
            '  git config --global user.name "Your Name"\n'
            '  git config --global user.email "you@example.org"'
        )


def _is_own(path: str, note_folders: Sequence[str]) -> bool:
    if path in _OWN_FILES:
        return True
    for folder in note_folders:
        # A vault that is a whole Obsidian folder has other people's files in it, too.
        if folder in (".", "") and path.lower().endswith(".md"):
            return True
        if path.startswith(f"{folder}/"):
            return True
    return path.split("/", 1)[0] in _OWN_FOLDERS and "/" in path


def _state(code: str) -> str:
    if "D" in code:
        return "removed"
    return "new" if code == "??" or "A" in code else "changed"


def _git(root: Path, *arguments: str, stdin: bytes | None = None, literal: bool = False) -> bytes:
    done = _run(root, *arguments, stdin=stdin, literal=literal)
    _check(root, arguments[0], done)
    return done.stdout


def _check(root: Path, command: str, done: subprocess.CompletedProcess[bytes]) -> None:
    """Raises GitError where git could not do it, with git's own words."""
    if done.returncode:
        said = (done.stderr or done.stdout).decode("utf-8", "replace").strip()
        if "not a git repository" in said:
            raise GitError(f"{root} is not in a git repository: run `git init` there first")
        if "dubious ownership" in said:
            raise GitError(f"{root} belongs to another user, so git does not touch it:\n{said}")
        raise GitError(f"git {command} failed: {said or 'it did not say why'}")


def _run(
    root: Path, *arguments: str, stdin: bytes | None = None, literal: bool = False
) -> subprocess.CompletedProcess[bytes]:
    # C, because messages are compared; no lock only to look, because the person's git may want it.
    # File names are names, not patterns.
    language = {"LC_ALL": "C", "LANGUAGE": "C", "GIT_OPTIONAL_LOCKS": "0"}
    environment = {**os.environ, **language, **({"GIT_LITERAL_PATHSPECS": "1"} if literal else {})}
    try:
        return subprocess.run(
            ["git", "-C", str(root), *arguments],
            input=stdin,
            stdin=subprocess.DEVNULL if stdin is None else None,
            capture_output=True,
            env=environment,
            check=False,
        )
    except FileNotFoundError:
        raise GitError("git is not installed, or not on the PATH") from None
