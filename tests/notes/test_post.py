"""Posts are read leniently and composed as a person would write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notes.post import compose_post, read_post
from notes.slug import is_slug, slug_of

POST = """\
---
title: 겨울의 모델들
date: 2024-12-13
slug: winter-models
notes:
  - 2024-12-12-phi-4
  - '[[2024-12-13-byte-latent|BLT]]'
  - 241211 Large Concepts.md
  - 2024-12-12-phi-4
state: out
---

두 모델을 읽었습니다.

Two models (Kim, Lee)
"""


def test_reads_what_the_front_matter_says() -> None:
    post = read_post(POST, "posts/2024-12-13.md")
    assert (post.title, post.date, post.slug) == ("겨울의 모델들", "2024-12-13", "winter-models")
    assert post.notes == ("2024-12-12-phi-4", "2024-12-13-byte-latent", "241211 Large Concepts")
    assert post.state == "out"
    assert [block.text for block in post.introduction] == [
        "두 모델을 읽었습니다.",
        "Two models (Kim, Lee)",
    ]
    assert post.problems == ()


def test_a_file_without_front_matter_is_a_draft_named_by_its_file() -> None:
    post = read_post("그냥 글.\n", "posts/2024-12-13.md")
    assert (post.title, post.date, post.slug) == ("2024-12-13", "2024-12-13", "2024-12-13")
    assert (post.notes, post.state, post.problems) == ((), "draft", ())


@pytest.mark.parametrize(
    ("line", "number", "said"),
    [
        ("state: published", 3, "draft, out"),
        ("date: 2024-13-45", 3, "not a date"),
        ("slug: ../../etc/passwd", 3, "taken as etc-passwd"),
        ("notes: {a: b}", 3, "expected a list"),
    ],
)
def test_an_odd_value_is_a_problem_with_its_line(line: str, number: int, said: str) -> None:
    post = read_post(f"---\ntitle: t\n{line}\n---\n", "posts/a.md")
    assert [problem.line for problem in post.problems] == [number]
    assert said in post.problems[0].message
    assert is_slug(post.slug)


def test_broken_front_matter_is_one_problem() -> None:
    post = read_post("---\ntitle: [\n---\nbody\n", "posts/2024-12-13.md")
    assert len(post.problems) == 1
    assert post.title == "2024-12-13"


def test_a_composed_post_reads_back() -> None:
    notes = ["2024-12-12-phi-4", "2024-12-13-바이트", "241211 Large: Concepts", "123"]
    text = compose_post(
        title="2024년 12월 13일",
        date="2024-12-13",
        notes=notes,
        state="out",
        introduction=["머리말.", "A word before."],
    )
    assert "  - 2024-12-12-phi-4\n" in text
    post = read_post(text, "posts/x.md")
    assert post.notes == tuple(notes)
    assert (post.title, post.date, post.slug) == ("2024년 12월 13일", "2024-12-13", "2024-12-13")
    assert [block.lang for block in post.introduction] == ["ko", "en"]
    assert post.problems == ()


@given(st.text())
def test_any_text_reads(text: str) -> None:
    post = read_post(text, "posts/2024-12-13.md")
    assert is_slug(post.slug)


@given(st.text(min_size=1))
def test_a_slug_is_safe_and_stays(text: str) -> None:
    slug = slug_of(text)
    assert is_slug(slug)
    assert slug_of(slug) == slug
    assert slug_of(text) == slug


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Été à Paris!", "ete-a-paris"),
        ("2024-12-13", "2024-12-13"),
        ("독후", "post-71b2e26a"),
        ("CON", "post-a3dbc4b6"),
        ("..", "post-5ec1f7e7"),
    ],
)
def test_slugs_do_not_change(text: str, slug: str) -> None:
    assert slug_of(text) == slug
