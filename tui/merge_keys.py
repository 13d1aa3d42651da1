"""Three-way merge of front matter, key by key, each key's own lines kept as they stand."""

from __future__ import annotations

import re
from collections.abc import Mapping

_KEY = re.compile(
    r"""^(?P<key>"[^"\n]+"|'[^'\n]+'|[^\s#:'"\[\]{},&*!|>%@`-][^\n:]*?)[ ]*:(?=\s|$)"""
)
_FENCE = "---"

Clash = tuple[str, str, str]


def merge_keys(
    base: str, mine: str, theirs: str, prefer_theirs: bool
) -> tuple[str | None, list[Clash]]:
    """Merge three front matters (fences included, plain newlines, "" for none).

    Gives the merged one and the clashes as (key, mine, theirs); None where one of the three is
    not flat keys between `---` fences.
    """
    parts = [_chunks(head) for head in (base, mine, theirs)]
    if any(part is None for part in parts):
        return None, []
    was, ours, other = (part or {} for part in parts)
    merged: list[str] = []
    clashes: list[Clash] = []
    for key in _order(ours, other):
        chunk, clashed = _merge_chunk(was.get(key), ours.get(key), other.get(key), prefer_theirs)
        if clashed:
            clashes.append((key, ours.get(key, "").strip(), other.get(key, "").strip()))
        if chunk is not None:
            merged.append(chunk)
    if not merged:
        return "", clashes
    return f"{_FENCE}\n{''.join(merged)}{_FENCE}\n", clashes


def _chunks(head: str) -> dict[str, str] | None:
    """Each top-level key's lines; comments and blank lines go with the key that follows them.

    Lines after the last key belong to the key "". None where a line has no key to belong to.
    """
    if not head:
        return {}
    lines = head.splitlines(keepends=True)
    if lines[0].strip() != _FENCE or lines[-1].strip() != _FENCE:
        return None
    chunks: dict[str, str] = {}
    key, waiting = "", ""
    for line in lines[1:-1]:
        found = _KEY.match(line)
        if found:
            key = found["key"].strip("'\"")
            if key in chunks:
                return None
            chunks[key], waiting = waiting + line, ""
        elif not line.strip() or line.startswith("#"):
            waiting += line
        elif not key:
            return None
        else:
            chunks[key] += waiting + line
            waiting = ""
    if waiting:
        chunks[""] = waiting
    return chunks


def _order(mine: Mapping[str, str], theirs: Mapping[str, str]) -> list[str]:
    """Their order, with each of my new keys after the key that it follows on my side."""
    order = list(theirs)
    before = ""
    for key in mine:
        if key not in theirs:
            order.insert(order.index(before) + 1 if before in order else 0, key)
        before = key
    if "" in order:
        order.remove("")
        order.append("")
    return order


def _merge_chunk(
    base: str | None, mine: str | None, theirs: str | None, prefer_theirs: bool
) -> tuple[str | None, bool]:
    if mine == theirs or theirs == base:
        return mine, False
    if mine == base:
        return theirs, False
    joined = _merge_list(base, mine, theirs)
    if joined is not None:
        return joined, False
    return (theirs if prefer_theirs else mine), True


def _merge_list(base: str | None, mine: str | None, theirs: str | None) -> str | None:
    """Block lists (tags, aliases) joined item by item; None where they are not such lists."""
    if mine is None or theirs is None:
        return None
    first, *was = (base or theirs).splitlines(keepends=True)
    mine_first, *ours = mine.splitlines(keepends=True)
    their_first, *other = theirs.splitlines(keepends=True)
    if base is None:
        was = []
    items = [*was, *ours, *other]
    if not (first == mine_first == their_first) or not all(_is_item(line) for line in items):
        return None
    removed = set(was) - set(ours)
    added = [line for line in ours if line not in was and line not in other]
    return "".join([their_first, *(line for line in other if line not in removed), *added])


def _is_item(line: str) -> bool:
    return line.lstrip().startswith("- ")
