"""Calling the commands, and made-up files to call them on."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from notes.vault import init_vault
from tui.commands.cli import cli

KETTLE = "KettleNet: Boiling at Scale"
LONG = "We mend the kettle while the kettle is on the stove, and measure what the tea loses. " * 4
BLOG = f"""\
2024년 12월 13일
{KETTLE}
(Ada Pot, José Ñandú)
We present KettleNet, a model that boils water with 3% less noise than a whistle.
주전자 모델. 소리가 작다는 것이 재미있네요.
A kettle model. Interesting that it is quiet.
#kettle #scaling-law
"""
HF_LIST = f"""\
Get trending papers in your email inbox once a day!
Get trending papers in your email inbox!
SubscribeAre Pots Necessary? A Survey of Cups
{LONG.strip()}
{KETTLE}
{LONG.strip()}
"""
HF_SEARCH = (
    f"12 {KETTLE} {LONG}27 authors · Dec 11, 2024 6\n"
    f"7 Leaves Without Water Recent work has shown that {LONG}3 authors · Dec 9 2\n"
)
DATASET = f"""\
arxiv_id
stringlengths 10
12
| abstract
stringlengths 459
2.2k
|
---|---|
2401.00001 | {LONG.strip()} |
2401.00002 | {LONG.strip()} |
"""
NOTE = f"""\
https://arxiv.org/abs/2401.00007

*A Spoon for Every Cup* (Ida Lid)

> {LONG.strip()}

숟가락에 대한 한국어 문단입니다.

An English paragraph about spoons.

#spoons
"""


class Dokhu:
    """The command line on one vault."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def __call__(self, *arguments: str | Path) -> Result:
        """Run a command as a person would; the vault is named for it."""
        words = [str(argument) for argument in arguments]
        return CliRunner().invoke(cli, [*words[:1], "--vault", str(self.root), *words[1:]])

    def json(self, *arguments: str | Path, status: int = 0) -> Any:
        """Run a command with `--json`, and give the document."""
        result = self(*arguments, "--json")
        assert result.exit_code == status, result.output
        return json.loads(result.stdout)

    def write(self, path: str, text: str | bytes) -> Path:
        """Write a file of the vault, or beside it with `../`."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return file

    def files(self) -> dict[str, bytes]:
        """Every file of the vault but git's own."""
        found = (path for path in self.root.rglob("*") if path.is_file())
        return {
            str(path.relative_to(self.root)): path.read_bytes()
            for path in found
            if ".git" not in path.relative_to(self.root).parts
        }


def new_vault(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Dokhu:
    """An empty vault, with somebody that git knows."""
    for who in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{who}_NAME", "A Reader")
        monkeypatch.setenv(f"GIT_{who}_EMAIL", "reader@example.org")
    return Dokhu(init_vault(folder / "vault").root)


def seeds(dokhu: Dokhu) -> list[Path]:
    """One file of each format."""
    return [
        dokhu.write("../seeds/search.txt", HF_SEARCH),
        dokhu.write("../seeds/list.txt", HF_LIST),
        dokhu.write("../seeds/blog.txt", BLOG),
        dokhu.write("../seeds/dataset.txt", DATASET),
        dokhu.write("../seeds/folder/240105 Spoons.md", NOTE),
    ]


def git(root: Path, *arguments: str) -> str:
    """What git says."""
    done = subprocess.run(
        ["git", "-C", str(root), *arguments], check=True, capture_output=True, text=True
    )
    return done.stdout
