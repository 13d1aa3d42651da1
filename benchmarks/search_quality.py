"""How well a search finds what is in notes, beside four common ways to index them.

    python -m benchmarks.search_quality --queries QUERIES.tsv NOTES_FOLDER

Without arguments: the queries and notes in the folder that DOKHU_SHARED names. Precision, recall
and F1 are micro-averaged over the queries that some note answers; nDCG is over the first ten.
"""

from __future__ import annotations

import argparse
import os
import re
import sqlite3
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import closing
from pathlib import Path

from benchmarks.judged import Judged, Score, gains, judge, read_notes, read_queries
from benchmarks.workplace import workplace
from notes.clean import clean_line
from notes.vault import open_vault
from store.index import Index, open_index
from store.query import parse
from store.search import entries, rows
from store.stem_worker import stem_all
from store.suggest import suggestion
from store.sync import sync

_BAR = 0.97
_HANGUL_WORD = re.compile("[가-힣]+|[^가-힣]+")
_ORDER = ("Korean", "noun", "josa", "spacing", "verb", "mixed", "nfd", "English", "en-infl",
          "en-phrase", "en-exact", "typo")  # fmt: skip

Answer = Callable[[str], Sequence[str]]


def main() -> int:
    """Measure and print; 0 where Korean and English reach the bar."""
    shared = Path(os.environ.get("DOKHU_SHARED", "../shared"))
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("notes", type=Path, nargs="?", default=shared / "vault-sample")
    parser.add_argument("--queries", type=Path, default=shared / "search-dev.tsv")
    parser.add_argument("--rules", action="store_true", help="Stems by rules, without Kiwi.")
    parser.add_argument("--misses", action="store_true", help="List all errors.")
    options = parser.parse_args()
    notes = read_notes(options.notes.resolve())
    judged = [(query, gains(query, notes)) for query in read_queries(options.queries)]
    with workplace() as folder, closing(indexed(folder, options.notes, options.rules)) as index:
        answer = _dokhu(index)
        ours = judge(judged, answer)
        others = {name: judge(judged, make(notes)) for name, make in _BASELINES.items()}
        if options.misses:
            _print_misses(judged, answer)
    _print(len(notes), {"dokhu": ours, **others})
    return 0 if min(ours["Korean"].f1, ours["English"].f1) >= _BAR else 1


def indexed(folder: Path, notes: Path, rules: bool) -> Index:
    """The index of a vault in `folder` whose notes are in another one. rules: without Kiwi."""
    root = folder / "vault"
    root.mkdir()
    (root / "dokhu.toml").write_text('notes = ["notes"]\n', encoding="utf-8")
    (root / "notes").symlink_to(notes.resolve(), target_is_directory=True)
    vault = open_vault(root)
    sync(vault)
    index = open_index(vault)
    if not rules:
        for _ in stem_all(index):
            pass
    return index


def _dokhu(index: Index) -> Answer:
    def answer(text: str) -> list[str]:
        found = rows(index, parse(text), "relevance")
        if not found and (other := suggestion(index, parse(text))):
            found = rows(index, parse(other), "relevance")
        return [(entry.note or "").removeprefix("notes/") for entry in entries(index, found)]

    return answer


# The baselines: one FTS5 table each, in the order of bm25.


def _exact(notes: Mapping[str, Sequence[str]]) -> Answer:
    return _fts5(notes, "unicode61", str, lambda text: [_quoted(word) for word in text.split()])


def _prefix(notes: Mapping[str, Sequence[str]]) -> Answer:
    return _fts5(
        notes, "unicode61", str, lambda text: [_quoted(word) + " *" for word in text.split()]
    )


def _trigram(notes: Mapping[str, Sequence[str]]) -> Answer:
    """With a full scan for what is shorter than three characters."""
    table = _Table(notes, "trigram", str)

    def answer(text: str) -> list[str]:
        words = text.split()
        long = " ".join(_quoted(word) for word in words if len(word) > 2)
        short = [word for word in words if len(word) <= 2]
        return table.select(long, short)

    return _normalised(answer)


def _bigram(notes: Mapping[str, Sequence[str]]) -> Answer:
    """Pairs of syllables, and porter's stems of what is not Hangul."""

    def terms(text: str) -> list[str]:
        return [
            _quoted(_pairs(part)) for word in text.split() for part in _HANGUL_WORD.findall(word)
        ]

    return _fts5(notes, "porter unicode61", _pairs, terms)


def _pairs(text: str) -> str:
    def cut(word: str) -> str:
        if not "가" <= word[0] <= "힣":
            return word
        return " ".join(word[at : at + 2] for at in range(max(1, len(word) - 1)))

    return " ".join(map(cut, _HANGUL_WORD.findall(text)))


_BASELINES = {"exact": _exact, "prefix": _prefix, "trigram": _trigram, "bigram": _bigram}


def _fts5(
    notes: Mapping[str, Sequence[str]],
    tokenizer: str,
    written: Callable[[str], str],
    terms: Callable[[str], Iterable[str]],
) -> Answer:
    table = _Table(notes, tokenizer, written)
    return _normalised(lambda text: table.select(" ".join(terms(text)), []))


def _normalised(answer: Answer) -> Answer:
    return lambda text: answer(clean_line(text).lower())


class _Table:
    """The notes in one FTS5 table."""

    def __init__(
        self, notes: Mapping[str, Sequence[str]], tokenizer: str, written: Callable[[str], str]
    ) -> None:
        self._names = list(notes)
        self._database = sqlite3.connect(":memory:")
        self._database.execute(f"CREATE VIRTUAL TABLE t USING fts5(text, tokenize='{tokenizer}')")
        texts = ((written("\n".join(sentences)),) for sentences in notes.values())
        self._database.executemany("INSERT INTO t(text) VALUES (?)", texts)

    def select(self, match: str, parts: Sequence[str]) -> list[str]:
        """The notes that match and hold these parts of words; no part is found by a full scan."""
        where = [*(["t MATCH ?"] if match else []), *(["instr(text, ?)"] * len(parts))]
        sql = f"SELECT rowid FROM t WHERE {' AND '.join(where)}"
        sql += " ORDER BY rank" if match else ""
        found = self._database.execute(sql, ([match] if match else []) + list(parts))
        return [self._names[row - 1] for (row,) in found]


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


def _print(notes: int, results: Mapping[str, Mapping[str, Score]]) -> None:
    print(f"{notes:,} notes")
    for name, scores in results.items():
        print(f"\n{name:10}{'queries':>8}{'P':>8}{'R':>8}{'F1':>8}{'nDCG@10':>9}")
        for kind in _ORDER:
            if kind in scores:
                score = scores[kind]
                numbers = (score.precision, score.recall, score.f1, score.ndcg)
                shown = "".join(f"{number:8.3f}" for number in numbers)
                print(f"{kind:10}{score.queries:>8}{shown}")


def _print_misses(judged: Iterable[tuple[Judged, Mapping[str, int]]], answer: Answer) -> None:
    for query, gain in judged:
        found = set(answer(query.text))
        wanted = {name for name, value in gain.items() if value}
        missed = sorted(wanted - found)
        wrong = sorted(name for name in found - wanted if gain.get(name) != 0)
        if missed or wrong:
            print(f"{query.kind} {query.text}: {len(wanted)} wanted")
            print(f"  missed {len(missed)}: {missed[:4]}")
            print(f"  wrong {len(wrong)}: {wrong[:4]}")


if __name__ == "__main__":
    sys.exit(main())
