"""Text made safe to stand in a Markdown page that any engine may render.

Engines differ in what a backslash escapes, so a backslash is used only before the characters
that all of them know, and HTML entities for the rest. Template languages (Liquid, Jinja, Hugo
shortcodes, kramdown attributes) all begin with a brace, so outside code and math no brace that
opens is left bare.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape as html_escape
from urllib.parse import quote

from notes.code_pieces import Piece, pieces

# Pandoc's rule for dollars: nothing blank inside the marks, no digit after them. `](` is kept
# out, because an engine without math would see a link there.
_MATH = r"(?<![\\\w$])\$(?![\s$])(?:(?!\]\()[^$\n`])+?(?<![\s\\])\$(?![\w$])"
_URL = r"https?://[^\s<>\"'`)\]]+"
_ENTITY = r"&(?=#?\w+;)"
_OPENERS = re.compile(r"\{(?=[{%#:<])")
_RISKY = re.compile(rf"<|\](?=[(:])|{_OPENERS.pattern}")

_LITERAL = re.compile(
    rf"(?P<math>{_MATH})|(?P<url>{_URL})|(?P<entity>{_ENTITY})"
    r"|(?P<slash>[\\`*\[\]#]|(?<![^\W_])_|_(?![^\W_]))|(?P<code>[<{|~])"
)
_LINE_START = re.compile(r"^(?:(?P<slash>[>+-])|(?P<digits>\d+)(?P<dot>[.)])|(?P<code>[=:]))", re.M)

_BODY = re.compile(
    rf"(?P<math>{_MATH})|(?P<link><(?:https?://|mailto:)[^\s<>{{}}]+>)|(?P<slashes>\\*)(?P<code>[<{{])"
)
# What an engine could take for a link's target, and for a link definition's.
_TARGET = re.compile(
    r"\](?=\(\s*(?:<(?P<angle>[^<>\n\]]*)>|(?P<bare>(?:(?!\]\()[^)])*?)(?:\)|\s+[\"']|\]\(|\Z)))"
    r"|\](?=:\s*(?P<defined>\S+))"
)
_SAFE_TARGET = re.compile(r"(?:https?://|mailto:)|[^:&\\]*\Z", re.I)
_OPEN_FENCE = re.compile(r"^( {0,3})(?=```)", re.M)
_OPEN_TILDES = re.compile(r"^( {0,3})~(?=~~)", re.M)
_TAG_HEADING = re.compile(r"^( {0,3})(?=#+[^#\s])", re.M)
# CommonMark does not close `**` between punctuation and a letter: `**재미(fun)**는`.
_STRONG = re.compile(r"\*\*(?=[^\s*])([^*\n]*[^\w\s*])\*\*(?=\w)")


def literal(text: str) -> str:
    """Plain text from outside (a title, authors, an abstract), to be read as it is written.

    `$…$` stays math where it can hold no link and no HTML.
    """
    lines = "\n".join(line.strip() for line in text.split("\n"))
    return _LINE_START.sub(_literal_start, _LITERAL.sub(_literal_token, lines))


def safe(markdown: str) -> str:
    """The person's Markdown with its HTML and template braces made text; its code stays code."""
    return "".join(_PIECE[piece.kind](piece) for piece in pieces(markdown))


def link_target(url: str) -> str | None:
    """The URL as it may stand in `[…](…)`; None where it is not a web address."""
    if not re.match(r"https?://", url, re.IGNORECASE):
        return None
    return quote(url, safe="%/:=&?~#+!$,;@-._")


def _literal_token(found: re.Match[str]) -> str:
    match found.lastgroup:
        case "math":
            return _math(found[0])
        case "url":
            return re.sub(r"[{|*\\\[]", lambda char: quote(char[0]), found[0])
        case "entity":
            return "&amp;"
        case "slash":
            return "\\" + found[0]
        case _:
            return _entity(found[0])


def _literal_start(found: re.Match[str]) -> str:
    if found["slash"]:
        return "\\" + found["slash"]
    if found["digits"]:
        return f"{found['digits']}\\{found['dot']}"
    return _entity(found["code"])


def _entity(char: str) -> str:
    return "&lt;" if char == "<" else f"&#{ord(char)};"


def _math(text: str) -> str:
    # TeX does not mind the space, and no template begins with it.
    return _OPENERS.sub("{ ", text).replace("<", "&lt;")


def _text(piece: Piece) -> str:
    text = _TARGET.sub(_checked_target, piece.text)
    text = _OPEN_TILDES.sub(r"\1&#126;", _OPEN_FENCE.sub(r"\1\\", text))
    text = _TAG_HEADING.sub(r"\1\\", text)
    return _STRONG.sub(r"<strong>\1</strong>", _BODY.sub(_body_token, text))


def _body_token(found: re.Match[str]) -> str:
    if found["math"]:
        return _math(found["math"])
    if found["link"]:
        return found["link"]
    slashes = found["slashes"]
    return slashes[len(slashes) % 2 :] + _entity(found["code"])


def _checked_target(found: re.Match[str]) -> str:
    target = next((part for part in found.groups() if part is not None), "")
    # An entity, as a backslash might follow one and undo it.
    return "]" if _SAFE_TARGET.match(target.strip()) else "&#93;"


def _fence(piece: Piece) -> str:
    language = found[0] if (found := re.match(r"[\w+#.-]+", piece.info)) else ""
    if _OPENERS.search(piece.code):
        # An entity means nothing in a fence, and it is the only way to write a safe brace.
        code = html_escape(piece.code.rstrip("\n"), quote=False).replace("{", "&#123;")
        return f"<pre><code>{code}</code></pre>"
    longest = max((len(run) for run in re.findall(r"`+", piece.code)), default=0)
    mark = "`" * max(3, longest + 1)
    return f"{mark}{language}\n{piece.code}{mark}"


def _span(piece: Piece) -> str:
    # A table's bar or a line that begins a block cuts a span in two, and what was code is not.
    if not _RISKY.search(piece.code):
        return piece.text
    return f"<code>{literal(' '.join(piece.code.split()))}</code>"


_PIECE: dict[str, Callable[[Piece], str]] = {"text": _text, "fence": _fence, "span": _span}
