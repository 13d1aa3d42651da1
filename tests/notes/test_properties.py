"""What the note format promises of any text (docs/note-format.md)."""

from __future__ import annotations

import re

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from notes.fields import NoteError, set_field
from notes.lines import open_construct
from notes.note import read_note
from notes.panes import set_pane, split_pane

KOREAN = st.sampled_from(
    [
        "바이트 단위 모델.",
        "합성 데이터는 어떨까요?",
        "흥미로운 결과네요 (GPT-4 기준).",
        "가",
        "끝\n둘째 줄",
    ]
)
ENGLISH = st.sampled_from(
    [
        "A byte-level model.",
        "It is a nice idea.",
        "See Table 2 of the paper",
        "Wow",
        "one\ntwo lines",
    ]
)
FURNITURE = st.sampled_from(
    [
        "https://arxiv.org/abs/2412.08905",
        "*A Title* (Kim Minsu, Ana Lee)",
        "> the abstract",
        "# Links",
        "#llm #data",
        "[[other note]]",
        "<!-- todo -->",
        "---",
        "```\ncode\n\n#x\n```",
        "$$\nx\n$$",
        "![](a.png)",
        "<english>\nIn a range.\n</english>",
        "<!-- lang: en -->\n인용",
        "## English",
        "### 방법",
        "12 | 34",
        "| a | b |\n|---|---|\n| 1 | 2 |",
        "%% a comment %%",
        "%%\n여러 줄\n\n주석\n%%",
        "Section\n=======",
        "- [[one]]\n- [[two]]",
        "    indented code",
        "| 2005.04425",
    ]
)
HARD = st.sampled_from(
    [
        "#llm",
        "# 제목",
        "https://x.org",
        "2412.08905",
        "*T* (A B, C D)",
        "Nice Title (Ana Lee, Bo Kim)",
        "> quote",
        "```\nopen",
        "$$",
        "<!-- open",
        "<!-- c -->",
        "[[x]]",
        "---",
        "English only here.",
        "한국어만.",
        "    indented",
        "| a | b |\n|---|---|",
        "| 표 | b |\n|---|---|",
        "%% hidden %%",
        "%% 숨김 %% 보임",
        "$$x$$ 는 수식",
        "제목\n---",
        "Title\n===",
        "===",
        "```\n#llm [[x]]\n```\n#tag",
        "*기울임* (아님)",
        "- list\n- 목록",
        "text\n#tag",
        "text\n> quote",
        "👍",
        "e\u0301 cafe",
    ]
)
FRONT = st.sampled_from(
    [
        "",
        "---\ntitle: X  # why\n---\n",
        "---\ntags: [a, 'b']\nZed: {x: 1}\n---\n\n",
        "---\n---\n",
        "\ufeff",
        "---\nsource: en\n---\n",
        "---\ntags:\n- a\n---\n",
        "---\n  title: 'X'\n  tags: [a, \"b?\"] # c\n...\n",
    ]
)
BLOCKS = st.lists(st.one_of(KOREAN, ENGLISH, FURNITURE), max_size=7)
NEWLINE = st.sampled_from(["\n", "\r\n"])
ANY = st.text(st.characters(codec="utf-8"), max_size=200)
LANG = st.sampled_from(["ko", "en"])


@st.composite
def notes_(draw: st.DrawFn) -> str:
    front = draw(FRONT)
    blocks = draw(BLOCKS)
    gap = draw(st.sampled_from(["\n\n", "\n\n\n", "\n \n", "\n"]))
    text = front + gap.join(blocks) + draw(st.sampled_from(["", "\n", "\n\n"]))
    return text.replace("\n", draw(NEWLINE))


def without_tags(text: str) -> str:
    return re.sub(r"\s*#[^\s#]+", "", text)


def shown(pane: str) -> list[str]:
    return [" ".join(part.split()) for part in split_pane(pane)]


@given(st.one_of(ANY, notes_()))
def test_every_character_of_a_body_is_in_one_block_or_blank(text: str) -> None:
    note = read_note(text, "a.md")
    at = note.blocks[0].outer if note.blocks else len(text)
    for block in note.blocks:
        assert not text[at : block.outer].strip()
        assert block.text == text[block.start : block.end].replace("\r\n", "\n")
        at = block.end
    if note.blocks:
        assert not text[at:].strip()


@given(st.one_of(ANY, notes_()), LANG)
def test_saving_a_pane_unchanged_changes_nothing(text: str, lang: str) -> None:
    assert set_pane(text, "a.md", lang, read_note(text, "a.md").pane(lang)) == text


@settings(max_examples=400, suppress_health_check=[HealthCheck.too_slow])
@given(
    notes_(),
    st.lists(st.tuples(LANG, st.lists(st.one_of(KOREAN, ENGLISH, HARD), max_size=5)), max_size=4),
)
def test_panes_survive_a_save_and_reload_in_every_interleaving(
    text: str, saves: list[tuple[str, list[str]]]
) -> None:
    for lang, parts in saves:
        other = "en" if lang == "ko" else "ko"
        before = read_note(text, "a.md")
        pane = "\n\n".join(parts)
        text = set_pane(text, "a.md", lang, pane)
        after = read_note(text, "a.md")
        assert shown(after.pane(lang)) == shown(pane)
        assert after.pane(other) == before.pane(other)
        assert [b.text for b in after.blocks if not b.is_prose and b.kind != "mark"] == [
            b.text for b in before.blocks if not b.is_prose and b.kind != "mark"
        ]


@settings(max_examples=300)
@given(notes_(), LANG, st.one_of(KOREAN, ENGLISH, HARD), st.integers(0, 9))
def test_an_edit_of_one_block_leaves_all_other_bytes_alone(
    text: str, lang: str, new: str, which: int
) -> None:
    note = read_note(text, "a.md")
    own = note.paragraphs(lang)
    assume(own and open_construct(new) is None)
    block = own[which % len(own)]
    parts = [part.text for part in own]
    parts[which % len(own)] = new
    assume(len(split_pane("\n\n".join(parts))) == len(own))  # code would join what is before it
    result = set_pane(text, "a.md", lang, "\n\n".join(parts))
    if not result.startswith(text[: block.start]):
        result = result.replace("\n---", "---", 1)  # a rule on top that would be front matter now
    assert result.startswith(text[: block.start]) and result.endswith(text[block.end :])


FIELDS = st.sampled_from(
    [
        ("status", "done"),
        ("status", None),
        ("starred", True),
        ("date", "2024-12-13"),
        ("title", "새 제목: x"),
        ("title", "# odd *title*"),
        ("tags", ("a", "합성", "no", "c d")),
        ("tags", ()),
        ("arxiv", "0704.0010"),
        ("authors", ("Ana O'Neil", 'B "Q"')),
        ("aliases", ("012", "a, b")),
        ("translation", "final"),
        ("link", "https://example.org/x"),
        ("doi", "10.1000/xyz"),
        ("source", "en"),
        ("tags", ("llm", "code")),
    ]
)


@settings(max_examples=400)
@given(notes_(), FIELDS)
def test_an_edit_of_one_field_says_it_and_nothing_else(
    text: str, field: tuple[str, str | bool | tuple[str, ...] | None]
) -> None:
    name, value = field
    before = read_note(text, "a.md")
    result = set_field(text, "a.md", name, value)
    after = read_note(result, "a.md")
    if name == "tags" and isinstance(value, tuple):
        assert set(after.tags) == set(value)
    elif value:
        assert getattr(after, name) == value
    for lang in ("ko", "en"):
        if name == "tags":  # code that stood below a tag line that went is now the prose's
            pane = without_tags(after.pane(lang))
            assert all(without_tags(block.text) in pane for block in before.paragraphs(lang))
        else:
            assert after.pane(lang) == before.pane(lang)
    gone = set(text.removeprefix("\ufeff").splitlines()) - set(
        result.removeprefix("\ufeff").splitlines()
    )
    assert len(gone - {"---"}) <= 3  # the fences go with the last key


@given(
    ANY.filter(
        lambda text: text.strip() and not re.search(r"[\r\x85\u2028\u2029\x0b\x0c\x1c-\x1e]", text)
    )
)
def test_any_value_is_read_back_as_it_was_written(value: str) -> None:
    try:
        text = set_field("", "a.md", "title", value)
    except NoteError:
        return
    assert read_note(text, "a.md").title == " ".join(value.split())
