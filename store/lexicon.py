"""What is known of the words in the index, by look-ups alone: no tokenizer is loaded to search."""

from __future__ import annotations

import json
from collections.abc import Iterable

from store.index import Index
from store.korean import is_particle, stem, verb_stems
from store.stems import LONGEST_WORD

# Of the ways in which a word was read, these many, each of at least this share of the times.
_READINGS, _SHARE = 3, 0.2
# How many words that hold another, and that another begins, are taken for it.
_CONTAINING, _BEGINNING = 20, 24
# How many Latin words stand beside a beginning that may become one of them.
_COMMON = 8
# Greater than every character that a word can have.
_END = "\uffff"


class Lexicon:
    """Look-ups in an index for one query, each made once. ranked: see store.resolve."""

    def __init__(self, index: Index, ranked: bool = False) -> None:
        self._index = index
        self.ranked = ranked
        # How many entries were counted, of how many at most: fewer than these are all there are.
        self._numbers: dict[str, tuple[int, int]] = {}
        self._readings: dict[str, list[str]] = {}

    def number(self, stems: str, enough: int = 1) -> int:
        """How many entries have these stems side by side; `enough` where they are more."""
        counted, most = self._numbers.get(stems, (0, 0))
        if counted == most < enough:
            sql = "SELECT count(*) FROM (SELECT 1 FROM words WHERE words MATCH ? LIMIT ?)"
            counted = self._index.select(sql, (quoted(stems), enough))[0][0]
            self._numbers[stems] = counted, enough
        return min(counted, enough)

    def is_begun(self, stems: str) -> bool:
        """Whether some entry has these stems side by side, or the last of them as a beginning."""
        sql = "SELECT 1 FROM words WHERE words MATCH ? LIMIT 1"
        return bool(self._index.select(sql, (f"{quoted(stems)} *",)))

    def readings(self, surface: str) -> list[str]:
        """The stems of a Korean word as written, likeliest first; none where nobody wrote it."""
        if surface not in self._readings:
            self.look_up([surface])
        return self._readings[surface]

    def look_up(self, surfaces: Iterable[str]) -> None:
        """Look many words as written up at once, for `readings`."""
        found: dict[str, list[tuple[str, int]]] = {surface: [] for surface in surfaces}
        sql = "SELECT surface, stems, count FROM lexicon WHERE surface IN "
        sql += "(SELECT value FROM json_each(?)) ORDER BY count DESC, stems"
        for surface, stems, count in self._index.select(sql, (json.dumps(list(found)),)):
            found[surface].append((stems, count))
        for surface, counted in found.items():
            least = _SHARE * sum(count for _, count in counted)
            likely = [stems for stems, count in counted[:_READINGS] if count >= least]
            whole = {stems.replace(" ", "") for stems in likely}
            # The same in other pieces, however seldom: 재미있 as 재미 있.
            others = (stems for stems, _ in counted if stems.replace(" ", "") in whole)
            self._readings[surface] = list(dict.fromkeys([*likely, *others]))

    def stems_of(self, word: str) -> list[str]:
        """The stems that a Korean word may stand for: as a stem, as it is written somewhere, with
        its ending off, as two words written together, or as a part of longer ones."""
        if len(word) > LONGEST_WORD:
            return [word] if self.number(word) else []
        found = self._known(word) or self._bare(word)
        if found in ([], [word]):
            found = [*found, *self._in_two(word, 3 if found else 1)]
        for form in dict.fromkeys([word, stem(word)]):
            found = [*found, *self._in_longer(form, bool(found))]
        found = found or verb_stems(word, self.number)
        found = found or self._inside(word)
        return list(dict.fromkeys([*found, *self._with_particles(word)]))

    def knows(self, word: str) -> bool:
        """Whether a Korean word is a word of the index, and no mere part of one."""
        return bool(self._known(word) or self._bare(word))

    def first_of(self, word: str) -> str:
        """The likeliest stems of a Korean word; itself where it is unknown."""
        return next(iter(self._known(word) or self._bare(word)), word)

    def beginning(self, jamo: str, limit: int = _BEGINNING) -> list[str]:
        """The stems of words that begin so (see notes.hangul.jamo), commonest first."""
        return self._among("jamo >= ? AND jamo < ?", (jamo, jamo + _END), limit)

    def common(self, beginning: str) -> list[str]:
        """The Latin stems in most entries that begin so; none where nothing is ranked."""
        if not self.ranked:
            return []
        sql = "SELECT term FROM vocabulary WHERE term >= ? AND term < ? "
        sql += "ORDER BY doc DESC, term LIMIT ?"
        asked = (beginning, beginning + _END, _COMMON)
        found = self._index.remembered(
            f"common {beginning}", lambda: self._index.select(sql, asked)
        )
        return [term for (term,) in found]

    def with_leads(self, leads: str) -> list[str]:
        """The stems of words whose syllables begin with these consonants, commonest first."""
        return self._among("leads >= ? AND leads < ?", (leads, leads + _END), _BEGINNING)

    def _known(self, word: str) -> list[str]:
        """As a stem, and as it is written."""
        found = [word] if len(word) > 1 and self.number(word) else []
        for stems in self._in_other_pieces(self.readings(word)):
            # A word that is known needs no reading of it as single syllables: 자연어 as 자 연어.
            if stems not in found and not (found and max(map(len, stems.split())) == 1):
                found.append(stems)
        return found

    def _in_other_pieces(self, found: list[str]) -> list[str]:
        """With what is the same, as it was read where it stands bare: 벤치 마크 of 벤치마크에서."""
        bare = (other for stems in found for other in self.readings(stems))
        same = {stems.replace(" ", "") for stems in found}
        return [*found, *(stems for stems in bare if stems.replace(" ", "") in same)]

    def _bare(self, word: str) -> list[str]:
        """The word with its ending off, and what is then its ending, and so on."""
        if len(word) > LONGEST_WORD:
            return []
        bare = stem(word)
        return self._known(bare) or (self._bare(bare) if bare != word else [])

    def _in_two(self, word: str, enough: int) -> list[str]:
        """Two words, each in so many entries, that are written together here: 이미지생성."""
        for cut in range(2, len(word) - 1):
            first = self.half(word[:cut], enough)
            rest = first and (self.half(word[cut:], enough) or self.half(stem(word[cut:]), enough))
            if rest and self.number(f"{first} {rest}"):
                return [f"{first} {rest}"]
        return []

    def half(self, part: str, enough: int = 3) -> str | None:
        """The stems of a part of a word that is a word of its own."""
        if len(part) < 2:
            return None
        if self.number(part, enough) == enough:
            return part
        return next((stems for stems in self.readings(part) if stems[:2] == part[:2]), None)

    def _with_particles(self, word: str) -> list[str]:
        """The word with a particle as it was read there: of words that it does not know, Kiwi
        takes the particle for a part."""
        if len(word) < 2:
            return []
        sql = "SELECT DISTINCT surface FROM lexicon WHERE surface > ? AND surface < ?"
        longer = [surface for (surface,) in self._index.select(sql, (word, word + _END))]
        surfaces = [one for one in longer if is_particle(one.removeprefix(word))]
        self.look_up(surfaces)
        return [stems for surface in surfaces for stems in self._readings[surface]]

    def _in_longer(self, word: str, is_known: bool) -> list[str]:
        """The word in pieces, as it was read where more is after it: 자동 화 of 자동화된."""
        if len(word) < 2:
            return []
        sql = "SELECT DISTINCT stems FROM lexicon WHERE surface > ? AND surface < ? "
        sql += "AND substr(replace(stems, ' ', ''), 1, ?) = ? ORDER BY stems"
        longer = self._index.select(sql, (word, word + _END, len(word), word))
        found = dict.fromkeys(_pieces_of(word, stems) for (stems,) in longer)
        # As in _known, no single syllables.
        least = 2 if is_known else 1
        return [stems for stems in found if " " in stems and max(map(len, stems.split())) >= least]

    def _inside(self, word: str) -> list[str]:
        return self._among("stems LIKE ?", (f"%{word}%",), _CONTAINING) if len(word) > 1 else []

    def _among(self, condition: str, parameters: tuple[str, ...], limit: int) -> list[str]:
        sql = f"SELECT stems FROM lexicon WHERE {condition} "
        sql += "GROUP BY stems ORDER BY sum(count) DESC, stems LIMIT ?"
        return [stems for (stems,) in self._index.select(sql, (*parameters, limit))]


def _pieces_of(word: str, stems: str) -> str:
    """The first of the stems that are this word together; "" where it ends within one."""
    pieces: list[str] = []
    for piece in stems.split():
        if sum(map(len, pieces)) < len(word):
            pieces.append(piece)
    return " ".join(pieces) if "".join(pieces) == word else ""


def quoted(words: str) -> str:
    """Words side by side as FTS5 is asked for them; nothing in them is its syntax."""
    return '"' + words.replace('"', '""') + '"'
