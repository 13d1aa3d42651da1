"""The rows of a dataset viewer, copied as text: `arxiv_id | abstract |`, without titles.

An abstract may have many lines, and bars of its own; it ends where the next row begins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from notes.paper import Paper, find_arxiv, paper_key
from notes.problem import Problem
from seeds.incoming import Incoming, KnownTitles
from seeds.lines import all_lines, numbered_lines

SOURCE = "dataset"
_ROW = re.compile(
    r"(?:\|\s*)?(\d{4}\.\d{4,5}(?:v\d+)?|[a-z-]+(?:\.[A-Z]{2})?/\d{7}(?:v\d+)?)\s*\|(.*)"
)
_RULE = re.compile(r"\|?(?:\s*:?-{3,}:?\s*\|)+(?:\s*:?-{3,}:?)?")


def looks_like(text: str) -> bool:
    """Whether a table of arXiv ids begins before anything else does."""
    lines = [line for _, line in numbered_lines(text)]
    head = lines[: _header_size(lines)]
    first = lines[len(head)] if len(lines) > len(head) else ""
    return bool(_ROW.fullmatch(first)) and (not head or "arxiv_id" in head[0])


def read(text: str, known_titles: KnownTitles, *, name: str = "") -> Iterator[Incoming]:
    """A paper for each row, by its arXiv id without version; its title is not known."""
    lines = all_lines(text)
    start = _header_size([line.strip() for line in lines])
    row: _Row | None = None
    for number, line in enumerate(lines[start:], start + 1):
        begun = _ROW.fullmatch(line.strip())
        if begun:
            if row:
                yield from row.finish(name)
            row = _Row(begun[1], number, begun[2].strip())
        elif row:
            row.add(line)
        elif line.strip():
            yield Problem(
                name, number, "no arXiv id before this line: it belongs to no row; left out"
            )
    if row:
        yield from row.finish(name)


class _Row:
    """A row as its lines come in."""

    def __init__(self, arxiv: str, line: int, text: str) -> None:
        self._arxiv = arxiv
        self._line = line
        self._texts = [text]

    def add(self, text: str) -> None:
        self._texts.append(text)

    def finish(self, name: str) -> Iterator[Incoming]:
        """The paper, and what is wrong with its row."""
        text = "\n".join(self._texts).strip()
        arxiv = find_arxiv(self._arxiv)
        abstract = text.removesuffix("|").strip()
        yield Paper(
            key=paper_key(arxiv=arxiv), source=SOURCE, arxiv=arxiv, abstract=abstract or None
        )
        if not text.endswith("|"):
            message = f"the row of {arxiv} has no closing bar: its abstract may break off here"
            yield Problem(name, self._line, message)


def _header_size(lines: list[str]) -> int:
    """How many lines stand before the first row: all to the rule under the column names."""
    for at, line in enumerate(lines):
        if _ROW.fullmatch(line):
            return 0
        if _RULE.fullmatch(line):
            return at + 1
    return 0
