"""What each line of a body looks like on its own, and what goes on over several lines."""

from __future__ import annotations

import pytest

from notes.lines import open_construct, scan


def kinds(text: str) -> list[str]:
    return [line.kind for line in scan(text)]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("한국어 문장", "text"),
        ("\n", "blank"),
        (" \t", "blank"),
        ("https://arxiv.org/abs/2412.08905", "url"),
        ("- <https://example.org/a_(b)>", "url"),
        ("https://a.org  https://b.org", "url"),
        ("[https://a.org](https://a.org)", "url"),
        ("https://a.org 좋은 글", "text"),
        ("[a page](https://a.org)", "text"),
        ("# Links", "heading"),
        ("###### deep", "heading"),
        ("#", "heading"),
        ("####### too deep", "text"),
        ("    # code", "code"),
        ("#llm", "tags"),
        ("#llm #합성-데이터 #nlp/long", "tags"),
        ("#2024 is a number", "text"),
        ("#2024", "text"),
        ("#2024-in-review", "tags"),
        ("#!shebang", "text"),
        ("#llm and more", "text"),
        ("> a quotation", "quote"),
        (">", "quote"),
        ("[[a note]]", "links"),
        ("- [[a]], [[b|shown]]", "links"),
        ("1. [[a]]", "links"),
        ("[[a]] 에서 본 것", "text"),
        ("[[]]", "text"),
        ("![[figure.png]]", "image"),
        ('![alt](a.png "title")', "image"),
        ("![alt](a.png) 그림", "text"),
        ("---", "rule"),
        ("* * *", "rule"),
        ("===", "rule"),
        ("--", "text"),
        ("| a | b |", "table"),
        ("|---|:-:|", "table"),
        ("| 표 | b |", "text"),
        ("<!-- a comment -->", "comment"),
        ("<!-- one --> <!-- two -->", "comment"),
        ("<!-- c --> 보이는 말", "text"),
        ("%% hidden %%", "comment"),
        ("%% hidden %% 보이는 말", "text"),
        ("100 %% sure", "text"),
        ("$$x$$", "math"),
        ("$$x$$ 는 수식", "text"),
        ("$5 and $6", "text"),
        ("```", "code"),
        ("``` inline ``` code", "text"),
        ("    four spaces", "code"),
        ("\ta tab", "code"),
        ("    한국어는 코드가 아니다", "text"),
    ],
)
def test_the_kind_of_a_line(line: str, kind: str) -> None:
    assert kinds(line) == [kind]


@pytest.mark.parametrize(
    ("line", "lang"),
    [
        ("<!-- lang: ko -->", "ko"),
        ("<!--lang:en-->", "en"),
        ("  <!-- lang: en -->  ", "en"),
    ],
)
def test_a_language_marker(line: str, lang: str) -> None:
    (mark,) = scan(line)
    assert (mark.kind, mark.lang) == ("mark", lang)


def test_another_language_is_a_comment() -> None:
    assert kinds("<!-- lang: fr -->") == ["comment"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<english>", [("open", "<english>")]),
        ("</Korean>", [("close", "</Korean>")]),
        ("<english>one", [("open", "<english>"), ("text", "one")]),
        ("one</english>", [("text", "one"), ("close", "</english>")]),
        (
            "<korean>#tag</korean>",
            [("open", "<korean>"), ("tags", "#tag"), ("close", "</korean>")],
        ),
        ("<english> in <english>", [("open", "<english>"), ("text", " in <english>")]),
        ("the <english> tag", [("text", "the <english> tag")]),
        ("<french>", [("text", "<french>")]),
    ],
)
def test_a_range_tag_is_a_line_of_its_own(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(line.kind, text[line.start : line.end]) for line in scan(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("```\n\n# x\n```\n# y", ["code", "code", "code", "code", "heading"]),
        ("~~~\n```\n~~~", ["code", "code", "code"]),
        ("````\n```\n````", ["code", "code", "code"]),
        ("```\n    ```\n```", ["code", "code", "code"]),
        ("```\nnever closed\n\n#x", ["code"] * 4),
        ("$$\n#x\n$$", ["math"] * 3),
        ("$$\n#x\n$$ 라는 식", ["math", "math", "text"]),
        ("<!--\n#x\n\n-->", ["comment"] * 4),
        ("<!-- a\nb --> 보인다", ["comment", "text"]),
        ("%%\n#x\n\n%%", ["comment"] * 4),
        ("%% never closed\n#x", ["text", "tags"]),
        ("글\n    indented", ["text", "text"]),
        ("글\n\n    indented\n    more", ["text", "blank", "code", "code"]),
    ],
    ids=[
        "a fence", "tildes", "a longer fence", "an indented fence does not close",
        "an open fence goes on", "math", "words behind math", "a comment",
        "words behind a comment", "an obsidian comment", "an open %% is none",
        "no code within a paragraph", "code after a blank line",
    ],
)  # fmt: skip
def test_constructs_of_several_lines(text: str, expected: list[str]) -> None:
    assert kinds(text) == expected


def test_offsets_are_into_the_whole_text_without_line_ends() -> None:
    text = "front\r\n가\r\n\r\n나\n"
    lines = list(scan(text, len("front\r\n")))
    assert [text[line.start : line.end] for line in lines] == ["가", "", "나"]


@pytest.mark.parametrize(
    ("text", "closer"),
    [
        ("", None),
        ("가", None),
        ("```\nx\n```", None),
        ("```\nx", "```"),
        ("~~~~ python\nx", "~~~~"),
        ("$$\nx", "$$"),
        ("<!-- x", "-->"),
        ("가\n\n$$x$$", None),
        ("%% x", None),
    ],
)
def test_what_is_left_open(text: str, closer: str | None) -> None:
    assert open_construct(text) == closer
