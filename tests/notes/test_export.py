"""What a post becomes: its order, its languages, its links, and what the person is warned of."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notes.compose import compose
from notes.escape import safe
from notes.export import export
from notes.marks import EMPHASIS, EMPHASIS_END, STRONG, STRONG_END, mark_emphasis
from notes.note import Note, read_note
from notes.page import Plan
from notes.post import compose_post, read_post
from seeds import blog
from seeds.incoming import IncomingNote, IncomingPost
from tests.notes.export_cases import PHI, exported, hard_day, ordinary_day


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


def with_draft() -> tuple[dict[str, Note], list[str]]:
    day = ordinary_day()
    text = PHI.replace("translation: final", "translation: draft\ntranslation_of: [k00000000]")
    draft = read_note(text, "notes/2024/2024-12-03-phi.md")
    return {**day.notes, "2024-12-03-phi": draft}, [*day.post.notes, "gone"]


def test_warnings_name_what_to_see_to() -> None:
    notes, names = with_draft()
    out = export(ordinary_day(notes=names).post, notes, "text")
    assert "A small model's story." not in out.text
    assert [str(warning) for warning in out.warnings] == [
        "notes/2024/2024-12-03-phi.md: the English is a draft and is left out of the post; "
        "--drafts puts it in",
        "notes/2024/2024-12-03-bare.md: there is no English yet; the post goes without it",
        "posts/2024-12-03.md: there is no note “gone”; it is left out of the post",
        "notes/2024/2024-12-11-concepts.md: the link [[nowhere]] leads to no note and stays "
        "as it is written",
    ]


def test_draft_english_goes_out_when_asked_for() -> None:
    notes, names = with_draft()
    out = export(ordinary_day(notes=names).post, notes, "text", Plan(drafts=True))
    assert "A small model's story." in out.text
    assert [warning.message for warning in out.warnings][:2] == [
        "the English is a draft; it is in the post as it is",
        "the English does not follow the latest changes; it is in the post as it is",
    ]


def test_a_pair_leaves_out_what_is_not_translated() -> None:
    day = ordinary_day()
    out = export(day.post, day.notes, "html", Plan(pair=True))
    korean, english = out.pages
    assert [page.languages for page in out.pages] == [("ko", "en"), ("en", "ko")]
    assert [len(page.sections) for page in out.pages] == [3, 2]
    assert {p.lang for p in korean.passages} == {"ko"} and {p.lang for p in english.passages} == {
        "en"
    }
    message = "there is no English yet; it is left out of the English page"
    assert message in [warning.message for warning in out.warnings]


def test_a_day_without_english_has_one_page() -> None:
    day = ordinary_day(notes=["2024-12-03-bare"], introduction=["오늘은 하나.", "One today."])
    out = export(day.post, day.notes, "html", Plan(pair=True))
    assert [page.languages for page in out.pages] == [("ko",)]
    assert 'hreflang="en"' not in out.text


def test_a_title_that_is_the_day_is_said_in_the_page_s_language() -> None:
    day = ordinary_day()
    korean, english = export(day.post, day.notes, "html", Plan(pair=True)).pages
    assert (korean.title, english.title) == ("2024년 12월 3일", "December 3, 2024")


def test_a_post_has_a_title_in_each_language() -> None:
    day = ordinary_day(title="오늘의 논문")
    text = day.post.text.replace("date:", "title_en: Papers of the day\ndate:", 1)
    post = read_post(text, day.post.path)
    korean, english = export(post, day.notes, "html", Plan(pair=True)).pages
    assert (korean.title, english.title) == ("오늘의 논문", "Papers of the day")
    assert export(post, day.notes, "html").pages[0].title == "오늘의 논문"


def test_a_note_named_twice_stands_once() -> None:
    day = ordinary_day(notes=["2024-12-03-phi", "Phi again"])
    notes = {**day.notes, "Phi again": day.notes["2024-12-03-phi"]}
    (page,) = export(day.post, notes, "html").pages
    assert len(page.sections) == 1


def test_links_lead_to_where_notes_are_published(tmp_path: Path) -> None:
    page = exported(hard_day(), "html", tmp_path).text
    assert '<a href="https://blog.example/2024-12-02.html#2024-12-02-older">예전 글</a>' in page
    assert '<a href="#2024-12-01-easy">쉬운 글</a>' in page
    english = exported(hard_day(), "html", tmp_path, pair=True).files[1].data.decode()
    assert (
        '<a href="https://blog.example/2024-12-02.en.html#2024-12-02-older">An Older Note</a>'
        in english
    )


def test_a_link_to_a_note_that_is_not_published_is_its_title(tmp_path: Path) -> None:
    day = dataclasses.replace(hard_day(), published={})
    assert "An opening $x|y$ with An Older Note." in exported(day, "markdown", tmp_path).text


def test_images_go_along_or_are_named(tmp_path: Path) -> None:
    out = exported(hard_day(), "hugo", tmp_path)
    assert [file.path for file in out.files][1:] == ["content/posts/2024-12-05/plot-one.png"]
    pasted = exported(hard_day(), "velog", tmp_path)
    assert len(pasted.files) == 1
    assert "images do not go along; put them in by hand: plot one.png" in [
        warning.message for warning in pasted.warnings
    ]


@pytest.mark.parametrize("outside", ["../secret.png", "/etc/secret.png", "link.png", ".git/x.png"])
def test_no_image_from_outside_the_vault_goes_out(tmp_path: Path, outside: str) -> None:
    vault = tmp_path / "vault"
    (vault / ".git").mkdir(parents=True)
    (tmp_path / "secret.png").write_bytes(b"secret")
    (vault / ".git" / "x.png").write_bytes(b"secret")
    (vault / "link.png").symlink_to(tmp_path / "secret.png")
    note = read_note(f"![x]({outside})\n\n한국어 글.\n", "notes/a.md")
    post = read_post(compose_post(title="t", date="2024-01-05", notes=["a"]), "posts/p.md")
    out = exported(dataclasses.replace(ordinary_day(), post=post, notes={"a": note}), "hugo", vault)
    assert len(out.files) == 1
    assert "is not in the vault" in out.warnings[-1].message


def test_a_note_written_in_english_shows_english_first_on_a_page() -> None:
    text = compose({"title": "T", "source": "en"}, None, ["하나.", "First."])
    post = read_post(compose_post(title="t", date="2024-01-05", notes=["b"]), "posts/p.md")
    page = export(post, {"b": read_note(text, "b.md")}, "markdown").text
    assert page.index("First.") < page.index("하나.")


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
        ("costs $5 or $6", True),
        ("- one\n- **two**\n\n| a | b |\n|---|---|\n| 1 | 2 |", True),
        ("[a](notes/b.md \"title: x\")", True),
        ("a < b", False),
    ],
)  # fmt: skip
def test_the_persons_markdown_is_kept_but_for_html(written: str, kept: bool) -> None:
    assert (safe(written) == written) is kept


@pytest.mark.parametrize(
    ("written", "marked"),
    [
        ("**재미(fun)**는 **다음** 것", f"{STRONG}재미(fun){STRONG_END}는 **다음** 것"),
        ("**'하나'**는", f"{STRONG}'하나'{STRONG_END}는"),
        ("그는**(둘)**", f"그는{STRONG}(둘){STRONG_END}"),
        ("*기울임(it)*은", f"{EMPHASIS}기울임(it){EMPHASIS_END}은"),
        ("**`code`**는", f"{STRONG}`code`{STRONG_END}는"),
        ("2 * 3 * 4 and **plain** text", "2 * 3 * 4 and **plain** text"),
        ("`**a(b)**는`", "`**a(b)**는`"),
    ],
)
def test_emphasis_that_engines_would_drop_is_marked(written: str, marked: str) -> None:
    assert mark_emphasis(written) == marked


def test_an_unknown_target_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        export(ordinary_day().post, {}, "gopher")
