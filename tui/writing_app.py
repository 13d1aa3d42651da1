"""An app in which notes and posts are written, and nothing that was typed is lost."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from textual import on

from tui.messages import ChoosePost, OpenDesk
from tui.refusals import refusals, tell
from tui.synced_app import SyncedApp
from tui.texts import t

if TYPE_CHECKING:
    from notes.vault import Vault
    from tui.drafts import Draft
    from tui.editing import Editing
    from tui.post_editing import PostEditing
    from tui.screens.desk import Desk
    from tui.screens.saving import Saving

# Seconds after the first screen; looking for drafts must not hold it up.
_DRAFTS_AFTER = 0.3


class WritingApp(SyncedApp):
    """Opens the Desk and posts, offers what was typed when the app last ended, saves at the end."""

    def __init__(self, vault: Vault) -> None:
        super().__init__(vault)
        self.desk: Desk | None = None

    def note_written(self, path: str) -> None:
        """The person comes back from the Desk, where this note was saved."""
        raise NotImplementedError

    def post_written(self) -> None:
        """The person comes back from a post that was saved."""
        raise NotImplementedError

    def on_ready(self) -> None:
        """The first screen is up: see whether something was left unsaved."""
        self.set_timer(_DRAFTS_AFTER, self._offer_all_drafts)

    # The Desk

    @on(OpenDesk)
    def _open_desk(self, message: OpenDesk) -> None:
        from tui.opening import draft_of, open_entry

        try:
            editing = open_entry(self.session, message.entry)
        except refusals() as error:
            tell(self, error, t("Not opened"))
            return
        draft = draft_of(self.session, editing)
        if draft is None:
            self._to_desk(editing)
        else:
            self._offer_drafts([draft], otherwise=editing)

    def _open_draft(self, draft: Draft) -> None:
        from tui.opening import is_post, open_draft, open_post_draft

        try:
            if is_post(draft.path):
                self._to_post(open_post_draft(self.session, draft), unsaved=True)
                return
            editing = open_draft(self.session, draft)
        except refusals() as error:
            tell(self, error, t("Not opened"))
            return
        self._to_desk(editing, unsaved=True)

    def _to_desk(self, editing: Editing, *, unsaved: bool = False) -> None:
        from tui.screens.desk import Desk

        self.desk = Desk(self.session, editing, unsaved=unsaved)
        self.push_screen(self.desk, self._back_from_desk)

    def _back_from_desk(self, saved: str | None) -> None:
        self.desk = None
        if saved is not None:
            self.note_written(saved)
            self.sync()

    # Posts

    @on(ChoosePost)
    def _choose_post(self) -> None:
        from tui.screens.choose_post import choose_post

        choose_post(self, self.session, self._to_post)

    def _to_post(self, editing: PostEditing, *, unsaved: bool = False) -> None:
        from tui.screens.post import PostScreen

        self.push_screen(PostScreen(self.session, editing, unsaved=unsaved), self._back_from_post)

    def _back_from_post(self, saved: str | None) -> None:
        if saved is not None:
            self.post_written()

    # Drafts: what was typed when the app last ended

    def _offer_all_drafts(self) -> None:
        drafts = self.session.drafts.load()
        if drafts and self.desk is None:
            self._offer_drafts(drafts)

    def _offer_drafts(self, drafts: Sequence[Draft], otherwise: Editing | None = None) -> None:
        """Ask which to take up again. otherwise: the note to open where one is forgotten."""
        from tui.screens.offering import offer_drafts

        def forget(draft: Draft) -> None:
            self.session.drafts.drop(draft.path)
            if otherwise is not None:
                self._to_desk(otherwise)

        offer_drafts(self, drafts, self._open_draft, forget)

    # What is being written

    def look_at_disk(self) -> None:
        """See SyncedApp; first in the files that are open for writing."""
        for screen in self._writing():
            screen.look_at_disk()
        super().look_at_disk()

    def _writing(self) -> list[Saving[Any]]:
        """The screens that write a file, the one in front first."""
        from tui.screens.saving import Saving

        return [screen for screen in reversed(self.screen_stack) if isinstance(screen, Saving)]

    async def action_quit(self) -> None:
        """Leave; what is not saved is saved first."""
        self._save_and_exit()

    def _save_and_exit(self) -> None:
        writing = self._writing()
        unsaved = next((screen for screen in writing if screen.unsaved), None)
        if unsaved is not None:
            unsaved.save(self._save_and_exit)
            return
        for screen in writing:
            screen.finish(lambda: None)
        self.exit()
