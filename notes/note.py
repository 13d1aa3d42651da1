"""A note: one Markdown file, read without changing a byte of it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from notes.blocks import (
    Block,
    heading_words,
    language_named,
    read_blocks,
    title_of,
    unquoted,
    without_emphasis,
)
from notes.front_matter import FrontMatter, FrontMatterError, read_front_matter, split
from notes.front_reader import FrontReader
from notes.mentions import hashtags, links
from notes.names import stem_of
from notes.paper import find_arxiv, find_doi, title_key
from notes.problem import Problem
from notes.status import STATUSES

TRANSLATIONS = ("draft", "final")
LANGUAGES = ("ko", "en")

_DATED_NAME = re.compile(r"(?:(\d{4})-(\d\d)-(\d\d)|(\d\d)(\d\d)(\d\d)(?= |\Z))[ _-]*")
_URL = re.compile(r"https?://[^\s<>\"'\])}]+")
_CONFLICT = re.compile(r"^<{7}(?: |$)", re.MULTILINE)
_CONFLICT_END = re.compile(r"^>{7}(?: |$)", re.MULTILINE)
# A rule and then `key: value`: the file was cut off, or the second rule forgotten.
_UNENDED = re.compile(r"\ufeff?---[ \t]*\r?\n[a-z_]+:\s")
_DIVIDING = frozenset({"links", "link", "링크", "see also", "references", "참고"})
_TRUE = frozenset({"true", "yes", "on", "1"})


@dataclass(frozen=True, slots=True)
class Note:
    """What a note's file says. Dates are ISO; ids are as in `notes.paper`.

    path: relative to the vault, with `/`. text: the file's own text; text[body:] is below the front
    matter. title_known: False where the title is only the file's name. source: the language that
    it was written in first.
    abstract: without its `>`. problems: what is wrong in the file; everything else was read.
    """

    path: str
    text: str
    body: int
    title: str
    title_known: bool
    authors: tuple[str, ...]
    arxiv: str | None
    doi: str | None
    link: str | None
    paper_date: str | None
    date: str | None
    status: str | None
    starred: bool
    tags: tuple[str, ...]
    aliases: tuple[str, ...]
    id: str | None
    source: str
    translation: str | None
    translation_of: tuple[str, ...]
    abstract: str
    blocks: tuple[Block, ...]
    links: tuple[str, ...]
    problems: tuple[Problem, ...]

    @property
    def stem(self) -> str:
        return stem_of(self.path)

    def paragraphs(self, lang: str) -> tuple[Block, ...]:
        """The prose of one language (`ko`, `en`, `other`), in order."""
        return tuple(block for block in self.blocks if block.is_prose and block.lang == lang)

    def pane(self, lang: str) -> str:
        """The prose of one language as an editor shows it: NFC, a blank line between blocks."""
        texts = (unicodedata.normalize("NFC", block.text) for block in self.paragraphs(lang))
        return "\n\n".join(texts)

    @property
    def translation_language(self) -> str:
        """The other language than the note's source."""
        return "ko" if self.source == "en" else "en"

    def names(self) -> tuple[str, ...]:
        """What the paper of this note may be called by, as `Paper.names` has it."""
        found = [f"arxiv:{self.arxiv}"] if self.arxiv else []
        if self.doi:
            found.append(f"doi:{self.doi}")
        if self.title_known and title_key(self.title):
            found.append(f"title:{title_key(self.title)}")
        return tuple(found)


def read_note(text: str, path: str) -> Note:
    """Read a note from its file's text. Never raises: what cannot be read is among its problems."""
    front, body, problems = _read_front(text, path)
    blocks = read_blocks(text, body)
    conflict = _CONFLICT.search(text) if "<<<<<<<" in text else None
    if conflict and _CONFLICT_END.search(text, conflict.end()):
        line = text.count("\n", 0, conflict.start()) + 1
        problems.append(Problem(path, line, "git conflict markers: keep one side and remove them"))
    said = FrontReader(front, path, problems)
    title, authors, title_known = _title(said, blocks, path)
    link = said.text("link") or _first_url(blocks)
    doi = said.text("doi")
    return Note(
        path=path,
        text=text,
        body=body,
        title=title,
        title_known=title_known,
        authors=authors,
        arxiv=find_arxiv(said.text("arxiv") or doi or "") or find_arxiv(link or ""),
        doi=find_doi(doi or link or ""),
        link=link,
        paper_date=said.date("paper_date"),
        date=said.date("date") or date_in_name(path),
        status=said.choice("status", STATUSES),
        starred=(said.text("starred") or "").lower() in _TRUE,
        tags=tuple(dict.fromkeys([*said.tags(), *_hashtags(blocks)])),
        aliases=said.texts("aliases"),
        id=said.text("id"),
        source=said.choice("source", LANGUAGES) or "ko",
        translation=said.choice("translation", TRANSLATIONS),
        translation_of=said.texts("translation_of"),
        abstract="\n\n".join(
            unquoted(block.text).strip() for block in blocks if block.kind == "abstract"
        ),
        blocks=blocks,
        links=tuple(dict.fromkeys(link for block in blocks for link in links(block.text))),
        problems=tuple(problems),
    )


def date_in_name(path: str) -> str | None:
    """The date that a file's name begins with (`YYYY-MM-DD` or `YYMMDD `), as ISO, if any."""
    found = _DATED_NAME.match(stem_of(path))
    if not found:
        return None
    year = int(found[1]) if found[1] else 2000 + int(found[4])
    try:
        return date(year, int(found[2] or found[5]), int(found[3] or found[6])).isoformat()
    except ValueError:
        return None


def title_block(blocks: Iterable[Block]) -> Block | None:
    """The block that gives a note its title where the front matter does not: the line `*Title*`,
    else another title line, else a heading (but for the headings that only divide the note)."""
    titles = [block for block in blocks if block.kind == "title"]
    if titles:
        return next((block for block in titles if block.text.lstrip()[0] == "*"), titles[0])
    headings = (block for block in blocks if block.kind == "heading")
    return next((block for block in headings if _heading_text(block)), None)


def read_title_block(block: Block) -> tuple[str, tuple[str, ...]]:
    """The title and authors that a title line or heading says."""
    if block.kind == "heading":
        return _heading_text(block), ()
    title, authors = title_of(block.text) or (block.text, "")
    return title, split_authors(authors)


def split_authors(text: str) -> tuple[str, ...]:
    """Names between commas."""
    return tuple(name.strip() for name in text.split(",") if name.strip())


def _read_front(text: str, path: str) -> tuple[FrontMatter, int, list[Problem]]:
    """The front matter, where the body begins, and what is wrong so far."""
    where = split(text)
    if where is None:
        message = "the front matter that begins here has no end: a line of ---"
        cut = [Problem(path, 1, message)] if _UNENDED.match(text) else []
        return FrontMatter(), 1 if text.startswith("\ufeff") else 0, cut
    try:
        front = read_front_matter(text, where)
    except FrontMatterError as error:
        message = f"{error}; its fields are not read until it is mended"
        return FrontMatter(), where.body, [Problem(path, error.line, message)]
    if front is None:
        return FrontMatter(), 1 if text.startswith("\ufeff") else 0, []
    problems = [
        Problem(path, line, f"“{key}” stands twice; the first one counts")
        for key, line in front.repeated.items()
    ]
    return front, where.body, problems


def _hashtags(blocks: Iterable[Block]) -> Iterator[str]:
    """The `#tags` of a body, in order: whole tag lines, and tags within prose."""
    for block in blocks:
        if block.is_prose or block.kind == "tags":
            for found in hashtags(block.text, tag_line=block.kind == "tags"):
                yield found.tag


def _title(
    said: FrontReader, blocks: Sequence[Block], path: str
) -> tuple[str, tuple[str, ...], bool]:
    """Title, authors, and whether the title is more than the file's name."""
    block = title_block(blocks)
    shown, names = read_title_block(block) if block else ("", ())
    authors = said.texts("authors") or names
    title = said.text("title") or shown
    if title:
        return title, authors, True
    # An imported note has the name of its old file, in the person's own letters, as an alias.
    name = next(iter(said.texts("aliases")), stem_of(path))
    return _DATED_NAME.sub("", name, count=1).strip() or name, authors, False


def _heading_text(block: Block) -> str:
    """A heading's words; empty for one that only divides the note (`# Links`, `## English`)."""
    words = without_emphasis(heading_words(block.text))
    return "" if language_named(block.text) or words.casefold() in _DIVIDING else words


def _first_url(blocks: Sequence[Block]) -> str | None:
    """The note's page: its first URL line, else a URL in the first line of its first block."""
    for block in blocks:
        if block.kind == "url":
            found = _URL.search(block.text)
            return found[0] if found else None
    found = _URL.search(blocks[0].text.split("\n", 1)[0]) if blocks else None
    return found[0] if found else None
