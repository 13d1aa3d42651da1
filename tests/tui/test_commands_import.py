"""`dokhu import`: every format, any order, any number of times."""

from __future__ import annotations

import errno
import itertools
import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.tui.command_line import BLOG, HF_LIST, HF_SEARCH, KETTLE, NOTE, Dokhu, new_vault, seeds
from tui.commands.cli import cli


@pytest.fixture
def dokhu(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Dokhu:
    return new_vault(tmp_path, monkeypatch)


def test_one_file_of_each_format(dokhu: Dokhu) -> None:
    report = dokhu.json("import", *seeds(dokhu))
    assert report["format"] == "mixed"
    assert [file["format"] for file in report["files"]] == [
        "blog", "dataset", "hf-list", "obsidian", "hf-search",
    ]  # fmt: skip
    numbers = {name: report[name] for name in ("rows", "papers", "notes", "posts", "new")}
    # KettleNet is a row of three of them.
    assert numbers == {"rows": 8, "papers": 6, "notes": 2, "posts": 1, "new": 9}
    assert (report["merged"], report["changed"]) == (2, 0)
    assert report["questions"] == 1
    assert report["problems"] == []
    entries = dokhu.json("list")
    assert len(entries) == 6
    assert sum(entry["title"] == KETTLE for entry in entries) == 1


def test_people_are_told_what_each_file_was_taken_for(dokhu: Dokhu) -> None:
    paths = seeds(dokhu)
    assert dokhu("import", *paths).stdout.splitlines() == [
        "blog       1 file: 1 note, 1 post",
        "dataset    1 file: 2 rows",
        "hf-list    1 file: 2 rows",
        "hf-search  1 file: 2 rows",
        "obsidian   1 file: 1 note",
        "Together 6 papers. New: 6 rows, 2 notes, 1 post.",
        "1 question for you to settle: see `dokhu questions`.",
    ]
    assert "All of it was in the vault already." in dokhu("import", *paths).stdout


def test_a_second_import_changes_nothing(dokhu: Dokhu) -> None:
    paths = seeds(dokhu)
    dokhu.json("import", *paths)
    before = dokhu.files()
    entries = dokhu.json("list")
    again = dokhu.json("import", *paths)
    assert (again["new"], again["changed"], again["merged"]) == (0, 0, 0)
    assert dokhu.files() == before
    assert dokhu.json("list") == entries


def test_the_order_of_files_and_of_imports_does_not_matter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    results = []
    for number, order in enumerate(itertools.permutations(range(4))):
        dokhu = new_vault(tmp_path / str(number), monkeypatch)
        paths = seeds(dokhu)[:4]
        ordered = [paths[place] for place in order]
        if number % 2:
            dokhu.json("import", *ordered)
        else:
            for path in ordered:
                dokhu.json("import", path)
        results.append(dokhu.files())
    assert all(result == results[0] for result in results[1:])


def test_the_known_title_of_a_later_import_settles_a_question(dokhu: Dokhu) -> None:
    assert dokhu.json("import", dokhu.write("../search.txt", HF_SEARCH))["questions"] == 2
    assert dokhu.json("import", dokhu.write("../list.txt", HF_LIST))["questions"] == 1
    rows = [json.loads(line) for line in next(dokhu.root.glob("papers/hf-search/*")).open()]
    assert {("raw" in row, row["title"] == KETTLE) for row in rows} == {
        (False, True),
        (True, False),
    }


def test_a_note_that_was_edited_since_is_not_imported_again(dokhu: Dokhu) -> None:
    paths = seeds(dokhu)
    dokhu.json("import", *paths)
    for note in dokhu.root.glob("notes/**/*.md"):
        note.write_text(note.read_text("utf-8") + "\n덧붙인 문단.\n", "utf-8")
    before = dokhu.files()
    assert dokhu.json("import", *paths)["new"] == 0
    assert dokhu.files() == before


def test_another_note_about_a_paper_is_a_second_file_and_a_question(dokhu: Dokhu) -> None:
    own = "---\narxiv: '2401.00007'\n---\n\n내가 먼저 쓴 문단.\n"
    dokhu.write("notes/2024/mine.md", own)
    report = dokhu.json("import", dokhu.write("../240105 Spoons.md", NOTE))
    assert (report["format"], report["new"], report["questions"]) == ("obsidian", 1, 1)
    assert dokhu.files()["notes/2024/mine.md"] == own.encode()
    assert len(list(dokhu.root.glob("notes/**/*.md"))) == 2


def test_notes_of_one_name_in_two_folders_are_two_notes(dokhu: Dokhu) -> None:
    for folder in ("a", "b"):
        text = f"{folder}의 이야기입니다.\n\n{folder}에만 있는 문단입니다.\n"
        dokhu.write(f"../folder/{folder}/Untitled.md", text)
    dokhu("import", "../folder")
    dokhu("import", dokhu.root / "../folder")
    dokhu("import", dokhu.root / "../folder")
    assert len(list(dokhu.root.glob("notes/**/*.md"))) == 2


def test_a_post_of_the_day_is_never_overwritten(dokhu: Dokhu) -> None:
    mine = "---\ntitle: 내 글\nnotes:\n  - something-else\n---\n"
    dokhu.write("posts/2024-12-13.md", mine)
    path = dokhu.write("../blog.txt", BLOG)
    report = dokhu.json("import", path, status=1)
    assert [problem["path"] for problem in report["problems"]] == ["posts/2024-12-13-2.md"]
    assert dokhu.files()["posts/2024-12-13.md"] == mine.encode()
    again = dokhu.json("import", path)
    assert (again["new"], again["problems"]) == (0, [])


def test_what_cannot_be_read_is_said_and_the_rest_goes_on(dokhu: Dokhu) -> None:
    paths = [
        dokhu.write("../odd/binary.md", b"\x00\x01"),
        dokhu.write("../odd/empty.txt", ""),
        dokhu.write("../odd/unknown.txt", "Dear diary,\nnothing here.\n"),
        dokhu.root / "../odd/missing.txt",
        dokhu.write("../odd/big.md", "# Big\n\n" + "단어 " * 400_000),
        dokhu.write("../odd/list.txt", HF_LIST),
    ]
    report = dokhu.json("import", *paths, status=1)
    assert report["format"] == "hf-list"
    assert (report["rows"], report["new"]) == (2, 2)
    said = {Path(problem["path"]).name: problem["message"] for problem in report["problems"]}
    assert set(said) == {"binary.md", "empty.txt", "unknown.txt", "missing.txt", "big.md"}
    assert "hf-search" in said["unknown.txt"]
    people = dokhu("import", *paths)
    assert people.exit_code == 1
    assert "unknown.txt" in people.stderr and "Traceback" not in people.output


def test_a_file_cut_in_the_middle_of_a_letter(dokhu: Dokhu) -> None:
    whole = BLOG.encode()
    cut = whole[: whole.index("재미".encode()) + 2]
    report = dokhu.json("import", dokhu.write("../blog.txt", cut), status=1)
    assert report["notes"] == 1
    assert (report["problems"][-1]["line"], "letter" in report["problems"][-1]["message"]) == (5, 1)
    (note,) = dokhu.root.glob("notes/**/*.md")
    assert note.read_text("utf-8").rstrip().endswith("소리가 작다는 것이")


def test_standard_input_is_read(dokhu: Dokhu) -> None:
    words = ["import", "--vault", str(dokhu.root), "--json", "-"]
    report = json.loads(CliRunner().invoke(cli, words, input=HF_LIST).stdout)
    assert (report["files"][0]["path"], report["rows"]) == ("-", 2)


def test_an_unknown_format_writes_nothing(dokhu: Dokhu) -> None:
    before = dokhu.files()
    path = dokhu.write("../odd/unknown.txt", "Dear diary,\nnothing here.\n")
    assert dokhu.json("import", path, status=1)["format"] is None
    assert dokhu.files() == before
    named = dokhu("import", path, "--format", "nonsense")
    assert named.exit_code == 2
    assert "hf-list" in named.stderr


def test_a_format_may_be_named(dokhu: Dokhu) -> None:
    path = dokhu.write("../text.txt", "그냥 쓴 글.\n")
    assert dokhu.json("import", path, "--format", "obsidian")["notes"] == 1


def test_a_full_disk_is_said(dokhu: Dokhu, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    path = dokhu.write("../240105 Spoons.md", NOTE)
    monkeypatch.setattr("os.fsync", full)
    result = dokhu("import", path)
    assert result.exit_code == 1
    assert "the disk is full" in result.stderr
    monkeypatch.undo()
    assert not list(dokhu.root.glob("notes/**/*.*"))


def test_what_notes_lack_is_summed_up_and_is_no_problem(dokhu: Dokhu) -> None:
    for number in range(5):
        dokhu.write(
            f"../old/24010{number + 1} Cup {number}.md", f"컵 {number}에 대한 메모입니다.\n"
        )
    result = dokhu("import", dokhu.root.parent / "old")
    assert result.exit_code == 0
    lines = result.stderr.splitlines()
    assert lines[0] == "5 notes: no title in the text, so the file's name stands for it"
    assert [line.rsplit("/", 1)[-1] for line in lines[1:5]] == [
        "240101 Cup 0.md", "240102 Cup 1.md", "240103 Cup 2.md",
        "  and 2 more; --json names them all",
    ]  # fmt: skip
    report = dokhu.json("import", dokhu.root.parent / "old")
    assert report["problems"] == []
    assert sum("no title in" in notice["message"] for notice in report["notices"]) == 5
