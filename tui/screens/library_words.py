"""What the Library says: its orders, and why a list is empty."""

from __future__ import annotations

from typing import Literal

from store.search import Sort
from tui.texts import t

# How far the files were read since the start.
Files = Literal["unread", "stopped", "read"]
SORTS: tuple[Sort, ...] = ("relevance", "date", "popularity", "title")
SORT_SAID = {
    "date": "newest first",
    "popularity": "most votes first",
    "title": "by title",
    "relevance": "best match first",
}
_NOTHING_YET = (
    "Nothing here yet.\n\nBring papers and notes in with\n  dokhu import FILE\n"
    "or look around in the demo with\n  dokhu demo"
)
_READING = "Reading your files …"
_NOT_READ = "Your files were not read to the end.\n\nF5 reads them."
_NO_MATCH = "Nothing matches this filter.\n\nEscape shows everything again."


def did_you_mean(meant: str) -> str:
    """What stands under the filter where it finds nothing and another one may have been meant."""
    return t("Nothing matches. Did you mean “{meant}”? Enter takes it.", meant=meant)


def nothing_listed(query: str, files: Files) -> str:
    """What stands in an empty list. files: how far they were read since the start."""
    if query.strip():
        return t(_NO_MATCH)
    return t({"unread": _READING, "stopped": _NOT_READ, "read": _NOTHING_YET}[files])
