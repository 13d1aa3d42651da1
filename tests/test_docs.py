"""The README and docs/ say what is so: their examples are read and their commands are called."""

from __future__ import annotations

import hashlib
import json
import re
import runpy
import shlex
import unicodedata
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from notes.note import Note, read_note
from notes.paper import Paper
from notes.post import read_post
from notes.settings import TEMPLATE, read_settings
from notes.translation import state
from notes.triage import read_triage

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
FORMAT = (ROOT / "docs" / "note-format.md").read_text(encoding="utf-8")
PAGES = [README, *(path.read_text(encoding="utf-8") for path in (ROOT / "docs").glob("*.md"))]


def _examples(page: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", page, re.S | re.M)


def _commands(pages: list[str] = PAGES) -> list[list[str]]:
    """Every `dokhu …` line of the pages' shell examples, in words."""
    lines = "\n".join(shell for page in pages for shell in _examples(page, "sh")).splitlines()
    parts = (part.strip() for line in lines for part in line.split("&&"))
    return [shlex.split(part)[1:] for part in parts if part.startswith("dokhu")]


@pytest.mark.parametrize("words", _commands(), ids=" ".join)
def test_every_command_in_the_pages_is_one(words: list[str]) -> None:
    from tui.commands.cli import cli

    command: click.Command = cli
    context = click.Context(cli)
    while isinstance(command, click.Group) and words:
        found = command.get_command(context, words[0])
        assert found, f"there is no command {words[0]}"
        command, words = found, words[1:]
    if words:
        command.make_context("dokhu", list(words))  # parsed, and not run


def test_the_readme_can_be_tried_on_the_demo(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tui.commands.cli import cli

    for variable in ("GIT_AUTHOR_NAME", "GIT_COMMITTER_NAME", "EMAIL"):
        monkeypatch.setenv(variable, "reader@example.org")
    (tmp_path / "demo").mkdir()
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path / "demo")
    commands = _commands([README])
    for words in commands[commands.index(["demo", "--to", "~/demo"]) :]:
        if words[0] == "preview":  # serves the page until it is stopped
            continue
        done = CliRunner().invoke(cli, [word.replace("~", str(tmp_path)) for word in words])
        assert done.exit_code == 0, (words, done.output)
        assert done.stdout, words
    assert (tmp_path / "demo/page.html").is_file()


def test_the_readme_has_the_two_commands() -> None:
    first, second = (shell for shell in _examples(README, "sh") if "python3 -m venv" in shell)
    set_up = "python3 -m venv .venv && .venv/bin/pip install -q -e '.[dev]' && "
    assert first.strip() == set_up + ".venv/bin/dokhu demo"
    assert second.strip() == set_up + ".venv/bin/python -m pytest -n3"


def _note_examples() -> list[Note]:
    return [
        read_note(text, "notes/2024/2024-12-13-example.md")
        for text in _examples(FORMAT, "markdown")
        if "\nnotes:" not in text
    ]


def test_the_whole_note_of_the_format_page_is_read_as_the_page_says() -> None:
    note = _note_examples()[0]
    assert note.problems == ()
    assert note.title == "Phi-4 Technical Report"
    assert note.authors == ("Marah Abdin", "Jyoti Aneja")
    assert (note.arxiv, note.paper_date, note.date) == ("2412.08905", "2024-12-12", "2024-12-13")
    assert note.tags == ("llm", "synthetic-data")
    assert [len(note.paragraphs(lang)) for lang in ("ko", "en", "other")] == [1, 1, 0]
    assert note.abstract.startswith("A small language model")
    assert state(note).states == ("draft",)


def test_the_note_without_front_matter_says_the_same() -> None:
    note = _note_examples()[1]
    assert (note.title, note.arxiv) == ("Phi-4 Technical Report", "2412.08905")
    assert note.authors == ("Marah Abdin", "Jyoti Aneja")
    assert note.date == "2024-12-13"
    assert note.tags == ("llm", "synthetic-data")
    assert note.links == ("2023-06-20-textbooks-are-all-you-need",)
    assert len(note.paragraphs("ko")) == 1


def test_language_markers_do_what_the_page_says() -> None:
    note = _note_examples()[2]
    assert [block.text for block in note.paragraphs("ko")] == [
        '"Attention is all you need."',
        "Everything up to the next heading is Korean, as the heading is the name of a language.",
    ]
    assert [block.text[:8] for block in note.paragraphs("en")] == ["A block,"]


def test_the_digest_is_made_as_the_page_says() -> None:
    (transcript,) = _examples(FORMAT, "console")
    found = re.search(r"printf '(.*)' \| sha256sum.*\n(\w{8})", transcript)
    assert found
    text = " ".join(unicodedata.normalize("NFC", found[1]).split())
    assert hashlib.sha256(text.encode()).hexdigest()[:8] == found[2]
    assert _note_examples()[0].translation_of == (f"k{found[2]}",)


def test_the_post_of_the_format_page() -> None:
    (text,) = (text for text in _examples(FORMAT, "markdown") if "\nnotes:" in text)
    post = read_post(text, "posts/2024-12-13.md")
    assert post.problems == ()
    assert (post.state, post.slug, len(post.notes)) == ("out", "2024-12-13", 2)
    assert [block.lang for block in post.introduction] == ["ko", "en"]


def test_the_rows_of_the_format_page() -> None:
    row, triage = _examples(FORMAT, "json")
    assert Paper.from_row(json.loads(row)).to_row() == json.loads(row)
    assert len(list(read_triage(triage, "t.jsonl"))) == 2


def test_the_settings_of_the_format_page(tmp_path: Path) -> None:
    (text,) = _examples(FORMAT, "toml")
    (tmp_path / "dokhu.toml").write_text(text, encoding="utf-8")
    (tmp_path / "notes").mkdir()
    settings, problems = read_settings(tmp_path)
    assert problems == []
    assert settings.timezone == "Asia/Seoul"
    assert settings.views == {"This week's English": "needs:en after:2024-12-09"}


def test_links_between_the_pages_lead_somewhere() -> None:
    for folder in (ROOT, ROOT / "docs"):
        for path in folder.glob("*.md"):
            for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", path.read_text("utf-8")):
                assert (path.parent / target).exists(), f"{path.name} links to {target}"


def test_pictures_of_the_readme_are_there() -> None:
    pictures = re.findall(r'<img src="([^"]+)"', README)
    assert pictures
    for picture in pictures:
        assert (ROOT / picture).is_file(), f"{picture} is missing; see docs/pictures.py"


def test_help_names_every_command_of_the_page() -> None:
    from tui.commands.cli import cli

    said = CliRunner().invoke(cli, ["--help"]).output
    for words in _commands():
        assert not words or words[0].startswith("-") or words[0] in said


def test_the_keys_page_is_what_the_bindings_say() -> None:
    page = runpy.run_path(str(ROOT / "docs" / "keys.py"))["page"]()
    assert (ROOT / "docs" / "keys.md").read_text("utf-8") == page, "run python docs/keys.py"


def test_the_settings_in_the_pages_are_some(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tui.configuration import config_file
    from tui.keymap import read_keymap
    from tui.own_themes import own_themes

    page = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")
    of_a_vault, own = _examples(page, "toml")
    keys = (ROOT / "docs" / "keys.md").read_text(encoding="utf-8")
    (tmp_path / "notes").mkdir()
    taken_out = "\n".join(re.findall(r"^# (\[\w+\]|.+ = .+)$", TEMPLATE, re.M))
    for text in (of_a_vault, *_examples(keys, "toml"), taken_out):
        (tmp_path / "dokhu.toml").write_text(text, "utf-8")
        settings, problems = read_settings(tmp_path)
        assert (problems, read_keymap(settings.keys)[1]) == ([], [])
    file = Path(config_file())
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(own, "utf-8")
    (theme,), said = own_themes()
    assert (theme.name, theme.primary, said) == ("night", "#ffcc00", [])
