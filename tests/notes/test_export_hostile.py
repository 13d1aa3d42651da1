"""Nothing in a note or a paper is live in any target: no script, no template, no front matter."""

from __future__ import annotations

import email
import email.policy
import re
import tomllib
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from notes.compose import compose
from notes.escape import literal, safe
from notes.export import TARGETS, export
from notes.html import from_markdown
from notes.note import read_note
from notes.post import compose_post, read_post
from tests.notes.export_cases import Day, exported

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
    "$$[x](javascript:alert(1))$$\n\n$$\n[x]: javascript:alert(1)\n$$ [x]",
    "$\\href{javascript:alert(1)}{x}$ $\\text{<script>alert(1)</script>}$",
    "$$\n</math><script>alert(1)</script>\n$$",
    "[[x]](javascript:alert(1)) [[x|<script>alert(1)</script>]]",
    "[a [[x]]](javascript:alert(1))",
    "![x](a\"onerror=\"alert(1).png) ![[x\" onerror=\"alert(1).png]]",
    "![x](../../../../../../etc/passwd.png) ![[/etc/passwd.png]]",
    "text[^1]\n\n[^1]: <script>alert(1)</script> [x](javascript:alert(1))",
    "[^\"><script>alert(1)</script>] [^\"onload=\"x]: y",
    "</style><script>alert(1)</script> </title> </textarea>",
    "```\n<img src=x onerror=alert(1)>",
    "```\ncode\n```\n<img src=x onerror=alert(1)>",
    "x```\ncode\n```\n<img src=x onerror=alert(1)>",
    "```\"onclick=\"alert(1)\ncode\n```",
    "~~~\n</div><script>alert(1)</script>",
    "`` ` <img src=x onerror=alert(1)>",
    "`a\n<img src=x onerror=alert(1)>`",
    "| `a | b` `<img src=x onerror=alert(1)>` |\n|---|---|",
    "`[<](javascript:alert(1))`",
    "**<script>alert(1)</script>(x)**는 *[x](javascript:alert(1))*은",
    "</div><script>alert(1)</script>",
    "<https://example.org/\"onmouseover=alert(1)>",
    "{{ 7 * 7 }} {% include x %} {# c #} {: onclick=\"x\"} {{< raw >}} {{% x %}}",
    "`{{ 7 * 7 }}` and\n\n```\n{% include x %}\n```\n",
    "$x^{{2}}$ ${%}$",
    "\\{{ x }} \\\\{% x %}",
    "# heading\n===\n- list\n1. one\n> quote",
    "x\n---\nlayout: evil\n+++\nevil = 1\n-->\n.. evil: x\nEvil: x\n",
    "\ufdd00\ufdd1 \ufdd2x\ufdd3 \ufdd099999\ufdd1",
]  # fmt: skip

_BRACES = re.compile(r"\{[{%#:<]|#\}")
# What the targets write themselves.
_OURS = re.compile(r"\{\{< relref [^>]*>\}\}|\{\{ '[\w/.-]*' \| relative_url \}\}")
_NOT_LIVE = {
    "src",
    "alt",
    "href",
    "lang",
    "hreflang",
    "id",
    "class",
    "title",
    "start",
    "cellpadding",
}


class _Live(HTMLParser):
    """Collects what a browser would run or follow."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("script", "iframe", "object", "embed", "svg", "base", "form"):
            self.found.append(tag)
        if tag == "img" and not dict(attrs).keys() <= {"src", "alt", "style"}:
            self.found.append(tag)
        for name, value in attrs:
            if name.startswith("on") or (value or "").strip().lower().startswith("javascript"):
                self.found.append(f"{name}={value}")


def live_html(html: str) -> list[str]:
    parser = _Live()
    parser.feed(html)
    return parser.found


def live(markdown: str) -> list[str]:
    engine = MarkdownIt("gfm-like", {"html": True, "linkify": False})
    engine.validateLink = lambda url: True  # type: ignore[method-assign]
    return live_html(engine.render(markdown))


def outside_code(markdown: str) -> str:
    return re.sub(r"^(`{3,})[\w+#.-]*\n.*?^\1$", "", markdown, flags=re.S | re.M)


def front_of(target: str, text: str) -> tuple[dict[str, Any], str]:
    """The front matter by its own parser, and the body."""
    if target in ("hugo", "jekyll", "eleventy", "astro"):
        _, head, body = re.split(r"^---$", text, maxsplit=2, flags=re.M)
        return yaml.safe_load(head), body
    if target == "zola":
        _, head, body = re.split(r"^\+\+\+$", text, maxsplit=2, flags=re.M)
        return tomllib.loads(head), body
    head, _, body = text.partition("\n\n")
    if target == "nikola":
        assert head.startswith("<!--\n") and head.endswith("\n-->") and "--" not in head[4:-3]
        return dict(re.findall(r"^\.\. ([^:\n]*): (.*)$", head, re.M)), body
    return dict(line.split(": ", 1) for line in head.split("\n")), body


KEYS = {
    "hugo": {"title", "date", "tags", "description", "math"},
    "jekyll": {"layout", "title", "date", "tags", "description", "lang", "permalink", "excerpt",
               "math"},
    "eleventy": {"title", "date", "tags", "description", "lang", "permalink"},
    "astro": {"title", "pubDate", "tags", "description", "lang"},
    "zola": {"title", "date", "slug", "description", "taxonomies", "extra"},
    "nikola": {"title", "slug", "date", "tags", "description", "has_math", "type"},
    "pelican": {"Title", "Date", "Slug", "Lang", "Tags"},
}  # fmt: skip


def hostile_day(text: str) -> Day:
    """A day all of whose fields and texts are this text."""
    line = " ".join(text.split())
    fields = {"title": line, "authors": (line, "B"), "link": line, "tags": ("a", line)}
    note = read_note(compose(fields, text, [text, f"한국어 {text}"]), "notes/2024/x.md")
    post = compose_post(title=line, date="2024-12-13", notes=["x"], introduction=[text])
    return Day(read_post(post, "posts/2024-12-13.md"), {"x": note}, {})


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_inert_in_every_target(text: str, target: str, tmp_path: Path) -> None:
    out = exported(hostile_day(text), target, tmp_path)
    page = out.text
    if target in ("html", "substack", "tistory"):
        assert live_html(page) == []
    elif target == "eml":
        check_mail(page)
    elif target != "text":
        front, body = front_of(target, page) if target in KEYS else ({}, page)
        assert front.keys() <= KEYS.get(target, set())
        assert live(body) == []
        assert not _BRACES.search(outside_code(_OURS.sub("", body)))
    assert not re.search("[\ufdd0-\ufdef]", page)
    assert {file.path.rpartition("/")[2] for file in out.files[1:]} <= {"plot-one.png"}


def check_mail(page: str) -> None:
    message = email.message_from_string(page, policy=email.policy.default)
    assert set(message.keys()) <= {
        "Subject", "Date", "Message-ID", "Content-Language", "X-Unsent", "MIME-Version",
        "Content-Type",
    }  # fmt: skip
    html = message.get_body(("html",))
    assert html is not None
    assert live_html(html.get_content()) == []


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_dead(text: str) -> None:
    for escaped in (safe(text), literal(text)):
        assert live(f'<div markdown="1">\n\n{escaped}\n\n</div>\n\nafter\n') == []
        assert not _BRACES.search(escaped)


MIXED = st.lists(
    st.sampled_from([*HOSTILE, "`", "``", "```", "\n", "\n\n", " ", "$", "\\", "[", "](", "<"])
)


@given(MIXED)
def test_no_mixture_of_hostile_text_is_live(parts: list[str]) -> None:
    text = "".join(parts)
    assert live(safe(text)) == []
    assert live(literal(text)) == []
    assert live_html(from_markdown(text, lambda html: html)) == []


@settings(deadline=None, max_examples=25)  # whole pages take their time
@given(MIXED)
def test_no_page_of_hostile_text_is_live(parts: list[str]) -> None:
    day = hostile_day("".join(parts))
    assert live_html(export(day.post, day.notes, "html").text) == []
    assert live(export(day.post, day.notes, "markdown").text) == []


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


@pytest.mark.parametrize("target", TARGETS)
def test_a_title_cannot_leave_the_front_matter(target: str, tmp_path: Path) -> None:
    text = '---\ntitle: "x\\n---\\nlayout: evil\\n\\n<script>alert(1)</script>"\n---\n\n글.\n'
    post = read_post(text + "", "posts/2024-12-13.md")
    note = read_note(text, "notes/2024/x.md")
    out = exported(Day(post, {"x": note}, {}), target, tmp_path)
    if target in KEYS:
        front, body = front_of(target, out.text)
        assert front.keys() <= KEYS[target]
        assert "evil" not in body


@pytest.mark.parametrize("target", TARGETS)
def test_control_characters_do_not_leave(target: str, tmp_path: Path) -> None:
    note = read_note('---\ntitle: "a\\e[31mb"\n---\n\n한\x1b]0;x\x07글\x00 {\x00{\n', "notes/a.md")
    post = read_post(compose_post(title="t", date="2024-12-13", notes=["a"]), "posts/p.md")
    text = exported(Day(post, {"a": note}, {}), target, tmp_path).text.replace("\r\n", "\n")
    assert all(char.isprintable() or char == "\n" for char in text)
    if target in KEYS or target == "markdown":
        assert "{{" not in _OURS.sub("", text)
