"""A made-up vault of any size, the same for the same seed.

python -m benchmarks.corpus FOLDER --notes 4000 --papers 100000
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from benchmarks.words import Words
from notes.settings import FILE_NAME, TEMPLATE

# A title that no other paper or note has, newest of all: on screen, the list is there.
LANDMARK = "Quokka"
FIRST_DAY = date(2016, 1, 1)
LAST_DAY = date(2026, 1, 1)
_MONTHS = 120


def make(root: Path, notes: int, papers: int, seed: int = 1) -> Path:
    """Write a vault with so many notes and catalogue rows into a new folder; the folder."""
    words = Words(seed)
    root.mkdir(parents=True)
    (root / FILE_NAME).write_text(TEMPLATE, encoding="utf-8")
    for folder in ("notes", "papers", "posts"):
        (root / folder).mkdir()
    for number in range(notes):
        _write_note(root, words, number, notes)
    if papers:
        _write_papers(root, words, papers)
    _landmark(root, notes, papers)
    return root


def note_text(words: Words, title: str, day: date, arxiv: str) -> str:
    """A bilingual note as dokhu writes it."""
    authors = "".join(f"  - {name}\n" for name in words.authors())
    tags = "".join(f"  - {tag}\n" for tag in words.tags())
    head = (
        f"---\ntitle: {title}\nauthors:\n{authors}arxiv: '{arxiv}'\n"
        f"link: https://arxiv.org/abs/{arxiv}\ndate: {day}\nstatus: done\n"
        f"{f'tags:{chr(10)}{tags}' if tags else ''}---\n"
    )
    body = [f"> {words.english(words.number(3, 7))}"]
    for _ in range(words.number(1, 3)):
        body.append(words.korean(words.number(1, 4)))
        if words.number(0, 2):
            body.append(words.english(words.number(1, 3)))
    return head + "".join(f"\n{block}\n" for block in body)


def _write_note(root: Path, words: Words, number: int, notes: int) -> None:
    day = FIRST_DAY + (LAST_DAY - FIRST_DAY) * number // max(notes, 1)
    title = f"{words.title()} {number}"
    folder = root / "notes" / str(day.year)
    folder.mkdir(exist_ok=True)
    path = folder / f"{day}-{title.lower().replace(' ', '-')}.md"
    # Numbers that no catalogue row has: a note of its own paper.
    path.write_text(note_text(words, title, day, f"9{number % 1000:03}.{number:05}"), "utf-8")


def _write_papers(root: Path, words: Words, papers: int) -> None:
    folder = root / "papers" / "arxiv"
    folder.mkdir()
    per_month = -(-papers // _MONTHS)
    for month in range(-(-papers // per_month)):
        first = month * per_month
        rows = _rows(words, range(first, min(first + per_month, papers)), month)
        text = "".join(f"{json.dumps(row, ensure_ascii=False)}\n" for row in rows)
        year, number = 2016 + month // 12, month % 12 + 1
        (folder / f"{year}-{number:02}.jsonl").write_text(text, encoding="utf-8")


def _rows(words: Words, numbers: range, month: int) -> Iterator[dict[str, Any]]:
    day = FIRST_DAY + timedelta(days=month * 30)
    for number in numbers:
        arxiv = f"{16 + month // 12}{month % 12 + 1:02}.{number - numbers[0]:05}"
        yield {
            "key": f"arxiv:{arxiv}",
            "source": "arxiv",
            "title": f"{words.title()} {number}",
            "authors": words.authors(),
            "abstract": words.english(5),
            "arxiv": arxiv,
            "link": f"https://arxiv.org/abs/{arxiv}",
            "paper_date": str(day),
            "upvotes": words.number(0, 300),
            "seen": str(day),
        }


def _landmark(root: Path, notes: int, papers: int) -> None:
    title = f"{LANDMARK} Attention"
    day = LAST_DAY + timedelta(days=30)
    if notes:
        text = note_text(Words(0), title, day, "9999.99999")
        (root / "notes" / f"{day}-{LANDMARK.lower()}.md").write_text(text, encoding="utf-8")
    elif papers:
        row = {
            "key": "arxiv:9999.99999",
            "source": "landmark",
            "title": title,
            "arxiv": "9999.99999",
        }
        row |= {"paper_date": str(day), "seen": str(day), "abstract": "An animal on a list."}
        folder = root / "papers" / "landmark"
        folder.mkdir()
        (folder / "2026-01.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--notes", type=int, default=4_000)
    parser.add_argument("--papers", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    print(make(options.folder, options.notes, options.papers, options.seed))


if __name__ == "__main__":
    main()
