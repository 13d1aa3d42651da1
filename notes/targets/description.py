"""A page in one plain line, for search engines and for lists of posts."""

from __future__ import annotations

import re

from notes.clean import clean_line
from notes.marks import Mark
from notes.page import Page

_LONGEST = 160
_SIGNS = re.compile(r"[*_`]+|^#+\s+|!?\[([^\]]*)\]\([^)]*\)")
# Themes that print a title as it is would print a tag; those that escape it would show an entity.
_LIKENESS = str.maketrans({"<": "‹", ">": "›"})


def plain_line(text: str) -> str:
    """A text for front matter, which no theme can take for HTML."""
    return clean_line(text).translate(_LIKENESS)


def description_of(page: Page) -> str:
    """The introduction's first paragraph in the page's language, else the notes' titles."""
    mine = (p.text for p in page.introduction if p.lang in (page.lang, "other"))
    first = next(mine, "")
    words = page.marks.restore(first, _shown)
    words = _SIGNS.sub(lambda found: found[1] or "", words)
    line = plain_line(words) or plain_line(" · ".join(section.title for section in page.sections))
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1].rsplit(" ", 1)[0] + "…"


def _shown(mark: Mark) -> str:
    if mark.kind in ("reference", "footnote"):
        return ""
    return mark.to if mark.kind in ("math", "display") else mark.shown
