"""Triage: what the person decides about papers, in their notes or as triage lines, and back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
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

_SAID = {
    "": "Back to new",
    "queued": "Queued",
    "later": "Put off for later",
    "reading": "Reading",
    "done": "Done",
    "dropped": "Dropped",
}


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What becomes of one paper: a status, "" for none, and a star; None leaves it as it is.

    note: the note's path where it is written there, None for a triage line.
    """

    row: int
    key: str
    note: str | None
    status: str | None
    starred: bool | None

    def before(self, entry: Entry) -> _Wanted:
        """What puts it back as the entry was."""
        status = None if self.status is None else entry.status or ""
        starred = None if self.starred is None else entry.starred
        return _Wanted(self.row, self.key, self.note, status, starred)


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What was written: files; the papers that it was done to; the notes among the files, as they
    were before; and why the rest was not."""

    files: tuple[str, ...]
    done: tuple[_Wanted, ...]
    notes: Mapping[str, Rewritten]
    refused: tuple[str, ...]


def decide(
    vault: Vault,
    entries: Sequence[Entry],
    status: str | None,
    starred: bool | None,
    through: Through = iter,
) -> Undo:
    """Write the decision about these papers; None leaves the status or the star, "" is new.

    What cannot be written is in `refused`. Raises SessionError where that is all of it, NotSaved.
    """
    wanted = [_Wanted(entry.row, entry.key, entry.note, status, starred) for entry in entries]
    outcome = _write(vault, wanted, {}, through)
    if not outcome.done:
        raise SessionError(few(outcome.refused))
    rows = {each.row for each in outcome.done}
    before = [
        each.before(entry) for each, entry in zip(wanted, entries, strict=True) if each.row in rows
    ]
    said = counted(_said(status, starred), len(before), len(entries))
    back = partial(_take_back, before, outcome.notes)
    return Undo(said, tuple(each.row for each in before), outcome.files, back, outcome.refused)


def _take_back(
    before: Sequence[_Wanted], notes: Mapping[str, Rewritten], vault: Vault, through: Through
) -> Sequence[str]:
    outcome = _write(vault, before, notes, through)
    if outcome.refused:
        raise SessionError(few(outcome.refused))
    return outcome.files


def _write(
    vault: Vault, wanted: Sequence[_Wanted], notes: Mapping[str, Rewritten], through: Through
) -> _Outcome:
    """Write all that can be written. notes: those that were written by the step to take back."""
    without_note = [each for each in wanted if each.note is None]
    files = [_add_lines(vault, without_note)] if without_note else []
    done = [*without_note]
    written: dict[str, Rewritten] = {}
    refused: list[str] = []
    for each in through(wanted):
        if each.note is None:
            continue
        try:
            written[each.note] = _rewritten(vault, each, each.note, notes.get(each.note))
        except refusals() as error:
            refused.append(str(error))
        else:
            done.append(each)
    return _Outcome((*files, *written), tuple(done), written, tuple(refused))


def _rewritten(vault: Vault, wanted: _Wanted, path: str, step: Rewritten | None) -> Rewritten:
    """A note that is as the step left it becomes what it was; in any other, the fields are set."""
    if step is not None:
        with suppress(SessionError):
            put_back([step], vault, iter)
            return step
    return rewrite(vault, path, partial(_set, wanted, path))


def _add_lines(vault: Vault, wanted: Sequence[_Wanted]) -> str:
    """One triage line a paper, all of them in one go; the file."""
    # Imported here, because the app opens before anything is decided.
    from notes.triage import Triage, append

    at = vault.now().isoformat(timespec="seconds")
    append(vault, *(Triage(each.key, each.status, each.starred, at) for each in wanted))
    return f"papers/triage/{at[:7]}.jsonl"


def _set(wanted: _Wanted, path: str, text: str) -> str:
    from notes.fields import set_field

    if wanted.status is not None:
        text = set_field(text, path, "status", wanted.status or None)
    if wanted.starred is not None:
        text = set_field(text, path, "starred", wanted.starred or None)
    return text


def _said(status: str | None, starred: bool | None) -> str:
    if status is not None:
        return t(_SAID[status]) if status in _SAID else status
    return t("Starred") if starred else t("Star taken off")
