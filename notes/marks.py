"""What in the person's Markdown means something else on every target, held out of the text.

Links between notes, images, footnotes and math are written for each target in its own way, and no
engine may see them before. So each is taken out of a passage and replaced by a token of
characters that Unicode promises never to assign; `fill` puts something in the token's place.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Literal

from notes.code_pieces import outside_code, pieces
from notes.escape import INLINE_MATH

Kind = Literal["link", "image", "reference", "footnote", "math", "display"]

_OPEN, _CLOSE = "\ufdd0", "\ufdd1"
STRONG, STRONG_END = "\ufdd2", "\ufdd3"
EMPHASIS, EMPHASIS_END = "\ufdd4", "\ufdd5"
EMPHASIS_AS_HTML = str.maketrans(
    {STRONG: "<strong>", STRONG_END: "</strong>", EMPHASIS: "<em>", EMPHASIS_END: "</em>"}
)
_RESERVED = re.compile("[\ufdd0-\ufdef]")
_TOKEN = re.compile(f"{_OPEN}(\\d+){_CLOSE}")
_PLAIN = str.maketrans(
    {STRONG: "**", STRONG_END: "**", EMPHASIS: "*", EMPHASIS_END: "*"},
)

_WIKI = re.compile(r"(?P<embed>!?)\[\[(?P<to>[^\[\]|\n]+)(?:\|(?P<shown>[^\[\]\n]+))?\]\]")
_IMAGE = re.compile(
    r"!\[(?P<alt>[^\[\]\n]*)\]\(\s*"
    # A path with spaces is no image to CommonMark, but it is one to Python-Markdown.
    r"(?:<(?P<angle>[^<>\n]+)>|(?P<bare>[^\s()]+|[^\n()<>\"']+\.(?:png|jpe?g|gif|webp|svg|avif)))"
    r"(?:\s+(?:\"[^\"\n]*\"|'[^'\n]*'))?\s*\)",
    re.IGNORECASE,
)
_DISPLAY_MATH = re.compile(r"(?<![\\$])\$\$(?!\$)(?P<tex>(?:(?!\n[ \t]*\n)[^$]|\\\$)+?)(?<!\\)\$\$")
_FOOTNOTE = re.compile(r"^ {0,3}\[\^(?P<label>[^\]\s]+)\]:[ \t]*", re.M)
REFERENCE = re.compile(r"\[\^(?P<label>[^\]\s]+)\](?!:)")
_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".avif")

# CommonMark neither opens nor closes `**` between punctuation and a letter, so that in Korean,
# where a particle follows at once, `**재미(fun)**는` is not bold.
_STRONG = re.compile(r"(?<![*\\])\*\*(?=[^\s*])((?:[^*\n]|(?<!\*)\*(?!\*))*?[^\s*])\*\*(?!\*)")
_EMPHASIS = re.compile(r"(?<![*\\\w])\*(?=[^\s*])([^*\n]*?[^\s*])\*(?!\*)")


@dataclass(frozen=True, slots=True)
class Mark:
    """Something held out of a text. source: as the person wrote it.

    link: shown, to (what it names; on a page, the anchor there), and, where it leads to a post
    that is out, its slug and the language of its page. image: shown (its alternative text), to
    (path or address; on a page, the file's name there). reference, footnote: shown (its number), to
    (the footnote's own anchor). math, display: to (TeX).
    """

    kind: Kind
    source: str
    shown: str = ""
    to: str = ""
    slug: str | None = None
    lang: str | None = None


# Gives a link or an image its place on the page; None leaves it in the text as it is written.
Place = Callable[[Mark], Mark | None]


def without_tokens(text: str) -> str:
    """A text from outside, in which nothing can be taken for a token."""
    return _RESERVED.sub("", text)


class Marks:
    """The marks of one page, by number."""

    def __init__(self) -> None:
        self._marks: list[Mark] = []

    def hold(self, text: str, place: Place) -> str:
        """The text with its links, images and math as tokens; its code stays as it is."""
        return outside_code(without_tokens(text), lambda part: self._hold_text(part, place))

    def hold_footnotes(self, text: str, anchor: Callable[[str], tuple[str, str] | None]) -> str:
        """The text with footnotes and what refers to them as tokens.

        anchor: the number and the anchor for a label; None for one that is no footnote.
        """
        return outside_code(text, lambda part: self._hold_footnotes(part, anchor))

    def fill(self, text: str, write: Callable[[Mark], str]) -> str:
        """The text with something written for each token."""

        def written(token: re.Match[str]) -> str:
            number = int(token[1])
            return write(self._marks[number]) if number < len(self._marks) else ""

        return _TOKEN.sub(written, text)

    def restore(self, text: str, write: Callable[[Mark], str] | None = None) -> str:
        """The text as it was written, or with `write` for its marks, emphasis as it was."""
        return self.fill(text.translate(_PLAIN), write or (lambda mark: mark.source))

    def used(self, text: str) -> list[Mark]:
        """The marks of a text, in order."""
        return [self._marks[int(token[1])] for token in _TOKEN.finditer(text)]

    def _add(self, mark: Mark) -> str:
        self._marks.append(mark)
        return f"{_OPEN}{len(self._marks) - 1}{_CLOSE}"

    def _hold_text(self, text: str, place: Place) -> str:
        def held(mark: Mark) -> str:
            placed = place(mark)
            return self._add(placed) if placed else mark.source

        text = _DISPLAY_MATH.sub(lambda m: self._add(Mark("display", m[0], "", m["tex"])), text)
        text = INLINE_MATH.sub(lambda m: self._add(Mark("math", m[0], "", m[0][1:-1])), text)
        text = _WIKI.sub(lambda found: held(self._wiki(found)), text)
        return _IMAGE.sub(lambda found: held(self._image(found)), text)

    def _wiki(self, found: re.Match[str]) -> Mark:
        to, shown = self.restore(found["to"]).strip(), self.restore(found["shown"] or "")
        if found["embed"] and to.lower().endswith(_PICTURES):
            # Behind the bar Obsidian has the width: https://help.obsidian.md/embeds
            named = shown and not re.fullmatch(r"\d+(?:x\d+)?", shown)
            alt = shown if named else PurePosixPath(to).stem
            return Mark("image", self.restore(found[0]), alt, to)
        return Mark("link", self.restore(found[0]), shown, to.partition("#")[0].strip())

    def _image(self, found: re.Match[str]) -> Mark:
        to = self.restore(found["angle"] or found["bare"])
        return Mark("image", self.restore(found[0]), self.restore(found["alt"]), to)

    def _hold_footnotes(self, text: str, anchor: Callable[[str], tuple[str, str] | None]) -> str:
        def written(found: re.Match[str], kind: Kind) -> str:
            known = anchor(found["label"])
            return self._add(Mark(kind, found[0], *known)) if known else found[0]

        if "[^" not in text:
            return text
        text = _FOOTNOTE.sub(lambda found: written(found, "footnote"), text)
        return REFERENCE.sub(lambda found: written(found, "reference"), text)


def footnote_labels(text: str) -> list[str]:
    """The labels of the footnotes whose text stands here, in order."""
    if "[^" not in text:
        return []
    plain = "".join(piece.text if piece.kind == "text" else "\0" for piece in pieces(text))
    return [found["label"] for found in _FOOTNOTE.finditer(plain)]


def mark_emphasis(text: str) -> str:
    """The text with the emphasis that CommonMark would drop as marks, wherever it stands."""
    if "*" not in text:
        return text
    held: list[str] = []
    flat = "".join(
        piece.text if piece.kind == "text" else _put(held, piece.text) for piece in pieces(text)
    )
    flat = _STRONG.sub(lambda found: _marked(found, STRONG, STRONG_END), flat)
    flat = _EMPHASIS.sub(lambda found: _marked(found, EMPHASIS, EMPHASIS_END), flat)
    return re.sub("\ufdd6(\\d+)\ufdd7", lambda token: held[int(token[1])], flat)


def _put(held: list[str], code: str) -> str:
    held.append(code)
    return f"\ufdd6{len(held) - 1}\ufdd7"


def _marked(found: re.Match[str], begin: str, end: str) -> str:
    inside = found[1]
    before = found.string[found.start() - 1 : found.start()]
    after = found.string[found.end() : found.end() + 1]
    closes = _is_letter(inside[-1]) or not _is_letter(after)
    opens = _is_letter(inside[0]) or not _is_letter(before)
    return found[0] if opens and closes else begin + inside + end


def _is_letter(char: str) -> bool:
    return char.isalnum() or char == "_"
