"""How a file is saved, and what is done where another program changed it meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from notes.atomic import ChangedOnDisk
from tui.document import Document, TypedT
from tui.opening import find_moved
from tui.refusals import message_of, refusals
from tui.screens.drafting import Drafting
from tui.texts import t
from tui.texts.messages import translated

if TYPE_CHECKING:
    from tui.merge import Merge
    from tui.session import Session

# What to do once all is saved; None: nothing, the person writes on.
Then = Callable[[], None] | None


class Saving(Drafting[TypedT]):
    """Never writes over somebody else's text, and says it where it could not write."""

    def __init__(
        self, session: Session, editing: Document[TypedT], *, unsaved: bool = False
    ) -> None:
        super().__init__(session, editing, unsaved=unsaved)
        self.saved_path: str | None = None

    def show_editing(self) -> None:
        """Put what was loaded into the editors."""
        raise NotImplementedError

    def action_save(self) -> None:
        """Write the file now."""
        if self.editing.read_only:
            self.notify(
                t("Not saved: {why}", why=translated(self.editing.read_only)),
                severity="warning",
                markup=False,
            )
        elif not self.unsaved:
            self.notify(t("Everything is saved"), timeout=2)
        else:
            self.save()

    def finish(self, then: Callable[[], None]) -> None:
        """Save what is not saved, and go on with `then`."""
        if self.unsaved:
            self.save(then)
            return
        if not self.editing.read_only:
            # What was typed and taken back is nothing to go on with.
            self.forget_draft()
        then()

    def go_back(self) -> None:
        """To where the person came from."""
        # It may have waited for an answer, and another screen have come before this one.
        if self.is_active:
            self.dismiss(self.saved_path)

    def save(self, then: Then = None) -> None:
        """Write the file; where that is done, go on with `then`. Else the person is asked."""
        typed = self.typed()
        text = self.editing.rescued(typed)
        try:
            text = self.editing.joined(typed)
            self._write(text, self.editing.digest, typed)
        except ChangedOnDisk:
            self._settle(text, then)
        except refusals() as error:
            self._not_saved(message_of(error), text, then)
        else:
            self.notify(t("Saved {path}", path=self.editing.path), timeout=2, markup=False)
            if then is not None:
                then()

    def _write(self, text: str, expect: str, typed: TypedT | None) -> None:
        """Save; typed None: what was saved is not what the editors hold, so show it."""
        with self.writing:
            saved = self.session.save(self.editing.path, text, expect)
            self.editing = self.editing.on_disk(saved.path, text, saved.digest)
        self.saved_path = saved.path
        if typed is None:
            self.clean = self.editing.loaded()
            self.show_editing()
        else:
            self.clean = typed
        self.changed()

    def _not_saved(self, why: str, text: str, then: Then) -> None:
        """Say why; where the text is kept in a draft, the person may leave all the same."""
        lost = self.keep_now(text)
        kept = t("Leave; what you typed is kept and offered again")
        leave = t("Leave; what you typed is lost") if lost else kept
        choices = {t("Stay and go on writing"): None, leave: then or self.go_back}
        self._ask(t("Not saved"), translated(why), choices)

    def _ask(self, title: str, text: str, choices: Mapping[str, Then]) -> None:
        """Ask what to do; each choice with what is then done, None for nothing."""
        from tui.screens.choice import Choice, ChoiceScreen

        def answered(answer: str | None) -> None:
            chosen = choices[answer] if answer else None
            if chosen is not None:
                chosen()

        labels = [Choice(label, label) for label in choices]
        self.app.push_screen(ChoiceScreen(title, text, labels), answered)

    # Edits by other programs

    def look_at_disk(self) -> None:
        """See whether another program changed the file; asked when the app gets the focus."""
        if self.editing.is_new or self.editing.read_only or not self.is_active:
            return
        try:
            file = self.session.read_note(self.editing.path)
        except FileNotFoundError:
            if not self._follow_move():
                self._say_gone()
            return
        except OSError:
            return
        if file.digest == self.editing.digest:
            if self.clean is None:
                # It was gone, and has come back.
                self.clean = self.editing.loaded()
                self.changed()
            return
        if self.unsaved:
            self._settle(self.editing.rescued(self.typed()), None)
            return
        self._take(file.text, file.digest, file.read_only)
        self.notify(t("Changed on disk; shown as it is now"))

    def _follow_move(self) -> bool:
        """Whether the file that is gone was only moved; then this screen goes after it."""
        moved = find_moved(self.session.vault, self.editing)
        if moved is None:
            return False
        self.forget_draft()
        with self.writing:
            self.editing = moved
        self.notify(t("The file was moved; it is now {path}", path=moved.path), markup=False)
        self.changed()
        return True

    def _say_gone(self) -> None:
        """The file was removed: what the editors hold is in none any more."""
        if self.clean is None:
            return  # it was said before
        self.clean = None
        said = t("{path} was removed. Ctrl+S can write it again", path=self.editing.path)
        self.notify(said, severity="warning", timeout=12, markup=False)
        self.changed()

    def _settle(self, mine: str, then: Then) -> None:
        """Show both texts, and do what the person says."""
        from tui.screens.conflict import ConflictScreen

        try:
            merge = self.session.merge(self.editing.path, self.editing.base, mine, "both")
            if not merge.digest:
                self._settle_gone(mine, merge, then)
                return
        except refusals() as error:
            self._not_saved(message_of(error), mine, then)
            return

        def answered(answer: str | None) -> None:
            if answer is not None:
                self._resolve(answer, mine, merge, then)

        screen = ConflictScreen(self.editing.path, mine, merge.theirs, len(merge.conflicts))
        self.app.push_screen(screen, answered)

    def _settle_gone(self, mine: str, merge: Merge, then: Then) -> None:
        """The file is not there any more: go after it, or ask whether to write it again."""
        if self._follow_move():
            self.save(then)
            return
        choices: dict[str, Then] = {
            t("Write it again, with what you typed"): partial(
                self._resolve, "mine", mine, merge, then
            ),
            t("Leave it removed; what you typed goes with it"): self._forget,
        }
        text = t(
            "{path} was removed by another program, or moved and changed.", path=self.editing.path
        )
        self._ask(t("The file is gone"), text, choices)

    def _forget(self) -> None:
        self.forget_draft()
        self.dismiss(None)

    def _resolve(self, answer: str, mine: str, merge: Merge, then: Then) -> None:
        """Do what the person chose, and go on with `then`."""
        try:
            if answer == "theirs":
                self.forget_draft()
                self._take(merge.theirs, merge.digest)
            else:
                self._write(mine if answer == "mine" else merge.text, merge.digest, None)
        except ChangedOnDisk:
            self._settle(mine, then)
        except refusals() as error:
            self._not_saved(message_of(error), mine, then)
        else:
            if then is not None:
                then()

    def _take(self, text: str, digest: str, read_only: str | None = None) -> None:
        with self.writing:
            self.editing = self.editing.on_disk(self.editing.path, text, digest, read_only)
        self.clean = self.editing.loaded()
        self.show_editing()
        self.changed()
