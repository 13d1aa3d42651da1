"""Merging a concurrent edit: front matter by key, the body by `git merge-file`.

Line merging alone fails on front matter: two keys that stand on neighbouring lines would
conflict although nobody changed the same thing.
"""

from __future__ import annotations

import re
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from notes.front_matter import FrontMatterError, read_front_matter, split
from notes.lines import newline_of
from tui.merge_keys import merge_keys

Prefer = Literal["mine", "theirs", "both"]

# Longer than any rule a person writes, so that text is never taken for a marker.
_MARKER_SIZE = 60
_REGION = re.compile(
    rf"^<{{{_MARKER_SIZE}}}[^\n]*\n(.*?)^={{{_MARKER_SIZE}}}\n(.*?)^>{{{_MARKER_SIZE}}}[^\n]*\n",
    re.MULTILINE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Conflict:
    """A place that both sides changed. where: a front-matter key, or `text`."""

    where: str
    mine: str
    theirs: str


@dataclass(frozen=True, slots=True)
class Merge:
    """A merged note. text never holds conflict markers: at a conflict the preferred side stands.

    digest: of the file on disk that was merged, to save against. theirs: its text.
    """

    text: str
    conflicts: tuple[Conflict, ...]
    theirs: str
    digest: str


def merge3(base: str, mine: str, theirs: str, digest: str, prefer: Prefer = "mine") -> Merge:
    """Join two edits of one text; line endings and BOM are those of `theirs`."""
    one_sided = _one_side(base, mine, theirs)
    if one_sided is not None:
        return Merge(one_sided, (), theirs, digest)
    bom = "\ufeff" if theirs.startswith("\ufeff") else ""
    newline = newline_of(theirs)
    heads, bodies = zip(*(_halves(text) for text in (base, mine, theirs)), strict=True)
    head, head_conflicts = _merge_heads(heads[0], heads[1], heads[2], prefer)
    body, body_conflicts = _merge_bodies(bodies[0], bodies[1], bodies[2], prefer)
    text = bom + (head + body).replace("\n", newline)
    return Merge(text, head_conflicts + body_conflicts, theirs, digest)


def _one_side(base: str, mine: str, theirs: str) -> str | None:
    """The text, where one side alone changed it or both did the same; else None."""
    if mine == theirs or theirs == base:
        return mine
    return theirs if mine == base else None


def _halves(text: str) -> tuple[str, str]:
    """The front matter with its fences, and the body, both with plain newlines and no BOM."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    where = split(text)
    return (text[: where.body], text[where.body :]) if where else ("", text)


def _merge_heads(
    base: str, mine: str, theirs: str, prefer: Prefer
) -> tuple[str, tuple[Conflict, ...]]:
    one_sided = _one_side(base, mine, theirs)
    if one_sided is not None:
        return one_sided, ()
    merged, clashes = merge_keys(base, mine, theirs, prefer == "theirs")
    if merged is not None and _readable(merged):
        return merged, tuple(Conflict(*clash) for clash in clashes)
    chosen = theirs if prefer == "theirs" else mine
    return chosen, (Conflict("front matter", mine, theirs),)


def _readable(head: str) -> bool:
    where = split(head)
    if where is None:
        return not head
    try:
        found = read_front_matter(head, where)
    except FrontMatterError:
        return False
    return found is not None and not found.repeated


def _merge_bodies(
    base: str, mine: str, theirs: str, prefer: Prefer
) -> tuple[str, tuple[Conflict, ...]]:
    one_sided = _one_side(base, mine, theirs)
    if one_sided is not None:
        return one_sided, ()
    marked = _merge_file(base, mine, theirs)
    if marked is None:
        chosen = {"mine": mine, "theirs": theirs, "both": f"{mine.rstrip()}\n\n{theirs}"}
        return chosen[prefer], (Conflict("text", mine, theirs),)
    conflicts = tuple(Conflict("text", found[1], found[2]) for found in _REGION.finditer(marked))
    kept = {"mine": r"\1", "theirs": r"\2", "both": r"\1\n\2"}
    return _REGION.sub(kept[prefer], marked), conflicts


def _merge_file(base: str, mine: str, theirs: str) -> str | None:
    """The bodies merged by git, with long markers at conflicts; None where git cannot."""
    with tempfile.TemporaryDirectory(prefix="dokhu-") as folder:
        paths = [Path(folder, name) for name in ("mine", "base", "theirs")]
        for path, text in zip(paths, (mine, base, theirs), strict=True):
            # A last line without its newline would be glued to a marker.
            whole = text if text.endswith("\n") or not text else text + "\n"
            path.write_bytes(whole.encode("utf-8", "surrogatepass"))
        command = ["git", "merge-file", "-p", "-q", f"--marker-size={_MARKER_SIZE}"]
        try:
            done = subprocess.run([*command, *map(str, paths)], capture_output=True, check=False)
        except OSError:
            return None
    # The status is the number of conflicts, capped at 127; an error is 255.
    if done.returncode > 127 or done.returncode < 0:
        return None
    merged = done.stdout.decode("utf-8", "surrogatepass")
    final_newline = mine.endswith("\n") or theirs.endswith("\n")
    return merged if final_newline or _REGION.search(merged) else merged.removesuffix("\n")
