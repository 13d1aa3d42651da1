"""The lines of a note's body, each with what it looks like on its own.

Fenced code, `$$` math and HTML comments are followed over their lines, so that a blank line or a
`#` inside them means nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_FENCE = re.compile(r" {0,3}(`{3,}(?=[^`]*\Z)|~{3,})")
_MATH = re.compile(r"[ \t]*\$\$")
_MARK = re.compile(r"[ \t]*<!--[ \t]*lang:[ \t]*(ko|en)[ \t]*-->[ \t]*\Z")
_RANGE_OPEN = re.compile(r"[ \t]*<(english|korean)>", re.IGNORECASE)
_RANGE_CLOSE = re.compile(r"</(english|korean)>[ \t]*\Z", re.IGNORECASE)
_WIKI = r"\[\[[^\[\]]+\]\]"
_TITLE_TEXT = r"(?:[ \t]+\"[^\"]*\")?"
_URL = r"<?https?://[^\s<>]+>?"
_SHAPES = (
    ("quote", re.compile(r" {0,3}>")),
    ("heading", re.compile(r" {0,3}#{1,6}(?:[ \t]|\Z)")),
    ("tags", re.compile(r"[ \t]*#[^\s#]+(?:[ \t]+#[^\s#]+)*[ \t]*\Z")),
    ("url", re.compile(rf"[ \t]*(?:[-*+][ \t]+)?{_URL}(?:[ \t,]+{_URL})*[ \t]*\Z")),
    ("links", re.compile(rf"[ \t]*(?:[-*+][ \t]+)?{_WIKI}(?:[ \t,]*{_WIKI})*[ \t]*\Z")),
    ("image", re.compile(rf"[ \t]*!(?:{_WIKI}|\[[^\]]*\]\([^()\s]*{_TITLE_TEXT}\))[ \t]*\Z")),
    ("rule", re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})\Z")),
)  # fmt: skip
_RANGE_LANGUAGE = {"english": "en", "korean": "ko"}


@dataclass(frozen=True, slots=True)
class Line:
    """text[start:end] of the note, without its line end.

    kind: `blank text quote heading tags url links image rule code math comment mark open close`.
    lang: what a `mark`, `open` or `close` names.
    """

    kind: str
    start: int
    end: int
    lang: str | None = None


def scan(text: str, start: int = 0) -> Iterator[Line]:
    """The lines of text[start:]; a range tag beside text counts as a line of its own."""
    closer: tuple[str, str] | None = None
    for first, last in _line_spans(text, start):
        line = text[first:last]
        if closer:
            yield Line(closer[0], first, last)
            closer = None if _closes(line, closer) else closer
            continue
        closer = _opens(line)
        if closer:
            yield Line(closer[0], first, last)
            closer = None if _closes_itself(line, closer) else closer
            continue
        yield from _plain_line(text, first, last)


def open_construct(text: str) -> str | None:
    """What would have to be added to close the code, math or comment that the text leaves open."""
    closer: tuple[str, str] | None = None
    for first, last in _line_spans(text, 0):
        line = text[first:last]
        if closer:
            closer = None if _closes(line, closer) else closer
        else:
            closer = _opens(line)
            closer = None if closer and _closes_itself(line, closer) else closer
    return closer[1] if closer else None


def _line_spans(text: str, start: int) -> Iterator[tuple[int, int]]:
    while start < len(text):
        newline = text.find("\n", start)
        stop = len(text) if newline < 0 else newline
        cut = stop - 1 if newline >= 0 and stop > start and text[stop - 1] == "\r" else stop
        yield start, cut
        start = stop + 1


def _opens(line: str) -> tuple[str, str] | None:
    """The kind of construct that a line opens, and what closes it."""
    fence = _FENCE.match(line)
    if fence:
        return "code", fence[1]
    if _MATH.match(line):
        return "math", "$$"
    if line.lstrip().startswith("<!--") and not _MARK.match(line):
        return "comment", "-->"
    return None


def _closes(line: str, closer: tuple[str, str]) -> bool:
    kind, mark = closer
    if kind == "code":  # https://spec.commonmark.org/0.31.2/#closing-code-fence
        body = line.strip()
        return (
            len(line) - len(line.lstrip(" ")) < 4
            and body.startswith(mark)
            and not body.strip(mark[0])
        )
    return mark in line


def _closes_itself(line: str, closer: tuple[str, str]) -> bool:
    kind, mark = closer
    if kind == "code":
        return False
    opener = "$$" if kind == "math" else "<!--"
    return mark in line[line.index(opener) + len(opener) :]


def _plain_line(text: str, first: int, last: int) -> Iterator[Line]:
    line = text[first:last]
    if not line.strip():
        yield Line("blank", first, last)
        return
    mark = _MARK.match(line)
    if mark:
        yield Line("mark", first, last, mark[1])
        return
    opened = _RANGE_OPEN.match(line)
    if opened:
        yield Line("open", first, first + opened.end(), _RANGE_LANGUAGE[opened[1].lower()])
        first += opened.end()
    closed = _RANGE_CLOSE.search(text[first:last])
    middle = first + closed.start() if closed else last
    if text[first:middle].strip():
        yield Line(_shape(text[first:middle]), first, middle)
    if closed:
        yield Line("close", middle, last, _RANGE_LANGUAGE[closed[1].lower()])


def _shape(line: str) -> str:
    return next((kind for kind, rule in _SHAPES if rule.match(line)), "text")
