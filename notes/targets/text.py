"""The blog's text form: a day, then for each note its title, authors, abstract and commentary.

One line each, without blank lines; what is missing leaves no line. `seeds/blog.py` reads it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from notes.code_pieces import pieces
from notes.page import Page, Section

SUFFIX = ".txt"


def render(page: Page) -> str:
    """The page as text, a final newline included."""
    return "".join(f"{line}\n" for line in _lines(page) if line)


def _lines(page: Page) -> Iterator[str]:
    if page.date:
        day = date.fromisoformat(page.date)
        yield f"{day.year}년 {day.month}월 {day.day}일"
    for passage in page.introduction:
        yield _one_line(passage.text)
    for section in page.sections:
        yield from _section(section)


def _section(section: Section) -> Iterator[str]:
    yield section.title
    if section.authors:
        yield f"({', '.join(section.authors)})"
    yield _one_line(section.abstract)
    for lang in ("ko", "en", "other"):
        yield from map(_one_line, section.paragraphs(lang))
    yield " ".join(f"#{tag}" for tag in section.tags)


def _one_line(text: str) -> str:
    """The text with its soft line ends folded; fenced code keeps its lines."""
    parts = (
        piece.text if piece.kind == "fence" else re.sub(r"[ \t]*\n\s*", " ", piece.text.strip("\n"))
        for piece in pieces(text)
    )
    return "\n".join(filter(None, parts)) if "\n" in text else text
