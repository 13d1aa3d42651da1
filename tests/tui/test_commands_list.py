"""`dokhu list`, `search` and `show`."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.command_line import KETTLE, Dokhu, new_vault, seeds
from tui.cells import cells


@pytest.fixture
def dokhu(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Dokhu:
    made = new_vault(tmp_path, monkeypatch)
    made.json("import", *seeds(made))
    return made


def test_the_documented_fields_are_there(dokhu: Dokhu) -> None:
    fields = {"id", "title", "authors", "paper_date", "status", "tags", "sources", "note"}
    for entry in dokhu.json("list"):
        assert set(entry) == fields | {"translation"}
    found = {"id", "title", "path", "score", "snippets", "languages", "tags", "date"}
    for hit in dokhu.json("search", "kettle"):
        assert set(hit) == found


@pytest.mark.parametrize(
    "words",
    [
        ["-tag:spoons", "is:note"],
        ["is:note", "-tag:spoons"],
        ["-tag:spoons", "--limit", "5", "is:note"],
        ["--limit=5", "is:note", "-spoon"],
        ["is:note -spoon"],
        ["is:note", "-숟가락"],
    ],
)
def test_arguments_that_begin_with_a_hyphen_are_part_of_the_query(
    dokhu: Dokhu, words: list[str]
) -> None:
    assert [entry["title"] for entry in dokhu.json("list", *words)] == [KETTLE]
    if any(word.startswith("-") or " -" in word for word in words):
        assert [hit["title"] for hit in dokhu.json("search", "kettle", *words)] == [KETTLE]


def test_a_misspelled_option_is_no_query(dokhu: Dokhu) -> None:
    for command in ("list", "search"):
        result = dokhu(command, "kettle", "--limt", "5")
        assert result.exit_code == 2
        assert "--limt" in result.stderr


def test_a_paper_without_a_title_says_so(dokhu: Dokhu) -> None:
    titles = {entry["id"]: entry["title"] for entry in dokhu.json("list")}
    assert titles["2401.00001"] is None
    assert "(no title yet)" in dokhu("list", "needs:title").stdout
    assert dokhu("show", "2401.00001").stdout.startswith("2401.00001 has no title yet")


def test_limit(dokhu: Dokhu) -> None:
    assert len(dokhu.json("list", "--limit", "2")) == 2
    assert len(dokhu.json("list", "--limit", "0")) == len(dokhu.json("list")) == 6
    shown = dokhu("list", "--limit", "2")
    assert len(shown.stdout.splitlines()) == 3
    assert "2 of 6" in shown.stderr
    assert dokhu("list", "--limit", "-1").exit_code == 2


def test_both_languages_are_found(dokhu: Dokhu) -> None:
    for word in ("숟가락", "spoons"):
        hits = dokhu.json("search", word)
        assert [hit["title"] for hit in hits] == ["A Spoon for Every Cup"]
        assert any(word in snippet["text"] for snippet in hits[0]["snippets"])
        assert word in dokhu("search", word).stdout


def test_a_malformed_query_is_told_what_is_wrong(dokhu: Dokhu) -> None:
    for command in ("list", "search"):
        result = dokhu(command, "translation:nonsense")
        assert result.exit_code == 2
        assert "nonsense" in result.stderr or "translation" in result.stderr


def test_the_table_lines_up(dokhu: Dokhu) -> None:
    lines = dokhu("list").stdout.splitlines()
    at = lines[0].index("status")
    for line in lines[1:]:
        before = [end for end in range(len(line)) if cells(line[:end]) == at]
        assert before and line[before[-1]] != " "
        assert line[before[0] - 1] == " "


def test_show_by_every_name(dokhu: Dokhu) -> None:
    note = next(dokhu.root.glob("notes/**/*spoon*.md"))
    for name in ("2401.00007", "https://arxiv.org/abs/2401.00007", note.stem, "a spoon for"):
        shown = dokhu.json("show", name)
        assert (shown["arxiv"], shown["title"]) == ("2401.00007", "A Spoon for Every Cup")
    blocks = [(block["lang"], block["kind"]) for block in shown["blocks"]]
    assert ("ko", "prose") in blocks and ("en", "prose") in blocks
    words = dokhu("show", "A", "Spoon", "for")
    assert "숟가락에 대한 한국어 문단입니다." in words.stdout


def test_a_name_of_nothing_or_of_several(dokhu: Dokhu) -> None:
    nothing = dokhu("show", "no such thing")
    assert (nothing.exit_code, nothing.stdout) == (2, "")
    assert "no such thing" in nothing.stderr
    several = dokhu("show", "e")
    assert several.exit_code == 2
    assert KETTLE in several.stderr
    assert dokhu.json("show", "no such thing", status=2)["problems"][0]["message"]


def test_bytes_that_are_no_text_name_nothing(dokhu: Dokhu) -> None:
    assert dokhu("show", "\udcff").exit_code == 2


def test_nothing_that_a_terminal_acts_on_is_printed(dokhu: Dokhu) -> None:
    head = "---\ntitle: \"red\x1b[31m\x1b]0;title\x07 \u202e\"\ntags: ['\x9b2J']\n---\n\n"
    text = f"{head}빨강\x1b[2J 본문\n"
    dokhu.write("notes/2024/red\x1b[31m.md", text)
    for command in (["list"], ["search", "빨강"], ["show", "red"], ["check"]):
        for output in (dokhu(*command), dokhu(*command, "--json")):
            shown = output.stdout + output.stderr
            assert not any(char in shown for char in "\x1b\x07\x9b\u202e"), command


def test_results_are_never_stale(dokhu: Dokhu) -> None:
    path = dokhu.write("notes/2024/new.md", "# Saucers\n\n받침에 대하여.\n")
    assert [hit["title"] for hit in dokhu.json("search", "받침")] == ["Saucers"]
    path.unlink()
    assert dokhu.json("search", "받침") == []
