"""Tags put on many notes at once, or taken off, and back."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from tui.errors import SessionError
from tui.outcome import counted, few
from tui.refusals import refusals
from tui.rewriting import Rewritten, put_back, rewrite
from tui.texts import t
from tui.undo_stack import Undo

if TYPE_CHECKING:
    from notes.vault import Vault
    from store.entries import Entry
    from tui.long_work import Through


def tag(
    vault: Vault,
    entries: Sequence[Entry],
    add: Sequence[str],
    remove: Sequence[str],
    through: Through = iter,
) -> Undo:
    """Put tags on these notes, and take others off; each note keeps the order of its own.

    Papers without a note are in `refused`: tags live in notes. Raises SessionError where that is
    all of them.
    """
    written: list[Rewritten] = []
    rows: list[int] = []
    refused: list[str] = []
    for entry in through(entries):
        if entry.note is None:
            refused.append(f"“{entry.title}” has no note yet to put a tag into")
            continue
        try:
            written.append(rewrite(vault, entry.note, partial(_tagged, entry.note, add, remove)))
        except refusals() as error:
            refused.append(str(error))
        else:
            rows.append(entry.row)
    if not rows:
        raise SessionError(few(refused))
    said = counted(_said(add, remove), len(rows), len(entries))
    files = tuple(each.path for each in written)
    return Undo(said, tuple(rows), files, partial(put_back, written), tuple(refused))


def _tagged(path: str, add: Sequence[str], remove: Sequence[str], text: str) -> str:
    from notes.fields import set_field
    from notes.note import read_note

    kept = [tag for tag in read_note(text, path).tags if tag not in remove]
    return set_field(text, path, "tags", (*kept, *(tag for tag in add if tag not in kept)))


def _said(add: Sequence[str], remove: Sequence[str]) -> str:
    on = [t("Tagged {tags}", tags=" ".join(f"#{tag}" for tag in add))] if add else []
    off = [t("Taken off {tags}", tags=" ".join(f"#{tag}" for tag in remove))] if remove else []
    return " ".join([*on, *off])
