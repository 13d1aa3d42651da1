"""Values as YAML 1.1 and 1.2 readers both understand them: quoted where one would not see text."""

from __future__ import annotations

import json
import re
from datetime import date

_PLAIN = re.compile(r"[^\W\d_](?:[\w /().,;!?+=%~^&·—–-]*[\w/().;!?+=%~^&·—–-])?\Z")
# A dated stem is text for every YAML reader, though it begins with a digit.
_DATED_STEM = re.compile(r"\d{4}-\d\d-\d\d-[\w-]+\Z")
_URL = re.compile(r"https?://[\w./?=%&~+@!$()*;:-]+(?<!:)\Z", re.ASCII)
# Words that some YAML reader takes for a boolean, null or number: https://yaml.org/type/bool.html
_NOT_TEXT = frozenset(["y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf"])


def scalar(
    value: str | bool, style: str | None = None, *, listed: bool = False, dated: bool = False
) -> str:
    """A value as one line of YAML that every reader takes for this text.

    style: the quote that the value had before, kept where it can carry the new one.
    listed: within `[…]`, where a comma and (YAML 1.1) a question mark end a plain value.
    dated: a date may be read as one.
    """
    if isinstance(value, bool):
        return "true" if value else "false"
    printable = value.isprintable()
    if style == "'" and printable:
        return "'" + value.replace("'", "''") + "'"
    plain = _is_plain(value) or _URL.match(value) or (dated and _is_date(value))
    ends = listed and ("," in value or "?" in value)
    if style != '"' and plain and not ends:
        return value
    if style != '"' and printable and "'" not in value:
        return f"'{value}'"
    # A JSON string is a YAML double-quoted scalar, but for what YAML takes for line breaks.
    text = json.dumps(value, ensure_ascii=False)
    return "".join(_escaped(char) for char in text)


def _is_plain(value: str) -> bool:
    if _DATED_STEM.match(value):
        return True
    return bool(_PLAIN.match(value)) and value.casefold() not in _NOT_TEXT


def _is_date(value: str) -> bool:
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def _escaped(char: str) -> str:
    if char.isprintable():
        return char
    code = ord(char)
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
