"""Import: files from elsewhere become catalogue rows, notes and posts of the vault.

The result does not depend on the order of the files, nor on which of them came with an earlier
import: files are sorted, and rows whose title is an open question are read again whenever
more titles are known.
"""

from __future__ import annotations

import errno
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from notes.atomic import NotSaved
from notes.catalogue import read_rows, upsert
from notes.merging import group
from notes.paper import Paper, title_key
from notes.problem import Problem
from seeds.formats import FORMATS, read
from seeds.incoming import IncomingNote, IncomingPost, Notice
from store.lists import known_titles, waiting
from store.progress import Progress, part
from store.questions import questions
from tui.errors import UnknownName
from tui.incoming_files import Source, gather, in_order
from tui.note_shelf import Shelf
from tui.post_shelf import place_post

if TYPE_CHECKING:
    from notes.vault import Vault
    from tui.session import Session

# Reasons that are the one note's own; a full disk stops the import.
_THIS_NOTE_ONLY = (errno.EFBIG, errno.ENAMETOOLONG)


@dataclass(frozen=True, slots=True)
class FileReport:
    """What one file gave. format is None where nobody knows it."""

    path: str
    format: str | None
    rows: int = 0
    notes: int = 0
    posts: int = 0


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did.

    rows: read, be it a catalogue row or a note about a paper. papers: distinct ones among them.
    notes, posts: read. new_rows, new_notes, new_posts, changed: written. merged: new rows about
    papers that another row is about. questions: open in the vault now. notices: what notes lack
    and need not have.
    """

    files: tuple[FileReport, ...]
    rows: int
    papers: int
    notes: int
    posts: int
    new_rows: int
    new_notes: int
    new_posts: int
    changed: int
    merged: int
    questions: int
    problems: tuple[Problem, ...]
    notices: tuple[Notice, ...]

    @property
    def new(self) -> int:
        """How many rows, notes and posts were not in the vault before."""
        return self.new_rows + self.new_notes + self.new_posts

    @property
    def format(self) -> str | None:
        """The format of the files, `mixed` where there were several."""
        formats = {file.format for file in self.files if file.format}
        return formats.pop() if len(formats) == 1 else "mixed" if formats else None


@dataclass(slots=True)
class _Read:
    """All that was read, before anything is written."""

    files: list[FileReport] = field(default_factory=list)
    papers: list[Paper] = field(default_factory=list)
    notes: list[IncomingNote] = field(default_factory=list)
    posts: list[IncomingPost] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)


def import_paths(
    session: Session, paths: Sequence[Path], format: str | None, progress: Progress | None
) -> ImportReport:
    """Read papers, notes and posts from files and folders into the vault, and sync.

    Raises UnknownName for a format that there is not, notes.atomic.NotSaved where the vault cannot
    be written.
    """
    if format is not None and format not in FORMATS:
        raise UnknownName(f"there is no format “{format}”; there are {', '.join(sorted(FORMATS))}")
    session.sync()
    before = waiting(session.index).papers
    titles = known_titles(session.index)
    found = _read_all(gather(paths, format), titles, part(progress, 0, of=3))
    rows = upsert(session.vault, _dated(session.vault, found.papers, titles))
    new_notes = _place_notes(session.vault, found, part(progress, 1, of=3))
    new_posts = _place_posts(session.vault, found)
    session.sync(progress=part(progress, 2, of=3))
    new_papers = waiting(session.index).papers - before
    about = [*found.papers, *(_paper_of(note) for note in found.notes)]
    return ImportReport(
        files=tuple(found.files),
        rows=len(about),
        papers=len(group(about)),
        notes=len(found.notes),
        posts=len(found.posts),
        new_rows=rows.new,
        new_notes=new_notes,
        new_posts=new_posts,
        changed=rows.changed,
        merged=max(rows.new + new_notes - new_papers, 0),
        questions=len(questions(session.index)),
        problems=tuple(found.problems),
        notices=tuple(found.notices),
    )


def to_json(report: ImportReport) -> dict[str, Any]:
    """The document of `dokhu import --json`."""
    from tui.printing import problem_json

    names = ("rows", "papers", "notes", "posts", "new", "changed", "merged", "questions")
    return {
        "format": report.format,
        "files": [
            {
                "path": file.path,
                "format": file.format,
                "rows": file.rows,
                "notes": file.notes,
                "posts": file.posts,
            }
            for file in report.files
        ],
        **{name: getattr(report, name) for name in names},
        "problems": [problem_json(problem) for problem in report.problems],
        "notices": [problem_json(notice) for notice in report.notices],
    }


def _read_all(
    gathered: Iterator[Source | Problem],
    titles: dict[str, str],
    progress: Progress,
) -> _Read:
    """Read every source; titles that are sure join `titles` for the sources after them."""
    found = _Read()
    sources = []
    for item in gathered:
        if isinstance(item, Problem):
            found.problems.append(item)
            found.files.append(FileReport(item.path, None))
        else:
            sources.append(item)
    for number, source in enumerate(in_order(sources)):
        progress(number, len(sources))
        found.files.append(_read_one(source, titles, found))
    return found


def _read_one(source: Source, titles: dict[str, str], found: _Read) -> FileReport:
    counts = {Paper: 0, IncomingNote: 0, IncomingPost: 0}
    sure: dict[str, str] = {}
    for item in read(source.format, source.text, titles, source.name):
        if isinstance(item, Paper):
            found.papers.append(item)
            if item.title and not item.raw:
                sure[title_key(item.title)] = item.title
        elif isinstance(item, IncomingNote):
            found.notes.append(item)
            if item.title:
                sure[title_key(item.title)] = item.title
        elif isinstance(item, IncomingPost):
            found.posts.append(item)
        elif isinstance(item, Notice):
            found.notices.append(item)
        elif isinstance(item, Problem):
            found.problems.append(item)
        if type(item) in counts:
            counts[type(item)] += 1
    titles.update(sure)
    if source.is_cut:
        line = source.text.count("\n") + 1
        message = "the file ends in the middle of a letter; what stands before it was read"
        found.problems.append(Problem(source.name, line, message))
    rows, notes, posts = counts.values()
    return FileReport(source.name, source.format, rows, notes, posts)


def _dated(vault: Vault, papers: Sequence[Paper], titles: Mapping[str, str]) -> list[Paper]:
    """The rows to write: those that were read, and older ones that were settled by them."""
    today = vault.today().isoformat()
    fresh = [replace(paper, seen=paper.seen or today) for paper in papers]
    return [*_asked_again(vault, titles), *fresh]


def _asked_again(vault: Vault, titles: Mapping[str, str]) -> Iterator[Paper]:
    """Rows of the catalogue whose open question the known titles settle now."""
    for path in sorted(found.path for found in vault.scan_papers()):
        source = path.split("/")[1]
        if source not in FORMATS:
            continue
        for row in read_rows(vault.read_lines(path), path):
            if isinstance(row, Problem) or not row[1].raw:
                continue
            for again in read(source, row[1].raw, titles):
                if isinstance(again, Paper) and not again.raw:
                    yield replace(again, key=row[1].key, seen=row[1].seen)


def _paper_of(note: IncomingNote) -> Paper:
    """What a note says of its paper, to count papers by."""
    ids = dict(name.partition(":")[::2] for name in note.paper_names)
    return Paper(
        key=f"note:{note.name}",
        source="~note",
        title=note.title or None,
        arxiv=ids.get("arxiv"),
        doi=ids.get("doi"),
    )


def _place_notes(vault: Vault, found: _Read, progress: Progress) -> int:
    """Write the notes that are not there yet; how many. The posts learn their names."""
    if not found.notes:
        return 0
    shelf = Shelf(vault)
    stems: dict[str, str] = {}
    written = 0
    for number, note in enumerate(found.notes):
        progress(number, len(found.notes))
        try:
            placed = shelf.place(note)
        except NotSaved as error:
            if error.errno not in _THIS_NOTE_ONLY:
                raise
            found.problems.append(Problem(note.origin or note.name, 0, str(error)))
            continue
        written += placed.outcome != "same"
        if not note.origin:
            stems[note.name] = placed.stem
    found.posts = [post.renamed(stems) for post in found.posts]
    return written


def _place_posts(vault: Vault, found: _Read) -> int:
    """Write the posts that are not there yet; how many."""
    outcomes = [place_post(vault, post) for post in found.posts]
    found.problems += [outcome for outcome in outcomes if isinstance(outcome, Problem)]
    return sum(outcome != "same" for outcome in outcomes)
