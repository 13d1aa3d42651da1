"""What the command line calls an entry, to a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.texts import t

if TYPE_CHECKING:
    from store.entries import Entry


def shown_id(entry: Entry) -> str:
    """The id to name the entry by; empty where that is only its title again, run together."""
    return "" if entry.id.startswith("title:") else entry.id


def shown_title(entry: Entry) -> str:
    """The title, or that there is none."""
    return entry.known_title or t("(no title yet)")
