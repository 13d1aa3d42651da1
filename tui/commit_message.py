"""The message of a commit: what was written, by name, as the person would say it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
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
    written = _sorted(changes, title_of, lines_added)
    named = [
        _names("Notes", "Note", written.notes),
        _names("posts", "post", written.posts),
        _count(written.papers, "paper"),
        _count(written.decisions, "decision"),
        _names("files", "file", written.other),
    ]
    message = _line(named) or "Catalogue"
    if len(message) <= _SUBJECT:
        return message
    counts = [
        _count(len(written.notes), "note"),
        _count(len(written.posts), "post"),
        _count(written.papers, "paper"),
        _count(written.decisions, "decision"),
        _count(len(written.other), "file"),
    ]
    return "\n\n".join([_line(counts), "\n".join(_line([part]) for part in named if part)])


@dataclass(slots=True)
class _Written:
    """What the changed files are: names of some, how many lines were added to others."""

    notes: list[str] = field(default_factory=list)
    posts: list[str] = field(default_factory=list)
    papers: int = 0
    decisions: int = 0
    other: list[str] = field(default_factory=list)


def _sorted(
    changes: Sequence[Change], title_of: Callable[[str], str], lines_added: Callable[[str], int]
) -> _Written:
    written = _Written()
    for change in changes:
        path = PurePosixPath(change.path)
        removed = change.state == "removed"
        if path.suffix == ".jsonl" and path.parts[0] == "papers":
            gained = 0 if removed else lines_added(change.path)
            if path.parts[1] == "triage":
                written.decisions += gained
            else:
                written.papers += gained
        elif path.parts[0] == "posts":
            written.posts.append(path.stem)
        elif path.suffix.lower() == ".md" and path.parts[0] != "templates":
            name = f"{path.stem} (removed)" if removed else title_of(change.path)
            written.notes.append(name)
        else:
            written.other.append(path.name)
    return written


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
