"""The door for text from outside: what may be stored, indexed and shown is decided here."""

from __future__ import annotations


def clean(text: str) -> str:
    """NFC text without escape sequences, control characters, bidi controls and lone surrogates.

    Line breaks of every kind become `\\n`; `\\n` and `\\t` stay. Cleaning twice changes nothing more.
    """
    raise NotImplementedError


def clean_line(text: str) -> str:
    """`clean` on one line: every run of white space is one space, none at the ends."""
    raise NotImplementedError
