"""Change a note's tags where they stand: its front matter, its tag lines, its sentences."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from notes.blocks import Block
from notes.front_matter import Value
from notes.front_reader import listed_tag, tag_items
from notes.mentions import Hashtag, hashtags
from notes.note import Note
from notes.placing import cut
from notes.splice import splice

# What can be written as `#tag` and be read back the same by Obsidian too.
_HASHTAG_WORD = re.compile(r"(?=[\d_/-]*[^\W\d_])[\w/-]+\Z")
_ONLY_TAGS = re.compile(r"(?:\s+#\S+)*\s*\Z")


def set_tags(note: Note, listed: Value, wanted: Sequence[str]) -> str:
    """The note's text with the wanted tags.

    listed: `tags` as its front matter has it, None where it has none there. New tags go where the
    note keeps its tags: front matter, else its last tag line, else new front matter. A hashtag
    within a sentence that is no longer wanted loses its `#`, and the word stays.
    Raises FrontMatterError as `splice` does.
    """
    new = [tag for tag in wanted if tag not in note.tags]
    lines = [block for block in note.blocks if block.kind == "tags"]
    on_a_line = listed is None and lines and all(_HASHTAG_WORD.match(tag) for tag in new)
    text = note.text
    for block in reversed(note.blocks):
        added = new if on_a_line and block is lines[-1] else ()
        text = _changed(text, block, added, wanted)
    if listed is None and (on_a_line or not new):
        return text
    kept = [item for item in tag_items(listed) if listed_tag(item) in wanted]
    return splice(text, "tags", [*kept, *new] or None)


def _changed(text: str, block: Block, new: Sequence[str], wanted: Container[str]) -> str:
    """The text with new tags on the block's last line, and its unwanted hashtags gone."""
    if not (block.is_prose or block.kind == "tags"):
        return text
    old = text[block.start : block.end]
    found = list(hashtags(old, tag_line=block.kind == "tags"))
    gone = [hashtag for hashtag in found if hashtag.tag not in wanted]
    if not new and not gone:
        return text
    last = found[-1].end if found else 0
    own = old[:last] + "".join(f" #{tag}" for tag in new) + old[last:]
    for hashtag in reversed(gone):
        own = _without(own, hashtag, bare=block.is_prose)
    if own.strip():
        return text[: block.start] + own + text[block.end :]
    start, end = cut(text, block.outer, block.end)
    return text[:start] + text[end:]


def _without(text: str, hashtag: Hashtag, *, bare: bool) -> str:
    """The text without the hashtag; bare: in a sentence, which keeps the word."""
    if bare and not _ONLY_TAGS.match(text, hashtag.end):
        return f"{text[: hashtag.start]}{hashtag.tag}{text[hashtag.end :]}"
    before, after = text[: hashtag.start], text[hashtag.end :].lstrip(",;")
    if before.rpartition("\n")[2].strip():
        return before.rstrip(" \t") + after
    if after.partition("\n")[0].strip():
        return before + after.lstrip(" \t")
    _, line_end, rest = after.partition("\n")
    if line_end:
        return before[: before.rfind("\n") + 1] + rest
    return before.rpartition("\n")[0].removesuffix("\r")
