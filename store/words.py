"""Words of a query, as the word index (FTS5) is asked for them.

With store.search, this is what a better search replaces: nothing else knows how words match.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from store.query_tree import PARTS, And, Field, Node, Not, Or, Word

# What a hit weighs in each of PARTS, for the ranking.
WEIGHTS = (8.0, 3.0, 4.0, 2.0, 2.0, 2.0, 1.0)
# What the tokenizer unicode61 takes as one word, near enough: letters and digits, no underscore.
_TOKEN = re.compile(r"[^\W_]+")
_NO_LESS, _REST_OF_WORD, _NO_MORE = r"(?<![^\W_])", r"[^\W_]*", r"(?![^\W_])"
_HANGUL_END = re.compile(r"[\uac00-\ud7a3]\W*\Z")


def expression(node: Node) -> str | None:
    """The FTS5 expression that finds what `node` finds; None where it has to do with more than
    words, or says only what must not be.

    Every word is a quoted string in it, so that nothing a person types is FTS5 syntax.
    """
    match node:
        case Word():
            return _quoted(node) if node.parts else None
        case Or():
            return _joined(" OR ", node.parts)
        case And():
            wanted = [part for part in node.parts if not isinstance(part, Not)]
            unwanted = [part.part for part in node.parts if isinstance(part, Not)]
            positive = _joined(" AND ", wanted)
            negative = _joined(" OR ", unwanted) if unwanted else ""
            if positive is None or negative is None:
                return None
            return f"({positive} NOT {negative})" if negative else positive
        case Not() | Field():
            return None


def positive_words(node: Node) -> list[Word]:
    """The words that an entry may be found by, in order."""
    match node:
        case Word():
            return [node]
        case And() | Or():
            return [word for part in node.parts for word in positive_words(part)]
        case Not() | Field():
            return []


def pattern(word: Word) -> re.Pattern[str]:
    """What finds a word in a text as the word index does, to the end of its last word."""
    tokens = map(re.escape, _TOKEN.findall(word.text))
    end = _REST_OF_WORD if _is_open(word) else _NO_MORE
    return re.compile(_NO_LESS + r"[\W_]+".join(tokens) + end, re.IGNORECASE)


def _joined(operator: str, parts: Sequence[Node]) -> str | None:
    found = [expression(part) for part in parts]
    known = [part for part in found if part is not None]
    if not known or len(known) < len(found):
        return None
    return f"({operator.join(known)})"


def _quoted(word: Word) -> str:
    string = '"' + word.text.replace('"', '""') + '"'
    string += " *" if _is_open(word) else ""
    return string if word.parts == PARTS else f"{{{' '.join(word.parts)}}} : {string}"


def _is_open(word: Word) -> bool:
    """Whether the last word may go on. A Korean one does, with its particle, in a phrase too."""
    return not word.phrase or _HANGUL_END.search(word.text) is not None
