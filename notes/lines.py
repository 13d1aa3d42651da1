"""The lines of a note's body, each with what it looks like on its own.

Code, `$$` math and comments are followed over their lines, so that a blank line or a `#` inside
them means nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from notes.language import HANGUL

# What a prose block keeps with it.
ATTACHED = frozenset({"code", "math", "image", "table"})

_NO_HANGUL = f"[^{HANGUL}]*"
_FENCE = re.compile(r" {0,3}(`{3,}(?=[^`]*\Z)|~{3,})")
_INDENTED = re.compile(rf"(?: {{4}}| {{0,3}}\t)[ \t]*(?=\S){_NO_HANGUL}\Z")
_MARK = re.compile(r"[ \t]*<!--[ \t]*lang:[ \t]*(ko|en)[ \t]*-->[ \t]*\Z")
_SPANNING = re.compile(r"[ \t]*(\$\$|<!--|%%)")
_SPAN_ENDS = {"$$": ("math", "$$"), "<!--": ("comment", "-->"), "%%": ("comment", "%%")}
_RANGE_OPEN = re.compile(r"[ \t]*<(english|korean)>", re.IGNORECASE)
_RANGE_CLOSE = re.compile(r"</(english|korean)>[ \t]*\Z", re.IGNORECASE)
_BULLET = r"[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?"
_WIKI = r"\[\[[^\[\]]+\]\]"
_TITLE_TEXT = r"(?:[ \t]+\"[^\"]*\")?"
_URL = r"(?:<?https?://[^\s<>]+>?|\[https?://[^\s\[\]]+\]\(https?://[^\s()]+\))"
# A tag has something that is not a digit (https://help.obsidian.md/tags); `#!` runs a script.
_TAG = r"#(?!!|[\d_/-]+(?:\s|\Z))[^\s#]+"
_SHAPES = (
    ("quote", re.compile(r" {0,3}>")),
    ("heading", re.compile(r" {0,3}#{1,6}(?:[ \t]|\Z)")),
    ("tags", re.compile(rf"[ \t]*{_TAG}(?:[ \t]+{_TAG})*[ \t]*\Z")),
    ("url", re.compile(rf"{_BULLET}{_URL}(?:[ \t]+{_URL})*[ \t]*\Z")),
    ("links", re.compile(rf"{_BULLET}{_WIKI}(?:[ \t,]*{_WIKI})*[ \t]*\Z")),
    ("image", re.compile(rf"[ \t]*!(?:{_WIKI}|\[[^\]]*\]\([^()\s]*{_TITLE_TEXT}\))[ \t]*\Z")),
    ("rule", re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,}|={3,} *)\Z")),
    ("table", re.compile(rf" {{0,3}}\|{_NO_HANGUL}\|[ \t]*\Z")),
)  # fmt: skip
_RANGE_LANGUAGE = {"english": "en", "korean": "ko"}


# A NamedTuple: a dataclass takes twice as long to make, and every line of a vault is made one.
class Line(NamedTuple):
    """text[start:end] of the note, without its line end.

    kind: `blank text quote heading tags url links image rule table code math comment mark open
    close`. lang: what a `mark`, `open` or `close` names.
    """

    kind: str
    start: int
    end: int
    lang: str | None = None


def newline_of(text: str) -> str:
    """The line end for what is added to a text: that of Windows where the text has one."""
    return "\r\n" if "\r\n" in text else "\n"


def scan(text: str, start: int = 0) -> Iterator[Line]:
    """The lines of text[start:]; a range tag beside text counts as a line of its own."""
    for first, line, kind, _ in _constructs(text, start):
        if kind:
            yield Line(kind, first, first + len(line))
        else:
            yield from _plain_line(line, first)


def open_construct(text: str) -> str | None:
    """What would have to be added to close the code, math or comment that the text leaves open."""
    closers = [closer for _, _, _, closer in _constructs(text, 0)]
    return closers[-1] if closers else None


def _constructs(text: str, start: int) -> Iterator[tuple[int, str, str | None, str | None]]:
    """Each line with its offset, its kind where that is known by now (it is in a construct, or seen
    at once), and what has yet to close the construct."""
    inside: tuple[str, str] | None = None
    may_indent = True  # indented code cannot interrupt a paragraph
    for first, line in _lines(text, start):
        kind: str | None
        if inside:
            kind, mark = inside
            behind = _behind(line, mark)
            if behind is not None:
                inside = None
                kind = "text" if behind else kind
        elif not (kind := _seen_at_once(line)):
            kind, mark = _opened(line) or (None, "")
            if mark == "%%" and text.find("%%", first + len(line)) < 0:
                kind = None
            elif kind and mark:
                inside = kind, mark
            if kind is None and may_indent and _INDENTED.match(line):
                kind = "code"
        may_indent = kind in ("blank", "code") or not (kind or line.strip())
        yield first, line, kind, inside and inside[1]


def _lines(text: str, start: int) -> Iterator[tuple[int, str]]:
    """Each line of text[start:] with its offset in the text, without its line end."""
    *ended, last = text[start:].split("\n")
    for line in ended:
        yield start, line.removesuffix("\r")
        start += len(line) + 1
    if last:
        yield start, last


def _seen_at_once(line: str) -> str | None:
    """What most lines are: empty, or text that begins with a letter. The rules of this file all ask
    for another beginning, but for those for a URL and for the end of a range."""
    if not line:
        return "blank"
    plain = line[0].isalpha() and "</" not in line and not line.startswith("http")
    return "text" if plain else None


def _opened(line: str) -> tuple[str, str] | None:
    """The construct that a line begins with, and what closes it: "" where the line itself does."""
    fence = _FENCE.match(line)
    if fence:
        return "code", fence[1]
    if _MARK.match(line):
        return None
    first, at = "", 0
    while spanning := _SPANNING.match(line, at):
        kind, mark = _SPAN_ENDS[spanning[1]]
        if first not in ("", kind):
            return None
        first, closed = kind, line.find(mark, spanning.end())
        if closed < 0:
            return kind, mark
        at = closed + len(mark)
    return (first, "") if first and not line[at:].strip() else None


def _behind(line: str, mark: str) -> str | None:
    """What stands behind the mark that closes a construct; None where the line has no such mark."""
    if mark[0] in "`~":  # https://spec.commonmark.org/0.31.2/#closing-code-fence
        body = line.strip()
        is_fence = body.startswith(mark) and not body.strip(mark[0])
        return "" if is_fence and len(line) - len(line.lstrip(" ")) < 4 else None
    _, closed, behind = line.partition(mark)
    return behind.strip() if closed else None


def _plain_line(line: str, first: int) -> Iterator[Line]:
    """What stands on a line outside of constructs; first: its offset in the text."""
    end = first + len(line)
    if not line.strip():
        yield Line("blank", first, end)
        return
    mark = _MARK.match(line)
    if mark:
        yield Line("mark", first, end, mark[1])
        return
    opened = _RANGE_OPEN.match(line)
    if opened:
        yield Line("open", first, first + opened.end(), _RANGE_LANGUAGE[opened[1].lower()])
        line = line[opened.end() :]
        first += opened.end()
    closed = _RANGE_CLOSE.search(line)
    middle = closed.start() if closed else len(line)
    if line[:middle].strip():
        yield Line(_shape(line[:middle]), first, first + middle)
    if closed:
        yield Line("close", first + middle, end, _RANGE_LANGUAGE[closed[1].lower()])


def _shape(line: str) -> str:
    return next((kind for kind, rule in _SHAPES if rule.match(line)), "text")
