"""What a note's file says of itself, wherever it stands."""

from __future__ import annotations

import unicodedata

import pytest

from notes.note import Note, date_in_name, read_note


def read(text: str, path: str = "notes/a.md") -> Note:
    return read_note(text, path)


def problems(text: str) -> list[str]:
    return [str(problem) for problem in read(text).problems]


def test_everything_in_the_front_matter() -> None:
    note = read(
        "---\n"
        "title: A title\nauthors:\n  - Kim Minsu\n  - Ana Lee\narxiv: 2412.08905v2\n"
        "doi: https://doi.org/10.1000/XYZ\nlink: https://example.org/a\n"
        "paper_date: 2024-12-12T10:00:00Z\ndate: 2024-12-13\nstatus: done\nstarred: yes\n"
        "tags: ['#llm', 2024]\naliases: one\nid: mine\nsource: en\ntranslation: draft\n"
        "translation_of: [k00000000]\ncolour: red\n"
        "---\n"
    )
    assert note.problems == ()
    assert (note.title, note.title_known, note.authors) == (
        "A title",
        True,
        ("Kim Minsu", "Ana Lee"),
    )
    assert (note.arxiv, note.doi) == ("2412.08905", "10.1000/xyz")
    assert note.link == "https://example.org/a"
    assert (note.paper_date, note.date) == ("2024-12-12", "2024-12-13")
    assert (note.status, note.starred) == ("done", True)
    assert (note.tags, note.aliases, note.id) == (("llm", "2024"), ("one",), "mine")
    assert (note.source, note.translation_language) == ("en", "ko")
    assert (note.translation, note.translation_of) == ("draft", ("k00000000",))


def test_only_the_outer_marks_of_an_abstract_go() -> None:
    note = read("> We show a > b.\n> > Quoted.\n\n하나\n", "notes/x.md")
    assert note.abstract == "We show a > b.\n> Quoted."


def test_everything_in_the_body() -> None:
    note = read(
        "https://arxiv.org/abs/2412.08905v2\n\n"
        "*A title* (Kim Minsu, Ana Lee)\n\n"
        "> The\n> abstract.\n\n"
        "하나 #하나 [[2023 other.md]]\n\nTwo and [[id|three]]\n\n"
        "#llm #하나\n\n# Links\n\n- [[last#part]]\n",
        "notes/2024-12-13-x.md",
    )
    assert note.problems == ()
    assert (note.title, note.authors) == ("A title", ("Kim Minsu", "Ana Lee"))
    assert (note.link, note.arxiv) == ("https://arxiv.org/abs/2412.08905v2", "2412.08905")
    assert (note.date, note.abstract) == ("2024-12-13", "The\nabstract.")
    assert (note.tags, note.links) == (("하나", "llm"), ("2023 other.md", "id", "last"))
    assert note.pane("ko") == "하나 #하나 [[2023 other.md]]"
    assert note.pane("en") == "Two and [[id|three]]"
    assert (note.source, note.translation_language) == ("ko", "en")
    assert (note.status, note.starred, note.translation) == (None, False, None)


@pytest.mark.parametrize(
    ("text", "title", "known"),
    [
        ("---\ntitle: Front\n---\n*Line*\n", "Front", True),
        ("---\ntitle:\n---\n*Line*\n", "Line", True),
        ("# ***Heading***\n", "Heading", True),
        ("# Heading\n\n*Line* (A B)\n", "Line", True),
        ("A Workshop Paper (Kim Minsu, Ana Lee)\n\n*Line*\n", "Line", True),
        ("# Heading\n\n가\n", "Heading", True),
        ("가\n\n*Not a title*\n\n## Heading\n", "Heading", True),
        ("# Links\n\n## English\n\n### 방법\n", "방법", True),
        ("A Title without Italics (Kim Minsu, Ana Lee)\n\n가\n", "A Title without Italics", True),
        ("---\naliases: [old name]\n---\n가\n", "old name", False),
        ("가\n", "a note", False),
        ("", "a note", False),
    ],
)
def test_where_the_title_stands(text: str, title: str, known: bool) -> None:
    note = read(text, "notes/2024-12-13 a note.md")
    assert (note.title, note.title_known) == (title, known)


@pytest.mark.parametrize(
    ("path", "date"),
    [
        ("notes/2024-12-13-phi-4.md", "2024-12-13"),
        ("2024-12-13.md", "2024-12-13"),
        ("x/241213 Phi-4.md", "2024-12-13"),
        ("241213.md", "2024-12-13"),
        ("241213x.md", None),
        ("2024-13-45-x.md", None),
        ("x 2024-12-13.md", None),
    ],
)
def test_a_date_in_the_name(path: str, date: str | None) -> None:
    assert date_in_name(path) == date


@pytest.mark.parametrize(
    ("text", "arxiv", "doi"),
    [
        ("---\narxiv: 0704.0010\n---\n", "0704.0010", None),
        ("---\narxiv: hep-th/9901001\n---\n", "hep-th/9901001", None),
        ("---\ndoi: 10.48550/arXiv.2412.08905\n---\n", "2412.08905", None),
        ("---\nlink: https://doi.org/10.1000/x\n---\n", None, "10.1000/x"),
        ("https://arxiv.org/pdf/2412.08905v1 좋은 글\n", "2412.08905", None),
        ("가\n\nhttps://arxiv.org/pdf/2412.08905\n", "2412.08905", None),
        ("가 https://example.org\n", None, None),
        ("가\n\n나 https://arxiv.org/abs/2412.08905\n", None, None),
    ],
)
def test_ids(text: str, arxiv: str | None, doi: str | None) -> None:
    note = read(text)
    assert (note.arxiv, note.doi) == (arxiv, doi)


def test_what_the_paper_may_be_called_by() -> None:
    note = read("---\ntitle: A Title!\ndoi: 10.1000/x\narxiv: 2412.08905\n---\n")
    assert note.names() == ("arxiv:2412.08905", "doi:10.1000/x", "title:atitle")
    assert read("가").names() == ()


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("---\ntitle: a\n\n글\n", "notes/a.md:1: the front matter that begins here has no end"),
        ("---\na: b: c\n---\n", "notes/a.md:2: the front matter is not YAML"),
        ("---\ntags: [a]\ntags: [b]\n---\n", "notes/a.md:3: “tags” stands twice"),
        ("---\ntitle: [a, b]\n---\n", "notes/a.md:2: “title” is a list"),
        ("---\nx: 1\ntags: {a: 1}\n---\n", "notes/a.md:3: “tags” holds nested values"),
        ("---\nauthors: [A B, {C: D}]\n---\n", "notes/a.md:2: “authors” holds nested values"),
        ("---\ndate: 2024-13-45\n---\n", "notes/a.md:2: “date: 2024-13-45” is not a date"),
        ("---\nstatus: finished\n---\n", "notes/a.md:2: “status: finished” is not known"),
        (
            "가\n\n<<<<<<< HEAD\n나\n=======\n다\n>>>>>>> x\n",
            "notes/a.md:3: git conflict markers",
        ),
    ],
)
def test_what_is_wrong_is_a_problem_with_its_line(text: str, problem: str) -> None:
    (found,) = problems(text)
    assert found.startswith(problem)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "가",
        "\ufeff가",
        "---\n가: 나\n",
        "---\n---\n",
        "---\n\nwords\n\n---\n",
        "<<<<<<< a quotation\n",
    ],
)
def test_nothing_is_wrong_with_odd_files(text: str) -> None:
    assert problems(text) == []


def test_the_rest_of_a_note_with_a_problem_is_read() -> None:
    note = read("---\ntitle: T\nstatus: odd\n---\n\n하나\n\nOne thing\n")
    assert (note.title, note.status, note.pane("ko"), note.pane("en")) == (
        "T",
        None,
        "하나",
        "One thing",
    )
    broken = read("---\n: : :\n---\n\n하나\n")
    assert (broken.pane("ko"), broken.text) == ("하나", "---\n: : :\n---\n\n하나\n")


def test_a_pane_is_nfc_and_the_text_as_it_was() -> None:
    decomposed = unicodedata.normalize("NFD", "한글\r\n\r\n둘\n")
    note = read(decomposed)
    assert (note.pane("ko"), note.text) == ("한글\n\n둘", decomposed)
