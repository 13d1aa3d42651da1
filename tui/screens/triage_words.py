"""What triage says: how much was decided, and that there is no more."""

from __future__ import annotations

from collections.abc import Mapping

from notes.status import STATUSES
from tui.texts import t, tn
from tui.widgets.columns import STATUS_GLYPHS
from tui.widgets.paper_page import Paragraph, Piece


def tally(decided: Mapping[str, int]) -> str:
    """How many papers got which status, as `▸ 3 queued  ✗ 12 dropped`; "" where none did."""
    return "  ".join(
        f"{STATUS_GLYPHS[status]} {decided[status]:,} {t(status)}"
        for status in STATUSES
        if decided.get(status)
    )


def at_end(count: int, decided: Mapping[str, int]) -> list[Paragraph]:
    """The page after the last paper."""
    if not count:
        return [
            _line(t("Nothing new to look at."), "headline"),
            Paragraph(),
            _line(t("`dokhu import FILE` brings papers in. Escape goes back."), "quiet"),
        ]
    what = tn(count, "That was the only paper.", "That was all {n} papers.")
    return [
        _line(what, "headline"),
        _line(tally(decided) or t("Nothing was decided."), "text"),
        Paragraph(),
        _line(t("← goes back, u takes the last step back, Escape leads to the Library."), "quiet"),
    ]


def gone() -> list[Paragraph]:
    """The page of a paper that is no longer in the vault."""
    return [_line(t("This paper is no longer in the vault."), "quiet")]


def _line(text: str, kind: str) -> Paragraph:
    return Paragraph((Piece(text, kind),))
