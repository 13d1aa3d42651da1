"""A page of Hugging Face papers saved as text: a title line, then an abstract line.

Two banner lines come first, and the button after them is glued to the first title.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from notes.paper import Paper, paper_key
from notes.problem import Problem
from seeds.incoming import Incoming, KnownTitles
from seeds.lines import numbered_lines

SOURCE = "hf-list"
_BANNER = re.compile(r"Get trending papers in your email inbox\b.{0,20}")
_BUTTON = "Subscribe"
# Of 165 known papers the longest title has 155 characters and the shortest abstract 446.
_LONGEST_TITLE = 300
_MARKDOWN = re.compile(r"https?://|[#>*|`\-]|\[\[|<")
_ENDINGS = tuple(".?!…)]}\"'”’*")

_Numbered = tuple[int, str]


def looks_like(text: str) -> bool:
    """Whether the text begins with the banner, or is titles and abstracts by turns."""
    lines = [line for _, line in numbered_lines(text)]
    if lines and _BANNER.fullmatch(lines[0]):
        return True
    turns = all(_is_long(line) == bool(at % 2) for at, line in enumerate(lines))
    return turns and len(lines) >= 4 and not any(map(_MARKDOWN.match, lines))


def read(text: str, known_titles: KnownTitles, *, name: str = "") -> Iterator[Incoming]:
    """A paper for each title; a title or an abstract that stands alone is a problem too."""
    title: _Numbered | None = None
    last = ""
    lines = _without_banner(list(numbered_lines(text)))
    for at, (number, line) in enumerate(lines):
        if title is None and not _is_long(line):
            title = number, line
        elif title and _begins_paper(lines, at):
            yield from _lone_title(name, title)
            title = number, line
        else:
            if title is None:
                yield Problem(name, number, "an abstract without a title line before it")
            yield _paper(title[1] if title else None, line)
            title, last = None, line
    if title:
        yield from _lone_title(name, title)
    elif last and not last.endswith(_ENDINGS) and "://" not in last.split()[-1]:
        yield Problem(name, lines[-1][0], "the last abstract breaks off; what is there was read")


def _without_banner(lines: list[_Numbered]) -> list[_Numbered]:
    """The lines after the banner, without the button."""
    start = next((at for at, (_, line) in enumerate(lines) if not _BANNER.fullmatch(line)), None)
    if start is None:
        return []
    (number, first), rest = lines[start], lines[start + 1 :]
    if first == _BUTTON:
        return rest
    glued = start > 0 and first.startswith(_BUTTON) and not first[len(_BUTTON)].isspace()
    return [(number, first.removeprefix(_BUTTON) if glued else first), *rest]


def _is_long(line: str) -> bool:
    return len(line) > _LONGEST_TITLE


def _begins_paper(lines: list[_Numbered], at: int) -> bool:
    """Whether this line, although an abstract was due, is a title with its own abstract next."""
    if _is_long(lines[at][1]) or at + 1 == len(lines) or not _is_long(lines[at + 1][1]):
        return False
    # By turns, a short abstract is followed by the next paper's title and not by its abstract.
    return at + 2 == len(lines) or not _is_long(lines[at + 2][1])


def _lone_title(name: str, title: _Numbered) -> Iterator[Incoming]:
    yield _paper(title[1], None)
    yield Problem(name, title[0], "a title without an abstract line after it")


def _paper(title: str | None, abstract: str | None) -> Paper:
    key = paper_key(title=title, raw=f"{title or ''}\n{abstract or ''}")
    return Paper(key=key, source=SOURCE, title=title, abstract=abstract)
