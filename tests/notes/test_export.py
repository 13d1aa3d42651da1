"""A post goes out as the blog's text and as a Markdown page, with nothing live in it."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from notes.compose import compose
from notes.escape import literal, safe
from notes.export import TARGETS, export
from notes.note import Note, read_note
from notes.post import Post, compose_post, read_post
from seeds import blog
from seeds.incoming import IncomingNote, IncomingPost

GOLDEN = Path(__file__).parents[1] / "golden"

PHI = """\
---
title: A *Small* Model & its <Data>
authors:
  - Ada Kim
  - Bo Lee
arxiv: '2412.00001'
tags:
  - llm
  - synthetic data
translation: final
---

> We train on $x_1 < 2$ and R&D data.
> Costs fall by 3*.

작은 모델의 이야기. **합성(synthetic)**데이터가
두 줄에 걸쳐 있습니다. [[2024-12-11-concepts]]와 이어집니다.

```python
template = "{{ model }}"
```

<!-- a remark for myself -->

둘째 문단. <b>굵게</b> {{ page.title }} 그리고 `a < b`.

A small model's story.

#small
"""

CONCEPTS = """\
*Concepts, Large* (Cho Park)

문장을 개념으로. [[nowhere]]

<english>
Sentences as concepts.
</english>

#embedding #llm
"""

BARE = "한국어만 있는 글.\n"


def a_post(**changes: object) -> Post:
    given_fields: dict[str, object] = {
        "title": "2024년 12월 3일",
        "date": "2024-12-03",
        "notes": ["2024-12-03-phi", "2024-12-11-concepts", "2024-12-03-bare"],
        "introduction": ["오늘은 셋.", "Three today."],
        "state": "out",
    }
    return read_post(compose_post(**{**given_fields, **changes}), "posts/2024-12-03.md")  # type: ignore[arg-type]


def the_notes() -> dict[str, Note]:
    texts = {"2024-12-03-phi": PHI, "2024-12-11-concepts": CONCEPTS, "2024-12-03-bare": BARE}
    return {name: read_note(text, f"notes/2024/{name}.md") for name, text in texts.items()}


@pytest.mark.parametrize("target", sorted(TARGETS))
def test_the_page_is_the_golden_one(target: str) -> None:
    out = export(a_post(), the_notes(), target)
    golden = GOLDEN / f"post{TARGETS[target][1]}"
    assert out.text == golden.read_text(encoding="utf-8")
    assert out.name == f"2024-12-03{golden.suffix}"


def test_what_is_missing_leaves_no_line() -> None:
    note = read_note("---\ntitle: Bare\n---\n", "notes/b.md")
    post = read_post("---\nnotes: [b]\n---\n", "posts/some-day.md")
    assert export(post, {"b": note}, "text").text == "Bare\n"


def test_the_text_form_has_a_line_for_each_paragraph() -> None:
    note = read_note(
        compose(
            {"title": "T", "authors": ("A", "B"), "tags": ("x", "y")},
            "One\nabstract.",
            ["하나.", "First.", "둘\n이어서.", "Second."],
        ),
        "notes/b.md",
    )
    post = read_post(compose_post(title="t", date="2024-01-05", notes=["b"]), "posts/p.md")
    assert export(post, {"b": note}, "text").text.splitlines() == [
        "2024년 1월 5일", "T", "(A, B)", "One abstract.", "하나.", "둘 이어서.", "First.",
        "Second.", "#x #y",
    ]  # fmt: skip


BLOG = """\
2024년 1월 5일
One: A Study of `[[x]]` & <Things>
(Ada Kim, Bo Lee)
An abstract with $x_1$ and 50\\% of {{ braces }}.
첫 문단.  두 칸.
둘째 문단.
First paragraph (see https://a.org/x_y).
Second one.
#llm #rag_2
Two
(Cho Park)
Only this.
한국어.
#x
"""


def _imported_and_exported(text: str) -> str:
    notes: dict[str, Note] = {}
    posts = []
    for found in blog.read(text, {}):
        if isinstance(found, IncomingNote):
            notes[found.name] = read_note(found.text, f"notes/{found.name}.md")
        elif isinstance(found, IncomingPost):
            posts.append(read_post(found.text, "posts/p.md"))
    return "".join(export(post, notes, "text").text for post in posts)


def test_a_blog_that_was_imported_comes_out_again() -> None:
    assert _imported_and_exported(BLOG) == BLOG


def test_the_real_blog_comes_out_again(shared: Path) -> None:
    text = (shared / "seeds" / "002-blog.txt").read_text(encoding="utf-8")
    assert _imported_and_exported(text) == text.rstrip("\n") + "\n"


def test_warnings_name_what_to_see_to() -> None:
    notes = the_notes()
    draft = PHI.replace("translation: final", "translation: draft\ntranslation_of: [k00000000]")
    notes["2024-12-03-phi"] = read_note(draft, "notes/2024/2024-12-03-phi.md")
    out = export(a_post(notes=[*notes, "gone"]), notes, "text")
    assert "A small model's story." in out.text
    assert [str(warning) for warning in out.warnings] == [
        "notes/2024/2024-12-03-phi.md: the English is a draft; it is in the post as it is",
        "notes/2024/2024-12-03-phi.md: the English does not follow the latest changes; "
        "it is in the post as it is",
        "notes/2024/2024-12-11-concepts.md: the link [[nowhere]] leads to no note and stays "
        "as it is written",
        "notes/2024/2024-12-03-bare.md: there is no English yet; the post goes without it",
        "posts/2024-12-03.md: there is no note “gone”; it is left out of the post",
    ]


def test_a_note_written_in_english_shows_english_first_on_a_page() -> None:
    text = compose({"title": "T", "source": "en"}, None, ["하나.", "First."])
    post = read_post(compose_post(title="t", date="2024-01-05", notes=["b"]), "posts/p.md")
    page = export(post, {"b": read_note(text, "b.md")}, "markdown").text
    assert page.index("First.") < page.index("하나.")


# What must come out dead, as Markdown renders it with its HTML let through.

HOSTILE = [
    "<script>alert(1)</script>",
    "\\<img src=x onerror=alert(1)>",
    "[x](javascript:alert(1))",
    "[x]( <javascript:alert(1)>)",
    "[x](<javascript:alert(1)>)",
    "[x](JaVaScRiPt&#58;alert(1))",
    "[x](safe ](javascript:alert(1))",
    "[x\\](y](javascript:alert(1))",
    "[x\\\\](javascript:alert(1))",
    "![x](javascript:alert(1))",
    "[x]\n\n[x]: javascript:alert(1)",
    "[a\\]b]\n\n[a\\]b]: javascript:alert(1)",
    "<javascript:alert(1)>",
    "$<img src=x onerror=alert(1)>$",
    "$[x](javascript:alert(1))$",
    "```\n<img src=x onerror=alert(1)>",
    "```\ncode\n```\n<img src=x onerror=alert(1)>",
    "~~~\n</div><script>alert(1)</script>",
    "`` ` <img src=x onerror=alert(1)>",
    "`a\n<img src=x onerror=alert(1)>`",
    "| `a | b` `<img src=x onerror=alert(1)>` |\n|---|---|",
    "`[<](javascript:alert(1))`",
    "</div><script>alert(1)</script>",
    "<https://example.org/\"onmouseover=alert(1)>",
    "{{ 7 * 7 }} {% include x %} {# c #} {: onclick=\"x\"} {{< raw >}}",
    "`{{ 7 * 7 }}` and\n\n```\n{% include x %}\n```\n",
    "$x^{{2}}$ ${%}$",
    "\\{{ x }} \\\\{% x %}",
    "# heading\n===\n- list\n1. one\n> quote",
]  # fmt: skip


class _Live(HTMLParser):
    """Collects what a browser would run or follow."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("script", "img", "iframe", "object", "style", "svg"):
            self.found += (
                [tag] if not (tag == "img" and dict(attrs).keys() <= {"src", "alt"}) else []
            )
        for name, value in attrs:
            if name.startswith("on") or (value or "").strip().lower().startswith("javascript"):
                self.found.append(f"{name}={value}")


def live(markdown: str) -> list[str]:
    engine = MarkdownIt("gfm-like", {"html": True, "linkify": False})
    engine.validateLink = lambda url: True  # type: ignore[method-assign]
    parser = _Live()
    parser.feed(engine.render(markdown))
    return parser.found


def outside_code(markdown: str) -> str:
    return re.sub(r"^(`{3,})\w*\n.*?^\1$", "", markdown, flags=re.S | re.M)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_dead(text: str) -> None:
    for escaped in (safe(text), literal(text)):
        assert live(f'<div markdown="1">\n\n{escaped}\n\n</div>\n\nafter\n') == []
        assert not re.search(r"\{[{%#:<]", escaped)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_fields_make_no_live_page(text: str) -> None:
    line = " ".join(text.split())
    fields = {"title": line, "authors": (line, "B"), "link": line, "tags": ("a", line)}
    note = read_note(compose(fields, text, [text, f"한국어 {text}"]), "notes/a.md")
    post = read_post(
        compose_post(title=line, date="2024-12-13", notes=["a"], introduction=[text]), "posts/p.md"
    )
    page = export(post, {"a": note}, "markdown").text
    assert live(page) == []
    assert not re.search(r"\{[{%#:<]", outside_code(page))


@given(st.text(alphabet="ab가 \n<>&{}%#:`~$[]()!\\*_|-=+1.\"'/;"))
def test_literal_text_reads_as_it_is_written(text: str) -> None:
    """What a reader sees of plain text without math is that text, white space aside."""
    text = text.replace("$", "")
    html = MarkdownIt("gfm-like", {"html": True, "linkify": False}).render(literal(text))
    seen: list[str] = []
    parser = HTMLParser()
    parser.handle_data = seen.append  # type: ignore[method-assign]
    tags: list[str] = []
    parser.handle_starttag = lambda tag, attrs: tags.append(tag)  # type: ignore[method-assign]
    parser.feed(html)
    parser.close()
    assert "".join("".join(seen).split()) == "".join(text.split())
    assert set(tags) <= {"p"}


@given(
    st.lists(
        st.sampled_from([*HOSTILE, "`", "``", "```", "\n", "\n\n", " ", "$", "\\", "[", "](", "<"])
    )
)
def test_no_mixture_of_hostile_text_is_live(parts: list[str]) -> None:
    text = "".join(parts)
    assert live(safe(text)) == []
    assert live(literal(text)) == []


@given(st.lists(st.sampled_from(["```", "~~~", "`", "``", "\n", "a", " ", "\\", "x\n"])))
def test_code_pieces_are_all_of_the_text(parts: list[str]) -> None:
    from notes.code_pieces import pieces

    text = "".join(parts)
    assert "".join(piece.text for piece in pieces(text)) == text


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("See [x](https://a.org/b_(c)) and <https://a.org>.", True),
        ("`a > b` and ``x ` y``", True),
        ("`a < b`", False),
        ("$a_1 + b^{2}$ costs $5 or $6", True),
        ("- one\n- **two**\n\n| a | b |\n|---|---|\n| 1 | 2 |", True),
        ("[a](notes/b.md \"title: x\")", True),
        ("**재미(fun)**는", False),
        ("a < b", False),
    ],
)  # fmt: skip
def test_the_persons_markdown_is_kept_but_for_html(written: str, kept: bool) -> None:
    assert (safe(written) == written) is kept


def test_bold_before_a_particle_is_bold() -> None:
    assert safe("**재미(fun)**는 **다음** 것") == "<strong>재미(fun)</strong>는 **다음** 것"


def test_control_characters_do_not_leave() -> None:
    note = read_note('---\ntitle: "a\\e[31mb"\n---\n\n한\x1b]0;x\x07글\x00 {\x00{\n', "notes/a.md")
    post = read_post(compose_post(title="t", date="2024-12-13", notes=["a"]), "posts/p.md")
    for target in TARGETS:
        text = export(post, {"a": note}, target).text
        assert all(char.isprintable() or char == "\n" for char in text)
    assert "{{" not in export(post, {"a": note}, "markdown").text


def test_an_unknown_target_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        export(a_post(), {}, "gopher")
