from __future__ import annotations

import itertools
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notes.names import alternatives, note_name, safe_name, same_name

any_text = st.text(alphabet=st.characters(codec=None))


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Phi-4 Technical Report", "phi-4-technical-report"),
        ("거대 언어 모델: 개요 (2024)", "거대-언어-모델-개요-2024"),
        (unicodedata.normalize("NFD", "한국어"), "한국어"),
        ("../../etc/passwd", "etc-passwd"),
        ('What? "A|B" <C>', "what-a-b-c"),
        ("  --  ", "2412-08905"),
        ("C++ & $\\alpha$-VAE", "c-alpha-vae"),
    ],
)
def test_note_name(title: str, slug: str) -> None:
    assert note_name(title, "2024-12-13", "2412.08905") == f"2024-12-13-{slug}"


def test_a_long_title_is_cut_between_characters() -> None:
    slug = note_name("가" * 100, "2024-12-13").removeprefix("2024-12-13-")
    assert slug == "가" * 26
    assert note_name("word " * 50, "2024-12-13").endswith("word")


def test_without_title_and_id_there_is_still_a_name() -> None:
    assert note_name("", "2024-12-13") == "2024-12-13-note"


@given(any_text, any_text)
def test_any_title_makes_a_file_name(title: str, id: str) -> None:
    name = note_name(title, "2024-12-13", id)
    slug = name.removeprefix("2024-12-13-")
    assert slug
    assert len(slug.encode()) <= 80
    assert name == safe_name(name)
    assert unicodedata.is_normalized("NFC", name)
    assert not set(name) & set('/\\:*?"<>|\0\n[]#^')


@pytest.mark.parametrize(
    ("given_name", "safe"),
    [
        ("191231 LayoutLM", "191231 LayoutLM"),
        ("190620 A/B: [[x]]", "190620 A-B- -x-"),
        ("..", "note"),
        (".hidden", "hidden"),
        ("con", "_con"),
        ("LPT1.txt", "_LPT1.txt"),
        ("ends with dots...", "ends with dots"),
    ],
)
def test_safe_name(given_name: str, safe: str) -> None:
    assert safe_name(given_name) == safe


@given(any_text)
def test_a_safe_name_is_safe_already(name: str) -> None:
    assert safe_name(safe_name(name)) == safe_name(name)


@given(any_text, any_text)
def test_alternatives_differ_and_fit(name: str, id: str) -> None:
    names = list(itertools.islice(alternatives(name, id), 12))
    assert len({same_name(one) for one in names}) >= 11
    assert all(len(f"{one}.md".encode()) <= 255 for one in names)


def test_alternatives_begin_with_the_name_then_the_id() -> None:
    names = alternatives("2024-12-13-phi-4", "cs/0112017")
    assert list(itertools.islice(names, 4)) == [
        "2024-12-13-phi-4",
        "2024-12-13-phi-4-cs-0112017",
        "2024-12-13-phi-4-2",
        "2024-12-13-phi-4-3",
    ]
