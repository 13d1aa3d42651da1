"""The message of a commit: what was written, by name, as the person would say it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import PurePosixPath
from textwrap import shorten

from tui.git import Change

_NAMED = 3
_LONGEST = 60
# What a list of commits shows of a message.
_SUBJECT = 72


def commit_message(
    changes: Sequence[Change], title_of: Callable[[str], str], lines_added: Callable[[str], int]
) -> str:
    """One line such as `Notes: Phi-4 Technical Report, Large Concept Models; 12 papers`.

    Where that is longer than a list of commits shows, how many of each, and what they are below.
    title_of: a note's title by its path, asked only for files that are there.
    lines_added: how many rows a catalogue file gained.
    """
    notes, posts, rows, decisions, other = [], [], 0, 0, []
    for change in changes:
        path = PurePosixPath(change.path)
        if path.suffix == ".jsonl" and path.parts[0] == "papers":
            gained = 0 if change.state == "removed" else lines_added(change.path)
            if path.parts[1] == "triage":
                decisions += gained
            else:
                rows += gained
        elif path.parts[0] == "posts":
            posts.append(path.stem)
        elif path.suffix.lower() == ".md" and path.parts[0] != "templates":
            removed = change.state == "removed"
            notes.append(f"{path.stem} (removed)" if removed else title_of(change.path))
        else:
            other.append(path.name)
    parts = [
        _names("Notes", "Note", notes),
        _names("posts", "post", posts),
        _count(rows, "paper"),
        _count(decisions, "decision"),
        _names("files", "file", other),
    ]
    message = _line(parts) or "Catalogue"
    if len(message) <= _SUBJECT:
        return message
    counts = [
        _count(len(notes), "note"),
        _count(len(posts), "post"),
        _count(rows, "paper"),
        _count(decisions, "decision"),
        _count(len(other), "file"),
    ]
    return "\n\n".join([_line(counts), "\n".join(_line([part]) for part in parts if part)])


def _line(parts: Sequence[str]) -> str:
    line = "; ".join(part for part in parts if part)
    return line[:1].upper() + line[1:]


def _names(many: str, one: str, names: list[str]) -> str:
    if not names:
        return ""
    shown = ", ".join(map(_short, names[:_NAMED]))
    rest = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    return f"{many if len(names) > 1 else one}: {shown}{rest}"


def _short(name: str) -> str:
    """A name on one line, cut between words; lists of commits are read a line each."""
    return shorten(name, _LONGEST, placeholder="…")


def _count(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}" if number else ""
