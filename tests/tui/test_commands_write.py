"""The commands that write: new, edit, answer, export, commit, init."""

from __future__ import annotations

import json
import stat
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.tui.command_line import BLOG, KETTLE, NOTE, Dokhu, git, new_vault, seeds
from tui.commands.cli import cli


@pytest.fixture
def dokhu(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Dokhu:
    made = new_vault(tmp_path, monkeypatch)
    made.json("import", *seeds(made))
    return made


@pytest.fixture
def editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An editor that adds a paragraph; empty it to have one that only looks."""
    script = tmp_path / "editor"
    script.write_text("#!/bin/sh\nprintf '\\n새로 쓴 문단.\\n' >> \"$1\"\n", "utf-8")
    script.chmod(script.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("VISUAL", str(script))
    return script


def test_a_new_note_about_a_paper(dokhu: Dokhu, editor: Path) -> None:
    path = dokhu.json("new", "2401.00001")["note"]
    text = (dokhu.root / path).read_text("utf-8")
    assert "arxiv: '2401.00001'" in text and "status: reading" in text
    assert text.endswith("\n\n새로 쓴 문단.\n")
    shown = dokhu.json("show", "2401.00001")
    assert (shown["note"], shown["status"]) == (path, "reading")
    again = dokhu("new", "2401.00001")
    assert again.exit_code == 1
    assert path in again.stderr


def test_a_note_in_which_nothing_was_written_is_not_kept(dokhu: Dokhu, editor: Path) -> None:
    editor.write_text("#!/bin/sh\n")
    before = dokhu.files()
    assert dokhu.json("new", "2401.00001") == {"note": None}
    assert dokhu.files() == before
    editor.write_text("#!/bin/sh\nexit 3\n")
    failed = dokhu("new", "2401.00001")
    assert failed.exit_code == 1
    assert "ended with 3" in failed.stderr
    assert dokhu.files() == before


def test_edit_a_note(dokhu: Dokhu, editor: Path) -> None:
    path = dokhu.json("edit", "2401.00007")["note"]
    assert (dokhu.root / path).read_text("utf-8").endswith("새로 쓴 문단.\n")
    assert len(dokhu.json("search", "새로 쓴")) == 1
    without = dokhu("edit", "2401.00001")
    assert without.exit_code == 1
    assert "dokhu new" in without.stderr


def test_a_title_question_is_settled(dokhu: Dokhu) -> None:
    (question,) = dokhu.json("questions")
    assert question["kind"] == "title"
    wanted = question["options"].index("Leaves Without Water") + 1
    (answers,) = dokhu.json("answer", question["id"], "--choice", str(wanted))["files"]
    row = json.loads((dokhu.root / answers).read_text("utf-8"))
    assert row["title"] == "Leaves Without Water"
    assert row["abstract"].startswith("Recent work")
    assert dokhu.json("questions") == []
    assert dokhu.json("show", "Leaves Without")["abstract"].startswith("Recent work")


def test_a_title_may_be_typed_and_mended(dokhu: Dokhu) -> None:
    (question,) = dokhu.json("questions")
    for beginning in (question["id"][:9], question["id"][:9].removeprefix("raw:")):
        assert "Which title" not in dokhu("answer", beginning).stderr
    dokhu.json("answer", beginning, "Leaves", "Without")
    assert dokhu.json("show", "Leaves Without")["abstract"].startswith("Water Recent")


def test_an_answer_is_the_persons_and_not_the_sources(dokhu: Dokhu) -> None:
    (question,) = dokhu.json("questions")
    dokhu.json("answer", question["id"], "--choice", "1")
    before = dokhu.files()
    assert dokhu.json("import", *seeds(dokhu))["changed"] == 0
    assert dokhu.files() == before


def test_an_answer_may_be_given_anew(dokhu: Dokhu) -> None:
    (question,) = dokhu.json("questions")
    dokhu.json("answer", question["id"], "Leaves")
    dokhu.json("answer", "Leaves", "Leaves", "Without", "Water")
    assert dokhu.json("show", "Leaves Without Water")["abstract"].startswith("Recent work")
    dokhu.json("answer", "2401.00002", "The Second Pot")
    dokhu.json("answer", "2401.00002", "The Third Pot")
    assert dokhu.json("show", "2401.00002")["title"] == "The Third Pot"


def test_a_note_without_a_title_gets_one(dokhu: Dokhu) -> None:
    text = "https://arxiv.org/abs/2401.00009\n\n제목 없는 노트.\n"
    path = dokhu.write("notes/2024/240109 Ladle.md", text)
    assert "the file's name" in dokhu("show", "2401.00009").stdout
    assert dokhu.json("answer", "Ladle", "A Ladle") == {
        "id": "note:notes/2024/240109 Ladle.md",
        "files": ["notes/2024/240109 Ladle.md"],
    }
    after = path.read_text("utf-8")
    assert after.startswith("---\ntitle: A Ladle\n---\n") and after.endswith(text)
    assert dokhu.json("show", "2401.00009")["title_sure"]


def test_a_paper_without_a_title_gets_one(dokhu: Dokhu) -> None:
    dokhu.json("answer", "2401.00002", "The Second Pot")
    shown = dokhu.json("show", "2401.00002")
    assert (shown["title"], shown["title_sure"]) == ("The Second Pot", True)


@pytest.mark.parametrize(
    "words",
    [[], ["--keep"], ["--choice", "99"], ["A Title", "--choice", "1"], ["A Title", "--keep"]],
)
def test_an_answer_that_does_not_fit(dokhu: Dokhu, words: list[str]) -> None:
    (question,) = dokhu.json("questions")
    result = dokhu("answer", question["id"], *words)
    assert result.exit_code == 2
    assert result.stderr
    assert len(dokhu.json("questions")) == 1


@pytest.fixture
def twice(dokhu: Dokhu) -> Dokhu:
    """The vault with two notes about one paper."""
    text = "---\narxiv: '2401.00007'\ntags:\n  - mine\n---\n\n나중에 쓴 문단.\n"
    dokhu.write("notes/2025/2025-01-01-later.md", text)
    assert [question["kind"] for question in dokhu.json("questions")].count("notes") == 1
    return dokhu


def ask(dokhu: Dokhu) -> str:
    asked = (q for q in dokhu.json("questions") if q["kind"] == "notes")
    return str(next(asked)["id"])


def notes_left(dokhu: Dokhu) -> int:
    return sum(entry["id"] == "2401.00007" for entry in dokhu.json("list"))


def test_two_notes_may_be_kept(twice: Dokhu) -> None:
    before = {path for path in twice.files() if path.endswith(".md")}
    twice.json("answer", ask(twice), "--keep")
    assert [question["kind"] for question in twice.json("questions")] == ["title"]
    assert {path for path in twice.files() if path.endswith(".md")} == before
    twice.write("notes/2025/third.md", "---\narxiv: '2401.00007'\n---\n\n셋째.\n")
    assert "notes" in [question["kind"] for question in twice.json("questions")]


def test_one_of_two_notes_may_be_dropped(twice: Dokhu) -> None:
    twice.json("answer", ask(twice), "--drop")
    assert (twice.root / ".trash/2025-01-01-later.md").is_file()
    assert not (twice.root / "notes/2025/2025-01-01-later.md").exists()
    assert notes_left(twice) == 1


def test_the_other_of_two_notes_may_be_dropped(twice: Dokhu) -> None:
    twice.json("answer", ask(twice), "--drop", "--choice", "1")
    assert (twice.root / "notes/2025/2025-01-01-later.md").exists()
    assert notes_left(twice) == 1


def test_two_notes_may_be_merged(twice: Dokhu) -> None:
    twice.json("answer", ask(twice), "--merge")
    assert notes_left(twice) == 1
    shown = twice.json("show", "2025-01-01-later")
    texts = [block["text"] for block in shown["blocks"] if block["kind"] == "prose"]
    assert "숟가락에 대한 한국어 문단입니다." in texts and "나중에 쓴 문단." in texts
    assert set(shown["tags"]) == {"spoons", "mine"}


def test_the_blog_comes_out_again(dokhu: Dokhu) -> None:
    result = CliRunner().invoke(
        cli, ["export", "post", "2024-12-13", "--to", "text", "--vault", str(dokhu.root)]
    )
    assert (result.exit_code, result.stdout) == (0, BLOG)


def test_a_post_is_written_to_a_file_or_into_a_folder(dokhu: Dokhu, tmp_path: Path) -> None:
    def export(*words: str | Path) -> int:
        call = ["export", "post", "2024-12-13", "--vault", str(dokhu.root), *map(str, words)]
        return CliRunner().invoke(cli, call).exit_code

    assert export("--to", "text", "--out", tmp_path / "new/folder/post.txt") == 0
    assert (tmp_path / "new/folder/post.txt").read_text("utf-8") == BLOG
    assert export("--to", "markdown", "--out", tmp_path) == 0
    assert KETTLE in (tmp_path / "2024-12-13.md").read_text("utf-8")
    assert export("--to", "nonsense") == 2


def test_the_blog_is_every_post_that_is_out(dokhu: Dokhu, tmp_path: Path) -> None:
    dokhu.write("posts/2025-01-01.md", "---\ntitle: 초안\nstate: draft\n---\n")
    dokhu.write("posts/2023-01-01.md", "---\ntitle: 옛 글\nstate: out\nnotes: [gone]\n---\n")

    def export(*words: str, status: int = 0) -> list[str]:
        out = tmp_path / "out"
        call = ["export", "blog", "--to", "markdown", "--out", str(out), "--json", *words]
        result = CliRunner().invoke(cli, [*call, "--vault", str(dokhu.root)])
        assert result.exit_code == status, result.output
        return [Path(path).name for path in json.loads(result.stdout)["files"]]

    assert export(status=1) == ["2024-12-13.md", "2023-01-01.md"]
    assert export("--year", "2024") == export("--tag", "kettle") == ["2024-12-13.md"]
    assert export("KettleNet") == ["2024-12-13.md"]
    assert export("--tag", "spoons") == export("--year", "2020") == []


def test_a_post_that_there_is_not(dokhu: Dokhu) -> None:
    call = ["export", "post", "2020-01-01", "--to", "text", "--vault", str(dokhu.root)]
    result = CliRunner().invoke(cli, call)
    assert result.exit_code == 2
    assert "2024-12-13" in result.stderr


def test_commit_names_what_was_written(dokhu: Dokhu) -> None:
    dokhu.write("diary.txt", "private")
    report = dokhu.json("commit")
    assert KETTLE in report["message"] and "5 papers" not in report["message"]
    assert "diary.txt" not in git(dokhu.root, "ls-files")
    assert dokhu.json("commit") == {"commit": None, "message": "", "files": []}
    dokhu.write("notes/2024/new.md", "# Saucers\n\n글.\n")
    assert "Note: Saucers" in dokhu("commit").stdout
    assert git(dokhu.root, "log", "-1", "--format=%s") == "Note: Saucers\n"
    dokhu.write("notes/2024/new.md", "# Saucers\n\n고친 글.\n")
    dokhu("commit", "-m", "내 말로")
    assert git(dokhu.root, "log", "-1", "--format=%s") == "내 말로\n"


def test_init_keeps_what_is_there(tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "dokhu.toml").write_text("notes = ['.']\n")
    result = CliRunner().invoke(cli, ["init", str(folder), "--json"])
    assert json.loads(result.stdout) == {"vault": str(folder)}
    assert (folder / "dokhu.toml").read_text() == "notes = ['.']\n"
    # From now on it is the vault that is found where no other is.
    assert CliRunner().invoke(cli, ["list"]).exit_code == 0


def test_an_adopted_folder_is_only_read(tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "dokhu.toml").write_text("notes = ['.']\n")
    (folder / "240105 Spoons.md").write_text(NOTE, "utf-8")
    before = {path: path.read_bytes() for path in folder.iterdir()}
    for words in (["sync"], ["list"], ["search", "spoons"], ["show", "2401.00007"], ["status"]):
        result = CliRunner().invoke(cli, [*words, "--vault", str(folder)])
        assert result.exit_code == 0, result.output
    assert {path: path.read_bytes() for path in folder.iterdir()} == before


def test_init_in_a_folder_of_notes_says_how_to_use_them_there(tmp_path: Path) -> None:
    (tmp_path / "old.md").write_text("# Old\n\n옛 글.\n", "utf-8")
    made = CliRunner().invoke(cli, ["init", "--vault", str(tmp_path)])
    assert 'notes = ["."]' in made.stdout
    assert (tmp_path / "dokhu.toml").is_file()
