"""Stands beside a session: whatever changes a file must be what was asked for, and no more."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import RLock
from typing import Any

from notes.atomic import digest
from notes.fields import NoteError
from notes.note import LANGUAGES, Note, read_note
from notes.panes import split_pane
from notes.post import read_post
from store.entries import Entry
from tui.app import DokhuApp
from tui.merge import Merge, Prefer
from tui.screens.saving import Saving
from tui.session import Saved
from tui.undo_stack import Undo

Files = dict[str, bytes]


def files_of(root: Path) -> Files:
    """Every file of the vault but git's own."""
    found = (path for path in root.rglob("*") if path.is_file() and ".git" not in path.parts)
    return {str(path.relative_to(root)): path.read_bytes() for path in found}


class Witness:
    """Compares the files before and after each call that writes. wrong: what was not asked for."""

    def __init__(self, app: DokhuApp) -> None:
        self.wrong: list[str] = []
        self._app = app
        self._session = session = app.session
        self._root = session.vault.root
        self._files = files_of(self._root)
        # What is done to many papers is done on another thread.
        self._turn = RLock()
        # Of each step that can be taken back, the files before and after it.
        self._steps: dict[int, tuple[Undo, Files, Files]] = {}
        for name in ("save", "triage", "tag", "mark_posted", "undo", "answer", "discard_untouched"):
            self._watch(name, getattr(self, f"_after_{name}"))
        merge = session.merge

        def merged(path: str, base: str, mine: str, prefer: Prefer = "mine") -> Merge:
            return self._after_merge(base, mine, prefer, merge(path, base, mine, prefer))

        session.merge = merged  # type: ignore[method-assign]

    def look(self, whose: str) -> None:
        """Nothing may have changed since the last look, once what is being changed is."""
        with self._turn:
            now = files_of(self._root)
            for path in _differing(self._files, now):
                what = (
                    "removed" if path not in now else "changed" if path in self._files else "made"
                )
                self.wrong.append(f"{path}: {what} {whose}, unasked")
            self._files = now

    def let(self, change: Callable[[], None]) -> None:
        """Another program changes something, unless many files are just being changed."""
        if not self._turn.acquire(blocking=False):
            return
        try:
            self.look("before another program")
            change()
            self._files = files_of(self._root)
        finally:
            self._turn.release()

    def _watch(self, name: str, after: Callable[..., set[str]]) -> None:
        act = getattr(self._session, name)

        def watched(*arguments: Any, **named: Any) -> Any:
            with self._turn:
                return self._watched(name, act, after, arguments, named)

        setattr(self._session, name, watched)

    def _watched(
        self,
        name: str,
        act: Callable[..., Any],
        after: Callable[..., set[str]],
        arguments: tuple[Any, ...],
        named: dict[str, Any],
    ) -> Any:
        self.look(f"before {name}")
        before = self._files
        result = None
        try:
            result = act(*arguments, **named)
        finally:
            now = files_of(self._root)
            if result is None and name != "undo":
                self.look(f"by {name}, which refused")
            else:
                named.pop("through", None)
                asked = after(before, now, result, *arguments, **named)
                for path in _differing(before, now) - asked:
                    self.wrong.append(f"{path}: changed by {name}, unasked")
            self._files = now
        return result

    # What each may change, and what it then must say

    def _after_save(
        self, before: Files, now: Files, saved: Saved, path: str, text: str, expect: str
    ) -> set[str]:
        was = before.get(saved.path)
        if (digest(was) if was is not None else "") != expect:
            self.wrong.append(f"{saved.path}: written over another's text")
        if now.get(saved.path) != text.encode():
            self.wrong.append(f"{saved.path}: is not the text that was saved")
        screen = self._app.screen
        if isinstance(screen, Saving) and screen.editing.path == path:
            self.wrong += _misread(screen, text)
        return {saved.path}

    def _after_triage(
        self,
        before: Files,
        now: Files,
        undo: Undo,
        *entries: Entry,
        status: str | None = None,
        starred: bool | None = None,
    ) -> set[str]:
        self._steps[id(undo)] = (undo, before, now)
        for path in _differing(before, now):
            if path.startswith("papers/triage/"):
                self._check(path, now[path].startswith(before.get(path, b"")), "lost lines")
                continue
            was, note = _note(before, path), _note(now, path)
            self._check(path, status is None or (note.status or "") == status, "has another status")
            self._check(path, starred is None or note.starred == starred, "has no such star")
            same = was.tags == note.tags and _same_text(was, note)
            self._check(path, same, "changed in the text")

        return {entry.note for entry in entries if entry.note} | {*undo.files}

    def _after_tag(
        self,
        before: Files,
        now: Files,
        undo: Undo,
        *entries: Entry,
        add: list[str],
        remove: list[str],
    ) -> set[str]:
        self._steps[id(undo)] = (undo, before, now)
        for path in undo.files:
            was, note = _note(before, path), _note(now, path)
            wanted = {*was.tags, *add} - ({*remove} - {*add})
            self._check(path, {*note.tags} == wanted, f"has the tags {note.tags}")
            self._check(path, was.status == note.status, "changed in its status")
        return {entry.note for entry in entries if entry.note}

    def _after_mark_posted(
        self, before: Files, now: Files, undo: Undo, *entries: Entry, post: str | None
    ) -> set[str]:
        self._steps[id(undo)] = (undo, before, now)
        (path,) = undo.files
        was = _post_notes(before, path)
        self._check(path, _post_notes(now, path)[: len(was)] == was, "lost notes")
        return {post or path}

    def _after_undo(self, before: Files, now: Files, result: None, undo: Undo) -> set[str]:
        _, first, then = self._steps[id(undo)]
        for path in undo.files:
            if path.endswith(".md") and before.get(path) == then.get(path):
                back = now.get(path) in (first.get(path), then.get(path))
                self._check(path, back, "is not as it was before the step")
        return {*undo.files, *(path for path in now if path.startswith("papers/triage/"))}

    def _after_answer(
        self, before: Files, now: Files, changed: tuple[str, ...], question: Any, answer: str
    ) -> set[str]:
        return {*changed, *(path for path in now if path.startswith(".trash/"))}

    def _after_discard_untouched(
        self, before: Files, now: Files, gone: bool, saved: Saved
    ) -> set[str]:
        return {saved.path} if gone else set()

    def _after_merge(self, base: str, mine: str, prefer: Prefer, merge: Merge) -> Merge:
        """Whatever one side wrote must stand in a text that joins both."""
        if prefer == "both":
            there = {*merge.text.split()}
            lost = ({*mine.split()} | {*merge.theirs.split()}) - {*base.split()} - there
            self._check("a merge", not lost, f"lost {sorted(lost)[:5]}")
        return merge

    def _check(self, path: str, right: bool, wrong: str) -> None:
        if not right:
            self.wrong.append(f"{path}: {wrong}")


def _misread(screen: Saving[Any], text: str) -> list[str]:
    """Where the file would not read back as what stands in the editors."""
    typed, editing = screen.typed(), screen.editing
    if text != editing.joined(typed):
        return []  # of a merge, it was looked at already
    loaded = editing.on_disk(editing.path, text, "").loaded()
    wrong = []
    # Language tags divide the text among the panes, as the format says.
    both = "\n".join(map(typed.pane, LANGUAGES))
    tagged = any(mark in both for mark in ("<english", "<korean", "<!--"))
    for lang in LANGUAGES:
        try:
            wanted = split_pane(typed.pane(lang))
        except NoteError:
            continue
        back = split_pane(loaded.pane(lang))
        if not tagged and back != wanted:
            at = next(n for n in range(len(wanted) + 1) if back[: n + 1] != wanted[: n + 1])
            became = f"{wanted[at : at + 2]!r} became {back[at : at + 2]!r}"
            wrong.append(f"{editing.path}, {lang}: {became}")
    return wrong


def _differing(before: Files, now: Files) -> set[str]:
    return {path for path in before.keys() | now.keys() if before.get(path) != now.get(path)}


def _note(files: Files, path: str) -> Note:
    return read_note(files[path].decode(errors="replace"), path)


def _same_text(one: Note, other: Note) -> bool:
    return [each.text for each in one.blocks] == [each.text for each in other.blocks]


def _post_notes(files: Files, path: str) -> tuple[str, ...]:
    return read_post(files[path].decode(errors="replace"), path).notes if path in files else ()
