"""The blog as plain text: a day, then a few lines a paper.

    2024년 12월 13일
    title / (authors) / abstract / Korean / English / #tags

More paragraphs of a language are lines of their own; a language or tags may be missing. Lines
between the day and its first title are the post's introduction.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from notes.compose import compose
from notes.language import has_hangul
from notes.names import alternatives, note_name
from notes.note import LANGUAGES, Note, read_note
from notes.post import compose_post
from notes.problem import Problem
from notes.titles import day_in
from notes.translation import source_digests
from seeds.incoming import Incoming, IncomingNote, IncomingPost, KnownTitles
from seeds.lines import numbered_lines

_DAY = re.compile(r"(\d{4})년 *(\d{1,2})월 *(\d{1,2})일(?: *\(?[월화수목금토일](?:요일)?\)?)?")
_AUTHORS = re.compile(r"\((.+)\)")
_TAGS = re.compile(r"#[^\s#]+(?:\s+#[^\s#]+)*")
_LONGEST_TITLE = 300

_Numbered = tuple[int, str]


@dataclass(frozen=True, slots=True)
class _Introduction:
    """What a day says before its papers."""

    day: str
    paragraphs: tuple[str, ...]


@dataclass(slots=True)
class _Piece:
    """What the blog says about one paper: its lines as they come in."""

    title: str
    day: str
    line: int
    last_line: int
    authors: str = ""
    abstract: str = ""
    paragraphs: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)

    def add(self, line: str, number: int) -> None:
        """Put a line after the title where its form and place say it belongs."""
        self.last_line = number
        authors = _AUTHORS.fullmatch(line)
        if _TAGS.fullmatch(line):
            self.tags += [tag.removeprefix("#") for tag in line.split()]
        elif authors and not (self.authors or self.abstract or self.paragraphs):
            self.authors = authors[1]
        elif not (self.abstract or self.paragraphs or has_hangul(line)):
            self.abstract = line
        else:
            self.paragraphs.append(line)

    def missing(self) -> list[str]:
        """What a paper of the blog has and this one has not."""
        has = {
            "authors in parentheses": self.authors,
            "abstract": self.abstract,
            "Korean": any(map(has_hangul, self.paragraphs)),
            "English": any(not has_hangul(text) for text in self.paragraphs),
            "#tags": self.tags,
        }
        return [what for what, there in has.items() if not there]


def looks_like(text: str) -> bool:
    """Whether the first line is a day and some line holds authors in parentheses."""
    lines = [line for _, line in numbered_lines(text)]
    return bool(lines and _day(lines[0])) and any(map(_AUTHORS.fullmatch, lines[1:]))


def read(text: str, known_titles: KnownTitles, *, name: str = "") -> Iterator[Incoming]:
    """A note for each paper, then a post for each day, which is out and names them in order."""
    posts: dict[str, list[str]] = {}
    introductions: dict[str, tuple[str, ...]] = {}
    taken: set[str] = set()
    for piece in _pieces(list(numbered_lines(text)), name):
        if isinstance(piece, Problem):
            yield piece
            continue
        if isinstance(piece, _Introduction):
            introductions[piece.day] = introductions.get(piece.day, ()) + piece.paragraphs
            continue
        note = _note(piece, taken)
        posts.setdefault(piece.day, []).append(note.name)
        yield note
        missing = piece.missing()
        if missing:
            message = f"“{piece.title}” has no {', no '.join(missing)}; the rest was read"
            yield Problem(name, piece.last_line, message)
    for day, names in posts.items():
        post = _post_text(day, names, introductions.get(day, ()))
        yield IncomingPost(day, post, tuple(names))


def _pieces(lines: list[_Numbered], name: str) -> Iterator[_Piece | _Introduction | Problem]:
    day: str | None = None
    piece: _Piece | None = None
    first = 0
    for at, (number, line) in enumerate(lines):
        if at < first:
            continue
        new_day = _day(line)
        if not new_day and piece and not _begins_piece(lines, at, piece):
            piece.add(line, number)
            continue
        if piece:
            yield piece
        piece = None
        if new_day:
            day = new_day
            first = _first_title(lines, at + 1)
            if first > at + 1:
                yield _Introduction(day, tuple(line for _, line in lines[at + 1 : first]))
        elif day:
            piece = _Piece(line, day, number, number)
        else:
            message = "no day (2024년 12월 13일) before this line: it is in no post; left out"
            yield Problem(name, number, message)
    if piece:
        yield piece


def _first_title(lines: list[_Numbered], start: int) -> int:
    """Where the papers of a day begin: at its first title over authors, be there lines before it
    or not; at once where there is none before the first tags."""
    for at in range(start, len(lines)):
        line = lines[at][1]
        if _day(line) or _TAGS.fullmatch(line):
            break
        if _is_title(lines, at):
            return at
    return start


def _begins_piece(lines: list[_Numbered], at: int, piece: _Piece) -> bool:
    """Whether a line is the next paper's title: after tags any other line is, else what looks so
    and has authors below."""
    line = lines[at][1]
    if _TAGS.fullmatch(line):
        return False
    if piece.tags:
        return True
    return _is_title(lines, at)


def _is_title(lines: list[_Numbered], at: int) -> bool:
    """Whether a line looks like a title and has authors below."""
    line = lines[at][1]
    below = lines[at + 1][1] if at + 1 < len(lines) else ""
    looks_so = len(line) <= _LONGEST_TITLE and line[0] != "(" and line[-1] != "."
    return looks_so and bool(_AUTHORS.fullmatch(below)) and not has_hangul(line + below)


def _day(line: str) -> str | None:
    """The ISO date of a line that says a day; None for any other."""
    found = _DAY.fullmatch(line)
    if not found:
        return None
    try:
        return date(int(found[1]), int(found[2]), int(found[3])).isoformat()
    except ValueError:
        return None


def _note(piece: _Piece, taken: set[str]) -> IncomingNote:
    stem = _free(note_name(piece.title, piece.day), taken)
    note = read_note(_note_text(piece, ()), f"{stem}.md")
    if all(note.paragraphs(lang) for lang in LANGUAGES):
        note = read_note(_note_text(piece, source_digests(note)), note.path)
    return IncomingNote(stem, note.text, note.names(), piece.title)


def _free(stem: str, taken: set[str]) -> str:
    """The stem, with a number where another paper of this file has it."""
    free = next(name for name in alternatives(stem) if name not in taken)
    taken.add(free)
    return free


def _note_text(piece: _Piece, digests: tuple[str, ...]) -> str:
    return compose(
        {
            "title": piece.title,
            # Only this way do the names, joined again, give every blog's line back.
            "authors": piece.authors.split(", "),
            "date": piece.day,
            "status": "done",
            "tags": piece.tags,
            "translation": "final" if digests else None,
            "translation_of": digests,
        },
        abstract=piece.abstract,
        paragraphs=map(_marked, piece.paragraphs),
    )


def _marked(paragraph: str) -> str:
    """The paragraph, after a language marker where a reader would not see what it is."""
    lang = "ko" if has_hangul(paragraph) else "en"
    note: Note = read_note(f"> \n\n{paragraph}\n", "")
    plain = [block.text for block in note.paragraphs(lang)] == [paragraph]
    return paragraph if plain else f"<!-- lang: {lang} -->\n{paragraph}"


def _post_text(day: str, names: list[str], introduction: tuple[str, ...]) -> str:
    return compose_post(
        title=day_in(day, "ko"),
        date=day,
        notes=names,
        state="out",
        introduction=[_marked(paragraph) for paragraph in introduction],
    )
