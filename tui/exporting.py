"""Posts out of the vault: finding them, gathering their notes, rendering a target's form."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from notes.export import TARGETS, Export, export
from notes.export_options import options_of, wrong_options
from notes.note import Note, read_note
from notes.out_folder import Planned
from notes.page import Destination, Page, Plan
from notes.pictures import find_in
from notes.post import Post, read_post
from notes.problem import Problem
from notes.published_languages import languages_of, page_languages
from notes.targets import target_named
from notes.targets.target import OutFile, Site
from notes.wrong_setting import located
from store.links import follow_note, rows_named
from store.lists import PostLine, posts
from store.query import parse
from store.search import entries, rows
from tui.errors import SessionError, UnknownName
from tui.finding import find_entry

if TYPE_CHECKING:
    from notes.vault import Vault
    from store.index import Index
    from store.progress import Progress


@dataclass(frozen=True, slots=True)
class Which:
    """Which posts of the blog: of one year (YYYY), with a note of this tag, or that name one of
    these notes; what is not given does not matter."""

    year: str | None = None
    tag: str | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Form:
    """What posts become. target: a name in `TARGETS`. pair: a page for each language, or both on
    one; None for what the vault's settings say. drafts: whether draft translations go along."""

    target: str
    pair: bool | None = None
    drafts: bool = False


@dataclass(frozen=True, slots=True)
class Blog:
    """posts: those that were chosen, newest first. kept: the posts of the folder that were not
    chosen and are still out. files: all of the posts', then what the target has besides them, for
    the chosen and the kept. problems: of the blog; those of a post are its own."""

    posts: tuple[Export, ...]
    kept: tuple[str, ...]
    files: Mapping[str, Planned]
    problems: tuple[Problem, ...]


def export_post(
    vault: Vault, index: Index, day: str, form: Form, there: Iterable[str] | None = None
) -> Export:
    """The post of a day (YYYY-MM-DD), or with this slug or stem.

    there: the posts that can be linked to; None for all that are out. Raises UnknownName where
    there is no such post or target, SessionError where there are several.
    """
    _check_target(form.target)
    line = find_post(index, day)
    published = [post for post in _out(index) if there is None or post.path in there]
    return _Exporter(vault, index, form, published, whole=there is not None).export(line)


def export_text(vault: Vault, index: Index, path: str, text: str, form: Form) -> Export:
    """A post as it is being written; its text need not be on disk. Raises UnknownName,
    TemplateError."""
    _check_target(form.target)
    post = read_post(text, path)
    paths = {name: follow_note(index, name) for name in post.notes}
    return _Exporter(vault, index, form, _out(index)).export_read(post, paths)


def export_blog(
    vault: Vault,
    index: Index,
    form: Form,
    which: Which,
    there: Iterable[str] = (),
    progress: Progress | None = None,
) -> Blog:
    """Every post that is out and chosen. there: the posts that are where they go already.

    Raises UnknownName, TemplateError.
    """
    _check_target(form.target)
    chosen = {line.path for line in _chosen(index, which)}
    there = {*chosen, *there}
    published, problems = _one_each([line for line in _out(index) if line.path in there])
    exporter = _Exporter(vault, index, form, published, whole=True)
    done = []
    for number, line in enumerate(published, start=1):
        done.append(exporter.export(line))
        if progress:
            progress(number, len(published))
    exports = [one for one in done if one.post in chosen]
    indexes = {
        file.path: Planned(None, file.data)
        for file in exporter.indexes(page for one in done for page in one.pages)
    }
    for one in exports:
        problems += (_shadowed(one.post, path) for path in planned(one) if path in indexes)
    files = {path: file for one in exports for path, file in planned(one).items()}
    return Blog(
        posts=tuple(exports),
        kept=tuple(one.post for one in done if one.post not in chosen),
        files=files | indexes,
        problems=(*problems, *exporter.problems),
    )


def planned(exported: Export) -> dict[str, Planned]:
    """The files of an exported post, for `OutFolder.write`."""
    return {file.path: Planned(exported.post, file.data) for file in exported.files}


def find_post(index: Index, day: str) -> PostLine:
    """The post of a day, or with this slug or stem. Raises UnknownName, SessionError."""
    known = posts(index)
    named = [post for post in known if day in (PurePosixPath(post.path).stem, post.slug, post.path)]
    found = named or [post for post in known if post.date == day]
    if not found:
        latest = ", ".join(PurePosixPath(post.path).stem for post in known[:3])
        hint = f"the latest are {latest}" if latest else "there are no posts yet"
        raise UnknownName(f"there is no post “{day}”; {hint}")
    if len(found) > 1:
        paths = ", ".join(post.path for post in found)
        raise SessionError(f"several posts are of {day}: name one of {paths}")
    return found[0]


def _out(index: Index) -> list[PostLine]:
    """The posts that are out, newest first."""
    return [line for line in posts(index) if line.state == "out"]


def _chosen(index: Index, which: Which) -> list[PostLine]:
    wanted = {find_entry(index, name).note for name in which.notes}
    tagged = rows(index, parse(f'tag:"{which.tag}"')) if which.tag else []
    with_tag = {entry.note for entry in entries(index, tagged)}

    def is_chosen(line: PostLine) -> bool:
        of_year = not which.year or (line.date or "").startswith(f"{which.year}-")
        of_tag = not which.tag or not with_tag.isdisjoint(filter(None, line.paths))
        return of_year and of_tag and (not wanted or not wanted.isdisjoint(line.paths))

    return list(filter(is_chosen, _out(index)))


def _one_each(lines: list[PostLine]) -> tuple[list[PostLine], list[Problem]]:
    """The posts without those whose slug an older one has: it was at that address first."""
    first = {line.slug: line for line in lines}  # the last in a list that is newest first
    problems = [
        Problem(
            line.path,
            0,
            f"has the slug “{line.slug}” of {first[line.slug].path} and is left out; "
            "give it another under `slug:`",
        )
        for line in lines
        if first[line.slug] is not line
    ]
    return [line for line in lines if first[line.slug] is line], problems


def _shadowed(post: str, path: str) -> Problem:
    message = f"has the address of the blog's own {path}; give it another under `slug:`"
    return Problem(post, 0, message)


def _check_target(target: str) -> None:
    if target not in TARGETS:
        raise UnknownName(f"there is no target “{target}”; there are {', '.join(TARGETS)}")


class _Exporter:
    """Exports posts to one target; a note is read once, however many posts link to it."""

    def __init__(
        self,
        vault: Vault,
        index: Index,
        form: Form,
        published: list[PostLine],
        *,
        whole: bool = False,
    ) -> None:
        self._vault = vault
        self._index = index
        self._read: dict[str, Note] = {}
        # A note of several posts is linked to where it was published first.
        self._post_of = {
            path: line for line in published for path in line.paths if path is not None
        }
        said, zone = vault.settings.export, vault.settings.timezone
        self.problems = tuple(located(vault.root, list(wrong_options(said, form.target))))
        options = options_of(said, form.target)
        site = Site(options, ZoneInfo(zone) if zone else None, vault.root / "templates", whole)
        self._target = target_named(form.target)(site)
        pair = site.is_set("pair") if form.pair is None else form.pair
        self._plan = Plan(pair, form.drafts, picture=find_in(vault.root))

    def export(self, line: PostLine) -> Export:
        post = read_post(self._vault.read(line.path).text, line.path)
        return self.export_read(post, dict(zip(line.notes, line.paths, strict=True)))

    def export_read(self, post: Post, paths: Mapping[str, str | None]) -> Export:
        """paths: of the notes that the post names."""
        notes = self._notes_of(post, paths)
        plan = self._plan.to(self._destinations(notes))
        return export(post, notes, self._target, plan)

    def indexes(self, pages: Iterable[Page]) -> list[OutFile]:
        return self._target.indexes(list(pages))

    def _notes_of(self, post: Post, paths: Mapping[str, str | None]) -> dict[str, Note]:
        """The post's notes by the names it uses, and the notes they link to by the links' words."""
        read: dict[str, Note] = {}
        for name in post.notes:
            path = paths.get(name) or self._path_of(name)
            if path:
                read[name] = self._note(path)
        links = {target for note in read.values() for target in note.links} - read.keys()
        for target in sorted(links):
            path = self._path_of(target)
            if path:
                read[target] = self._note(path)
        return read

    def _destinations(self, notes: Mapping[str, Note]) -> dict[str, Destination]:
        return {
            note.path: self._destination(note, self._post_of[note.path])
            for note in notes.values()
            if note.path in self._post_of
        }

    def _destination(self, note: Note, line: PostLine) -> Destination:
        languages = languages_of(note, self._plan.drafts)
        if not languages:  # it is on every page of its post
            post = read_post(self._vault.read(line.path).text, line.path)
            there = [self._note(path) for path in line.paths if path]
            languages = page_languages(there, post, self._plan.drafts)
        return Destination(line.slug or "", languages)

    def _note(self, path: str) -> Note:
        if path not in self._read:
            self._read[path] = read_note(self._vault.read(path).text, path)
        return self._read[path]

    def _path_of(self, name: str) -> str | None:
        found = [entry.note for entry in entries(self._index, rows_named(self._index, name))]
        return found[0] if len(found) == 1 else None
