"""What a source brings besides papers: notes and posts, ready to become files of a vault."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Protocol, TypeAlias

from notes.paper import Paper
from notes.problem import Problem, Question
from notes.splice import splice


@dataclass(frozen=True, slots=True)
class IncomingNote:
    """A note file to be.

    name: the file stem it would like, date included (`2024-12-13-phi-4-technical-report`);
    text: the whole Markdown text, front matter included;
    paper_names: what its paper may be called (`Paper.names()`), to see whether a note exists;
    title: as its text gives it, empty where only a file name stands for it;
    origin: the stem of the file it was read from, also among the note's `aliases`; empty where
    one file held several notes.
    """

    name: str
    text: str
    paper_names: tuple[str, ...] = ()
    title: str = ""
    origin: str = ""


@dataclass(frozen=True, slots=True)
class IncomingPost:
    """A post file to be.

    date: ISO; text: the whole Markdown text, front matter included; notes: the stems that the
    front matter names, each the `name` of an `IncomingNote` that was yielded before, in the
    order of the post.
    """

    date: str
    text: str
    notes: tuple[str, ...] = ()

    def renamed(self, stems: Mapping[str, str]) -> IncomingPost:
        """The same post naming `stems[name]` where a note's file got another stem than it asked."""
        notes = tuple(stems.get(name, name) for name in self.notes)
        if notes == self.notes:
            return self
        return replace(self, notes=notes, text=splice(self.text, "notes", notes))


class Notice(Problem):
    """Something that a note does not say and may well leave unsaid: nothing is wrong."""

    __slots__ = ()


Incoming: TypeAlias = Paper | IncomingNote | IncomingPost | Question | Problem
KnownTitles: TypeAlias = Mapping[str, str]
"""Titles that the vault knows already: `title_key(title)` to the title as written."""


class Format(Protocol):
    """What each format's module offers."""

    def looks_like(self, text: str) -> bool:
        """Whether the text is in this format, from its content alone."""
        ...

    def read(self, text: str, known_titles: KnownTitles, *, name: str = "") -> Iterator[Incoming]:
        """All that the text holds, in its order, each problem beside what it is about.

        name: the file's name, for problems and for what the name itself says. Reads as far as
        it can and raises nothing for odd text.
        """
        ...
