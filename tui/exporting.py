"""A post out of the vault: finding it by its day, gathering its notes, writing a target's form."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from notes.export import TARGETS, Export, export
from notes.note import Note, read_note
from notes.post import Post, read_post
from store.links import follow_note, resolve
from store.lists import PostLine, posts
from store.query import parse
from store.search import entries, rows
from tui.errors import SessionError, UnknownName
from tui.finding import find_entry

if TYPE_CHECKING:
    from notes.vault import Vault
    from store.index import Index


@dataclass(frozen=True, slots=True)
class Choice:
    """Which posts of the blog: of one year (YYYY), with a note of this tag, or that name one of
    these notes; what is not given does not matter."""

    year: str | None = None
    tag: str | None = None
    notes: tuple[str, ...] = ()


def export_post(vault: Vault, index: Index, day: str, target: str) -> Export:
    """The post of a day (YYYY-MM-DD), or with this slug or stem, in a target's form.

    Raises UnknownName where there is no such post or target, SessionError where there are several.
    """
    _check_target(target)
    return _export(vault, index, find_post(index, day), target)


def export_text(vault: Vault, index: Index, path: str, text: str, target: str) -> Export:
    """A post that is being written, in a target's form: its text need not be on disk."""
    _check_target(target)
    post = read_post(text, path)
    return export(post, _notes_of(vault, index, post), target)


def export_blog(vault: Vault, index: Index, target: str, choice: Choice) -> Iterator[Export]:
    """Every post that is out and chosen, newest first. Raises UnknownName."""
    _check_target(target)
    wanted = {find_entry(index, name).note for name in choice.notes}
    tagged = rows(index, parse(f'tag:"{choice.tag}"')) if choice.tag else []
    with_tag = {entry.note for entry in entries(index, tagged)}

    def is_chosen(line: PostLine) -> bool:
        of_year = not choice.year or (line.date or "").startswith(f"{choice.year}-")
        of_tag = not choice.tag or not with_tag.isdisjoint(filter(None, line.paths))
        return of_year and of_tag and (not wanted or not wanted.isdisjoint(line.paths))

    chosen = [line for line in posts(index) if line.state == "out" and is_chosen(line)]
    return (_export(vault, index, line, target) for line in chosen)


def find_post(index: Index, day: str) -> PostLine:
    """The post of a day, or with this slug or stem. Raises UnknownName, SessionError."""
    known = posts(index)
    named = [post for post in known if day in (PurePosixPath(post.path).stem, post.slug, post.path)]
    found = named or [post for post in known if post.date == day]
    if not found:
        latest = ", ".join(PurePosixPath(post.path).stem for post in known[:3])
        hint = f"; the latest are {latest}" if latest else "; there are no posts yet"
        raise UnknownName(f"there is no post “{day}”{hint}")
    if len(found) > 1:
        paths = ", ".join(post.path for post in found)
        raise SessionError(f"several posts are of {day}: name one of {paths}")
    return found[0]


def _check_target(target: str) -> None:
    if target not in TARGETS:
        raise UnknownName(f"there is no target “{target}”; there are {', '.join(sorted(TARGETS))}")


def _export(vault: Vault, index: Index, line: PostLine, target: str) -> Export:
    post = read_post(vault.read(line.path).text, line.path)
    return export(post, _notes_of(vault, index, post), target)


def _notes_of(vault: Vault, index: Index, post: Post) -> dict[str, Note]:
    """The post's notes by the names it uses, and the notes they link to by the links' words."""
    read: dict[str, Note] = {}
    for name in post.notes:
        path = follow_note(index, name) or _path_of(index, name)
        if path:
            read[name] = read_note(vault.read(path).text, path)
    links = {target for note in read.values() for target in note.links} - read.keys()
    for target in sorted(links):
        path = _path_of(index, target)
        if path:
            read[target] = read_note(vault.read(path).text, path)
    return read


def _path_of(index: Index, name: str) -> str | None:
    found = [entry.note for entry in entries(index, resolve(index, name)) if entry.note]
    return found[0] if len(found) == 1 else None
