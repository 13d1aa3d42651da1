"""From a key pressed in the filter to the first page of the result, and what the index costs.

    python -m benchmarks.search                 1,000 notes and 10,000 papers: a minute or two
    python -m benchmarks.search --whole         4,000 and 100,000 notes, a million papers: half an
                                                hour, and 8 GB on disk
    python -m benchmarks.search --sizes 4000n 50000p

One table, a row a size. Words and pairs of words of the corpus are typed key by key, Korean as an
input method composes it. The floor, `bare`, is a prefix query in one FTS5 table over the same
texts, its row ids fetched; the bar is three times its 95th percentile. The floor of a note that was
saved is to read and hash the file and to replace its text there. Of several times the least counts.

The app is the real process in a terminal, in which all of that is typed. POSIX only.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path
from statistics import median
from typing import NamedTuple

from benchmarks import corpus
from benchmarks.bare_fts5 import BareFts5
from benchmarks.screen import press, press_until, shown
from benchmarks.table import command_time, milliseconds, percentile
from benchmarks.typed import states
from benchmarks.words import Words
from benchmarks.workplace import DOKHU, workplace
from notes.vault import Vault, open_vault
from store.index import Index, open_index
from store.query import parse
from store.search import entries, rows
from store.sync import sync, sync_paths
from tui.app import TOURED
from tui.memory import remember

_QUICK = ("1000n", "10000p")
_WHOLE = ("4000n", "100000n", "1000000p")
# What the list fetches at a time.
_PAGE = 64
_WORDS, _ROUNDS = 40, 3
# Notes that are saved, one after the other; a vault of papers has these few.
_SAVED = 20
_BAR = 3.0
# Ctrl+U
_EMPTY_LINE = "\x15"
_HEAD = (
    f"{'':19}{'index, s':>14}{'':7}{'key to result, ms':>22}{'bare':>8}{'p95':>7}"
    f"{'a note saved, ms':>22}{'app':>8}\n"
    f"{'':19}{'words':>7}{'stems':>7}{'MB':>7}{'p50':>8}{'p95':>7}{'max':>7}{'p95':>8}{'ratio':>7}"
    f"{'sync':>7}{'bare':>7}{'ratio':>8}{'MB':>8}  Kiwi in it"
)


class Size(NamedTuple):
    """How many notes and papers a vault has."""

    notes: int
    papers: int

    @classmethod
    def read(cls, text: str) -> Size:
        """Read 4000n or 1000000p. Raises ValueError."""
        number, unit = int(text[:-1]), text[-1:]
        if unit not in "np":
            raise ValueError(text)
        return cls(number, 0) if unit == "n" else cls(_SAVED, number)

    def __str__(self) -> str:
        return f"{self.papers:,} papers" if self.papers else f"{self.notes:,} notes"


def main() -> int:
    """Measure and print; 0 where the bar holds at every size."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sizes", type=Size.read, nargs="+", metavar="NUMBERn|NUMBERp")
    parser.add_argument("--whole", action="store_true", help=f"The sizes {' '.join(_WHOLE)}.")
    parser.add_argument("--rules", action="store_true", help="Stems by rules, without Kiwi.")
    options = parser.parse_args()
    sizes = options.sizes or map(Size.read, _WHOLE if options.whole else _QUICK)
    print(_HEAD, flush=True)
    held = [_measure(size, not options.rules) for size in sizes]
    return 0 if all(held) else 1


def _measure(size: Size, kiwi: bool) -> bool:
    """Measure one size and print its row; whether the bar holds."""
    with workplace() as folder:
        root = corpus.make(folder / "vault", *size)
        vault = open_vault(root)
        print(f"{size!s:19}", end="")
        _tell(7, 1, milliseconds(partial(sync, vault)) / 1000)
        _tell(7, 1, _stem(root) if kiwi else 0.0)
        floor = BareFts5(folder / "floor.sqlite", root)
        with closing(open_index(vault)) as index, closing(floor) as bare:
            _tell(7, 0, index.path.stat().st_size / 2**20)
            holds = _tell_keys(*_key_to_result(index, bare))
            # The app, too, has the index open: whoever closes it last has more to do.
            _tell_saved(vault, bare)
        return _tell_app(root) and holds


def _tell(width: int, digits: int, number: float) -> None:
    print(f"{number:{width},.{digits}f}", end="", flush=True)


def _stem(root: Path) -> float:
    """How long the process takes that finds the stems of Korean, in seconds."""
    return command_time([sys.executable, "-P", "-m", "store.stem_worker", str(root)]) / 1000


def _key_to_result(index: Index, bare: BareFts5) -> tuple[list[float], list[float]]:
    """Milliseconds of each key, ours and the floor's, by turns."""
    typed = [state for query in _queries() for state in states(query)]
    ours, floor = [1e9] * len(typed), [1e9] * len(typed)
    for _ in range(_ROUNDS + 1):
        for at, state in enumerate(typed):
            ours[at] = min(ours[at], milliseconds(partial(_page, index, state)))
            floor[at] = min(floor[at], milliseconds(partial(bare.beginning, state)))
    return ours, floor


def _tell_keys(ours: Sequence[float], bare: Sequence[float]) -> bool:
    slow, floor = percentile(ours, 0.95), percentile(bare, 0.95)
    for width, number in ((8, median(ours)), (7, slow), (7, max(ours)), (8, floor)):
        _tell(width, 1, number)
    _tell(7, 2, slow / floor)
    return slow <= _BAR * floor


def _queries() -> Iterator[str]:
    """Words, and pairs of words."""
    words = Words(2).sample(_WORDS)
    half = _WORDS // 2
    yield from words[:half]
    yield from map(" ".join, zip(words[half::2], words[half + 1 :: 2], strict=True))


def _page(index: Index, typed: str) -> None:
    entries(index, rows(index, parse(typed, typing=True), "relevance")[:_PAGE])


def _tell_saved(vault: Vault, bare: BareFts5) -> None:
    """How long the index takes to follow a note that was saved."""
    ours, floor = [], []
    for path in sorted(vault.root.glob("notes/**/*.md"))[:_SAVED]:
        path.write_text(path.read_text("utf-8") + "\n새로운 모델을 학습했습니다.\n", "utf-8")
        name = path.relative_to(vault.root).as_posix()
        ours.append(milliseconds(partial(sync_paths, vault, [name])))
        floor.append(milliseconds(partial(bare.follow, path)))
    _tell(7, 1, min(ours))
    _tell(7, 1, min(floor))
    _tell(8, 2, min(ours) / min(floor))


def _tell_app(root: Path) -> bool:
    """The most memory that the app has while all queries are typed; whether it is without Kiwi."""
    remember(TOURED, "yes")
    most = 0
    with shown([*DOKHU, "--vault", str(root)], corpus.LANDMARK) as screen:
        press(screen, "/zzzz")
        # Nothing was listed, and with an empty filter everything is: the keys arrive.
        press_until(screen, _EMPTY_LINE, corpus.LANDMARK)
        for query in _queries():
            for key in query:
                press(screen, key)
            most = max(most, screen.process.memory_info().rss)
            press(screen, _EMPTY_LINE)
        loaded = [file.path for file in screen.process.memory_maps() if "kiwi" in file.path.lower()]
    _tell(8, 0, most / 1e6)
    print("  yes" if loaded else "  no", flush=True)
    return not loaded


if __name__ == "__main__":
    sys.exit(main())
