"""Where the words of a query stand in the texts of an entry."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from store.index import Index
from store.korean import HANGUL
from store.lexicon import Lexicon
from store.marks import Marks, Span
from store.query_tree import Match


class Hits:
    """Finds these words, resolved (see store.resolve), in texts of an index.

    texts: those that it will be asked about, whose Korean is looked up in one go.
    """

    def __init__(self, index: Index, words: Sequence[Match], texts: Iterable[str]) -> None:
        lexicon = Lexicon(index)
        lexicon.look_up(HANGUL.findall("\n".join(texts)))
        self._marks = [(match.parts, Marks(lexicon, match.ways)) for match in words]

    def in_text(self, part: str, text: str) -> list[Span]:
        """Where the words begin and end in a text of this part (of query_tree.PARTS), in order,
        those that overlap as one."""
        marks = (marks for parts, marks in self._marks if part in parts)
        return _joined(sorted(span for each in marks for span in each.in_text(text)))


def _joined(spans: Sequence[Span]) -> list[Span]:
    joined: list[Span] = []
    for start, end in spans:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined
