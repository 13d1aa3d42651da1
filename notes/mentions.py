"""The `#tags` and `[[links]]` that a text mentions, and where they stand in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from notes.lines import scan

_LINK = re.compile(r"\[\[([^\[\]|#\n]+)(?:#[^\[\]|\n]*)?(?:\|[^\[\]\n]*)?\]\]")
_WHOLE_LINK = re.compile(r"\[\[[^\n]*?\]\]")
# Obsidian's rule: a tag has a character that is not a digit (https://help.obsidian.md/tags).
_IN_PROSE = re.compile(r"(?<!\S)#(?=[\d_/-]*[^\W\d_])([\w/-]+)")
_ON_A_TAG_LINE = re.compile(r"#([^\s#]*[^\s#,;])[,;]*")
_MAY_HIDE = re.compile(r"`|~~~|\$\$|<!--|%%|^(?: {4}| {0,3}\t)", re.MULTILINE)
_HIDDEN_INLINE = re.compile(
    r"(?<!`)(`+)(?!`)[^\n]+?(?<!`)\1(?!`)|<!--[^\n]*?-->|%%[^\n]*?%%|\$\$[^\n]*?\$\$"
)
_HIDDEN = frozenset({"code", "math", "comment"})


@dataclass(frozen=True, slots=True)
class Hashtag:
    """text[start:end] of the block is `#` and the tag."""

    tag: str
    start: int
    end: int


def hashtags(text: str, *, tag_line: bool) -> Iterator[Hashtag]:
    """The hashtags of a block, in order: of a tag line each word, in prose only what is clearly a
    tag, and none in code, math, comments or links."""
    if "#" not in text:
        return
    if not tag_line:
        text = _WHOLE_LINK.sub(_blank, visible(text))
    for found in (_ON_A_TAG_LINE if tag_line else _IN_PROSE).finditer(text):
        yield Hashtag(found[1], found.start(), found.end(1))


def links(text: str) -> Iterator[str]:
    """What the block links to, without the words that are shown instead."""
    if "[[" in text:
        for found in _LINK.findall(visible(text)):
            if found.strip():
                yield found.strip()


def visible(text: str) -> str:
    """The text with spaces for code, math and comments; all else at its place."""
    if not _MAY_HIDE.search(text):
        return text
    parts: list[str] = []
    end = 0
    for line in scan(text):
        if line.kind in _HIDDEN:
            parts += text[end : line.start], " " * (line.end - line.start)
            end = line.end
    return _HIDDEN_INLINE.sub(_blank, "".join([*parts, text[end:]]))


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])
