"""The words that a filter found, marked in the page of an entry."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from tui.widgets.paper_page import Paragraph, Piece

Span = tuple[int, int]


def marked(
    page: Iterable[Paragraph], hits: Callable[[str, str], Sequence[Span]]
) -> list[Paragraph]:
    """The page with its hits as pieces of their own; what no search looks into stays as it is.

    hits: where they begin and end in a text of a part, in order (see store.marks).
    """
    return [with_hits(each, hits(each.part, each.text)) if each.part else each for each in page]


def with_hits(paragraph: Paragraph, spans: Sequence[Span]) -> Paragraph:
    """The paragraph with these stretches of its text as pieces of their own."""
    if not spans:
        return paragraph
    pieces: list[Piece] = []
    start = 0
    for piece in paragraph.pieces:
        cut = _cut(piece, [(a - start, b - start) for a, b in spans])
        pieces.extend(each for each in cut if each.text)
        start += len(piece.text)
    return replace(paragraph, pieces=tuple(pieces))


def _cut(piece: Piece, spans: Iterable[Span]) -> Iterator[Piece]:
    """The piece, cut at the hits; spans: counted from its beginning, some of them beyond it."""
    end = 0
    for a, b in spans:
        first, after = max(a, 0), min(b, len(piece.text))
        if first < after:
            yield replace(piece, text=piece.text[end:first])
            yield replace(piece, text=piece.text[first:after], is_hit=True)
            end = after
    yield replace(piece, text=piece.text[end:])


def best_found(page: Sequence[Paragraph]) -> int | None:
    """The index of the paragraph with the most different hits, the first of several; else None."""
    found = [len({piece.text.lower() for piece in each.pieces if piece.is_hit}) for each in page]
    return found.index(max(found)) if any(found) else None
