"""The blog's text form: a day, then for each note its title, authors, abstract and commentary.

One line each, without blank lines; what is missing leaves no line. `seeds/blog.py` reads it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from notes.code_pieces import pieces
from notes.marks import Mark
from notes.page import Page, Section
from notes.targets.target import Target
from notes.titles import day_in


class Text(Target):
    """See the module."""

    name = "text"
    suffix = ".txt"

    def render(self, page: Page) -> str:
        return "".join(f"{line}\n" for line in post_lines(page))


def post_lines(page: Page, apart: str = "") -> list[str]:
    """The page's lines; one of fenced code holds line ends.

    apart: what stands before each note, for readers instead of for `seeds/blog.py`.
    """
    lines = [*_head(page)]
    for section in page.sections:
        lines += [apart, *_section(page, section)]
    return [line for line in lines if line]


def _head(page: Page) -> Iterator[str]:
    if page.date:
        yield day_in(page.date, "ko")
    for passage in page.introduction:
        yield _one_line(_as_written(page, passage.text))


def _section(page: Page, section: Section) -> Iterator[str]:
    yield section.title
    if section.authors:
        yield f"({', '.join(section.authors)})"
    yield _one_line(section.abstract)
    for lang in ("ko", "en", "other"):
        for text in section.paragraphs(lang):
            yield _one_line(_as_written(page, text))
    yield " ".join(f"#{tag}" for tag in section.tags)


def _as_written(page: Page, text: str) -> str:
    """The person's Markdown as it is, but for links, as a reader elsewhere has no such file."""
    return page.marks.restore(text, _source)


def _source(mark: Mark) -> str:
    return mark.shown if mark.kind == "link" else mark.source


def _one_line(text: str) -> str:
    """The text with its soft line ends folded; fenced code keeps its lines."""
    if "\n" not in text:
        return text
    parts = []
    for is_fence, run in groupby(pieces(text), lambda piece: piece.kind == "fence"):
        part = "".join(piece.text for piece in run)
        parts.append(part if is_fence else re.sub(r"[ \t]*\n\s*", " ", part.strip("\n")))
    return "\n".join(filter(None, parts))


TARGET = Text
