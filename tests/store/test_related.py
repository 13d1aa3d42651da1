"""More like this: what entries are like another, and by which words."""

from __future__ import annotations

import pytest

from store.related import related
from store.stem_worker import stem_all
from tests.store.conftest import Made


def test_what_is_like_an_entry_shares_its_rarer_words(made: Made) -> None:
    for number in range(30):
        made.note(f"n{number}", f"# Note {number}\n\n모델을 학습했다. The model is trained.\n")
    made.note("one", "# One\n\n양자화와 가지치기를 다룬다. Quantization of weights.\n")
    made.note("two", "# Two\n\n가지치기 이야기. Quantized weights.\n")
    made.note("three", "# Three\n\n다른 이야기.\n")
    made.sync()
    index = made.index()
    ((row,),) = index.select("SELECT id FROM notes WHERE stem = 'one'")
    found = related(index, row)
    assert [near.entry.title for near in found] == ["Two"]
    assert set(found[0].shared) == {"quantization", "weights", "가지치기"}
    assert related(index, 999_999) == []
    index.close()


def alike(made: Made, title: str) -> dict[str, tuple[str, ...]]:
    """The titles that are like this one, with the words that say so."""
    made.sync()
    index = made.index()
    ((row,),) = index.select("SELECT id FROM entries WHERE title = ?", (title,))
    found = {near.entry.title: near.shared for near in related(index, row)}
    index.close()
    return found


@pytest.fixture
def small(made: Made) -> Made:
    for number in range(20):
        made.note(f"n{number}", f"# Note {number}\n\nNothing of the kind {number}.\n")
    return made


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("We say that many leave it and use others.", "People leave what others say they use."),
        ("이 방법은 실제로 결과가 다양하다. 때문에.", "실제로 다양한 결과, 이 방법 때문이다."),
        ("It is a kind of otter.", "An otter is seen."),
    ],
)
def test_words_of_any_text_make_nothing_alike(small: Made, one: str, two: str) -> None:
    small.note("one", f"# One\n\n{one}\n")
    small.note("two", f"# Two\n\n{two}\n")
    assert alike(small, "One") == {}


def test_korean_verbs_make_nothing_alike_but_nouns_do(small: Made) -> None:
    pytest.importorskip("kiwipiepy")
    small.note("one", "# One\n\n주소를 붙이고 늘려서 매달았다. 양자화와 가지치기.\n")
    small.note("two", "# Two\n\n이름표를 붙여 매달고 늘렸다. 양자화, 가지치기.\n")
    small.sync()
    index = small.index()
    assert list(stem_all(index)) == [(2, 2)]
    index.close()
    assert set(alike(small, "One")["Two"]) == {"양자화", "가지치기"}


def test_a_title_or_a_tag_says_more_than_the_text(small: Made) -> None:
    small.note("one", "---\ntags: [otters]\n---\n\n# Rivers of ice\n\nText.\n")
    small.note("two", "# Two\n\nA glacier, like rivers that freeze; an otter.\n")
    small.note("three", "---\ntags: [otters]\n---\n\n# Three\n\nOther.\n")
    found = alike(small, "Rivers of ice")
    assert found == {"Two": ("rivers", "otters"), "Three": ("otters",)}


def test_an_author_or_an_id_is_no_likeness(small: Made) -> None:
    small.note("one", "---\nauthors: [Ada Otter]\narxiv: '2412.00001'\n---\n\n# One\n\nText.\n")
    small.note("two", "---\nauthors: [Ada Otter]\n---\n\n# Two\n\nOther.\n")
    assert alike(small, "One") == {}


def test_two_entries_may_be_all_there_is(made: Made) -> None:
    made.note("one", "# Otters\n\nRivers.\n")
    made.note("two", "# Other otters\n\nRivers.\n")
    assert set(alike(made, "Otters")["Other otters"]) == {"otters", "rivers"}
