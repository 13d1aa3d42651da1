"""Put what was written in one language's pane back into the note, block by block.

The result is read again: only where looking would give a paragraph to another language, or take
it for furniture, does it get a `<!-- lang: … -->` marker.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby

from notes.blocks import Block, paragraphs, read_blocks
from notes.fields import NoteError
from notes.lines import ATTACHED, newline_of, open_construct, scan
from notes.note import Note, read_note
from notes.placing import cut, place_new

_NEXT_LINE = re.compile(r"[ \t]*(\r?\n)[ \t]*(?!</)\S")


@dataclass(frozen=True, slots=True)
class _Edit:
    """text[start:end] becomes before + the new paragraphs + after; a deletion has none."""

    start: int
    end: int
    new: tuple[str, ...] = ()
    before: str = ""
    after: str = ""
    marked: bool = False


def set_pane(text: str, path: str, lang: str, pane: str) -> str:
    """The note's text with one language's pane saying what the editor holds.

    pane: paragraphs between blank lines. A changed paragraph replaces its own block, a deleted
    one goes with its marker; everything else keeps its bytes, and the other language its text.
    Raises NoteError where the note cannot hold the pane without harm to the other language.
    """
    note = read_note(text, path)
    wanted = split_pane(pane)
    if pane == note.pane(lang) or _pane_keys(note, lang) == [_key(part) for part in wanted]:
        return text
    edits = list(_edits(note, lang, wanted))
    guards = list(_guards(note, {edit.start for edit in edits if edit.start < edit.end}))
    attempts: tuple[tuple[Callable[[str, str], bool], list[_Edit]], ...] = (
        (_never, []),
        (_is_misread, []),
        (_always, []),
        (_is_misread, guards),
        (_always, guards),
    )
    for may_mark, more in attempts:
        result = _apply(text, lang, [*edits, *more], may_mark)
        for candidate in (result, _not_front_matter(result)):
            if _holds(note, read_note(candidate, path), lang, wanted):
                return candidate
    raise NoteError(
        f"{path}: this cannot be saved without changing what else the note says. Is there a "
        "language tag (<english>, <!-- lang: … -->) in it? Take it out, or edit the file itself."
    )


def split_pane(pane: str) -> list[str]:
    """The paragraphs of a pane; code and its like stay with the paragraph before them.

    Code, math or a comment that is left open is closed, so that it cannot take in what follows.
    """
    pane = unicodedata.normalize("NFC", pane.replace("\r\n", "\n"))
    closer = open_construct(pane)
    if closer:
        pane = pane.rstrip("\n") + f"\n{closer}"
    return [pane[start:end] for start, end in pane_spans(pane)]


def pane_spans(pane: str) -> list[tuple[int, int]]:
    """Where the paragraphs of a pane begin and end in its text, as `split_pane` parts them."""
    parts: list[tuple[int, int]] = []
    for paragraph in paragraphs(scan(pane)):
        start, end = paragraph[0].start, paragraph[-1].end
        if parts and all(line.kind in ATTACHED for line in paragraph):
            start = parts.pop()[0]
        parts.append((start, end))
    return parts


def _edits(note: Note, lang: str, wanted: Sequence[str]) -> Iterator[_Edit]:
    """What has to change in the text, paragraph by paragraph."""
    own = note.paragraphs(lang)
    new_keys = [_key(part) for part in wanted]
    for old_from, old_to, new_from, new_to in _changes(_pane_keys(note, lang), new_keys):
        both = min(old_to - old_from, new_to - new_from)
        for block, part in zip(own[old_from:], wanted[new_from : new_from + both], strict=False):
            yield _Edit(block.start, block.end, (part,), marked=block.outer < block.start)
        for start, end in _runs(note.text, own[old_from + both : old_to]):
            yield _Edit(*cut(note.text, start, end))
        places = [
            (place_new(note, lang, old_from + both, at), wanted[at])
            for at in range(new_from + both, new_to)
        ]
        for place, run in groupby(places, lambda pair: pair[0]):
            parts = tuple(part for _, part in run)
            yield _Edit(place.at, place.at, parts, place.before, place.after)


def _runs(text: str, blocks: Sequence[Block]) -> list[tuple[int, int]]:
    """Where the blocks stand; those with nothing between them as one."""
    spans: list[tuple[int, int]] = []
    for block in blocks:
        start = block.outer
        if spans and not text[spans[-1][1] : start].strip():
            start, _ = spans.pop()
        spans.append((start, block.end))
    return spans


def _changes(old: list[str], new: list[str]) -> Iterator[tuple[int, int, int, int]]:
    """Where old[a:b] became new[c:d]. What both begin and end with stays, so that one of several
    like paragraphs is changed where it was changed."""
    head = 0
    while head < min(len(old), len(new)) and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < min(len(old), len(new)) - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    middle = old[head : len(old) - tail], new[head : len(new) - tail]
    for tag, *spans in SequenceMatcher(None, *middle, autojunk=False).get_opcodes():
        if tag != "equal":
            yield spans[0] + head, spans[1] + head, spans[2] + head, spans[3] + head


def _guards(note: Note, edited: set[int]) -> Iterator[_Edit]:
    """Markers for blocks that stay and are read right only for what stands before them: the
    quotation that would be the abstract, were it the first block."""
    newline = newline_of(note.text)
    for block in note.blocks:
        bare = block.outer == block.start and block.start not in edited
        if bare and block.lang in ("ko", "en") and _is_misread(block.text, block.lang):
            mark = f"<!-- lang: {block.lang} -->{newline}"
            yield _Edit(block.start, block.start, before=mark)
            yield _Edit(block.end, block.end, after=_end_of_marked(note.text, block.end))


def _apply(
    text: str, lang: str, edits: Sequence[_Edit], may_mark: Callable[[str, str], bool]
) -> str:
    newline = newline_of(text)
    result: list[str] = []
    done = 0
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        result.append(text[done : max(done, edit.start)])
        parts = []
        after = edit.after
        for part in edit.new:
            mark = may_mark(part, lang) and not edit.marked
            parts.append((f"<!-- lang: {lang} -->\n" if mark else "") + part)
            after = edit.after or (_end_of_marked(text, edit.end) if mark else "")
        new = "\n\n".join(parts).replace("\n", newline)
        result.append(edit.before + new + after)
        done = max(done, edit.end)
    return "".join([*result, text[done:]])


def _end_of_marked(text: str, end: int) -> str:
    """What a marked block needs behind it: a marker holds up to the next blank line."""
    adjoining = _NEXT_LINE.match(text, end)
    return adjoining[1] if adjoining else ""


def _not_front_matter(text: str) -> str:
    """A blank line on top, so that a rule that came to stand first does not open front matter."""
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    return f"{mark}\n{text.removeprefix(mark)}"


def _holds(before: Note, after: Note, lang: str, wanted: Sequence[str]) -> bool:
    """Whether the pane reads back as it was written, and everything else as it was."""
    if _head(before) != _head(after):
        return False
    if _has_tags("\n\n".join(wanted)):
        return _keeps_others(before, after, lang)
    pane = _pane_keys(after, lang) == [_key(part) for part in wanted]
    return pane and all(
        _pane_keys(after, other) == _pane_keys(before, other)
        for other in ("ko", "en", "other")
        if other != lang
    ) and _furniture(before) == _furniture(after)  # fmt: skip


def _head(note: Note) -> str:
    """The front matter, without a line end that its last fence may lack."""
    return note.text[: note.body].rstrip("\r\n")


def _has_tags(pane: str) -> bool:
    """Whether the person divides the pane into languages by hand; then the format decides."""
    return any(line.kind in ("open", "close", "mark") for line in scan(pane))


def _keeps_others(before: Note, after: Note, lang: str) -> bool:
    return all(
        set(_pane_keys(before, other)) <= set(_pane_keys(after, other))
        for other in ("ko", "en", "other")
        if other != lang
    )


def _furniture(note: Note) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in note.blocks if not block.is_prose]


def _pane_keys(note: Note, lang: str) -> list[str]:
    return [_key(block.text) for block in note.paragraphs(lang)]


def _key(text: str) -> str:
    """What an editor may change in a paragraph without the person having changed it."""
    return unicodedata.normalize("NFC", "\n".join(text.splitlines()))


def _never(paragraph: str, lang: str) -> bool:
    return False


def _always(paragraph: str, lang: str) -> bool:
    return True


def _is_misread(paragraph: str, lang: str) -> bool:
    """Whether the paragraph alone would not be read as one block of this language."""
    blocks = read_blocks(paragraph)
    return [(block.kind, block.lang) for block in blocks] != [("prose", lang)]
