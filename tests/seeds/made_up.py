"""Made-up texts in the formats of the seeds, and strategies that make more of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from hypothesis import strategies as st

from notes.clean import clean
from notes.paper import Paper
from notes.problem import Problem, Question
from seeds.incoming import Incoming, IncomingNote, IncomingPost

T = TypeVar("T", Paper, Problem, Question, IncomingNote, IncomingPost)

_ANY_CHAR = st.characters(categories=["L", "M", "N", "P", "S", "Zs"])
LINES = st.text(_ANY_CHAR, min_size=1, max_size=120).map(lambda text: clean(text).strip())
LINES = LINES.filter(bool)

_WORDS = st.text(
    st.sampled_from("abcdefghijklmnopqrstuvwxyzäß가나다0123456789-'é"), min_size=1, max_size=9
)
_BIG = st.builds(lambda first, rest: first + rest, st.sampled_from("ABCDEFGÄÖ"), _WORDS)
TITLES = st.lists(_BIG, min_size=4, max_size=20).map(" ".join)
ABSTRACTS = st.builds(
    lambda first, rest: " ".join([first, *rest]),
    _BIG,
    st.lists(_WORDS | _BIG, min_size=1, max_size=60),
)

LONG = "It mends the kettle while the kettle is on the stove, and measures what the tea loses. " * 5
LONG = LONG.strip()


def only(kind: type[T], items: Iterable[Incoming]) -> list[T]:
    """The items of one kind, in their order."""
    return [item for item in items if isinstance(item, kind)]
