"""How the Desk loses nothing: saving, drafts for a crash, and edits by other programs."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock
from typing import TYPE_CHECKING

from textual.screen import Screen
from textual.timer import Timer

from notes.atomic import ChangedOnDisk
from notes.note import read_note
from notes.translation import Translation, state
from tui.drafts import Draft
from tui.editing import Editing, Typed
from tui.opening import open_note
from tui.refusals import refusals

if TYPE_CHECKING:
    from tui.merge import Merge
    from tui.session import Session

# A crash costs at most what was typed in this time, in seconds.
_DRAFT_AFTER = 0.6


class DeskSaving(Screen[str | None]):
    """A screen that edits one note. Gives the path of the note where it was saved, else None."""

    def __init__(self, session: Session, editing: Editing, *, unsaved: bool = False) -> None:
        super().__init__()
        self.session = session
        self.editing = editing
        self.saved_path: str | None = None
        self._clean: Typed | None = None if unsaved else editing.loaded()
        self._draft_soon: Timer | None = None
        # The draft is written on another thread; it must not come after the save that ends it.
        self._writing = Lock()

    def typed(self) -> Typed:
        """What the editors hold."""
        raise NotImplementedError

    def show_editing(self) -> None:
        """Put what was loaded into the editors."""
        raise NotImplementedError

    def show_saved(self) -> None:
        """Show whether all is in the file."""
        raise NotImplementedError

    def show_standing(self, typed: Typed, translation: Translation) -> None:
        """Show where the translation stands."""
        raise NotImplementedError

    @property
    def unsaved(self) -> bool:
        """Whether something is not in the file yet."""
        if self.editing.read_only:
            return False
        return self.editing.fields_differ or self.typed() != self._clean

    # Drafts

    def changed(self) -> None:
        """Something was typed, saved or loaded: show it, and keep a draft soon."""
        self.show_saved()
        if self._draft_soon is None:
            self._draft_soon = self.set_timer(_DRAFT_AFTER, self._keep_draft)

    def _keep_draft(self) -> None:
        self._draft_soon = None
        editing, typed, unsaved = self.editing, self.typed(), self.unsaved

        def work() -> None:
            text = editing.rescued(typed)
            translation = state(read_note(text, editing.path))
            self.app.call_from_thread(self.show_standing, typed, translation)
            if unsaved:
                self._write_draft(editing, text)

        self.run_worker(work, thread=True, group="draft", exclusive=True)

    def _write_draft(self, editing: Editing, text: str) -> None:
        at = self.session.vault.now().isoformat(timespec="seconds")
        draft = Draft(editing.path, text, editing.base, editing.digest, at)
        with self._writing:
            # Saved meanwhile: then there is nothing to recover.
            if self.editing is editing:
                self.session.save_draft(draft)

    # Saving

    def action_save(self) -> None:
        """Write the file now."""
        if self.editing.read_only:
            self.notify(f"Not saved: {self.editing.read_only}", severity="warning", markup=False)
        elif not self.unsaved:
            self.notify("Everything is saved", timeout=2)
        else:
            self.save(lambda: None)

    def save(self, then: Callable[[], None]) -> None:
        """Write the file; where that is done, go on with `then`. Else the person is asked."""
        typed = self.typed()
        text = self.editing.rescued(typed)
        try:
            text = self.editing.joined(typed)
            self._write(text, self.editing.digest, typed)
        except ChangedOnDisk:
            self._settle(text, then)
        except refusals() as error:
            self._write_draft(self.editing, text)
            self.not_saved(str(error), then)
        else:
            self.notify(f"Saved {self.editing.path}", timeout=2, markup=False)
            then()

    def _write(self, text: str, expect: str, typed: Typed | None) -> None:
        """Save; typed None: what was saved is not what the editors hold, so show it."""
        with self._writing:
            saved = self.session.save(self.editing.path, text, expect)
            self.editing = Editing(saved.path, text, saved.digest, text)
        self.saved_path = saved.path
        if typed is None:
            self._clean = self.editing.loaded()
            self.show_editing()
        else:
            self._clean = typed
        self.changed()

    def not_saved(self, why: str, then: Callable[[], None]) -> None:
        """Say why; the text is in a draft, so the person may leave all the same."""
        from tui.screens.choice import Choice, ChoiceScreen

        choices = [
            Choice("Stay and go on writing", "stay"),
            Choice("Leave; what you typed is kept and offered again", "leave"),
        ]

        def answered(answer: str | None) -> None:
            if answer == "leave":
                self.dismiss(self.saved_path)

        self.app.push_screen(ChoiceScreen("Not saved", why, choices), answered)

    # Edits by other programs

    def look_at_disk(self) -> None:
        """See whether another program changed the file; asked when the app gets the focus."""
        if self.editing.is_new or self.editing.read_only:
            return
        try:
            now = open_note(self.session, self.editing.path)
        except OSError:
            return
        if now.digest == self.editing.digest:
            return
        if self.unsaved:
            self._settle(self.editing.rescued(self.typed()), lambda: None)
            return
        self._take(now)
        self.notify("Changed on disk; shown as it is now")

    def _settle(self, mine: str, then: Callable[[], None]) -> None:
        """Show both texts, and do what the person says."""
        from tui.screens.conflict import ConflictScreen

        merge = self.session.merge(self.editing.path, self.editing.base, mine, "both")

        def answered(answer: str | None) -> None:
            if answer is None:
                return
            try:
                self._resolve(answer, mine, merge)
            except ChangedOnDisk:
                self._settle(mine, then)
            except refusals() as error:
                self.not_saved(str(error), then)
            else:
                then()

        screen = ConflictScreen(self.editing.path, mine, merge.theirs, len(merge.conflicts))
        self.app.push_screen(screen, answered)

    def _resolve(self, answer: str, mine: str, merge: Merge) -> None:
        if answer == "theirs":
            self.session.drop_draft(self.editing.path)
            self._take(Editing(self.editing.path, merge.theirs, merge.digest, merge.theirs))
        else:
            self._write(mine if answer == "mine" else merge.text, merge.digest, None)

    def _take(self, editing: Editing) -> None:
        with self._writing:
            self.editing = editing
        self._clean = editing.loaded()
        self.show_editing()
        self.changed()
