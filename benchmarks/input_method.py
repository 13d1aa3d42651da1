"""What is on the first page at each key, while words are typed with a Korean input method.

    python -m benchmarks.input_method [NOTES_FOLDER] [--words 200]

Words of the notes are typed key by key, the last syllable half composed on the way: ㅎ, 하, 합,
합ㅅ, 합서, 합성. A first page (the ten best) is useful where it has a note with the finished word.
The folder is by default the notes in the one that DOKHU_SHARED names.
"""

from __future__ import annotations

import argparse
import os
import random
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from benchmarks.search_quality import indexed
from benchmarks.typed import states
from benchmarks.workplace import workplace
from store.index import Index
from store.query import parse
from store.search import rows

_PAGE = 10
# Words that fewer notes have are told by nearly any beginning; more, by none.
_IN_NOTES = range(4, 200)


def main() -> None:
    """Measure and print."""
    shared = Path(os.environ.get("DOKHU_SHARED", "../shared"))
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("notes", type=Path, nargs="?", default=shared / "vault-sample")
    parser.add_argument("--words", type=int, default=200)
    parser.add_argument("--rules", action="store_true", help="Stems by rules, without Kiwi.")
    options = parser.parse_args()
    with workplace() as folder, closing(indexed(folder, options.notes, options.rules)) as index:
        counted: Counter[str] = Counter()
        for word, wanted in _words(index, options.words):
            for typed in states(word):
                counted.update(_looked_at(index, typed, wanted))
    print(f"{options.words} words, {counted['states']:,} states of the input method")
    for what in ("not empty", "useful"):
        for where in ("all", "from the second syllable or letter on"):
            share = counted[f"{what} {where}"] / counted[f"states {where}"]
            print(f"  {what + ', ' + where:50}{share:7.1%}")


def _looked_at(index: Index, typed: str, wanted: set[int]) -> Iterator[str]:
    page = rows(index, parse(typed, typing=True), "relevance")[:_PAGE]
    yield "states"
    for where in ("all", *(["from the second syllable or letter on"] if len(typed) > 1 else [])):
        yield f"states {where}"
        if page:
            yield f"not empty {where}"
        if wanted.intersection(page):
            yield f"useful {where}"


def _words(index: Index, number: int) -> list[tuple[str, set[int]]]:
    """Words of the notes, three of four Korean, with the notes that have them."""
    coin = random.Random(1)
    korean = index.select(
        "SELECT DISTINCT stems FROM lexicon WHERE stems = surface AND length(surface) > 1"
    )
    latin = index.select("SELECT term FROM vocabulary WHERE term GLOB '[a-z][a-z][a-z]*'")
    found = []
    for words, enough in ((korean, number * 3 // 4), (latin, number)):
        for (word,) in coin.sample(words, len(words)):
            having = set(rows(index, parse(f'"{word}"')))
            if len(having) in _IN_NOTES and all(map(str.isalpha, word)):
                found.append((word, having))
            if len(found) == enough:
                break
    return found


if __name__ == "__main__":
    main()
