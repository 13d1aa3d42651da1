"""The index's file: gone, damaged, of another version, busy, or in a place that cannot hold it."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from store.hits import hits
from store.index import StoreError, open_index
from store.query import parse
from store.search import count
from store.sync import sync, sync_paths
from tests.store.conftest import Made


def _damage(made: Made, *tables: str) -> None:
    """Overwrite the first page of these tables in the index; without any, all but the header."""
    index = made.index()
    index.connection().execute("PRAGMA wal_checkpoint(TRUNCATE)")
    ((size,),) = index.select("PRAGMA page_size")
    roots = dict(index.select("SELECT name, rootpage FROM sqlite_master"))
    index.close()
    data = index.path.read_bytes()
    pages = [roots[table] for table in tables] or range(2, len(data) // size + 1)
    with index.path.open("r+b") as file:
        for page in pages:
            file.seek((page - 1) * size)
            file.write(b"\x55" * size)


@pytest.fixture
def many(made: Made) -> Made:
    for number in range(200):
        made.note(f"n{number}", f"# Note {number}\n\n한국어 문단 {number}.\n")
    made.sync()
    return made


def test_a_deleted_index_is_made_anew_while_it_is_open(made: Made) -> None:
    made.note("a", "# A\n")
    made.sync()
    index = made.index()
    index.path.unlink()
    assert count(index, parse("")) == 1
    made.note("b", "# B\n")
    assert made.sync().added == 2
    assert count(index, parse("")) == 2


@pytest.mark.parametrize("damage", [b"no database at all", b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_damaged_index_is_made_anew_and_that_is_said_once(made: Made, damage: bytes) -> None:
    made.note("a", "# A\n")
    made.sync()
    path = made.index().path
    path.write_bytes(damage)
    report = made.sync()
    assert (report.added, len(report.notices)) == (1, 1)
    assert made.sync().notices == ()


def test_an_index_that_is_damaged_inside_is_made_anew(many: Made) -> None:
    _damage(many)
    many.note("new", "# New\n")
    report = many.sync()
    assert (report.added, len(report.notices)) == (201, 1)


def test_a_save_without_an_index_makes_all_of_it(many: Made) -> None:
    many.index().path.unlink()
    assert sync_paths(many.vault, ["notes/n7.md"]).added == 200


def test_a_save_that_meets_a_damaged_index_has_all_of_it_made_anew(many: Made) -> None:
    _damage(many)
    report = sync_paths(many.vault, [many.note("new", "# New\n")])
    assert (report.added, len(report.notices)) == (201, 1)


@pytest.mark.parametrize("tables", [("texts",), ("entries",), ("words_data", "lexicon")])
def test_what_a_query_finds_damaged_the_next_sync_makes_anew(
    many: Made, tables: tuple[str, ...]
) -> None:
    good = many.dump()
    _damage(many, *tables)
    # No file has changed, so this looks at nothing else than the files.
    assert many.sync().parsed == 0
    index = many.index()
    with pytest.raises(StoreError, match="The next sync builds it anew"):
        hits(index, parse("한국어"), 0)
    assert many.sync().added == 200
    assert len(hits(index, parse("한국어"), 0)) == 200
    index.close()
    assert many.dump() == good
    assert many.sync().parsed == 0


def test_an_index_of_another_version_is_made_anew(made: Made) -> None:
    made.note("a", "# A\n")
    made.sync()
    path = made.index().path
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE another (x)")
        connection.execute("PRAGMA user_version = 999")
    report = made.sync()
    assert (report.added, len(report.notices)) == (1, 1)
    assert made.titles("") == ["A"]


def test_a_place_that_cannot_hold_the_index_is_said_plainly(
    made: Made, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    with pytest.raises(StoreError, match="index"):
        sync(made.vault)


def test_a_busy_index_is_said_plainly(made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    made.note("a", "# A\n")
    monkeypatch.setattr("store.index._TIMEOUT", 0.05)
    index = open_index(made.vault)
    other = sqlite3.connect(index.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreError, match="Another dokhu"):
        made.sync()
    other.execute("ROLLBACK")
    assert made.sync().added == 1


def test_an_interrupted_sync_leaves_the_last_good_index(many: Made) -> None:
    def interrupt(done: int, total: int) -> None:
        raise KeyboardInterrupt

    good = many.dump()
    many.note("new", "# New\n")
    with pytest.raises(KeyboardInterrupt):
        sync(many.vault, progress=interrupt)
    assert many.dump() == good
    assert many.sync().added == 1
