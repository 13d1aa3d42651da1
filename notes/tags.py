"""Change a note's tags where they stand: its front matter, its tag line, its sentences."""

from __future__ import annotations

import re
from collections.abc import Sequence

from notes.blocks import Block, read_blocks
from notes.front_matter import split
from notes.note import Note, hashtags
from notes.splice import splice

# What can be written as `#tag` and be read back the same by Obsidian too.
_HASHTAG_WORD = re.compile(r"(?=[\d_/-]*[^\W\d_])[\w/-]+\Z")
_BLANK_LINES = re.compile(r"(?:\r?\n[ \t]*)+\Z")


def set_tags(note: Note, listed: Sequence[str] | None, wanted: Sequence[str]) -> str:
    """The note's text with the wanted tags.

    listed: the tags in its front matter, None where it has none there. New tags go where the note
    keeps its tags: front matter, else its tag line, else new front matter. A hashtag within a
    sentence that is no longer wanted loses its `#`, and the word stays.
    Raises FrontMatterError as `splice` does.
    """
    text = note.text
    for block in reversed(note.blocks):
        text = _without(text, block, wanted)
    new = [tag for tag in wanted if tag not in note.tags]
    if listed is None and all(_HASHTAG_WORD.match(tag) for tag in new):
        longer = _on_tag_line(text, new)
        if longer is not None:
            return longer
    kept = [tag for tag in wanted if tag in new or (listed and tag in listed)]
    if listed is None and not kept:
        return text
    return splice(text, "tags", kept or None)


def _on_tag_line(text: str, new: Sequence[str]) -> str | None:
    """The text with tags added to its last tag line; None where it has none."""
    where = split(text)
    lines = [
        block for block in read_blocks(text, where.body if where else 0) if block.kind == "tags"
    ]
    if not lines:
        return None
    end = lines[-1].start + len(text[lines[-1].start : lines[-1].end].rstrip())
    return text[:end] + "".join(f" #{tag}" for tag in new) + text[end:]


def _without(text: str, block: Block, wanted: Sequence[str]) -> str:
    """The text with the block's unwanted hashtags gone."""
    gone = [tag for tag in hashtags([block]) if tag not in wanted]
    if not gone:
        return text
    own = text[block.start : block.end]
    for tag in gone:
        hashtag = rf"#+{re.escape(tag)}(?![^\s#])" if block.kind == "tags" else _exactly(tag)
        if block.kind == "tags":
            own = re.sub(rf"(?<!\S){hashtag}[ \t]*", "", own)
        else:
            own = re.sub(rf"[ \t]*(?<!\S){hashtag}(?=(?:\s+#\S+)*\s*\Z)", "", own)
            own = re.sub(rf"(?<!\S){hashtag}", tag.replace("\\", ""), own)
    start, end = (block.start, block.end) if own.strip() else _with_blank_lines(text, block)
    return text[:start] + (own if own.strip() else "") + text[end:]


def _exactly(tag: str) -> str:
    return rf"#{re.escape(tag)}(?![\w/-])"


def _with_blank_lines(text: str, block: Block) -> tuple[int, int]:
    """Where a block that goes begins and ends with the blank lines after it (or, last, before)."""
    after = len(text) - len(text[block.end :].lstrip())
    if after < len(text):
        return block.start, after
    blank_lines = _BLANK_LINES.search(text, 0, block.start)
    return blank_lines.start() if blank_lines else block.start, block.end
