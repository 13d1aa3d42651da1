"""A query's text, cut into words, phrases, fields, operators and parentheses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from store.query_fields import FIELDS
from store.query_tree import QueryError

_OPENING, _CLOSING = '"“”„', '"“”'
_FIELD = re.compile(r"([A-Za-z]+):", re.ASCII)
# What stands before a colon without being meant as a field.
_SCHEMES = frozenset({"arxiv", "doi", "ftp", "http", "https", "mailto"})


@dataclass(frozen=True, slots=True)
class Token:
    """kind: `( ) - OR word phrase field`, or `end`. name: a field's. quoted: its value was."""

    kind: str
    text: str
    position: int
    name: str = ""
    quoted: bool = False


def tokens(text: str, typing: bool = False) -> Iterator[Token]:
    """The tokens of a query, in order. Raises QueryError.

    typing: the words of a phrase that is still open are looked for like others.
    """
    if typing:
        text = _without_open_quote(text)
    at = 0
    while at < len(text):
        token, at = _token(text, at)
        if token:
            yield token


def _without_open_quote(text: str) -> str:
    """The text with a space for a quotation mark that none closes."""
    at = 0
    while at < len(text):
        if text[at] not in _OPENING:
            at += 1
            continue
        try:
            at = _end_of_phrase(text, at) + 1
        except QueryError:
            return f"{text[:at]} {text[at + 1 :]}"
    return text


def _token(text: str, at: int) -> tuple[Token | None, int]:
    """The token that begins here, if any does, and where to go on."""
    char = text[at]
    if char.isspace():
        return None, at + 1
    if char in "()":
        return Token(char, char, at), at + 1
    if char == "-":
        # A dash by itself is punctuation, as in a title that was pasted.
        alone = at + 1 == len(text) or text[at + 1].isspace()
        return (None if alone else Token("-", char, at)), at + 1
    if char in _OPENING:
        end = _end_of_phrase(text, at)
        return Token("phrase", text[at + 1 : end], at), end + 1
    found = _FIELD.match(text, at)
    if found and found[1].lower() in FIELDS:
        return _field(text, at, found[1].lower(), found.end())
    end = _end_of_word(text, at)
    if found and _means_a_field(text, found):
        message = f"“{found[0]}” is not a field; the fields are {', '.join(FIELDS)}. To search for"
        raise QueryError(f'{message} it, write it in quotes: "{text[at:end]}"', at)
    word = text[at:end]
    if word == "AND" and not text[:at].endswith("-"):
        # What stands side by side must all match anyway.
        return None, end
    return Token("OR" if word == "OR" else "word", word, at), end


def _field(text: str, at: int, name: str, value: int) -> tuple[Token, int]:
    """The field whose value begins at `value`."""
    if value < len(text) and text[value] in _OPENING:
        end = _end_of_phrase(text, value)
        return Token("field", text[value + 1 : end], at, name, quoted=True), end + 1
    end = _end_of_word(text, value)
    return Token("field", text[value:end], at, name), end


def _means_a_field(text: str, found: re.Match[str]) -> bool:
    """Whether `name:value` is an attempt at a field, and no title's colon or address."""
    after = text[found.end() : found.end() + 1]
    return found[1].islower() and found[1] not in _SCHEMES and bool(after) and not after.isspace()


def _end_of_word(text: str, at: int) -> int:
    while at < len(text) and not text[at].isspace() and text[at] not in "()" + _OPENING:
        at += 1
    return at


def _end_of_phrase(text: str, at: int) -> int:
    """Where the quotation mark stands that closes the one at `at`."""
    for end in range(at + 1, len(text)):
        if text[end] in _CLOSING:
            return end
    raise QueryError("this quotation mark is not closed; write another at the end", at)
