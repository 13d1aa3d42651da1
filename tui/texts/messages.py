"""Messages of the other rooms in the person's language.

Errors and problems are English where they are raised: they go into logs, into the index and to
programs (`--json`), which must not depend on who reads them. Here one is known again by its form
when it is shown to a person.

Who adds one puts its form into a module of `_CATALOGUES`: the English, with `{a_name}` where a
value stands, and its Korean with the same names. tests/tui/test_messages.py reads the code, and
names what is raised and has no Korean, and what has Korean and is not raised any more.
"""

from __future__ import annotations

import re
from functools import cache

from tui.texts import korean, language

_CATALOGUES = ("vault_messages", "import_messages", "session_messages")
_PLACE = re.compile(r"\{(\w+)\}")
# Values of these names are messages themselves, said in Korean too; all others are the person's own
# words.
_HOLD_MESSAGES = ("error", "hint", "language", "message", "reason", "what", "where")
# Whatever is said of a file or of a setting: its name stays, what is said of it may be known.
_ABOUT = re.compile(
    r"(?P<name>“[^”\n]*”(?= )|\[[^]\n]*\](?= )|[^\n]*?(?=: )):? (?P<message>.+)", re.DOTALL
)


def translated(message: str) -> str:
    """The message in the person's language; as it is where that is English, or it is unknown.

    Of several lines that are not one message, each.
    """
    if language() != "ko":
        return message
    return _korean_of(message) or "\n".join(
        _korean_of(line) or line for line in message.split("\n")
    )


def _korean_of(message: str) -> str | None:
    exact = korean(_CATALOGUES).get(message)
    if exact is not None:
        return exact
    for pieces, english, said in _patterns():
        if all(piece in message for piece in pieces) and (
            found := _form(english).fullmatch(message)
        ):
            return _filled(said, found)
    about = _ABOUT.fullmatch(message)
    what = _korean_of(about["message"]) if about else None
    return f"{about['name']}: {what}" if about and what else None


def _filled(said: str, found: re.Match[str]) -> str:
    values = {
        name: (_korean_of(value) or value) if name in _HOLD_MESSAGES else value
        for name, value in found.groupdict().items()
    }
    # Not `format`: a message may hold braces of its own, {…}.
    return _PLACE.sub(lambda place: values[place[1]], said)


@cache
def _patterns() -> list[tuple[list[str], str, str]]:
    """Texts with places for values: their pieces between the values, English, Korean.

    First those that say something after another message, which they begin with; then those that
    begin with words of their own; of each, those with the most words. The pieces are looked for
    before a pattern is compiled, which takes longer.
    """
    found = [
        (_PLACE.split(english)[::2], english, said)
        for english, said in korean(_CATALOGUES).items()
        if _PLACE.search(english)
    ]
    after_another = tuple(f"{{{name}}}" for name in _HOLD_MESSAGES)
    return sorted(
        found,
        key=lambda each: (
            not each[1].startswith(after_another),
            not each[0][0],
            -sum(map(len, each[0])),
        ),
    )


@cache
def _form(english: str) -> re.Pattern[str]:
    pieces = _PLACE.split(english)
    named = [f"(?P<{piece}>.+?)" if at % 2 else re.escape(piece) for at, piece in enumerate(pieces)]
    return re.compile("".join(named), re.DOTALL)
