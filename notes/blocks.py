"""The body of a note as blocks: what each is, and in which language its prose stands.

The rules are those of docs/note-format.md. Every offset is into the whole text of the note, so
that an edit can put a block back exactly where it was.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from notes.language import has_hangul, language_of
from notes.lines import ATTACHED, Line, scan

_LANGUAGE_NAMES = {
    "english": "en", "en": "en", "영어": "en", "영문": "en",
    "korean": "ko", "ko": "ko", "한국어": "ko", "한글": "ko", "국문": "ko",
}  # fmt: skip
_PROSE = ATTACHED | {"text"}
# A title is shorter than a paragraph.
_TITLE_MAX = 300
_TITLE_LINES = 6
_HEADING_MARKS = re.compile(r"\A#+[ \t]*|(?:\A|[ \t]+)#*[ \t]*\Z")
# A line over dashes is a heading to Markdown, but where it ends as a sentence does, a rule follows
# commentary.
_SETEXT = re.compile(r"[^\n]*\n {0,3}=+[ \t]*\Z|[^\n]*[^\n.!?。…~ \t][ \t]*\n {0,3}-+[ \t]*\Z")
_QUOTE = re.compile(r" {0,3}> ?")
_PARENTHESIS = re.compile(r"[()]")
_WITHIN_STARS = r"[^*\s](?:[^*]*[^*\s])?"
_ITALIC_TITLE = re.compile(rf"(\*(?:\*\*)?)({_WITHIN_STARS})\1 ?(?:\((.*)\))?\Z")
_EMPHASISED = re.compile(rf"(\*{{1,3}})({_WITHIN_STARS})\1\Z")


@dataclass(frozen=True, slots=True)
class Block:
    """One block of a note's body.

    kind: `prose`, or furniture: `abstract url title heading tags links comment rule mark range`,
    and `code` for code, math, images or a table without prose before them. lang: `ko`, `en` or
    `other` for prose, else None. text: with `\\n` line ends.
    start, end: where it stands in the note's text. outer: where its own language marker begins,
    else start. range_lang: the language of the `<english>`-like range it stands in.
    """

    kind: str
    text: str
    start: int
    end: int
    outer: int
    lang: str | None = None
    range_lang: str | None = None

    @property
    def is_prose(self) -> bool:
        return self.kind == "prose"


def read_blocks(text: str, start: int = 0) -> tuple[Block, ...]:
    """The blocks of text[start:], in order. Never raises: what is not furniture is prose."""
    lines = list(scan(text, start))
    reader = _Reader(text, _closed_ranges(lines))
    for paragraph in paragraphs(lines):
        reader.read(paragraph)
    return reader.finish()


def paragraphs(lines: Iterable[Line]) -> Iterator[list[Line]]:
    """Runs of lines between blank ones."""
    for blank, run in groupby(lines, lambda line: line.kind == "blank"):
        if not blank:
            yield list(run)


def heading_words(text: str) -> str:
    """What a heading says, without its marks."""
    return _HEADING_MARKS.sub("", text.strip().split("\n", 1)[0])


def unquoted(text: str) -> str:
    """A blockquote without its `>`; where one stands in another, the inner one keeps its own."""
    marks = [(line, _QUOTE.match(line)) for line in text.split("\n")]
    return "\n".join(line[mark.end() :] if mark else line for line, mark in marks)


def without_emphasis(words: str) -> str:
    """The words without the asterisks around all of them."""
    found = _EMPHASISED.match(words)
    return found[2] if found else words


def language_named(heading: str) -> str | None:
    """`ko` or `en` for a heading that is the name of a language."""
    return _LANGUAGE_NAMES.get(heading_words(heading).casefold())


def title_of(text: str) -> tuple[str, str] | None:
    """The title and the authors (as written, may be empty) of a title line; None if it is none.

    Either `*Title*` or `***Title***` with or without authors in parentheses, or a line without
    Hangul that ends in a parenthesis of authors.
    """
    if text.rstrip()[-1:] not in ("*", ")"):
        return None
    line = " ".join(text.split())
    italic = _ITALIC_TITLE.match(line)
    if italic:
        return italic[2], (italic[3] or "").strip()
    if not line.endswith(")") or has_hangul(line):
        return None
    opening = _opening_parenthesis(line)
    title, authors = line[:opening].rstrip(), line[opening + 1 : -1].strip()
    if not 3 <= len(title) <= _TITLE_MAX or not _are_authors(authors) or "://" in title:
        return None
    return (without_emphasis(title), authors) if title[-1] not in ".,;:" else None


def _opening_parenthesis(line: str) -> int:
    """Where the parenthesis that closes at the end of the line opens; 0 where it does not."""
    depth = 0
    for sign in reversed(list(_PARENTHESIS.finditer(line, 1))):
        depth += 1 if sign[0] == ")" else -1
        if depth == 0:
            return sign.start()
    return 0


def _are_authors(text: str) -> bool:
    """Whether a parenthesis reads like names: capitalised, comma-separated, no sentence or URL."""
    names = [name.strip() for name in text.split(",")]
    if not text or "://" in text or any(not name or len(name.split()) > 8 for name in names):
        return False
    capitalised = sum(1 for name in names if any(char.isupper() for char in name))
    return capitalised * 2 > len(names) and not any(char.isdigit() for char in names[0])


def _closed_ranges(lines: Sequence[Line]) -> frozenset[int]:
    """Where the range tags stand whose closing tag comes before the next opening one."""
    closed = set()
    awaiting: Line | None = None
    for line in lines:
        if line.kind == "open":
            awaiting = line
        elif line.kind == "close" and awaiting and awaiting.lang == line.lang:
            closed.add(awaiting.start)
            awaiting = None
    return frozenset(closed)


class _Reader:
    """Reads paragraphs in order and remembers what governs the language of the next."""

    def __init__(self, text: str, closed_ranges: frozenset[int]) -> None:
        self.blocks: list[Block] = []
        self._text = text
        self._closed_ranges = closed_ranges
        self._mark: Line | None = None
        self._range: Line | None = None
        self._section: str | None = None
        self._has_prose = False

    def read(self, paragraph: list[Line]) -> None:
        """Add the blocks of one paragraph."""
        while paragraph:
            if paragraph[0].kind in ("mark", "open", "close"):
                self._tag(paragraph.pop(0))
                continue
            run = _until_tag(paragraph)
            del paragraph[: len(run)]
            if self._mark:
                self._prose(run, self._mark.lang, self._mark.start)
                self._mark = None
            else:
                self._pieces(run)

    def finish(self) -> tuple[Block, ...]:
        """All blocks, with a last marker that governs nothing."""
        self._drop_mark()
        return tuple(self.blocks)

    def _drop_mark(self) -> None:
        if self._mark:
            self._furniture("mark", [self._mark])
            self._mark = None

    def _tag(self, line: Line) -> None:
        self._drop_mark()
        if line.kind == "mark":
            self._mark = line
            return
        self._furniture("range", [line])
        self._range = line if line.kind == "open" else None

    def _pieces(self, run: list[Line]) -> None:
        """Divide lines that no marker governs into furniture and prose."""
        while run:
            kind, size = self._next_piece(run)
            piece, run = run[:size], run[size:]
            if all(line.kind in ATTACHED for line in piece):
                self._attach(piece)
            elif kind == "prose":
                self._prose(piece, None, piece[0].start)
            else:
                self._furniture(kind, piece)

    def _next_piece(self, run: list[Line]) -> tuple[str, int]:
        """What the first line begins, given what came before, and how many lines it takes."""
        first = run[0]
        if first.kind == "heading":
            return "heading", 1
        lines = self._title_lines(run)
        if lines:
            return "title", lines
        if self._is_setext(run):
            return "heading", 2
        joins = _PROSE if first.kind in _PROSE else {first.kind}
        size = next((at for at, line in enumerate(run) if line.kind not in joins), len(run))
        if first.kind == "quote":
            return "prose" if self._has_prose else "abstract", size
        return "prose" if first.kind in _PROSE else first.kind, size

    def _title_lines(self, run: list[Line]) -> int:
        """How many lines a title takes at the start of the run: it may be wrapped; 0 for none."""
        if self._has_prose:
            return 0
        for size in range(1, min(len(run), _TITLE_LINES) + 1):
            if run[size - 1].kind != "text":
                return 0
            if title_of(self._slice(run[0].start, run[size - 1].end)):
                return size
        return 0

    def _is_setext(self, run: list[Line]) -> bool:
        if len(run) < 2 or run[0].kind != "text" or run[1].kind != "rule":
            return False
        return _SETEXT.match(self._slice(run[0].start, run[1].end)) is not None

    def _attach(self, run: list[Line]) -> None:
        """Code and its like stay with the prose before them; without it they are furniture."""
        if self.blocks and self.blocks[-1].is_prose:
            last = self.blocks.pop()
            text = self._slice(last.start, run[-1].end)
            self.blocks.append(replace(last, text=text, end=run[-1].end))
        else:
            self._furniture("code", run)

    def _prose(self, run: list[Line], lang: str | None, outer: int) -> None:
        start, end = run[0].start, run[-1].end
        text = self._slice(start, end)
        within = self._range.lang if self._range else None
        lang = lang or within or self._section or language_of(text)
        self.blocks.append(Block("prose", text, start, end, outer, lang, within))
        self._has_prose = True

    def _furniture(self, kind: str, run: list[Line]) -> None:
        start, end = run[0].start, run[-1].end
        text = self._slice(start, end)
        self.blocks.append(Block(kind, text, start, end, start))
        if kind == "heading":
            self._section = language_named(text)
        if kind not in ("comment", "mark", "range") and self._range_is_open_ended():
            self._range = None

    def _range_is_open_ended(self) -> bool:
        return self._range is not None and self._range.start not in self._closed_ranges

    def _slice(self, start: int, end: int) -> str:
        return self._text[start:end].replace("\r\n", "\n")


def _until_tag(paragraph: list[Line]) -> list[Line]:
    for at, line in enumerate(paragraph):
        if line.kind in ("mark", "open", "close"):
            return paragraph[:at]
    return paragraph[:]
