"""The entry that the person means by a name."""

from __future__ import annotations

import os

from notes.clean import clean_line
from store.entries import Entry
from store.index import Index
from store.links import rows_named
from store.search import entries
from tui.errors import UnknownName
from tui.naming import shown_id, shown_title

_SHOWN = 5


def find_entry(index: Index, name: str) -> Entry:
    """The entry of this id, stem or alias, or with enough of this title to be the only one.

    Raises UnknownName where nothing or more than one paper is meant.
    """
    # An argument may hold bytes that are no text, which no name in the index has.
    found = entries(index, rows_named(index, os.fsencode(name).decode(errors="replace")))
    if not found:
        raise UnknownName(f"nothing in the vault is called “{name}”")
    if len({entry.key for entry in found}) > 1:
        shown = "\n  ".join(
            clean_line(f"{shown_title(entry)}  {shown_id(entry)}") for entry in found[:_SHOWN]
        )
        more = f"\n  and {len(found) - _SHOWN} more" if len(found) > _SHOWN else ""
        raise UnknownName(f"“{name}” may be several:\n  {shown}{more}")
    return found[0]
