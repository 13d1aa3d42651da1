"""The blog as text: notes with a finished translation, and the posts that name them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notes.export import export
from notes.note import Note, read_note
from notes.post import read_post
from notes.problem import Problem
from notes.translation import state
from seeds import blog
from seeds.incoming import IncomingNote, IncomingPost
from tests.seeds.made_up import only

TEA = """\
KettleNet: Boiling at Scale
(Ada Pot, The Tea Team, José Ñandú)
We present KettleNet, a model that boils water with 3% less noise than a whistle.
주전자 모델. 소리가 작다는 것이 재미있네요.
A kettle model. Interesting that it is quiet.
#kettle #scaling-law
"""
POTS = """\
Are Pots Necessary? (A Survey)
(Ida Lid)
This paper asks whether pots are needed at all and finds that cups are enough.
주전자가 꼭 필요할까요.
컵이면 충분할 것 같습니다.
Do we need a pot?
A cup seems to be enough.
#survey
"""
DAY = "2024년 12월 13일\n"


def read_back(text: str) -> str:
    """What comes out again of all that was read, a post after the other."""
    items = list(blog.read(text, {}))
    notes = {
        item.name: read_note(item.text, item.name + ".md") for item in only(IncomingNote, items)
    }
    posts = [read_post(item.text, f"posts/{item.date}.md") for item in only(IncomingPost, items)]
    return "".join(export(post, notes, "text").text for post in posts)


def notes_of(text: str) -> list[Note]:
    return [read_note(item.text, "") for item in only(IncomingNote, blog.read(text, {}))]


def problems_of(text: str) -> list[tuple[int, str]]:
    found = only(Problem, blog.read(text, {}, name="blog.txt"))
    return [(problem.line, problem.message) for problem in found]


def test_a_day_is_notes_and_a_post_that_is_out() -> None:
    tea, pots, post = blog.read(DAY + TEA + POTS, {})
    assert isinstance(tea, IncomingNote)
    assert isinstance(pots, IncomingNote)
    assert isinstance(post, IncomingPost)
    assert tea.name == "2024-12-13-kettlenet-boiling-at-scale"
    assert tea.title == "KettleNet: Boiling at Scale"
    assert tea.paper_names == ("title:kettlenetboilingatscale",)
    assert (post.date, post.notes) == ("2024-12-13", (tea.name, pots.name))
    as_read = read_post(post.text, "posts/2024-12-13.md")
    assert (as_read.state, as_read.notes, as_read.slug) == ("out", post.notes, "2024-12-13")


def test_a_note_says_all_that_the_blog_said() -> None:
    tea, pots = notes_of(DAY + TEA + POTS)
    assert tea.title == "KettleNet: Boiling at Scale"
    assert tea.authors == ("Ada Pot", "The Tea Team", "José Ñandú")
    assert tea.abstract.startswith("We present KettleNet")
    assert (tea.date, tea.status, tea.tags) == ("2024-12-13", "done", ("kettle", "scaling-law"))
    assert tea.pane("ko") == "주전자 모델. 소리가 작다는 것이 재미있네요."
    assert tea.pane("en") == "A kettle model. Interesting that it is quiet."
    assert len(pots.paragraphs("ko")) == len(pots.paragraphs("en")) == 2
    assert {state(note).states for note in (tea, pots)} == {("final",)}


def test_what_is_read_comes_out_again() -> None:
    text = DAY + TEA + POTS
    assert read_back(text) == text


def test_lines_before_the_first_title_introduce_the_post() -> None:
    text = DAY + "차에 대한 두 편입니다.\nTwo papers about tea.\n" + TEA + POTS
    items = list(blog.read(text, {}))
    assert [type(item) for item in items] == [IncomingNote, IncomingNote, IncomingPost]
    (post,) = only(IncomingPost, items)
    introduction = read_post(post.text, "posts/2024-12-13.md").introduction
    assert [block.lang for block in introduction] == ["ko", "en"]
    assert read_back(text) == text


def test_several_days_are_several_posts_in_the_order_of_the_file() -> None:
    text = DAY + TEA + "2024년 1월 2일\n" + POTS
    posts = only(IncomingPost, blog.read(text, {}))
    assert [(post.date, len(post.notes)) for post in posts] == [
        ("2024-12-13", 1),
        ("2024-01-02", 1),
    ]
    assert read_back(text) == text


def test_one_paper_twice_is_two_notes() -> None:
    names = [item.name for item in only(IncomingNote, blog.read(DAY + TEA + TEA, {}))]
    assert len(set(names)) == 2


@pytest.mark.parametrize(
    ("gone", "line", "said", "languages"),
    [
        ("A kettle model. Interesting that it is quiet.\n", 6, "no English", ("ko",)),
        ("주전자 모델. 소리가 작다는 것이 재미있네요.\n", 6, "no Korean", ("en",)),
        ("#kettle #scaling-law\n", 6, "no #tags", ("ko", "en")),
        ("(Ada Pot, The Tea Team, José Ñandú)\n", 6, "no authors", ("ko", "en")),
    ],
)
def test_a_missing_line_is_told_and_the_rest_read(
    gone: str, line: int, said: str, languages: tuple[str, ...]
) -> None:
    text = DAY + TEA.replace(gone, "") + POTS
    tea, pots = notes_of(text)
    assert pots == notes_of(DAY + POTS)[0]
    assert tea.title == "KettleNet: Boiling at Scale"
    assert tuple(lang for lang in ("ko", "en") if tea.paragraphs(lang)) == languages
    assert tea.translation == ("final" if len(languages) == 2 else None)
    ((number, message),) = problems_of(text)
    assert (number, said in message) == (line, True)
    assert read_back(text) == text or "authors" in said


def test_a_file_cut_in_the_middle_is_read_as_far_as_it_goes() -> None:
    text = (DAY + TEA + POTS)[
        : -len(
            "컵이면 충분할 것 같습니다.\nDo we need a pot?\nA cup seems to be enough.\n#survey\n"
        )
        - 4
    ]
    pots = notes_of(text)[1]
    assert pots.pane("ko") == "주전자가 꼭 필요할"
    ((line, message),) = problems_of(text)
    assert (line, "no English" in message, "no #tags" in message) == (11, True, True)


def test_lines_before_the_first_day_are_problems() -> None:
    assert [line for line, _ in problems_of("#pots\n" + DAY + TEA)] == [1]


def test_line_ends_a_byte_order_mark_and_decomposed_hangul_do_not_matter() -> None:
    import unicodedata

    text = DAY + TEA + POTS
    odd = "\ufeff" + unicodedata.normalize("NFD", text).replace("\n", "\r\n\r\n")
    assert blog.looks_like(odd)
    assert read_back(odd) == text


def test_paragraphs_that_look_like_something_else_stay_paragraphs() -> None:
    korean, english = "> 주전자 #물 이야기", "# Kettle (Ada Pot)"
    text = DAY + TEA.replace("주전자 모델. 소리가 작다는 것이 재미있네요.", korean)
    text = text.replace("A kettle model. Interesting that it is quiet.", english)
    (tea,) = notes_of(text)
    assert (tea.pane("ko"), tea.pane("en")) == (korean, english)


@pytest.mark.parametrize(
    "text", ["", DAY, "2024년 13월 1일\n(Ada)", "Tea\n(Ada Pot)\n", "# 2024년 1월 1일"]
)
def test_other_texts_are_not_taken_for_it(text: str) -> None:
    assert not blog.looks_like(text)


def _sentences(words: list[str]) -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(words), min_size=3, max_size=12).map(
        lambda some: " ".join(some) + "."
    )


_TITLES = st.lists(
    st.sampled_from(["Tea", "Pots:", "of", "(LLMs)", "42", "Ünder", "Kettle"]), min_size=1
)
_TITLES_TEXT = _TITLES.map(lambda words: " ".join(["The", *words]))
_AUTHORS = st.lists(
    st.sampled_from(["Ada Pot", "J. R. Lid", "José Ñandú", "The Tea Team"]), min_size=1
)
_ABSTRACTS = _sentences(["We", "present", "a", "kettle", "that", "boils,", "slowly", "(3%)"])
_KOREAN = st.lists(
    _sentences(["주전자", "모델이", "LLM", "물을", "끓입니다", "(Tea)"]).map("물 ".__add__),
    min_size=1,
)
_ENGLISH = st.lists(_sentences(["this", "is", "a", "kettle", "for", "the", "tea"]), min_size=1)
_TAGS = st.lists(
    st.sampled_from(["#llm", "#scaling-law", "#3d", "#tea_pot"]), min_size=1, unique=True
)
_PAPERS = st.builds(
    lambda title, authors, abstract, ko, en, tags: "\n".join(
        [title, f"({', '.join(authors)})", abstract, *ko, *en, " ".join(tags), ""]
    ),
    _TITLES_TEXT, _AUTHORS, _ABSTRACTS, _KOREAN, _ENGLISH, _TAGS,
)  # fmt: skip


@given(st.lists(_PAPERS, min_size=1, max_size=3))
def test_any_day_written_comes_out_again(papers: list[str]) -> None:
    text = DAY + "".join(papers)
    assert len(notes_of(text)) == len(papers)
    assert problems_of(text) == []
    assert read_back(text) == text


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    list(blog.read(text, {}))
    list(blog.read(DAY + text, {}))
    blog.looks_like(text)


def test_the_real_file(shared: Path) -> None:
    text = (shared / "seeds/002-blog.txt").read_text("utf-8")
    items = list(blog.read(text, {}))
    assert [type(item) for item in items] == [*[IncomingNote] * 3, IncomingPost]
    assert all(state(note).states == ("final",) for note in notes_of(text))
    assert read_back(text).rstrip("\n") == text.rstrip("\n")
