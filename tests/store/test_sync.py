"""Sync: the index says what the files say, whatever happened to them."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from store.query import parse
from store.search import entries, rows
from store.sync import sync, sync_paths
from tests.store.conftest import Made

PHI = {"key": "arxiv:2412.08905", "arxiv": "2412.08905", "title": "Phi-4 Technical Report"}


def _age(made: Made, path: str, seconds: float = 10) -> None:
    then = time.time() - seconds
    os.utime(made.root / path, (then, then))


def test_an_empty_vault_has_an_empty_index(made: Made) -> None:
    report = made.sync()
    assert (report.files, report.parsed, report.problems) == (0, 0, ())
    assert made.titles("") == []


def test_asking_before_the_first_sync_finds_nothing(made: Made) -> None:
    made.note("a", "# A\n")
    assert made.titles("") == []


def test_notes_rows_triage_and_posts_are_counted(made: Made) -> None:
    made.note("2024/2024-12-13-phi", "# Phi\n\n한국어 문단.\n")
    made.rows("hf-list", PHI, {"key": "title:other", "title": "Other"})
    made.triage({"key": "title:other", "status": "queued", "at": "2024-12-13T09:00:00+09:00"})
    made.write("posts/2024-12-13.md", "---\ntitle: P\nnotes:\n  - 2024-12-13-phi\n---\n")
    report = made.sync()
    assert (report.files, report.parsed, report.added) == (4, 4, 5)
    assert (report.changed, report.removed, report.problems) == (0, 0, ())


def test_nothing_changed_reads_nothing(made: Made) -> None:
    made.note("a", "# A\n")
    made.sync()
    assert made.sync()[:5] == (1, 0, 0, 0, 0)


def test_a_changed_note_is_read_again(made: Made) -> None:
    path = made.note("a", "# A\n")
    made.sync()
    _age(made, path)
    made.note("a", "# B\n")
    assert made.sync()[1:5] == (1, 0, 1, 0)
    assert made.titles("") == ["B"]


def test_an_edit_of_the_same_size_within_the_clocks_tick_is_seen(made: Made) -> None:
    path = made.root / made.note("a", "# A\n")
    made.sync()
    before = path.stat()
    with path.open("r+b") as file:
        file.write(b"# B\n")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    made.sync()
    assert made.titles("") == ["B"]


def test_a_touched_file_is_not_parsed_again_and_then_settles(made: Made) -> None:
    path = made.note("a", "# A\n")
    made.sync()
    _age(made, path)
    assert made.sync().parsed == 0
    index = made.index()
    assert index.select("SELECT mtime_ns FROM files") == [((made.root / path).stat().st_mtime_ns,)]


def test_removed_files_go(made: Made) -> None:
    note = made.note("a", "# A\n\n[[b]] #tag\n")
    made.rows("hf-list", PHI)
    made.sync()
    (made.root / note).unlink()
    (made.root / "papers/hf-list/2024-12.jsonl").unlink()
    assert made.sync().removed == 2
    assert [table for table in made.dump() if table] == []


def test_a_changed_row_keeps_its_place_in_the_list(made: Made) -> None:
    made.rows("hf-list", PHI, {"key": "title:other", "title": "Other"})
    made.sync()
    index = made.index()
    before = rows(index, parse("phi"))
    made.rows("hf-list", {**PHI, "upvotes": 7}, {"key": "title:other", "title": "Other"})
    assert made.sync()[1:5] == (1, 0, 1, 0)
    assert rows(index, parse("phi")) == before
    assert entries(index, before)[0].upvotes == 7


def test_a_damaged_line_is_named_and_the_rest_is_read(made: Made) -> None:
    path = made.rows("hf-list", PHI)
    with (made.root / path).open("a") as file:
        file.write('{"key": "x", \n\n{"key": "y", "source": "hf-list", "title": "Y"}\n')
    report = made.sync()
    assert [(problem.path, problem.line) for problem in report.problems] == [(path, 2)]
    assert sorted(made.titles("")) == ["Phi-4 Technical Report", "Y"]
    with (made.root / path).open("a") as file:
        file.write("<<<<<<< HEAD\n")
    assert [problem.line for problem in made.sync().problems] == [2, 5]


def test_bytes_that_are_no_text_are_one_lines_problem(made: Made) -> None:
    path = made.rows("hf-list", PHI)
    with (made.root / path).open("ab") as file:
        file.write(b'{"key": "\xff"}\n')
    assert [problem.line for problem in made.sync().problems] == [2]
    assert made.titles("") == ["Phi-4 Technical Report"]


def test_notes_that_cannot_be_read_are_problems_and_the_rest_goes_on(made: Made) -> None:
    made.note("good", "# Good\n")
    made.note("binary", b"\x00\x01\x02")
    made.note("large", b"a" * 10_000_000)
    made.note("korean", "# 제목\n\n한국어로 쓴 글입니다.\n".encode("cp949"))
    made.note("yaml", "---\ntitle: [\n---\n\nText\n")
    made.note("conflict", "# C\n\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> other\n")
    made.note("empty", "")
    made.note("folder.md/inside", "# Inside\n")
    (made.root / "notes/nowhere.md").symlink_to("gone")
    report = made.sync()
    paths = {problem.path for problem in report.problems}
    names = ("binary", "large", "korean", "yaml", "conflict", "empty", "folder", "nowhere")
    assert paths == {f"notes/{name}.md" for name in names}
    assert all(problem.message for problem in report.problems)
    titles = made.titles("")
    assert {"Good", "제목", "C", "empty", "Inside"} <= set(titles)
    assert "binary" not in titles
    assert made.sync()[1:6] == (0, 0, 0, 0, report.problems)


def test_a_link_to_a_file_elsewhere_is_a_problem_and_not_read(made: Made, tmp_path: Path) -> None:
    (tmp_path / "passwords").write_text("# Secrets\n", "utf-8")
    made.note("good", "# Good\n")
    made.rows("hf-list", PHI)
    (made.root / "notes/bad.md").symlink_to(tmp_path / "passwords")
    (made.root / "papers/hf-list/2024-01.jsonl").symlink_to(tmp_path / "passwords")
    problems = made.sync().problems
    assert {problem.path for problem in problems} == {
        "notes/bad.md", "papers/hf-list/2024-01.jsonl",
    }  # fmt: skip
    assert all("leads out of the vault" in problem.message for problem in problems)
    assert set(made.titles("")) == {"Good", "Phi-4 Technical Report"}


def test_a_note_that_becomes_unreadable_goes_and_comes_back(made: Made) -> None:
    path = made.note("a", "# A\n")
    made.sync()
    made.note("a", b"\x00")
    assert made.sync().problems[0].path == path
    assert made.titles("") == []
    made.note("a", "# A\n")
    assert made.sync().problems == ()
    assert made.titles("") == ["A"]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads all")
def test_a_note_without_permission_is_a_problem(made: Made) -> None:
    path = made.note("a", "# A\n")
    (made.root / path).chmod(0)
    assert "permission" in made.sync().problems[0].message


def test_a_name_that_is_no_utf8_is_a_problem(made: Made) -> None:
    made.note("a", "# A\n")
    Path(os.fsdecode(os.fsencode(made.root / "notes") + b"/\xff.md")).write_text("# B\n")
    (problem,) = made.sync().problems
    assert "UTF-8" in problem.message
    assert made.titles("") == ["A"]


def test_wrong_settings_are_among_the_problems(made: Made) -> None:
    made.settings('notes = ["../elsewhere"]\n')
    assert [problem.path for problem in made.sync().problems] == ["dokhu.toml"]


def test_one_saved_file_is_followed_without_looking_at_the_others(made: Made) -> None:
    first, second = made.note("a", "# A\n"), made.note("b", "# B\n")
    made.sync()
    made.note("a", "# AA\n")
    made.note("b", "# BB\n")
    report = sync_paths(made.vault, [first])
    assert (report.files, report.parsed) == (1, 1)
    assert sorted(made.titles("")) == ["AA", "B"]
    (made.root / first).unlink()
    sync_paths(made.vault, [first, second])
    assert made.titles("") == ["BB"]


def test_following_a_path_that_is_no_note_changes_nothing(made: Made) -> None:
    for path in ("README.md", ".git/x.md", "assets/a.md", "papers/x/notes.md", "notes/x.txt"):
        made.write(path, "# No\n")
        sync_paths(made.vault, [path, "notes/absent.md"])
    assert made.titles("") == []


def test_triage_is_followed_by_its_file(made: Made) -> None:
    made.rows("hf-list", PHI)
    made.sync()
    path = made.triage({"key": PHI["key"], "status": "dropped", "at": "2024-12-13T09:00:00+09:00"})
    sync_paths(made.vault, [path])
    assert made.titles("status:dropped") == ["Phi-4 Technical Report"]


def test_progress_is_told_by_halves_reading_in_bytes_and_grouping(made: Made) -> None:
    made.note("a", "# A\n")
    made.note("b", "# BBB\n")
    told: list[tuple[int, int]] = []
    sync(made.vault, progress=lambda done, total: told.append((done, total)))
    assert told == [(4, 20), (10, 20), (1, 2)]
