"""Keeping the word index and its lexicon up to `texts`.

FTS5 keeps no text of its own here, so whatever it is to forget has to be told once more, exactly.
That can always be worked out: from the texts, and for Korean that Kiwi has read, from `stems.runs`.
"""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from notes.hangul import jamo, leads
from store.korean import HANGUL, stem
from store.query_tree import PARTS
from store.stems import LONGEST_WORD, stemmed, stemmed_with, tokens

if TYPE_CHECKING:
    from store.index import Index

_AUTHORS = PARTS.index("authors")
_COLUMNS = ", ".join(PARTS)
_PLACES = ", ".join("?" * (len(PARTS) + 1))
_ADD = f"INSERT INTO words(rowid, {_COLUMNS}) VALUES ({_PLACES})"
_FORGET = f"INSERT INTO words(words, rowid, {_COLUMNS}) VALUES ('delete', {_PLACES})"
_COUNT = """
INSERT INTO lexicon(surface, stems, count, jamo, leads) VALUES (?, ?, ?, ?, ?)
ON CONFLICT DO UPDATE SET count = count + excluded.count
"""
_FORGET_UNUSED = "DELETE FROM lexicon WHERE surface = ? AND stems = ? AND count < 1"

# An entry's id and its texts, in the order of PARTS.
Texts = tuple[int, tuple[str, ...]]


class WordIndex:
    """The word index in one transaction. Counts of the lexicon wait until `flush`."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._surfaces: Counter[tuple[str, str]] = Counter()

    def add(self, texts: Sequence[Texts]) -> None:
        """Take texts in by their plain words; Korean ones wait for Kiwi (see store.stem_worker)."""
        korean = [entry for entry, parts in texts if has_korean(parts)]
        self._connection.executemany("INSERT INTO stems(entry) VALUES (?)", ((e,) for e in korean))
        self._connection.executemany(_ADD, (self._counted(each, None, 1) for each in texts))

    def forget(self, texts: Sequence[Texts]) -> None:
        """Forget texts, which must be the ones that were taken in."""
        ids = json.dumps([entry for entry, _ in texts])
        of_these = "stems WHERE entry IN (SELECT value FROM json_each(?))"
        runs = dict(self._connection.execute(f"SELECT entry, runs FROM {of_these}", (ids,)))
        self._connection.execute(f"DELETE FROM {of_these}", (ids,))
        old = (self._counted(each, runs.get(each[0]), -1) for each in texts)
        self._connection.executemany(_FORGET, old)

    def restem(self, texts: Texts, runs: str) -> None:
        """Take texts in anew, their Korean by the stems that Kiwi found, one run of it a line."""
        self.forget([texts])
        self._connection.execute("INSERT INTO stems(entry, runs) VALUES (?, ?)", (texts[0], runs))
        self._connection.execute(_ADD, self._counted(texts, runs, 1))

    def flush(self) -> None:
        """Write the counts of the lexicon."""
        changed = [
            (surface, stems, number)
            for (surface, stems), number in self._surfaces.items()
            if number and stems and len(surface) <= LONGEST_WORD
        ]
        rows = ((*each, jamo(each[0]), leads(each[0])) for each in changed)
        self._connection.executemany(_COUNT, rows)
        fewer = ((surface, stems) for surface, stems, number in changed if number < 0)
        self._connection.executemany(_FORGET_UNUSED, fewer)
        self._surfaces.clear()

    def _counted(self, texts: Texts, runs: str | None, number: int) -> tuple[object, ...]:
        """The row of `words` for these texts, its surfaces counted once more or, for -1, less."""
        entry, parts = texts
        if not all(map(str.isascii, parts)):
            count = self._surfaces.update if number > 0 else self._surfaces.subtract
            surfaces = HANGUL.findall("\n".join(read_by_kiwi(parts)))
            names = HANGUL.findall(parts[_AUTHORS])
            count(
                zip(
                    surfaces,
                    runs.split("\n") if runs is not None else map(stem, surfaces),
                    strict=True,
                )
            )
            count(zip(names, names, strict=True))
        return (entry, *words_of(parts, runs))


def texts_of(index: Index, rows: Sequence[int]) -> list[tuple[Texts, str | None]]:
    """The texts of these entries, each with the stems of its Korean where Kiwi has read it."""
    columns = ", ".join(f"t.{part}" for part in PARTS)
    sql = f"SELECT t.entry, s.runs, {columns} FROM texts t LEFT JOIN stems s ON s.entry = t.entry "
    sql += "WHERE t.entry IN (SELECT value FROM json_each(?))"
    found = index.select(sql, (json.dumps(list(rows)),))
    return [((entry, tuple(parts)), runs) for entry, runs, *parts in found]


def has_korean(parts: Sequence[str]) -> bool:
    """Whether some of these texts has Hangul that Kiwi should read."""
    return any(not part.isascii() and HANGUL.search(part) for part in read_by_kiwi(parts))


def read_by_kiwi(parts: Sequence[str]) -> Iterator[str]:
    """All but names, which have no stems: 이상민 is no 이상, and Adams no Adam."""
    return (part for at, part in enumerate(parts) if at != _AUTHORS)


def words_of(parts: Sequence[str], runs: str | None) -> Iterator[str]:
    """What stands in the columns of `words` for these texts."""
    given = None if runs is None else iter(runs.split("\n"))
    for at, part in enumerate(parts):
        if at == _AUTHORS:
            yield " ".join(tokens(part))
        else:
            yield stemmed(part) if given is None else stemmed_with(part, given)
