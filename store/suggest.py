"""What was meant, where a query finds nothing: the other keyboard layout, or a mistyped word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from notes.clean import clean_line
from notes.hangul import as_hangul, as_latin, jamo
from store import query_tokens
from store.english import ENDINGS
from store.index import Index
from store.lexicon import Lexicon, quoted
from store.query import Query
from store.query_tree import PARTS
from store.stems import TOKEN, is_hangul, stem, tokens

# How many mistyped keys a word of so many may have: fewer would be another word.
_ONE_FROM, _TWO_FROM = 4, 7
_LIKE_IT = 3_000
# In keys: 에서는.
_LONGEST_PARTICLE = 7
# So many first letters are right where an ending is mistyped.
_RIGHT = 4


def suggestion(index: Index, query: Query) -> str | None:
    """The query with its unknown words as they may have been meant; None where none is known.

    It only looks at words; whether the query finds nothing is for the caller to know.
    """
    lexicon = Lexicon(index)
    text, moved = query.text, 0
    for token in query_tokens.tokens(query.text, query.typing):
        if token.kind != "word":
            continue
        meant = _meant(index, lexicon, clean_line(token.text))
        if meant is not None:
            start = token.position + moved
            text = text[:start] + meant + text[start + len(token.text) :]
            moved += len(meant) - len(token.text)
    return text if text != query.text else None


def _meant(index: Index, lexicon: Lexicon, word: str) -> str | None:
    """What an unknown word may have been; None where it is known, or nothing is like it."""
    pieces = [piece for piece in TOKEN.findall(word) if not _is_known(lexicon, piece)]
    if not pieces:
        return None
    for other in (as_latin(word), as_hangul(word)):
        if other != word and _are_words(lexicon, TOKEN.findall(other)):
            return other
    better = {piece: _like(index, piece) for piece in pieces}
    if None in better.values():
        return None
    return TOKEN.sub(lambda found: better.get(found[0]) or found[0], word)


def _is_known(lexicon: Lexicon, piece: str) -> bool:
    if not any(map(str.isalpha, piece)):
        # Nothing is like a number: one digit off is the id of another paper.
        return True
    if is_hangul(piece):
        return bool(lexicon.stems_of(piece))
    return len(piece) < _ONE_FROM or lexicon.is_begun(stem(piece.lower()))


def _are_words(lexicon: Lexicon, pieces: list[str]) -> bool:
    """Whether there are any, and all of them words of the index, not mere beginnings or parts."""
    return bool(pieces) and all(
        lexicon.knows(piece) if is_hangul(piece) else lexicon.number(stem(piece.lower()))
        for piece in pieces
    )


def _like(index: Index, piece: str) -> str | None:
    """The known word that is most like this one, the commonest of several."""
    if is_hangul(piece):
        return _nearest(jamo(piece), _korean_like(index, jamo(piece)))
    word = piece.lower()
    found = _nearest(stem(word), _latin_like(index, stem(word), 1))
    # A mistyped ending is none that a stem goes without: predictixn.
    begun = _latin_like(index, word, _RIGHT)
    found = found or _nearest(
        word, ((known + ending, known) for known, _ in begun for ending in ENDINGS)
    )
    return _as_written(index, found) if found else None


def _korean_like(index: Index, keys: str) -> Iterator[tuple[str, str]]:
    """Words as written, and their stems, that share a third of their keys with this one,
    commonest first."""
    third = max(1, len(keys) // 3)
    shared = [keys[at : at + third] for at in (0, third, 2 * third)]
    sql = (
        "SELECT jamo, surface, stems FROM lexicon WHERE length(jamo) BETWEEN ? AND ? "
        "AND (instr(jamo, ?) OR instr(jamo, ?) OR instr(jamo, ?)) ORDER BY count DESC LIMIT ?"
    )
    # Of most words, only forms with a particle are written anywhere.
    near = (len(keys) - 2, len(keys) + 2 + _LONGEST_PARTICLE)
    for word_keys, surface, stems in index.select(sql, (*near, *shared, _LIKE_IT)):
        yield word_keys, surface
        if surface.startswith(stems):
            yield word_keys[: len(jamo(stems))], stems


def _latin_like(index: Index, word: str, same: int) -> Iterator[tuple[str, str]]:
    """Stems with the same first letters, so many of them, and no longer, commonest first."""
    sql = (
        "SELECT term, term FROM vocabulary WHERE term >= ? AND term < ? "
        "AND length(term) <= ? ORDER BY doc DESC"
    )
    begun = word[:same]
    yield from index.select(sql, (begun, begun + "\U0010ffff", len(word) + 2))


def _nearest(keys: str, known: Iterable[tuple[str, str]]) -> str | None:
    """Of words by their keys, the one that takes the fewest changes; the first of several."""
    most = 0 if len(keys) < _ONE_FROM else 1 if len(keys) < _TWO_FROM else 2
    best: tuple[int, str] | None = None
    for other, word in known:
        far = _distance(keys, other, best[0] - 1 if best else most)
        if far is not None:
            best = far, word
            if far == 1:
                break
    return best[1] if best else None


def _distance(one: str, other: str, most: int) -> int | None:
    """How many letters have to be added, dropped, changed or swapped with the next (Damerau 1964,
    in the restricted form); None where more than `most`."""
    if abs(len(one) - len(other)) > most:
        return None
    before: list[int] = []
    above = list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        line = [row]
        for at, against in enumerate(other, 1):
            cost = min(line[-1] + 1, above[at] + 1, above[at - 1] + (letter != against))
            if row > 1 and at > 1 and letter == other[at - 2] and one[row - 2] == against:
                cost = min(cost, before[at - 2] + 1)
            line.append(cost)
        if min(line) > most:
            return None
        before, above = above, line
    return above[-1] if above[-1] <= most else None


def _as_written(index: Index, stems: str) -> str:
    """A word with this stem as somebody wrote it."""
    sql = f"SELECT {', '.join(PARTS)} FROM texts WHERE entry IN "
    sql += "(SELECT rowid FROM words WHERE words MATCH ? LIMIT 1)"
    texts = (text for row in index.select(sql, (quoted(stems),)) for text in row)
    return next((word for text in texts for word in tokens(text) if stem(word) == stems), stems)
