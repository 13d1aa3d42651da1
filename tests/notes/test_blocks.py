"""What the blocks of a body are, and what decides their language."""

from __future__ import annotations

import pytest

from notes.blocks import heading_words, language_named, read_blocks, title_of

KO, EN = "한국어 문단.", "An English paragraph."


def outline(text: str) -> list[str]:
    """Each block as its kind and its first line; prose as its language and first line."""
    return [
        f"{block.lang or block.kind}: {block.text.splitlines()[0]}" for block in read_blocks(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "https://a.org\n\n*T* (A B)\n\n> abs\n\n가\n\nOne two\n\n#tag\n\n# Links\n\n[[x]]\n",
            [
                "url: https://a.org", "title: *T* (A B)", "abstract: > abs", "ko: 가",
                "en: One two", "tags: #tag", "heading: # Links", "links: [[x]]",
            ],
            id="a whole note",
        ),
        pytest.param(
            "https://a.org\n*T* (A B)\n> abs\n가\n#tag",
            ["url: https://a.org", "title: *T* (A B)", "abstract: > abs", "ko: 가", "tags: #tag"],
            id="without blank lines",
        ),
        pytest.param("# H\n가\n나", ["heading: # H", "ko: 가"], id="text below a heading"),
        pytest.param("Section\n===\n\n가", ["heading: Section", "ko: 가"], id="setext heading"),
        pytest.param("제목\n---\n\n가", ["heading: 제목", "ko: 가"], id="setext heading of dashes"),
        pytest.param("문장이다.\n---\n\n가", ["ko: 문장이다.", "rule: ---", "ko: 가"], id="a rule"),
        pytest.param("> one\n\n> two\n\n가", ["abstract: > one", "abstract: > two", "ko: 가"],
                     id="an abstract of two quotations"),
        pytest.param("가\n\n> a quotation here", ["ko: 가", "en: > a quotation here"],
                     id="a later quotation is commentary"),
        pytest.param("가\n\n*Not a Title* (A B)", ["ko: 가", "en: *Not a Title* (A B)"],
                     id="a later title line is commentary"),
        pytest.param("가\n<!-- todo -->\n나", ["ko: 가", "comment: <!-- todo -->", "ko: 나"],
                     id="a comment divides"),
        pytest.param("- 하나\n- 둘\n\n1. one thing", ["ko: - 하나", "en: 1. one thing"],
                     id="lists"),
        pytest.param("", [], id="nothing"),
        pytest.param("\n \n\t\n", [], id="blank lines"),
    ],
)  # fmt: skip
def test_what_the_blocks_are(text: str, expected: list[str]) -> None:
    assert outline(text) == expected


@pytest.mark.parametrize(
    "attached",
    ["```\ncode\n\n# x\n```", "$$\nx\n$$", "![](a.png)", "![[a.png]]", "| a |\n|---|", "    code"],
    ids=["fence", "math", "image", "wiki image", "table", "indented"],
)
def test_code_and_its_like_belong_to_the_prose_before_them(attached: str) -> None:
    text = f"{KO}\n\n{attached}\n\n{EN}"
    assert [block.text for block in read_blocks(text)] == [f"{KO}\n\n{attached}", EN]
    assert [block.kind for block in read_blocks(f"{attached}\n\n{KO}")] == ["code", "prose"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(f"<!-- lang: ko -->\n{EN}", ["ko"], id="a marker"),
        pytest.param(f"<!-- lang: ko -->\n\n{EN}\n\n{EN}", ["ko", "en"],
                     id="for the next block only"),
        pytest.param("<!-- lang: en -->\n#tag\nhttps://a.org", ["en"], id="whatever the block is"),
        pytest.param(f"<english>\n{KO}\n\n{KO}\n</english>\n{KO}", ["en", "en", "ko"],
                     id="a range"),
        pytest.param(f"<korean>{EN}</korean>\n{EN}", ["ko", "en"], id="a range within a line"),
        pytest.param(f"<english>\n{KO}\n\n#tag\n\n{KO}", ["en", "ko"],
                     id="an open range ends at furniture"),
        pytest.param(f"<english>\n{KO}\n\n#tag\n\n{KO}\n</english>", ["en", "en"],
                     id="a closed range does not"),
        pytest.param(f"<english>\n{KO}\n\n<korean>\n{EN}\n</korean>", ["en", "ko"],
                     id="a range ends where the next begins"),
        pytest.param(f"## English\n\n{KO}\n\n{KO}\n\n# x\n\n{KO}", ["en", "en", "ko"],
                     id="a heading that names a language"),
        pytest.param(f"## 한국어\n\n<english>\n{KO}\n</english>\n\n{EN}", ["en", "ko"],
                     id="a range within a section"),
        pytest.param(f"<english>\n<!-- lang: ko -->\n{EN}\n\n{KO}\n</english>", ["ko", "en"],
                     id="a marker within a range"),
    ],
)  # fmt: skip
def test_what_decides_over_looking(text: str, expected: list[str]) -> None:
    assert [block.lang for block in read_blocks(text) if block.is_prose] == expected


def test_where_a_marked_block_begins() -> None:
    text = f"{KO}\n\n<!-- lang: ko -->\n{EN}\n"
    block = read_blocks(text)[1]
    assert text[block.outer : block.start] == "<!-- lang: ko -->\n"
    assert text[block.start : block.end] == EN


def test_a_marker_that_governs_nothing_is_furniture() -> None:
    assert outline("<!-- lang: ko -->\n<!-- lang: en -->\n가\n\n<!-- lang: ko -->") == [
        "mark: <!-- lang: ko -->",
        "en: 가",
        "mark: <!-- lang: ko -->",
    ]


def test_offsets_into_crlf_text_and_text_without_it() -> None:
    text = "front\r\n하나\r\n둘\r\n\r\nend here"
    first, second = read_blocks(text, len("front\r\n"))
    assert first.text == "하나\n둘"
    assert text[first.start : first.end] == "하나\r\n둘"
    assert text[second.start : second.end] == "end here"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("*Phi-4 Technical Report*", ("Phi-4 Technical Report", "")),
        ("*Phi-4* (Marah Abdin, Jyoti Aneja)", ("Phi-4", "Marah Abdin, Jyoti Aneja")),
        ("*A wrapped\n  title* (A B)", ("A wrapped title", "A B")),
        ("Phi-4 Report (Marah Abdin, Jyoti Aneja)", ("Phi-4 Report", "Marah Abdin, Jyoti Aneja")),
        ("***Bold and italic***", ("Bold and italic", "")),
        ("***Both*** (Ann Lee)", ("Both", "Ann Lee")),
        ("**Bold** (Ann Lee)", ("Bold", "Ann Lee")),
        ("*One* and *Two* (Ann Lee)", ("*One* and *Two*", "Ann Lee")),
        ("**Uneven*", None),
        ("PP (Plus) Nets (A B, C (D) E)", ("PP (Plus) Nets", "A B, C (D) E")),
        ("*italic* and more", None),
        ("**bold**", None),
        ("* a list item", None),
        ("결과가 좋네요 (GPT-4 기준)", None),
        ("It works (as we said before)", None),
        ("It works (see https://a.org)", None),
        ("It works. (Kim)", None),
        ("Scores (12, 14)", None),
        ("(A B)", None),
        ("words", None),
    ],
)
def test_title_lines(line: str, expected: tuple[str, str] | None) -> None:
    assert title_of(line) == expected


@pytest.mark.parametrize(
    ("heading", "words", "language"),
    [
        ("# Links #", "Links", None),
        ("### 방법", "방법", None),
        ("## English", "English", "en"),
        ("# 한국어", "한국어", "ko"),
        ("한글\n===", "한글", "ko"),
        ("## English summary", "English summary", None),
        ("#", "", None),
    ],
)
def test_headings(heading: str, words: str, language: str | None) -> None:
    assert (heading_words(heading), language_named(heading)) == (words, language)
