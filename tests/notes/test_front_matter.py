"""Front matter as people and other programs write it: found, and read as the text it is."""

from __future__ import annotations

import threading

import pytest

from notes.front_matter import (
    MAX_CHARS,
    MAX_DEPTH,
    FrontMatter,
    FrontMatterError,
    Value,
    front_of,
    split,
)


def values(text: str) -> dict[str, Value] | None:
    front = front_of(text)
    return front.values if front else None


@pytest.mark.parametrize(
    ("text", "yaml", "body"),
    [
        pytest.param("---\na: 1\n---\n가\n", "a: 1\n", "가\n", id="plain"),
        pytest.param("\ufeff---\na: 1\n---\n가", "a: 1\n", "가", id="byte order mark"),
        pytest.param("---\r\na: 1\r\n---\r\n가", "a: 1\r\n", "가", id="CRLF"),
        pytest.param("---\na: 1\n...\n가", "a: 1\n", "가", id="dots close too"),
        pytest.param("--- \t\na: 1\n---  \n가", "a: 1\n", "가", id="spaces behind fences"),
        pytest.param("---\n---\n가", "", "가", id="empty"),
        pytest.param("---\na: 1\n---", "a: 1\n", "", id="no body"),
        pytest.param("---\na: |\n  ---\n---\n가", "a: |\n  ---\n", "가", id="an indented fence"),
        pytest.param("+++\na = 1\n+++\n가", "a = 1\n", "가", id="TOML"),
    ],
)
def test_split(text: str, yaml: str, body: str) -> None:
    where = split(text)
    assert where
    assert (text[where.start : where.end], text[where.body :]) == (yaml, body)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "가",
        "---",
        "---\na: 1\n",
        "\n---\na: 1\n---\n",
        "----\na: 1\n----\n",
        "---\na: 1\n+++\n",
    ],
    ids=["empty", "text", "a rule", "never closed", "not on top", "too long", "mixed fences"],
)
def test_no_front_matter(text: str) -> None:
    assert split(text) is None


@pytest.mark.parametrize(
    "between",
    [
        pytest.param("Some words", id="words"),
        pytest.param("한국어 문단.\n\n> quote: x\n", id="a colon only in a quotation"),
        pytest.param("- item: one\n- item: two", id="a list"),
        pytest.param("https://arxiv.org/abs/2412.08905", id="a URL"),
    ],
)
def test_prose_between_two_rules_is_no_front_matter(between: str) -> None:
    assert front_of(f"---\n{between}\n---\n가\n") is None


@pytest.mark.parametrize(
    ("yaml", "value"),
    [
        ("2412.10", "2412.10"),
        ("0704.0010", "0704.0010"),
        ("012", "012"),
        ("12:30", "12:30"),
        ("1e5", "1e5"),
        ("1_000", "1_000"),
        ("no", "no"),
        ("true", "true"),
        ("2024-12-13", "2024-12-13"),
        ("2024-13-45", "2024-13-45"),
        ("=", "="),
        ("", None),
        ("~", None),
        ("null", None),
        ("'null'", "null"),
        ("'it''s'", "it's"),
        (r'"tab \t, \uAC00"', "tab \t, 가"),
        ("plain # comment", "plain"),
        ("C#", "C#"),
        ("one\n  two", "one two"),
        ("|\n  one\n  two", "one\ntwo\n"),
        (">-\n  one\n  two", "one two"),
        ("[a, 'b', 1]", ["a", "b", "1"]),
        ("\n- a\n- 2024", ["a", "2024"]),
        ("{x: {y: 1}}", {"x": {"y": "1"}}),
        ("&name x", "x"),
        ("!!int 3", "3"),
        ("!!python/object/apply:os.system [echo]", ["echo"]),
        ("👍", "👍"),
        ("한글 값", "한글 값"),
    ],
)
def test_values_are_the_text_that_stands_there(yaml: str, value: Value) -> None:
    assert values(f"---\nkey: {yaml}\n---\n") == {"key": value}


@pytest.mark.parametrize(
    ("yaml", "expected"),
    [
        pytest.param("", {}, id="nothing"),
        pytest.param("# only a comment\n", {}, id="only a comment"),
        pytest.param("제목: 값\n'quoted': x\n? asked\n: y\n",
                     {"제목": "값", "quoted": "x", "asked": "y"}, id="keys of any kind"),
        pytest.param("  a: 1\n  b: 2\n", {"a": "1", "b": "2"}, id="indented"),
        pytest.param("{a: 1, b: [x]}\n", {"a": "1", "b": ["x"]}, id="one flow mapping"),
        pytest.param("a:\tb\n", {"a": "b"}, id="a tab before the value"),
    ],
)  # fmt: skip
def test_whole_mappings(yaml: str, expected: dict[str, Value]) -> None:
    assert values(f"---\n{yaml}---\n") == expected


def test_the_first_of_two_like_keys_counts_and_both_lines_are_known() -> None:
    front = front_of("---\na: 1\nb: 2\na: 3\n---\n")
    assert front == FrontMatter({"a": "1", "b": "2"}, {"a": 2, "b": 3}, {"a": 4})


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        pytest.param("---\na: 1\nb: c: d\n---\n", 3, "not YAML", id="two colons"),
        pytest.param("---\na: 1\n\tb: 2\n---\n", 3, "not YAML", id="a tab for indentation"),
        pytest.param('---\na: 1\ntitle: "x\n---\n"\n---\n', 4, "not YAML", id="a fence in a quote"),
        pytest.param("---\na: [1\n---\n", 3, "not YAML", id="an open list"),
        pytest.param("---\na: 1\n\nb: \x07\n---\n", 4, "U+0007", id="a control character"),
        pytest.param("---\n? [a, b]\n: 1\n---\n", 2, "key", id="a list for a key"),
        pytest.param("---\na: &x 1\nb: *x\n---\n", 3, "alias", id="an alias"),
        pytest.param("+++\na = 1\nb = \n+++\n", 3, "not TOML", id="broken TOML"),
        pytest.param("+++\na = 1\na = 2\n+++\n", 3, "not TOML", id="TOML with a key twice"),
    ],
)
def test_what_is_broken_is_told_with_its_line(text: str, line: int, reason: str) -> None:
    with pytest.raises(FrontMatterError, match=reason.replace("+", r"\+")) as caught:
        front_of(text)
    assert caught.value.line == line


BOMB = "a: &a [x, x]\n" + "".join(
    f"{key}: &{key} [*{before}, *{before}]\n"
    for before, key in zip("abcdefghijklmnop", "bcdefghijklmnopq", strict=True)
)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param(f"---\n{BOMB}---\n", "alias", id="a bomb of aliases"),
        pytest.param("---\na: &a {x: 1}\nb:\n  <<: *a\n---\n", "alias", id="a merge"),
        pytest.param(f"---\na: {'x' * MAX_CHARS}\n---\n", "larger", id="too large"),
        pytest.param(f"---\na: {'[' * 1500}\n---\n", "nested", id="nested lists"),
        pytest.param(f"---\na: {'{x: ' * 1500}\n---\n", "nested", id="nested mappings"),
        pytest.param(f"---\na:\n  {'- ' * 1500}x\n---\n", "nested", id="nested block lists"),
        pytest.param(f"---\n{'? ' * 1500}x\n---\n", "nested", id="nested keys"),
        pytest.param(
            "---\n" + "".join(f"{' ' * n}k:\n" for n in range(MAX_DEPTH + 1)) + "---\n", "nested",
            id="nested block mappings",
        ),
        pytest.param(f"+++\na = {'[' * 1500}\n+++\n", "nested", id="nested TOML"),
        pytest.param(f"+++\n{'.'.join('k' * 3000)} = 1\n+++\n", "nested", id="a dotted TOML key"),
    ],
)  # fmt: skip
def test_attacks_are_refused_also_on_a_small_stack(text: str, reason: str) -> None:
    caught: list[Exception] = []

    def attempt() -> None:
        try:
            front_of(text)
        except FrontMatterError as error:
            caught.append(error)

    old = threading.stack_size(256 * 1024)
    try:
        thread = threading.Thread(target=attempt)
        thread.start()
    finally:
        threading.stack_size(old)
    thread.join()
    assert caught
    assert reason in str(caught[0])


def test_depth_that_people_use_is_read() -> None:
    deep = "".join(f"{'  ' * n}k{n}:\n" for n in range(MAX_DEPTH - 1))
    assert values(f"---\n{deep}---\n")
    assert values(f"---\na: {'[' * 20}{']' * 20}\n---\n")


def test_toml_is_read_as_text_too() -> None:
    toml = "date = 2024-12-13\narxiv = 2412.10\nstarred = true\ntags = ['a', 1]\n[p]\nq = 1\n"
    assert values(f"+++\n{toml}+++\n가\n") == {
        "date": "2024-12-13",
        "arxiv": "2412.10",
        "starred": "true",
        "tags": ["a", "1"],
        "p": {"q": "1"},
    }
