"""Where a new paragraph goes in a note, and what goes with one that is deleted."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from notes.blocks import Block, language_named
from notes.front_matter import split
from notes.lines import newline_of
from notes.note import Note, read_title_block

# What may come before the commentary; the first commentary goes after it.
_HEAD = frozenset({"url", "title", "abstract", "comment", "rule", "code"})


@dataclass(frozen=True, slots=True)
class Place:
    """An offset in the note's text, and the line ends that a paragraph there needs around it."""

    at: int
    before: str = ""
    after: str = ""


def place_new(note: Note, lang: str, own_before: int, index: int) -> Place:
    """Where the paragraph goes that will be number `index` of its language, with `own_before` of
    the old paragraphs of that language before it.

    It follows its counterpart where the note alternates between the languages, else the paragraph
    before it in its own language. The first of its language goes under the heading that names the
    language, else after the other language (the source goes before its translation); the first of
    all follows the head of the note, and the heading below it where nothing stands under that.
    """
    own = note.paragraphs(lang)
    others = tuple(
        block for block in note.blocks if block.is_prose and block.lang not in (lang, "other")
    )
    if own_before:
        anchors = [own[own_before - 1]]
        if alternates(note):
            pair = min(index, len(others) - 1) if own_before == len(own) else own_before - 1
            anchors += others[pair : pair + 1]
        return _after(note, max(anchors, key=lambda block: block.start), lang)
    if own:
        return _before(note, own[0], lang)
    heading = _heading_of(note, lang)
    if heading:
        return _after(note, heading, lang)
    if others:
        if lang == note.source:
            return _before(note, others[0], lang)
        return _after(note, others[-1], lang)
    return _after_head(note)


def _heading_of(note: Note, lang: str) -> Block | None:
    """The heading that names the language; none above the title or abstract, which commentary
    before them would make commentary too."""
    for block in reversed(note.blocks):
        if block.kind in ("title", "abstract"):
            return None
        if block.kind == "heading" and language_named(block.text) == lang:
            return block
    return None


def alternates(note: Note) -> bool:
    """Whether Korean and English paragraphs take turns; one of each does not tell."""
    langs = [block.lang for block in note.blocks if block.lang in ("ko", "en")]
    return len(langs) > 2 and all(first != second for first, second in pairwise(langs))


def cut(text: str, start: int, end: int) -> tuple[int, int]:
    """What has to go for the lines text[start:end] to be gone, with the blank lines on one side.

    What stands above them and what stands below stay apart.
    """
    above = text[len(text[:start].rstrip()) : start]
    below = text[end : len(text) - len(text[end:].lstrip())]
    if end + len(below) == len(text):
        return start - len(above) + above.find("\n") + 1, end + below.find("\n") + 1
    if above.count("\n") != 1:
        return start, end + below.rfind("\n") + 1
    return start, end + (below.find("\n") + 1 if below.count("\n") > 1 else 0)


def _after(note: Note, block: Block, lang: str) -> Place:
    end = block.end
    if block.range_lang and block.range_lang != lang:
        tags = (tag for tag in note.blocks if tag.kind == "range" and tag.start >= end)
        closing = next(tags, None)
        end = closing.end if closing else end
    for following in note.blocks:  # code that stands alone must not become the new paragraph's
        alone = following.kind == "code" and following.start >= end
        if alone and not note.text[end : following.start].strip():
            end = following.end
    newline = newline_of(note.text)
    below = (note.text[end : other.outer] for other in note.blocks if other.kind != "range")
    return Place(end, before=newline * 2, after=newline if any(map(_is_line_end, below)) else "")


def _before(note: Note, block: Block, lang: str) -> Place:
    start = block.outer
    if block.range_lang and block.range_lang != lang:
        tags = [tag for tag in note.blocks if tag.kind == "range" and tag.end <= start]
        start = tags[-1].start if tags else start
    newline = newline_of(note.text)
    above = (note.text[other.end : start] for other in note.blocks if other.kind != "range")
    return Place(start, before=newline if any(map(_is_line_end, above)) else "", after=newline * 2)


def _is_line_end(gap: str) -> bool:
    """Whether text between two blocks divides them by no blank line. (A range tag need not be.)"""
    return gap.count("\n") == 1 and not gap.strip()


def _after_head(note: Note) -> Place:
    head: list[Block] = []
    for block in note.blocks:
        is_first_heading = block.kind == "heading" and not head
        if block.kind not in _HEAD and not is_first_heading:
            break
        head.append(block)
    # A title or abstract that stands lower would be read as commentary after commentary.
    head += [block for block in note.blocks if block.kind in ("title", "abstract")]
    if head:
        last = max(head, key=lambda block: block.start)
        return _after(note, _empty_section(note, last) or last, "")
    if note.blocks:
        return _before(note, note.blocks[0], "")
    return _in_empty_body(note)


def _empty_section(note: Note, head: Block) -> Block | None:
    """The last block of the section that begins right below the head and waits for its text: a
    heading, as templates have, with at most comments under it."""
    heading, *rest = [*(block for block in note.blocks if block.start > head.start), None]
    if heading is None or heading.kind != "heading" or not read_title_block(heading)[0]:
        return None
    last = heading
    for block in rest:
        if block is None or block.kind == "heading":
            return last
        if block.kind != "comment":
            return None
        last = block
    return last


def _in_empty_body(note: Note) -> Place:
    newline = newline_of(note.text)
    where = split(note.text)
    before = "" if not note.text or note.text.endswith("\n") else newline
    if where and where.body == len(note.text):  # a blank line below the front matter
        before += newline
    return Place(len(note.text), before=before, after=newline)
