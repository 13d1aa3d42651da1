"""Commits take the vault's own changed files and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.command_line import git
from tui.commit_message import commit_message
from tui.git import Change, GitError, changes, commit, diff_added_lines


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for who in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{who}_NAME", "A Reader")
        monkeypatch.setenv(f"GIT_{who}_EMAIL", "reader@example.org")
    folder = tmp_path / "vault"
    write(folder, "dokhu.toml", "")
    git(tmp_path, "init", "-q", "vault")
    return folder


def write(root: Path, path: str, text: str) -> None:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(text, "utf-8")


def test_only_the_vaults_own_files_are_committed(root: Path) -> None:
    write(root, "notes/2024/한글 이름 [a]*.md", "글")
    write(root, "papers/arxiv/2024-12.jsonl", "{}\n")
    write(root, "other.txt", "not ours")
    write(root, "staged.txt", "not ours, and staged")
    git(root, "add", "staged.txt")
    found = [change.path for change in changes(root, ["notes"])]
    assert found == ["dokhu.toml", "notes/2024/한글 이름 [a]*.md", "papers/arxiv/2024-12.jsonl"]
    report = commit(root, found, "a message")
    assert report.files == tuple(found)
    names = git(root, "show", "--name-only", "--format=%s", "-z", "HEAD")
    assert names.startswith("a message")
    assert "other.txt" not in names and "staged.txt" not in names
    assert git(root, "diff", "--cached", "--name-only") == "staged.txt\n"
    assert changes(root, ["notes"]) == []


def test_changed_and_removed_files(root: Path) -> None:
    write(root, "notes/a.md", "one")
    write(root, "notes/b.md", "one")
    commit(root, ["notes/a.md", "notes/b.md"], "first")
    write(root, "notes/a.md", "two")
    (root / "notes/b.md").unlink()
    (root / "dokhu.toml").unlink()
    found = changes(root, ["notes"])
    assert found == [Change("notes/a.md", "changed"), Change("notes/b.md", "removed")]
    commit(root, [change.path for change in found], "second")
    assert git(root, "ls-files") == "notes/a.md\n"


def test_a_vault_within_a_repository(root: Path) -> None:
    inner = root / "inner"
    write(inner, "notes/a.md", "one")
    write(root, "notes/outside.md", "one")
    assert [change.path for change in changes(inner, ["notes"])] == ["notes/a.md"]
    commit(inner, ["notes/a.md"], "first")
    assert git(root, "ls-files") == "inner/notes/a.md\n"


def test_an_adopted_folder_gives_its_markdown_only(root: Path) -> None:
    write(root, "2024/note.md", "")
    write(root, "2024/photo.jpg", "")
    found = [change.path for change in changes(root, ["."])]
    assert found == ["2024/note.md", "dokhu.toml"]


def test_what_git_cannot_do_is_said(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(GitError, match="git init"):
        changes(tmp_path, ["notes"])
    (root / ".git/MERGE_HEAD").write_text("0" * 40)
    with pytest.raises(GitError, match="merge is under way"):
        commit(root, ["dokhu.toml"], "m")
    (root / ".git/MERGE_HEAD").unlink()
    git(root, "config", "user.useConfigOnly", "true")
    for name in ("GIT_AUTHOR_NAME", "GIT_AUTHOR_EMAIL"):
        monkeypatch.delenv(name)
    monkeypatch.setenv("EMAIL", "")
    with pytest.raises(GitError, match=r"user\.name"):
        commit(root, ["dokhu.toml"], "m")
    monkeypatch.setenv("PATH", "")
    with pytest.raises(GitError, match="not installed"):
        changes(root, ["notes"])


def test_what_is_staged_may_be_what_is_there_already(root: Path) -> None:
    write(root, "notes/a.md", "# A\n")
    commit(root, ["notes/a.md"], "first")
    git(root, "rm", "--quiet", "--cached", "notes/a.md")
    assert commit(root, ["notes/a.md"], "second").commit == ""


def test_a_hook_that_says_no_is_heard(root: Path) -> None:
    hook = root / ".git/hooks/pre-commit"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\necho not today\nexit 1\n")
    hook.chmod(0o755)
    write(root, "notes/a.md", "# A\n")
    with pytest.raises(GitError, match="not today"):
        commit(root, ["notes/a.md"], "first")


def test_added_rows_are_counted(root: Path) -> None:
    write(root, "papers/arxiv/2024-12.jsonl", "{}\n{}\n")
    assert diff_added_lines(root, "papers/arxiv/2024-12.jsonl") == 2
    commit(root, ["papers/arxiv/2024-12.jsonl"], "first")
    write(root, "papers/arxiv/2024-12.jsonl", "{}\n{}\n{}\n")
    assert diff_added_lines(root, "papers/arxiv/2024-12.jsonl") == 1


def test_a_message_names_what_was_written() -> None:
    found = [
        Change("notes/2024/a.md", "changed"),
        Change("notes/2024/b.md", "new"),
        Change("papers/arxiv/2024-12.jsonl", "changed"),
        Change("papers/triage/2024-12.jsonl", "changed"),
        Change("posts/2024-12-13.md", "new"),
    ]
    titles = {"notes/2024/a.md": "A Paper", "notes/2024/b.md": "다른 논문"}
    message = commit_message(found, titles.__getitem__, lambda path: 12)
    assert message == "Notes: A Paper, 다른 논문; post: 2024-12-13; 12 papers; 12 decisions"


def test_a_message_stays_short() -> None:
    found = [Change(f"notes/{name}.md", "changed") for name in "abcde"]
    message = commit_message(found, lambda path: path[6], lambda path: 0)
    assert message == "Notes: a, b, c and 2 more"
    assert commit_message([Change("dokhu.toml", "changed")], str, len) == "File: dokhu.toml"
    long = commit_message([Change("notes/a.md", "new")], lambda path: "긴  제목 " * 30, len)
    assert len(long) < 70 and long.startswith("Note: 긴 제목 긴") and long.endswith("…")
    many = [Change(f"notes/{name * 40}.md", "new") for name in "ab"]
    subject, below = commit_message(many, lambda path: path[6:46], len).split("\n\n")
    assert subject == "2 notes"
    assert below == f"Notes: {'a' * 40}, {'b' * 40}"
    removed = [Change("notes/old.md", "removed")]
    assert commit_message(removed, str, len) == "Note: old (removed)"
