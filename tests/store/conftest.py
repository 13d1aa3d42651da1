"""Made-up vaults, and what their index says."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from notes.vault import Vault, open_vault
from store.index import Index, open_index
from store.query import parse
from store.search import Sort, entries, rows
from store.sync import SyncReport, sync

SHOWN = (
    "SELECT path, kind, content FROM files",
    "SELECT file, line, source, key, title, abstract, arxiv, raw, paper IS NULL FROM paper_rows",
    "SELECT key, title, title_sure, authors, arxiv, doi, upvotes, sources, question FROM papers",
    "SELECT p.key, n.name FROM paper_names n JOIN papers p ON p.id = n.paper",
    "SELECT file, line, key, status, starred, at FROM triage",
    "SELECT path, title, title_known, date, status, tags, languages, translation FROM notes",
    "SELECT n.path, x.name, x.rank FROM note_names x JOIN notes n ON n.id = x.note",
    "SELECT n.path, b.position, b.kind, b.lang, b.text FROM blocks b JOIN notes n ON n.id = b.note",
    "SELECT n.path, l.position, l.target, l.name FROM links l JOIN notes n ON n.id = l.note",
    "SELECT * FROM posts",
    "SELECT * FROM post_notes",
    "SELECT * FROM problems",
    "SELECT e.kind, e.name, p.key, e.note, e.title, e.title_sure, e.authors, e.date, e.status, "
    "e.starred, e.tags, e.sources, e.languages, e.translation, e.upvotes, e.question "
    "FROM entries e JOIN papers p ON p.id = e.paper",
    "SELECT e.name, e.note, t.tag, t.folded FROM tags t JOIN entries e ON e.id = t.entry",
    "SELECT e.name, e.note, x.title, x.authors, x.tags, x.abstract, x.ko, x.en, x.other "
    "FROM texts x JOIN entries e ON e.id = x.entry",
    "SELECT e.name, e.note, w.term, w.col, w.offset FROM temp.word_places w "
    "JOIN entries e ON e.id = w.doc",
    "SELECT e.name, e.note, s.runs FROM stems s JOIN entries e ON e.id = s.entry",
    "SELECT surface, stems, count, jamo, leads FROM lexicon",
    "SELECT n.path, p.post FROM posted p JOIN notes n ON n.id = p.note",
)


SORTS: tuple[Sort, ...] = ("date", "popularity", "title")


class Made:
    """A vault in the making, with short ways to write its files and to ask its index."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.settings("")

    def settings(self, text: str) -> None:
        self.write("dokhu.toml", text)
        self.vault: Vault = open_vault(self.root)

    def write(self, path: str, content: str | bytes) -> str:
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def note(self, name: str, text: str) -> str:
        return self.write(f"notes/{name}.md", text)

    def rows(self, source: str, *rows: dict[str, Any], month: str = "2024-12") -> str:
        lines = (json.dumps({"source": source, **row}, ensure_ascii=False) for row in rows)
        return self.write(f"papers/{source}/{month}.jsonl", "".join(f"{line}\n" for line in lines))

    def triage(self, *lines: dict[str, Any], month: str = "2024-12") -> str:
        text = "".join(json.dumps(line) + "\n" for line in lines)
        return self.write(f"papers/triage/{month}.jsonl", text)

    def sync(self, rebuild: bool = False) -> SyncReport:
        return sync(self.vault, rebuild)

    def index(self) -> Index:
        return open_index(self.vault)

    def titles(self, query: str, sort: Any = "date") -> list[str]:
        index = self.index()
        found = entries(index, rows(index, parse(query), sort))
        index.close()
        return [entry.title for entry in found]

    def dump(self) -> list[list[tuple[Any, ...]]]:
        """Everything that the index says, without the ids of its rows."""
        return dump(self.vault)


def dump(vault: Vault) -> list[list[tuple[Any, ...]]]:
    """Everything that a vault's index says, without the ids of its rows."""
    index = open_index(vault)
    index.select("INSERT INTO words(words) VALUES ('integrity-check')")
    index.select("CREATE VIRTUAL TABLE temp.word_places USING fts5vocab(main, words, instance)")
    found = [sorted(index.select(sql), key=repr) for sql in SHOWN]
    orders = (entries(index, rows(index, parse(""), sort)) for sort in SORTS)
    found += [[(entry.id, entry.note) for entry in order] for order in orders]
    index.close()
    return found


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Made]:
    yield Made(tmp_path / "vault")
