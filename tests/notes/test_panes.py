"""What is written in an editor goes back to its place, and all else stays."""

from __future__ import annotations

import re
import unicodedata

import pytest

from notes.fields import NoteError
from notes.note import read_note
from notes.panes import set_pane, split_pane


def ko(text: str, pane: str) -> str:
    return set_pane(text, "a.md", "ko", pane)


def en(text: str, pane: str) -> str:
    return set_pane(text, "a.md", "en", pane)


NOTE = """\
https://arxiv.org/abs/2412.08905

*A Title* (Kim Minsu)

> The abstract.

하나.

Number one.

둘.

Number two.

#tag

# Links

[[other]]
"""


def test_a_changed_paragraph_replaces_its_block() -> None:
    assert ko(NOTE, "하나.\n\n새 둘.") == NOTE.replace("둘.", "새 둘.")
    assert en(NOTE, "Number 1.\n\nNumber two.") == NOTE.replace("Number one.", "Number 1.")


def test_a_deleted_paragraph_goes_with_its_blank_line() -> None:
    assert ko(NOTE, "둘.") == NOTE.replace("하나.\n\n", "")
    assert ko(NOTE, "") == NOTE.replace("하나.\n\n", "").replace("둘.\n\n", "")


def test_the_same_text_changes_nothing() -> None:
    assert ko(NOTE, "하나.\n\n둘.") == NOTE
    assert ko(NOTE, "하나.\n\n\n둘.\n") == NOTE
    decomposed = unicodedata.normalize("NFD", NOTE)
    assert ko(decomposed, "하나.\n\n둘.") == decomposed


# « » stand around what is new.
PLACES = {
    "behind its counterpart where they alternate": (
        "en", "하나\n\nOne thing\n\n둘\n\nTwo things\n\n셋«\n\nThree more»\n",
    ),
    "between two that alternate": (
        "ko", "하나\n\nOne thing«\n\n새것»\n\n둘\n\nTwo things\n",
    ),
    "behind its own language elsewhere": ("ko", "하나\n\n둘«\n\n셋»\n\nOne thing\n"),
    "the first translation": ("en", "하나\n\n둘«\n\nOne thing\n\nTwo things»\n\n#tag\n"),
    "the source before its translation": ("ko", "«하나\n\n»One thing\n"),
    "English first": ("ko", "---\nsource: en\n---\n\nOne thing«\n\n하나»\n"),
    "the first commentary": ("ko", "https://a.org\n\n*T* (A B)\n\n> abs«\n\n하나»\n\n#tag\n"),
    "only front matter": ("ko", "---\na: 1\n---\n«\n하나\n\n둘\n»"),
    "front matter without an end": ("ko", "---\na: 1\n---«\n\n하나\n»"),
    "an empty file": ("ko", "«하나\n»"),
    "under the heading of its language": (
        "ko", "## 한국어«\n\n하나»\n\n## English\n\nOne thing\n",
    ),
    "but not above the title": ("en", "## English\n\n*T* (A B)«\n\n하나»\n"),
    "within its range": (
        "en", "하나\n\n<english>\nOne thing«\n\nTwo things»\n</english>\n",
    ),
    "outside of the other's range": ("ko", "«하나\n\n»<english>\nOne thing\n</english>\n"),
    "under the first heading of a template": (
        "ko", "> abs\n\n## Questions\n\n<!-- why? -->«\n\n하나»\n\n## Doubts\n",
    ),
    "under its only heading": ("ko", "> abs\n\n## Questions«\n\n하나»\n"),
    "not under a heading that has something": (
        "ko", "> abs«\n\n하나»\n\n## Questions\n\n#tag\n",
    ),
    "nor under one that divides": ("ko", "> abs«\n\n하나»\n\n# Links\n"),
    "below a line of furniture": ("ko", "https://a.org\n«\n하나\n\n»One thing\n#tag\n"),
    "above a line of furniture": ("en", "하나\n\nOne thing«\n\nTwo things\n»\n#tag\n"),
    "above a heading of two lines": ("ko", "https://a.org«\n\n하나\n»\nLinks\n===\n"),
    "behind the code of the one before": (
        "ko", "하나\n\n```\nx\n```«\n\n둘»\n\nOne thing\n",
    ),
    "CRLF": ("ko", "하나«\r\n\r\n둘\r\n끝»\r\n\r\nOne thing\r\n"),
}  # fmt: skip


@pytest.mark.parametrize(("lang", "marked"), PLACES.values(), ids=PLACES)
def test_where_a_new_paragraph_goes(lang: str, marked: str) -> None:
    before = re.sub("«.*»", "", marked, flags=re.DOTALL)
    after = marked.replace("«", "").replace("»", "")
    assert set_pane(before, "a.md", lang, read_note(after, "a.md").pane(lang)) == after


def test_a_heading_that_is_marked_belongs_to_its_pane() -> None:
    template = "> abs\n\n<!-- lang: ko -->\n## 질문\n\n<!-- lang: ko -->\n## 느낌\n"
    assert read_note(template, "a.md").pane("ko") == "## 질문\n\n## 느낌"
    written = template.replace("질문\n", "질문\n\n왜?\n")
    assert ko(template, "## 질문\n\n왜?\n\n## 느낌") == written


GONE = {
    "the last, with the blank line above": ("하나\n\n둘\n", "하나", "하나\n"),
    "all": ("하나\n\n둘\n", "", ""),
    "without a final newline": ("하나\n\n둘", "하나", "하나\n"),
    "all below front matter": ("---\na: 1\n---\n\n하나\n\n둘\n", "", "---\na: 1\n---\n"),
    "with its marker": ("하나\n\n<!-- lang: ko -->\nA quote\n\n둘\n", "하나\n\n둘", "하나\n\n둘\n"),
    "with its code": ("하나\n\n```\nx\n```\n\n둘\n", "둘", "둘\n"),
    "between two it held apart": ("하나\n> 인용\n둘\n", "하나\n\n둘", "하나\n\n둘\n"),
    "below one, above a blank line": ("하나\n> 인용\n\n둘\n", "하나\n\n둘", "하나\n\n둘\n"),
    "a rule that comes to stand on top": (
        "하나.\n\n---\n\na: b\n\n---\n", "", "\n---\n\na: b\n\n---\n",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "pane", "after"), GONE.values(), ids=GONE)
def test_what_goes_with_a_paragraph(text: str, pane: str, after: str) -> None:
    assert ko(text, pane) == after


MARKED = {
    "an English quotation": ("하나\n", "하나\n\nAttention is all you need.",
                             "하나\n\n<!-- lang: ko -->\nAttention is all you need.\n"),
    "Hangul in place of one marked": ("<!-- lang: ko -->\nA quote\n", "인용",
                                      "<!-- lang: ko -->\n인용\n"),
    "a heading": ("하나\n", "# 제목", "<!-- lang: ko -->\n# 제목\n"),
    "a tag line": ("하나\n", "하나\n\n#tag", "하나\n\n<!-- lang: ko -->\n#tag\n"),
    "a quotation that would be the abstract": ("하나\n\n> 인용\n", "> 인용",
                                               "<!-- lang: ko -->\n> 인용\n"),
    "apart from the line below": ("하나\n#tag\n", "A quote.",
                                  "<!-- lang: ko -->\nA quote.\n\n#tag\n"),
    "what would be a heading over the rule below": (
        "하나.\n---\n*Not a Title* (Kim Minsu)\n", "하나",
        "<!-- lang: ko -->\n하나\n\n---\n*Not a Title* (Kim Minsu)\n",
    ),
    "none for what looking finds": ("하나\n", "GPT-4는 둘", "GPT-4는 둘\n"),
    "none for a quotation below": ("하나\n", "하나\n\n> 인용", "하나\n\n> 인용\n"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "pane", "after"), MARKED.values(), ids=MARKED)
def test_a_marker_is_written_only_where_looking_would_be_wrong(
    text: str, pane: str, after: str
) -> None:
    assert ko(text, pane) == after
    assert read_note(after, "a.md").pane("ko") == pane


def test_what_stands_below_is_marked_where_it_would_become_code() -> None:
    text = ko("https://a.org\n    indented words\n", "하나")
    assert text == "https://a.org\n\n하나\n\n<!-- lang: en -->\n    indented words\n"


def test_what_is_neither_language_stays_where_it_is() -> None:
    text = "하나\n\nこれは日本語の文です。\n\nOne thing\n"
    assert en(ko(text, ""), "") == "これは日本語の文です。\n"


def test_code_that_is_left_open_takes_nothing_in() -> None:
    text = ko("하나\n\nOne thing\n", "하나\n\n```\ncode")
    assert text == "하나\n\n```\ncode\n```\n\nOne thing\n"


def test_a_person_may_divide_the_pane_by_hand() -> None:
    text = ko("하나\n", "하나\n\n<english>\n둘 in English\n</english>")
    assert text == "하나\n\n<english>\n둘 in English\n</english>\n"
    assert read_note(text, "a.md").pane("en") == "둘 in English"


def test_front_matter_stays_front_matter() -> None:
    text = "---\na: 1\n---\n> q\n\n하나\n> 인용\n둘\n"
    after = ko(text, "#x\n\n<english>\nquoted words\n</english>")
    assert after.startswith("---\na: 1\n---\n> q\n\n")


def test_what_would_swallow_the_other_language_is_refused() -> None:
    with pytest.raises(NoteError, match=r"a\.md: .*language tag"):
        ko("하나\n\nOne thing\n", "하나\n\n<korean>")


@pytest.mark.parametrize(
    ("pane", "parts"),
    [
        ("하나\n\n둘", ["하나", "둘"]),
        ("\n\n하나\n둘\r\n \t\r\n셋\n", ["하나\n둘", "셋"]),
        ("하나\n\n```\nx\n\ny\n```\n\n둘", ["하나\n\n```\nx\n\ny\n```", "둘"]),
        ("하나\n\n$$\nx", ["하나\n\n$$\nx\n$$"]),
        ("", []),
        (unicodedata.normalize("NFD", "하나"), ["하나"]),
    ],
    ids=["two", "blank lines of all kinds", "code", "open math", "nothing", "decomposed"],
)
def test_split_pane(pane: str, parts: list[str]) -> None:
    assert split_pane(pane) == parts
