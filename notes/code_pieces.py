"""Markdown text cut into what is code and what is not, so that code is left as it is."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

_FENCE = re.compile(
    r"^ {0,3}(?P<mark>`{3,}|~{3,})[ \t]*(?P<info>[^`\n]*)\n"
    r"(?P<code>(?:.*\n)*?) {0,3}(?P=mark)[`~]*[ \t]*$",
    re.MULTILINE,
)
# A span ends at a run of as many backticks, and never reaches over an empty line.
_SPAN = re.compile(
    r"(?<![\\`])(?P<mark>`+)(?!`)(?P<code>(?:(?!\n[ \t]*\n).)+?)(?<!`)(?P=mark)(?!`)", re.S
)


@dataclass(frozen=True, slots=True)
class Piece:
    """kind: `fence` for a closed fenced block, `span` for inline code, else `text`.

    text: as it stands, so that the pieces of a text joined are that text;
    code, info: what is inside, and what the opening fence says (`python`).
    """

    kind: Literal["fence", "span", "text"]
    text: str
    code: str = ""
    info: str = ""


def pieces(text: str) -> Iterator[Piece]:
    """All of the text, in order. A fence that never closes is text, as some engines read it."""
    end = 0
    for fence in _FENCE.finditer(text):
        yield from _spans(text[end : fence.start()])
        yield Piece("fence", fence[0], fence["code"], fence["info"].strip())
        end = fence.end()
    yield from _spans(text[end:])


def outside_code(text: str, change: Callable[[str], str]) -> str:
    """The text with each piece of it that is not code changed."""
    return "".join(
        change(piece.text) if piece.kind == "text" else piece.text for piece in pieces(text)
    )


def _spans(text: str) -> Iterator[Piece]:
    end = 0
    for span in _SPAN.finditer(text):
        if span.start() > end:
            yield Piece("text", text[end : span.start()])
        yield Piece("span", span[0], span["code"])
        end = span.end()
    if end < len(text):
        yield Piece("text", text[end:])
