"""From a key pressed in the filter to the first page of the result, at three sizes.

    python -m benchmarks.search [--notes 4000] [--many-notes 100000] [--papers 1000000]

Words of the corpus are typed key by key. The floor is a bare FTS5 prefix query over the same texts,
its row ids fetched; the bar is three times its 95th percentile. A size of 0 is left out. Also told:
how long the index took, by rules and with Kiwi, and its size beside that of the texts; how long the
index takes to follow one saved note; and the memory of a process that searches.
"""

from __future__ import annotations

import argparse
import json
import sqlite3
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path
from statistics import median

import psutil

from benchmarks import corpus
from benchmarks.table import milliseconds, percentile
from benchmarks.words import Words
from benchmarks.workplace import workplace
from notes.vault import Vault, open_vault
from store.index import Index, open_index
from store.query import parse
from store.search import entries, rows
from store.stem_worker import stem_all
from store.sync import sync, sync_paths

_PAGE = 40
_WORDS = 60
_BAR = 3.0
_SEARCHING = """
import sys
from pathlib import Path
from benchmarks.search import type_everything
print(type_everything(Path(sys.argv[1])))
"""


def main() -> int:
    """Measure and print; 0 where the bar holds at every size."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--notes", type=int, default=4_000)
    parser.add_argument("--many-notes", type=int, default=100_000)
    parser.add_argument("--papers", type=int, default=1_000_000)
    parser.add_argument("--rules", action="store_true", help="Stems by rules, without Kiwi.")
    options = parser.parse_args()
    sizes = [(options.notes, 0), (options.many_notes, 0), (0, options.papers)]
    holds = [_measure(*size, not options.rules) for size in sizes if any(size)]
    return 0 if all(holds) else 1


def _measure(notes: int, papers: int, kiwi: bool) -> bool:
    """Measure one size and print its part of the table; whether the bar holds."""
    print(f"\n{f'{notes:,} notes' if notes else f'{papers:,} papers'}", flush=True)
    with workplace() as folder:
        vault = open_vault(corpus.make(folder / "vault", notes, papers))
        _tell("index, s", milliseconds(partial(sync, vault)) / 1000)
        with closing(open_index(vault)) as index:
            if notes and kiwi:
                _tell("stems by Kiwi, s", milliseconds(partial(list, stem_all(index))) / 1000)
            if notes:
                _tell("one changed note, ms", _one_note(vault))
            floor = _floor(folder, vault.root)
            _tell("index, MB", index.path.stat().st_size / 2**20)
            _tell("bare FTS5, MB", (folder / "floor.sqlite").stat().st_size / 2**20)
            ours, bare = _key_to_result(index, floor)
            floor.close()
        _tell("memory of a process that searches, MB", _memory(vault.root))
    return _tell_times(ours, bare)


def _tell(what: str, number: float) -> None:
    print(f"  {what:40}{number:10,.1f}", flush=True)


def _tell_times(ours: Sequence[float], bare: Sequence[float]) -> bool:
    print(f"  {'key to result, ms':40}{'p50':>10}{'p95':>10}{'max':>10}")
    for what, times in (("dokhu", ours), ("bare FTS5 prefix", bare)):
        numbers = (median(times), percentile(times, 0.95), max(times))
        print(f"  {what:40}" + "".join(f"{number:10.2f}" for number in numbers))
    ratio = percentile(ours, 0.95) / percentile(bare, 0.95)
    print(f"  {'ratio of p95':40}{ratio:20.2f}{'' if ratio <= _BAR else '  over'}", flush=True)
    return ratio <= _BAR


def _key_to_result(index: Index, floor: sqlite3.Connection) -> tuple[list[float], list[float]]:
    """Milliseconds of each key, ours and the floor's, by turns; the second round counts."""
    ours, bare = [], []
    for counts in (False, True):
        for typed in _keys():
            here = milliseconds(partial(_page, index, typed))
            there = milliseconds(partial(_prefix, floor, typed))
            if counts:
                ours.append(here)
                bare.append(there)
    return ours, bare


def _keys() -> Iterator[str]:
    """What stands in the filter after each key: from the second Latin letter on, and of Hangul at
    each syllable."""
    for word in Words(2).sample(_WORDS):
        first = 2 if word.isascii() else 1
        yield from (word[:length] for length in range(first, len(word) + 1))


def _page(index: Index, typed: str) -> None:
    entries(index, rows(index, parse(typed, typing=True), "date")[:_PAGE])


def _prefix(floor: sqlite3.Connection, typed: str) -> None:
    floor.execute("SELECT rowid FROM words WHERE words MATCH ?", (f'"{typed}"*',)).fetchall()


def _one_note(vault: Vault) -> float:
    """How long the index takes to follow a note that was saved: the median of some."""
    times = []
    for path in sorted(vault.root.glob("notes/**/*.md"))[:20]:
        path.write_text(path.read_text("utf-8") + "\n새로운 모델을 학습했습니다.\n", "utf-8")
        name = path.relative_to(vault.root).as_posix()
        times.append(milliseconds(partial(sync_paths, vault, [name])))
    return median(times)


def type_everything(root: Path) -> float:
    """Type all words into a vault's filter; the memory that this process has then, in MB."""
    with closing(open_index(open_vault(root))) as index:
        for typed in _keys():
            _page(index, typed)
    assert "kiwipiepy" not in sys.modules
    return psutil.Process().memory_info().rss / 2**20


def _memory(root: Path) -> float:
    command = [sys.executable, "-c", _SEARCHING, str(root)]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def _floor(folder: Path, root: Path) -> sqlite3.Connection:
    """The same texts in a table of their own, with nothing but FTS5."""
    floor = sqlite3.connect(folder / "floor.sqlite")
    floor.execute("PRAGMA journal_mode = OFF")
    floor.execute("CREATE VIRTUAL TABLE words USING fts5(text, content='')")
    floor.executemany("INSERT INTO words(text) VALUES (?)", ((text,) for text in _texts(root)))
    floor.commit()
    return floor


def _texts(root: Path) -> Iterator[str]:
    for note in root.glob("notes/**/*.md"):
        yield note.read_text(encoding="utf-8")
    for rows_file in root.glob("papers/**/*.jsonl"):
        for line in rows_file.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            yield f"{row['title']} {row['abstract']}"


if __name__ == "__main__":
    sys.exit(main())
