"""`dokhu`, `demo`, `sync`, `status` and `check`, and what every command does alike."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.tui.command_line import Dokhu, new_vault, seeds
from tui.commands.cli import cli
from tui.commands.table import COMMANDS
from tui.quick_sync import quick_sync

SYNC_FIELDS = {"files", "parsed", "added", "changed", "removed", "problems", "seconds",
               "unstemmed", "notices"}  # fmt: skip


@pytest.fixture
def dokhu(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Dokhu:
    return new_vault(tmp_path, monkeypatch)


def test_every_command_explains_itself() -> None:
    listed = CliRunner().invoke(cli, ["--help"]).output
    for name, place in COMMANDS.items():
        assert place.help in listed
        own = CliRunner().invoke(cli, [name, "--help"])
        assert own.exit_code == 0
        assert own.output.startswith("Usage: ")


def test_without_a_vault_there_is_a_message(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for words in (["list"], ["status"], ["sync"], ["commit"], ["search", "x"]):
        result = CliRunner().invoke(cli, words)
        assert result.exit_code == 2
        assert "dokhu init" in result.stderr
    wrong = CliRunner().invoke(cli, ["list", "--vault", str(tmp_path)])
    assert wrong.exit_code == 2
    assert "dokhu.toml" in wrong.stderr


def test_the_vault_may_be_named_anywhere(dokhu: Dokhu, monkeypatch: pytest.MonkeyPatch) -> None:
    root = str(dokhu.root)
    for words in (
        ["--vault", root, "list"],
        ["list", "--vault", root],
        ["list", f"--vault={root}"],
    ):
        assert CliRunner().invoke(cli, words).exit_code == 0
    monkeypatch.setenv("DOKHU_VAULT", root)
    assert CliRunner().invoke(cli, ["list"]).exit_code == 0
    monkeypatch.delenv("DOKHU_VAULT")
    monkeypatch.chdir(dokhu.root / "notes")
    assert CliRunner().invoke(cli, ["list"]).exit_code == 0


def test_the_app_needs_a_terminal(dokhu: Dokhu) -> None:
    for words in ([], ["demo"]):
        result = CliRunner().invoke(cli, ["--vault", str(dokhu.root), *words])
        assert result.exit_code == 2
        assert "terminal" in result.stderr


def test_the_demo_can_be_kept(tmp_path: Path) -> None:
    target = tmp_path / "demo"
    made = CliRunner().invoke(cli, ["demo", "--json", "--to", str(target)])
    assert json.loads(made.stdout) == {"vault": str(target)}
    demo = Dokhu(target)
    assert demo.json("check") == {"problems": []}
    assert len(demo.json("list", "--limit", "0")) > 30
    assert CliRunner().invoke(cli, ["demo", "--to", str(target)]).exit_code == 1


def test_sync_says_what_it_did(dokhu: Dokhu) -> None:
    dokhu.write("notes/2024/a.md", "# A\n\n글.\n")
    first = dokhu.json("sync")
    assert set(first) == SYNC_FIELDS
    assert (first["files"], first["parsed"], first["added"]) == (1, 1, 1)
    dokhu.write("notes/2024/a.md", "# A\n\n고친 글.\n")
    assert dokhu.json("sync")["changed"] == 1
    assert dokhu.json("sync", "--rebuild")["added"] == 1
    (dokhu.root / "notes/2024/a.md").unlink()
    assert "1 removed" in dokhu("sync").stdout
    assert "nothing new" in dokhu("sync").stdout


def test_a_plain_sync_is_the_same_without_click(
    dokhu: Dokhu, capsys: pytest.CaptureFixture[str]
) -> None:
    root = str(dokhu.root)
    dokhu.write("notes/2024/a.md", "---\nstatus: nonsense\n---\n\n글.\n")
    assert quick_sync(["sync", "--json", "--vault", root]) == 1
    assert set(json.loads(capsys.readouterr().out)) == SYNC_FIELDS
    assert quick_sync(["sync", f"--vault={root}", "--rebuild"]) == 1
    assert "notes/2024/a.md:2: " in capsys.readouterr().err
    assert quick_sync(["--vault", root, "sync", "--json"]) == 1
    assert set(json.loads(capsys.readouterr().out)) == SYNC_FIELDS
    for other in (["list"], ["sync", "--help"], ["sync", "--vault"], ["sync", "x"], ["--json"], []):
        assert quick_sync(other) is None
    assert quick_sync(["sync", "--vault", str(dokhu.root / "notes")]) is None
    assert capsys.readouterr().out == ""


def test_status_counts_what_waits(dokhu: Dokhu) -> None:
    dokhu.json("import", *seeds(dokhu))
    status = dokhu.json("status")
    assert status["vault"] == str(dokhu.root)
    assert Path(status["index"]).is_file()
    assert status["waiting"]["papers"] == 6
    assert status["waiting"]["questions"] == 1
    assert status["waiting"]["uncommitted"] == len(dokhu.files())
    said = dokhu("status").stdout
    assert status["index"] in said and "to commit" in said


def test_status_without_git(dokhu: Dokhu, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    status = dokhu.json("status")
    assert status["waiting"]["uncommitted"] is None
    assert "not installed" in dokhu("status").stdout


def test_check_names_file_and_line(dokhu: Dokhu) -> None:
    assert dokhu("check").stdout == "Nothing is wrong.\n"
    dokhu.write("notes/2024/broken.md", "---\ntitle: [open\n---\n\n글.\n")
    dokhu.write("notes/2024/binary.md", b"\x00\x01")
    dokhu.write("papers/arxiv/2024-12.jsonl", '{"key": 1}\n')
    result = dokhu("check")
    assert result.exit_code == 1
    for place in (
        "notes/2024/broken.md:",
        "notes/2024/binary.md:",
        "papers/arxiv/2024-12.jsonl:1:",
    ):
        assert place in result.stderr
    problems = dokhu.json("check", status=1)["problems"]
    assert len(problems) == 3
    assert all(set(problem) == {"path", "line", "message"} for problem in problems)
    assert dokhu("list").exit_code == 0


def real(*words: str, **more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "tui", *words],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, **more},
        cwd=Path(__file__).parents[2],
        check=False,
    )


def test_check_knows_posts_whose_notes_are_gone(dokhu: Dokhu) -> None:
    dokhu.write("posts/2024-12-13.md", "---\nnotes:\n  - gone-for-good\n---\n")
    (problem,) = dokhu.json("check", status=1)["problems"]
    assert (problem["path"], problem["line"]) == ("posts/2024-12-13.md", 3)
    assert "gone-for-good" in problem["message"]


WRONG_SETTINGS = """\
[views]
"good" = "tag:llm"
"bad" = "tag:"
[export]
pair = "yes"
hugo = "content"
[export.hogo]
[export.jekyll]
pair = true
"titel" = "x"
math = "$"
folder = "../out"
title = 5
[keys]
fly = "f"
queue = "ctrl+"
"""


def test_check_knows_every_wrong_setting(dokhu: Dokhu) -> None:
    dokhu.write("dokhu.toml", WRONG_SETTINGS)
    problems = dokhu.json("check", status=1)["problems"]
    assert {problem["path"] for problem in problems} == {"dokhu.toml"}
    said = {problem["line"]: problem["message"] for problem in problems}
    assert said[3] == "the setting “views.bad” is no filter: “tag:” needs a value, such as tag:llm"
    starts = {
        5: "the setting “export.pair” must be true or false",
        6: "the setting “export.hugo” must be a table, [export.hugo]",
        7: "the setting “export.hogo” is no target",
        10: "the setting “export.jekyll.titel” is no setting",
        11: "the setting “export.jekyll.math” must be one of “raw”",
        12: "the setting “export.jekyll.folder” leads out",
        13: "the setting “export.jekyll.title” must be text",
        15: "the setting “keys.fly” is no action",
        16: "the setting “keys.queue” must be a key",
    }
    assert said.keys() == {3, *starts}
    assert {line: said[line][: len(start)] for line, start in starts.items()} == starts


def test_a_terminal_of_another_encoding_is_no_error(dokhu: Dokhu) -> None:
    dokhu.write("notes/2024/a.md", "# 주전자\n\n글.\n")
    done = real("list", "--vault", str(dokhu.root), PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (0, "")
    assert "\\uc8fc" in done.stdout


def test_a_reader_that_goes_away_is_no_error(dokhu: Dokhu) -> None:
    for number in range(300):
        dokhu.write(f"notes/2024/{number}.md", f"# Number {number} {'x' * 300}\n\n글.\n")
    for words in ("list --limit 0", "list --limit 0 --json", "search x --limit 0"):
        command = f"{sys.executable} -m tui {words} --vault '{dokhu.root}' | head -n 1"
        done = subprocess.run(
            ["sh", "-c", command],
            capture_output=True,
            text=True,
            cwd=Path(__file__).parents[2],
            check=False,
        )
        assert done.stderr == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is full")
def test_output_to_a_full_disk_is_said(dokhu: Dokhu) -> None:
    dokhu.write("notes/2024/a.md", "# Saucers\n\n글.\n")
    for words in ("list", "list --json", "sync", "--help", "show nothing --json"):
        done = subprocess.run(
            f"{sys.executable} -m tui {words} > /dev/full",
            shell=True,
            env={**os.environ, "DOKHU_VAULT": str(dokhu.root)},
            stderr=subprocess.PIPE,
            text=True,
            cwd=Path(__file__).parents[2],
            check=False,
        )
        assert done.returncode in (1, 2)
        assert "No space left" in done.stderr and "Traceback" not in done.stderr
