"""Where an incoming note goes: nowhere if it is there already, else into a file of its own.

Import never changes a note that exists. What was imported before is known by its text, or by the
name of the file that it came from; the person may have edited it since.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from typing import Literal

from notes.note import read_note
from notes.vault import Vault
from seeds.incoming import IncomingNote

Outcome = Literal["same", "new", "second"]


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a note is now. outcome: `second` where its paper has another note already."""

    stem: str
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class _Known:
    stem: str
    names: frozenset[str]
    lines: frozenset[str]


class Shelf:
    """The notes of a vault, as far as an import needs to know them."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault
        self._by_text: dict[bytes, str] = {}
        self._by_alias: defaultdict[str, list[_Known]] = defaultdict(list)
        self._papers: set[str] = set()
        for path in vault.note_paths():
            self._take(path)

    def place(self, note: IncomingNote) -> Placed:
        """Write the note where it is not there already. Raises notes.atomic.NotSaved."""
        same = self._by_text.get(_fingerprint(note.text)) or self._imported_before(note)
        if same:
            return Placed(same, "same")
        outcome: Outcome = "new" if self._papers.isdisjoint(note.paper_names) else "second"
        path = self._vault.add(note.name, note.text)
        stem = path.rsplit("/", 1)[-1].removesuffix(".md")
        self._by_text[_fingerprint(note.text)] = stem
        self._papers.update(note.paper_names)
        return Placed(stem, outcome)

    def _take(self, path: str) -> None:
        try:
            text = self._vault.read(path).text
        except OSError:
            return  # unreadable: the next sync says so
        note = read_note(text, path)
        self._by_text[_fingerprint(text)] = note.stem
        self._papers.update(note.names())
        known = _Known(note.stem, frozenset(note.names()), _lines(text))
        for name in {note.stem, *note.aliases}:
            self._by_alias[_folded(name)].append(known)

    def _imported_before(self, note: IncomingNote) -> str | None:
        """The note that this one became in an earlier import, though it may have changed since.

        A name alone is no proof (every folder may hold an `Untitled.md`): the paper or half of
        the text must be the same, too.
        """
        lines = _lines(note.text)
        for known in self._by_alias.get(_folded(note.origin or note.name), ()):
            shares_text = 2 * len(lines & known.lines) >= len(lines)
            shares_paper = not known.names.isdisjoint(note.paper_names)
            if shares_text or (note.origin and shares_paper):
                return known.stem
        return None


def _fingerprint(text: str) -> bytes:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()


def _lines(text: str) -> frozenset[str]:
    return frozenset(line.strip() for line in text.splitlines() if line.strip())
