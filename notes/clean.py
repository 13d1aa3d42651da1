"""The door for text from outside: what may be stored, indexed and shown is decided here."""

from __future__ import annotations

import re
import unicodedata

# ECMA-48 §5.4 (CSI) and §5.6 (OSC, DCS, SOS, PM, APC), in their 7-bit and 8-bit forms. A control
# string ends on its own line, so that an unclosed one cannot swallow the text after it.
_ESCAPE_SEQUENCES = re.compile(
    r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]"
    r"|(?:\x1b[\]PX^_]|[\x9d\x90\x98\x9e\x9f])[^\x07\x1b\x9c\n]*(?:\x07|\x1b\\|\x9c)"
    r"|\x1b[()*+][0-9A-Za-z]"
)
_LINE_BREAKS = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_UNWANTED = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f"
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # bidi controls: they reorder what is around
    "\u3164"  # Hangul filler: a letter that terminals draw in no cell at all
    "\ufeff"
    "\ud800-\udfff]"
)


def clean(text: str) -> str:
    """NFC text without escape sequences, control characters, bidi controls and lone surrogates.

    Line breaks of every kind become `\\n`; `\\n` and `\\t` stay. Cleaning again changes nothing.
    """
    # Nearly every text is clean, and isprintable() finds that out without a regular expression.
    if not text.isprintable() or "\u3164" in text:
        text = _LINE_BREAKS.sub("\n", text)
        text = _ESCAPE_SEQUENCES.sub("", text)
        text = _UNWANTED.sub("", text)
    return unicodedata.normalize("NFC", text)


def clean_line(text: str) -> str:
    """`clean` on one line: every run of white space is one space, none at the ends."""
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    return unicodedata.normalize("NFC", " ".join(clean(text).split()))
