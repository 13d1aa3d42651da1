"""Queries with rules that say which notes answer them, and how well an answer does.

A rule is a regular expression over the sentences of a note, in lower case and NFC; of several with
`&&` between, each has to hold somewhere in the note. It favours no way of cutting words.
"""

from __future__ import annotations

import csv
import math
import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

_BONUS = re.compile(r"\s*\[phrase bonus: (.*)\]\s*\Z")
_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+|\n+")
_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_ADDRESS = re.compile(r"https?://\S+")
# Ranks that count for nDCG.
_FIRST = 10


@dataclass(frozen=True, slots=True)
class Judged:
    """A query. rules: all must hold for a note to answer it; neutral: notes that are neither right
    nor wrong; bonus: what makes an answer a better one."""

    text: str
    kind: str
    rules: tuple[re.Pattern[str], ...]
    neutral: re.Pattern[str] | None
    bonus: re.Pattern[str] | None

    @property
    def is_korean(self) -> bool:
        return not self.kind.startswith("en-")


@dataclass(slots=True)
class Score:
    """What the answers to some queries add up to."""

    queries: int = 0
    right: int = 0
    found: int = 0
    wanted: int = 0
    gains: list[float] = field(default_factory=list)

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        return self.right / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    @property
    def ndcg(self) -> float:
        return sum(self.gains) / len(self.gains) if self.gains else 0.0


def read_queries(path: Path) -> list[Judged]:
    """The queries of a file with the columns query, oracle_rule, neutral_rule, kind."""
    with path.open(encoding="utf-8", newline="") as file:
        return [_read(row) for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)]


def _read(row: Mapping[str, str]) -> Judged:
    rule = unicodedata.normalize("NFC", row["oracle_rule"])
    bonus = _BONUS.search(rule)
    neutral = unicodedata.normalize("NFC", row["neutral_rule"] or "")
    form = "NFD" if row["kind"] == "nfd" else "NFC"
    return Judged(
        unicodedata.normalize(form, row["query"]),
        row["kind"],
        tuple(re.compile(part.strip()) for part in _BONUS.sub("", rule).split("&&")),
        re.compile(neutral) if neutral else None,
        re.compile(bonus[1]) if bonus else None,
    )


def read_notes(folder: Path) -> dict[str, list[str]]:
    """The sentences of every note, its name among them, by its path in the folder."""
    found = {}
    for path in sorted(folder.rglob("*.md")):
        text = path.read_bytes().decode("utf-8", "replace")
        text = f"{path.stem}\n{_FRONT_MATTER.sub('', text)}"
        text = unicodedata.normalize("NFC", _ADDRESS.sub(" ", text)).lower()
        name = path.relative_to(folder).as_posix()
        found[name] = [part for part in _SENTENCE_END.split(text) if part]
    return found


def gains(query: Judged, notes: Mapping[str, Sequence[str]]) -> dict[str, int]:
    """The notes that answer: 1, or 2 for a better answer; 0 for those that are neither."""
    found = {}
    for name, sentences in notes.items():
        if all(any(map(rule.search, sentences)) for rule in query.rules):
            better = query.bonus and any(map(query.bonus.search, sentences))
            found[name] = 2 if better else 1
        elif query.neutral and any(map(query.neutral.search, sentences)):
            found[name] = 0
    return found


def judge(
    queries: Iterable[tuple[Judged, Mapping[str, int]]], answer: Callable[[str], Sequence[str]]
) -> dict[str, Score]:
    """How well `answer` does, by kind, and under `Korean` and `English` together.

    queries: with their `gains`; those that no note answers are left out. Typos are told apart.
    """
    scores: dict[str, Score] = {}
    for query, gain in queries:
        wanted = {name for name, value in gain.items() if value}
        if not wanted:
            continue
        found = [name for name in answer(query.text) if gain.get(name) != 0]
        together = "Korean" if query.is_korean else "English"
        for kind in (query.kind, *(() if query.kind == "typo" else (together,))):
            score = scores.setdefault(kind, Score())
            score.queries += 1
            score.right += len(wanted.intersection(found))
            score.found += len(found)
            score.wanted += len(wanted)
            score.gains.append(_ndcg(found, gain))
    return scores


def _ndcg(found: Sequence[str], gain: Mapping[str, int]) -> float:
    def discounted(values: Iterable[int]) -> float:
        return sum(value / math.log2(place + 2) for place, value in enumerate(values))

    best = sorted(gain.values(), reverse=True)[:_FIRST]
    return discounted(gain.get(name, 0) for name in found[:_FIRST]) / discounted(best)
