"""A post as a page, exported anew whenever one of the files that it is made of changed."""

from __future__ import annotations

import contextlib
import hashlib
import threading
from pathlib import Path

from notes.export import Export
from tui.exporting import Form, export_post
from tui.refusals import refusals
from tui.session import open_session

_FOLDERS = ("notes", "posts", "assets", "templates")


class PreviewError(Exception):
    """The post cannot be shown as its files are now; the message says why."""


class Preview:
    """A post of a vault. For several threads at once."""

    def __init__(self, root: Path, post: str, form: Form) -> None:
        """post: its path in the vault."""
        self._root = root
        self._post = post
        self._form = form
        self._lock = threading.Lock()
        self._watched: tuple[Path, ...] = ()
        self._stamp: tuple[object, ...] | None = None
        self._pages: dict[str, str] = {}

    def page(self, name: str = "") -> str | None:
        """The page of this name, the main one by default; None where there is none.

        Raises PreviewError.
        """
        with self._lock:
            self._refresh()
            return self._pages.get(name) if name else next(iter(self._pages.values()))

    def version(self) -> str:
        """A text that is another one when a page is. Raises PreviewError."""
        with self._lock:
            self._refresh()
            return hashlib.sha256("".join(self._pages.values()).encode()).hexdigest()

    def _refresh(self) -> None:
        before = tuple(map(_state, self._watched))
        if self._stamp == before:
            return
        try:
            exported = self._export()
        except refusals() as error:
            raise PreviewError(str(error)) from error
        self._pages = {file.path: file.data.decode() for file in exported.files}
        watched = _made_of(self._root, exported)
        # What is watched from now on may have changed meanwhile, and is read once more.
        self._stamp = before if watched == self._watched else None
        self._watched = watched

    def _export(self) -> Export:
        # A session is one thread's, and each request has its own.
        with contextlib.closing(open_session(self._root)) as session:
            session.sync()
            return export_post(session.vault, session.index, self._post, self._form)


def _made_of(root: Path, exported: Export) -> tuple[Path, ...]:
    """The files that the export was made of, and where others may come to be."""
    notes = (section.path for page in exported.pages for section in page.sections)
    pictures = (picture.source for page in exported.pages for picture in page.pictures.values())
    templates = sorted((root / "templates").rglob("*"))
    named = [exported.post, "dokhu.toml", *_FOLDERS, *notes]
    return (*(root / name for name in dict.fromkeys(named)), *pictures, *templates)


def _state(path: Path) -> tuple[str, int, int]:
    try:
        found = path.stat()
    except OSError:
        return (str(path), 0, 0)
    return (str(path), found.st_mtime_ns, found.st_size)
