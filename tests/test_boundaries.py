"""What import-linter cannot see: what a running command has loaded, and what is installed."""

from __future__ import annotations

import importlib.metadata
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOMS = ("notes", "seeds", "store", "tui")
HEAVY = {"sqlite_utils", "yaml", "frontmatter", "langdetect"}
# Says what is loaded when the command has ended, however it ended.
PROBE = """
import json, sys
from tui.commands.cli import cli
try:
    cli(sys.argv[1:], prog_name="dokhu")
finally:
    sys.stderr.write("\\nLOADED " + json.dumps(sorted(sys.modules)))
"""


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    root = tmp_path / "vault"
    done = run("demo", "--to", str(root))
    assert done.returncode == 0, done.stderr
    return root


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", PROBE, *arguments],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
        env={**os.environ, "EDITOR": "true", "VISUAL": "true"},
    )


def loaded(done: subprocess.CompletedProcess[str]) -> set[str]:
    return set(json.loads(done.stderr.rpartition("LOADED ")[2]))


def test_no_command_loads_the_app(vault: Path) -> None:
    note = next(vault.glob("notes/**/*.md"))
    post = next(vault.glob("posts/*.md")).stem
    commands = [
        ["--help"],
        ["sync"],
        ["sync", "--rebuild"],
        ["list"],
        ["search", "data"],
        ["show", note.stem],
        ["edit", note.stem],
        ["questions"],
        ["answer", "nothing", "--keep"],
        ["export", "post", post, "--to", "text"],
        ["export", "blog", "--to", "html", "--out", str(vault / "site")],
        ["import", str(note)],
        ["status"],
        ["stats"],
        ["check"],
        ["commit"],
        [],
    ]
    for command in commands:
        done = run(*command, *(["--vault", str(vault)] if command[:1] != ["--help"] else []))
        assert "Traceback" not in done.stderr, (command, done.stderr)
        assert not loaded(done) & {"textual", "rich"}, command


def test_help_loads_only_click() -> None:
    names = loaded(run("--help"))
    assert not names & {"seeds", "store", "sqlite3", "platformdirs", *HEAVY}
    # The person's settings say in which language the help is.
    assert {name for name in names if name.startswith("notes.")} == {"notes.places"}


def test_a_text_export_loads_no_engine(vault: Path) -> None:
    post = next(vault.glob("posts/*.md")).stem
    done = run("export", "post", post, "--to", "text", "--vault", str(vault))
    assert not loaded(done) & {"jinja2", "markdown_it", "nh3", "css_inline", "latex2mathml"}


def test_a_sync_with_nothing_to_do_loads_nothing_heavy(vault: Path) -> None:
    # What changed within two seconds is looked at again, so let the files be older.
    for path in vault.rglob("*"):
        os.utime(path, (1_700_000_000, 1_700_000_000))
    for _ in range(2):
        run("sync", "--vault", str(vault))
    done = run("sync", "--vault", str(vault), "--json")
    assert json.loads(done.stdout)["parsed"] == 0
    assert not loaded(done) & HEAVY


@pytest.mark.parametrize("room", ROOMS)
def test_our_package_names_are_ours_alone(room: str) -> None:
    # Another distribution with a package of one of these names would overwrite files of ours.
    # An editable installation names no packages at all.
    owners = importlib.metadata.packages_distributions().get(room, ["dokhu"])
    assert set(owners) == {"dokhu"}
