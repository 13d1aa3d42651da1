"""Text made safe to stand in a Markdown page that any engine may render.

Engines differ in what a backslash escapes, so a backslash is used only before the characters
that all of them know, and HTML entities for the rest. Template languages (Liquid, Jinja, Hugo
shortcodes, kramdown attributes) all begin with a brace, so outside code and math no brace that
opens is left bare; nor is a `#}`, over which Nunjucks stumbles also where nothing opened.
"""

from __future__ import annotations

import re
from html import escape as html_escape
from typing import Literal
from urllib.parse import quote

from notes.code_pieces import Piece, pieces

# How math leaves: `raw` as `$…$` for an engine that knows it, `text` as characters that every
# engine shows as they are, between the marks that KaTeX and MathJax look for in a finished page.
MathStyle = Literal["raw", "text"]

# Pandoc's rule for dollars: nothing blank inside the marks, no digit after them; a Korean particle
# may follow. `](` is kept out, because an engine without math would see a link there.
_MATH = (
    r"(?<![\\0-9A-Za-z_$])\$(?![\s$])(?:(?!\]\()[^$\n`\ufdd0-\ufdef])+?"
    r"(?<![\s\\])\$(?![0-9A-Za-z_$])"
)
INLINE_MATH = re.compile(_MATH)
_URL = r"https?://[^\s<>\"'`)\]]+"
_ENTITY = r"&(?=#?\w+;)"
_OPENERS = re.compile(r"\{(?=[{%#:<])|#(?=\})")
_RISKY = re.compile(rf"<|\](?=[(:])|{_OPENERS.pattern}")

_SIGNS = (
    rf"(?P<url>{_URL})|(?P<entity>{_ENTITY})"
    r"|(?P<slash>[\\`*\[\]#]|(?<![^\W_])_|_(?![^\W_]))|(?P<code>[<{|~]|(?<=#)\})|(?P<dollar>\$)"
)
_LITERAL = re.compile(rf"(?P<math>{_MATH})|{_SIGNS}")
_LITERAL_CODE = re.compile(_SIGNS)
_LINE_START = re.compile(r"^(?:(?P<slash>[>+-])|(?P<digits>\d+)(?P<dot>[.)])|(?P<code>[=:]))", re.M)

_BODY = re.compile(
    r"(?P<link><(?:https?://|mailto:)[^\s<>{}]+>)"
    r"|(?P<slashes>\\*)(?:(?P<code>[<{]|(?<=#)\})|(?P<dollar>\$))"
)
# What an engine could take for a link's target, and for a link definition's.
_TARGET = re.compile(
    r"\](?=\(\s*(?:<(?P<angle>[^<>\n\]]*)>|(?P<bare>(?:(?!\]\()[^)])*?)(?:\)|\s+[\"']|\]\(|\Z)))"
    r"|\](?=:\s*(?P<defined>\S+))"
)
_SAFE_TARGET = re.compile(r"(?:https?://|mailto:)|[^:&\\]*\Z", re.I)
_OPEN_FENCE = re.compile(r"^( {0,3})(?=```)", re.M)
_OPEN_TILDES = re.compile(r"^( {0,3})~(?=~~)", re.M)
_FENCE_LINE = re.compile(r"\n[ \t]*(?:```|~~~)")
_TAG_HEADING = re.compile(r"^( {0,3})(?=#+[^#\s])", re.M)


def literal(text: str, math: MathStyle | None = "raw") -> str:
    """Plain text from outside (a title, authors, an abstract), to be read as it is written.

    `$…$` stays math where it can hold no link and no HTML; math=None: there is no math in it.
    """
    lines = "\n".join(line.strip() for line in text.split("\n"))
    signs = _LITERAL if math else _LITERAL_CODE
    escaped = signs.sub(lambda found: _literal_token(found, math), lines)
    return _LINE_START.sub(_literal_start, escaped)


def safe(markdown: str, math: MathStyle = "raw") -> str:
    """The person's Markdown with its HTML and template braces made text; its code stays code.

    What `notes.marks` holds out of a text is not in it any more; a dollar that is left is a dollar.
    """
    write = {"text": _text, "fence": _fence, "span": _span}
    return "".join(write[piece.kind](piece, math) for piece in pieces(markdown))


def tex(source: str, math: MathStyle, *, display: bool = False) -> str:
    """TeX as it leaves; in the `text` style every sign of Markdown or a template is an entity."""
    if math == "raw":
        mark = "$$" if display else "$"
        # TeX does not mind the space, and no template and no link's target begins with it.
        source = re.sub(r"\](?=[(:])", "] ", _OPENERS.sub(r"\g<0> ", source))
        return mark + source.replace("<", "&lt;") + mark
    begin, end = ("\\[", "\\]") if display else ("\\(", "\\)")
    line = " ".join(f"{begin}{source}{end}".split())
    return re.sub(r"[^\w\s+=,;/]|_", lambda sign: f"&#{ord(sign[0])};", line)


def link_target(url: str) -> str | None:
    """The URL as it may stand in `[…](…)`; None where it is not a web address."""
    if not re.match(r"https?://", url, re.IGNORECASE):
        return None
    return quote(url, safe="%/:=&?~#+!$,;@-._")


def _literal_token(found: re.Match[str], math: MathStyle | None) -> str:
    match found.lastgroup:
        case "math" if math:
            return tex(found[0][1:-1], math)
        case "url":
            return re.sub(r"[{|*\\\[]", lambda char: quote(char[0]), found[0])
        case "entity":
            return "&amp;"
        case "slash":
            return "\\" + found[0]
        case "dollar":
            return _entity("$") if math == "text" else "$"
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


def _text(piece: Piece, math: MathStyle) -> str:
    text = _TARGET.sub(_checked_target, piece.text)
    text = _OPEN_TILDES.sub(r"\1&#126;", _OPEN_FENCE.sub(r"\1\\", text))
    text = _TAG_HEADING.sub(r"\1\\", text)
    return _BODY.sub(lambda found: _body_token(found, math), text)


def _body_token(found: re.Match[str], math: MathStyle) -> str:
    if found["link"]:
        return found["link"]
    if found["dollar"] and math == "raw":
        return found[0]
    slashes = found["slashes"]
    return slashes[len(slashes) % 2 :] + _entity(found["code"] or found["dollar"])


def _checked_target(found: re.Match[str]) -> str:
    target = next((part for part in found.groups() if part is not None), "")
    # An entity, as a backslash might follow one and undo it.
    return "]" if _SAFE_TARGET.match(target.strip()) else "&#93;"


def _fence(piece: Piece, math: MathStyle) -> str:
    language = found[0] if (found := re.match(r"[\w+#.-]+", piece.info)) else ""
    if _OPENERS.search(piece.code):
        # An entity means nothing in a fence, and it is the only way to write a safe brace.
        code = html_escape(piece.code.rstrip("\n"), quote=False)
        code = code.replace("{", "&#123;").replace("#}", "#&#125;")
        return f"<pre><code>{code}</code></pre>"
    longest = max((len(run) for run in re.findall(r"`+", piece.code)), default=0)
    mark = "`" * max(3, longest + 1)
    return f"{mark}{language}\n{piece.code}{mark}"


def _span(piece: Piece, math: MathStyle) -> str:
    # A table's bar or a line that begins a block cuts a span in two, and what was code is not; a
    # mark that begins a line opens a fence that nothing closes.
    if not _RISKY.search(piece.code) and not _FENCE_LINE.search(piece.text):
        return piece.text
    return f"<code>{literal(' '.join(piece.code.split()), None)}</code>"
