"""kill -9 at random moments: of a loop of saves, and of a sync. Nothing may be harmed.

    python -m benchmarks.kill [--times 100]

After each kill of the saving process, every note must be whole: one of the texts that were saved.
After each kill of a sync, the next sync must give the index that a rebuild gives. POSIX only.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import asdict
from pathlib import Path
from random import Random
from typing import Any

from benchmarks import corpus
from benchmarks.words import Words
from benchmarks.workplace import DOKHU, workplace
from notes.vault import Vault, open_vault
from store.detail import detail
from store.index import Index, open_index
from store.lists import tags
from store.problems import problems
from store.query import parse
from store.search import rows
from store.sync import sync

_NOTES = 8
_SEAL = "\n<!-- seal: "


def main() -> int:
    """Kill, look, and print; the exit status."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--times", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--save-in", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.save_in:
        save_for_ever(options.save_in)
    with workplace() as folder:
        damaged = kill_saves(folder / "saves", options.times, options.seed)
        diverged = kill_syncs(folder / "syncs", options.times, options.seed)
    print(f"save: {options.times} kills, {damaged} damaged files")
    print(f"sync: {options.times} kills, {diverged} diverged indexes")
    return 1 if damaged or diverged else 0


def kill_saves(root: Path, times: int, seed: int) -> int:
    """How many files are not whole after a process that saves notes was killed so many times."""
    corpus.make(root, 0, 0)
    random = Random(seed)
    command = [sys.executable, "-P", "-m", "benchmarks.kill", "--save-in", str(root)]
    damaged = 0
    for _ in range(times):
        _kill(command, random.uniform(0.0, 0.12), after=b"saving\n")
        damaged += sum(1 for path in root.rglob("*.md") if not _is_whole(path))
        # A temporary file may stay behind; it must never pass for a note.
        damaged += sum(1 for path in root.rglob(".*") if path.suffix == ".md")
    return damaged


def kill_syncs(root: Path, times: int, seed: int, notes: int = 200) -> int:
    """How many times a sync that was killed left an index that the next sync did not put right."""
    corpus.make(root, notes, 10 * notes)
    words, random = Words(seed), Random(seed)
    vault = open_vault(root)
    start = time.perf_counter()
    sync(vault, rebuild=True)
    longest = 1.2 * (time.perf_counter() - start)
    diverged = 0
    for number in range(times):
        _change(root, words, random)
        again = ["--rebuild"] if number % 2 else []
        command = [*DOKHU, "--vault", str(root), "sync", *again]
        _kill(command, random.uniform(0.0, longest if again else longest / 2))
        sync(vault)
        after = contents(vault)
        sync(vault, rebuild=True)
        diverged += after != contents(vault)
    return diverged


def contents(vault: Vault) -> dict[str, Any]:
    """Everything that an index says, without the numbers of its rows."""
    with closing(open_index(vault)) as index:
        found = (detail(index, row) for row in rows(index, parse(""), "title"))
        return {
            "entries": sorted(_without_rows(asdict(each)) for each in found if each),
            "tags": tags(index),
            "problems": sorted(map(str, problems(index))),
            "found": _found(index),
        }


def save_for_ever(root: Path) -> None:
    """Save notes, each sealed with its own digest, until somebody kills this process."""
    vault, words = open_vault(root), Words(os.getpid())
    digests = dict.fromkeys((f"notes/{number}.md" for number in range(_NOTES)), "")
    for path in digests:
        if (root / path).exists():
            digests[path] = vault.read(path).digest
    print("saving", flush=True)
    while True:
        for path in digests:
            text = words.korean(words.number(1, 2_000))
            digests[path] = vault.save(path, text + _seal(text), digests[path])


def _seal(text: str) -> str:
    return f"{_SEAL}{hashlib.sha256(text.encode()).hexdigest()} -->\n"


def _is_whole(path: Path) -> bool:
    whole = path.read_text(encoding="utf-8")
    text, mark, _ = whole.rpartition(_SEAL)
    return bool(mark) and whole == text + _seal(text)


def _kill(command: Sequence[str], seconds: float, after: bytes = b"") -> None:
    """Start a process, let it say `after` first, and kill it so many seconds later."""
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    assert process.stdout
    if after:
        process.stdout.readline()
    time.sleep(seconds)
    process.send_signal(signal.SIGKILL)
    process.communicate()


def _change(root: Path, words: Words, random: Random) -> None:
    """What a person and git might do between two syncs: change, add and remove notes and rows."""
    paths = sorted(root.glob("notes/**/*.md"))
    for path in random.sample(paths, len(paths) // 10):
        path.write_text(path.read_text("utf-8") + f"\n{words.korean(1)}\n", "utf-8")
    for path in random.sample(paths, 3):
        path.unlink(missing_ok=True)
    for _ in range(3):
        number = words.number(10_000, 99_999)
        text = corpus.note_text(words, words.title(), corpus.FIRST_DAY, f"8888.{number}")
        (root / "notes" / f"new-{number}.md").write_text(text, "utf-8")
    rows_file = random.choice(sorted(root.glob("papers/**/*.jsonl")))
    lines = rows_file.read_text("utf-8").splitlines(keepends=True)
    rows_file.write_text("".join(random.sample(lines, len(lines) - 1)), "utf-8")


def _without_rows(value: Any) -> str:
    """A value as text, with the row numbers that differ from index to index taken out."""
    return repr(list(_flat(value)))


def _flat(value: Any, name: str = "") -> Iterator[tuple[str, Any]]:
    if isinstance(value, dict):
        for key, each in value.items():
            if key != "row":
                yield from _flat(each, f"{name}.{key}")
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _flat(each, f"{name}[]")
    else:
        yield name, value


def _found(index: Index) -> list[int]:
    """How much is found for some words, so that the full-text index is compared as well."""
    return [len(rows(index, parse(word), "date")) for word in Words(3).sample(20)]


if __name__ == "__main__":
    sys.exit(main())
