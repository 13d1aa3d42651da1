"""One key of the front matter changes, and every other byte of the file stays.

In the examples « » stand around what changes.
"""

from __future__ import annotations

import re

import pytest

from notes.front_matter import FrontMatterError
from notes.splice import splice


def unmarked(text: str) -> str:
    return text.replace("«", "").replace("»", "")


def with_instead(text: str, new: str) -> str:
    return re.sub("«.*»", lambda _: new, text, flags=re.DOTALL)


CHANGED = {
    "plain": ("---\na: 1\n«status: done\n»z: 1\n---\n가\n", "status: later\n"),
    "byte order mark, no final newline": ("\ufeff---\n«status: done\n»---\n가", "status: later\n"),
    "CRLF": ("---\r\n«status: done\r\n»z: 1\r\n---\r\n가\r\n", "status: later\r\n"),
    "a line end of its own": ("---\r\n«status: done\n»z: 1\r\n---\r\n", "status: later\n"),
    "closed with dots": ("---\n«status: done\n»...\n가\n", "status: later\n"),
    "no body": ("---\n«status: done\n»---", "status: later\n"),
    "comments": ("---\n# a\n«status: done  # why\n»\n# b\nz: 1\n---\n", "status: later  # why\n"),
    "single quotes": ("---\n«status: 'done'\n»---\n", "status: 'later'\n"),
    "double quotes": ('---\n«status: "done" # c\n»---\n', 'status: "later" # c\n'),
    "a hash within quotes": ('---\n«status: "do # ne"\n»---\n', 'status: "later"\n'),
    "a quoted key": ("---\n«'status': done\n»---\n", "'status': later\n"),
    "no value": ("---\n«status:\n»z: 1\n---\n", "status: later\n"),
    "a comment for a value": ("---\n«status: # c\n»z: 1\n---\n", "status: later # c\n"),
    "null": ("---\n«status:   ~\n»---\n", "status: later\n"),
    "two lines": ("---\n«status: done\n  and more\n»z: 1\n---\n", "status: later\n"),
    "a block scalar": ("---\n«status: |  # c\n  a\n\n  b\n»\nz: 1\n---\n", "status: later  # c\n"),
    "a folded scalar": ("---\n«status: >-\n  done\n»# below\nz: 1\n---\n", "status: later\n"),
    "a flow list": ("---\n«status: [done]\n»z: 1\n---\n", "status: later\n"),
    "a block list": ("---\n«status:\n- done\n»z: 1\n---\n", "status: later\n"),
    "indented": ("---\n  a: 1\n«  status: done\n»---\n", "  status: later\n"),
    "a nested key": ("---\nz:\n  status: mine\n«status: done\n»---\n", "status: later\n"),
    "tags": ("---\nz: !x {a: [1, 2]}\n«status: !!str done\n»id: 012\n---\n", "status: later\n"),
    "an anchor nobody uses": ("---\nz: &x 1\n«status: done\n»---\n", "status: later\n"),
    "a new key": ("---\nz: 1\n«»---\n", "status: later\n"),
    "a new key, indented": ("---\n  z: 1\n«»---\n", "  status: later\n"),
    "a new key, CRLF": ("---\r\nz: 1\r\n«»---\r\n", "status: later\r\n"),
    "a new key below a block scalar": ("---\nz: |\n  text\n# end\n«»---\n", "status: later\n"),
    "empty front matter": ("---\n«»---\n가\n", "status: later\n"),
    "only a comment": ("---\n# c\n«»---\n", "status: later\n"),
    "no front matter": ("«»가\n", "---\nstatus: later\n---\n"),
    "no front matter, CRLF": ("«»가\r\n", "---\r\nstatus: later\r\n---\r\n"),
    "no front matter, byte order mark": ("\ufeff«»가", "---\nstatus: later\n---\n"),
    "prose between rules": ("«»---\n\nwords\n\n---\n", "---\nstatus: later\n---\n"),
    "an empty file": ("«»", "---\nstatus: later\n---\n"),
}


@pytest.mark.parametrize(("text", "new"), CHANGED.values(), ids=CHANGED)
def test_a_value_changes_its_own_lines(text: str, new: str) -> None:
    assert splice(unmarked(text), "status", "later") == with_instead(text, new)


GONE = {
    "with its comment": "---\na: 1\n«status: done # c\n»z: 1\n---\n가\n",
    "a line of comment stays": "---\n# mine\n«status: done\n»z: 1\n---\n",
    "the last key, with its fences": "«---\nstatus: done\n---\n»\n가\n",
    "but not the byte order mark": "\ufeff«---\nstatus: done\n---\n»가\n",
    "a list": "---\n«status:\n  - a\n  - b\n»# c\nz: 1\n---\n",
    "an absent key": "---\n---\n가\n",
    "no front matter": "가\n",
}


@pytest.mark.parametrize("text", GONE.values(), ids=GONE)
def test_a_key_that_goes(text: str) -> None:
    assert splice(unmarked(text), "status", None) == with_instead(text, "")


def test_comments_within_a_list_that_goes_stay() -> None:
    text = "---\nstatus:\n  # one\n  - a\n  # two\n  - b\nz: 1\n---\n"
    assert splice(text, "status", None) == "---\n  # one\n  # two\nz: 1\n---\n"


LISTS = {
    "one more": ("tags:\n  - a\n  - b\n«»", ("a", "b", "c"), "  - c\n"),
    "one less, not indented": ("tags:\n- a\n«- b\n»", ("a",), ""),
    "one between, quoted as the first": ("tags:\n- 'a'\n«»- b\n", ("a", "c", "b"), "- 'c'\n"),
    "another order": (
        "tags:\n«  - 'a' # x\n  - \"b\"\n»", ("b", "a"), "  - \"b\"\n  - 'a' # x\n",
    ),
    "lines of comment": (
        "tags:\n  # one\n«  - a\n»\n  # two\n  - b\n", ("b",), "",
    ),
    "flow": ("«tags: [a, 'b']  # c\n»", ("b", "x, y"), "tags: ['b', 'x, y']  # c\n"),
    "flow over two lines": ("«tags: [a,\n  b] # c\n»", ("b",), "tags: [b] # c\n"),
    "an empty list": ("«tags: []\n»", ("a",), "tags:\n  - a\n"),
    "no value": ("tags:  # c\n«»", ("a",), "  - a\n"),
    "one word": ("«tags: a\n»", ("a", "b"), "tags:\n  - a\n  - b\n"),
    "none left in a flow list": ("«tags: [a]\n»", (), "tags: []\n"),
    "none left in a block list": ("«tags:\n- a\n»", (), "tags: []\n"),
    "a new list": ("a: 1\n«»", ("no", "2024"), "tags:\n  - 'no'\n  - '2024'\n"),
}  # fmt: skip


@pytest.mark.parametrize(("field", "value", "new"), LISTS.values(), ids=LISTS)
def test_a_list_changes_the_lines_of_its_items(
    field: str, value: tuple[str, ...], new: str
) -> None:
    text = f"---\nx: 1\n{field}---\n\n가\n"
    assert splice(unmarked(text), "tags", value) == with_instead(text, new)


REFUSED = {
    "its key twice": ("---\nstatus: a\nx: 1\nstatus: b\n---\n", 4, "twice"),
    "another key twice": ("---\nstatus: a\nx: 1\nx: 2\n---\n", 4, "twice"),
    "not YAML": ("---\nstatus: a: b\n---\n", 2, "not YAML"),
    "a fence within quotes": ('---\ntitle: "x\n---\n"\n---\n', 3, "not YAML"),
    "an alias": ("---\nx: &a 1\nstatus: *a\n---\n", 3, "alias"),
    "one flow mapping": ("---\n{status: a, x: 1}\n---\n", 2, "{…}"),
    "a nested value": ("---\nstatus: {x: 1}\n---\n", 2, "nested"),
    "a list in a list": ("---\nstatus:\n  - [x]\n---\n", 2, "nested"),
    "two comments": ("---\nstatus: [a, # one\n  b] # two\n---\n", 2, "comments"),
    "a question mark": ("---\n? status\n: a\n---\n", 2, "other lines"),
    "TOML": ("+++\nstatus = 'a'\n+++\n", 1, "TOML"),
}


@pytest.mark.parametrize(("text", "line", "reason"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_done_safely_is_refused(text: str, line: int, reason: str) -> None:
    with pytest.raises(FrontMatterError, match=reason) as caught:
        splice(text, "status", "later")
    assert caught.value.line == line


def test_what_is_below_never_becomes_front_matter() -> None:
    with pytest.raises(FrontMatterError, match="other lines"):
        splice("---\nstatus: done\n---\n---\na: 1\n---\n", "status", None)
