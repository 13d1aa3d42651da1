"""Hashtags and links, where they are meant as such."""

from __future__ import annotations

import pytest

from notes.mentions import hashtags, links, visible


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("#llm 이야기", ["llm"]),
        ("이건 #합성-데이터, 그리고 #nlp/long.", ["합성-데이터", "nlp/long"]),
        ("#123 and #2024-12 are numbers", []),
        ("#2024-review", ["2024-review"]),
        ("C# and a#b", []),
        ("https://a.org/#part", []),
        ("`#code` and ``#more``", []),
        ("```\n#code\n```\n#tag", ["tag"]),
        ("$$\n#x\n$$", []),
        ("<!-- #hidden --> ", []),
        ("가 %% #hidden %% #tag <!-- #hidden --> $$ #x $$", ["tag"]),
        ("[[note #1]] [[a #b]]", []),
        ("`unclosed #tag", ["tag"]),
        ("##double", []),
        ("no tag", []),
    ],
)
def test_hashtags_in_prose(text: str, tags: list[str]) -> None:
    found = list(hashtags(text, tag_line=False))
    assert [hashtag.tag for hashtag in found] == tags
    assert [text[hashtag.start : hashtag.end] for hashtag in found] == [f"#{tag}" for tag in tags]


@pytest.mark.parametrize(
    ("line", "tags"),
    [
        ("#llm #data", ["llm", "data"]),
        ("#llm, #data;", ["llm", "data"]),
        ("#c++ #a.b", ["c++", "a.b"]),
        ("#llm#data", ["llm", "data"]),
    ],
)
def test_every_word_of_a_tag_line(line: str, tags: list[str]) -> None:
    found = list(hashtags(line, tag_line=True))
    assert [hashtag.tag for hashtag in found] == tags
    assert [line[hashtag.start : hashtag.end] for hashtag in found] == [f"#{tag}" for tag in tags]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("[[a note]]와 [[b.md]]", ["a note", "b.md"]),
        ("[[a|shown]] [[b#part]] [[c#part|shown]]", ["a", "b", "c"]),
        ("![[figure.png]]", ["figure.png"]),
        ("[[ a ]]", ["a"]),
        ("[[]] [[ ]] [[#part]] [x](y)", []),
        ("`[[code]]` [[b]] <!-- [[hidden]] -->", ["b"]),
        ("[[over\na line]]", []),
    ],
)
def test_links(text: str, found: list[str]) -> None:
    assert list(links(text)) == found


def test_what_is_hidden_leaves_its_place() -> None:
    text = "가 `x` 나\n```\ny\n```\n다"
    assert visible(text) == "가     나\n   \n \n   \n다"
