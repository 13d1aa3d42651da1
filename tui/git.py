"""The person's own git, for the vault's own files."""

from __future__ import annotations

from dataclasses import dataclass


class GitError(Exception):
    """Why git cannot do it, and what to do, said for the person."""


@dataclass(frozen=True, slots=True)
class CommitReport:
    """A commit that was made; `commit` is "" and files are empty where nothing had changed."""

    commit: str
    message: str
    files: tuple[str, ...]
