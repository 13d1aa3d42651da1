"""What the Library says: its orders, and why a list is empty."""

from __future__ import annotations

from store.search import Sort
from tui.texts import t

SORTS: tuple[Sort, ...] = ("date", "popularity", "title", "relevance")
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
_NO_MATCH = "Nothing matches this filter.\n\nEscape shows everything again."


def did_you_mean(meant: str) -> str:
    """What stands under the filter where it finds nothing and another one may have been meant."""
    return t("Nothing matches. Did you mean “{meant}”? Enter takes it.", meant=meant)


def nothing_listed(query: str, synced: bool) -> str:
    """What stands in an empty list. synced: whether the files were looked at since the start."""
    if query.strip():
        return t(_NO_MATCH)
    return t(_NOTHING_YET) if synced else t(_READING)
