"""An app whose index follows the files of its vault, whoever changes them."""

from __future__ import annotations

from functools import partial
from time import monotonic
from typing import TYPE_CHECKING, Any

from textual import events, on, work

from store.index import DamagedIndex, open_index
from tui.folder_watch import FolderWatch
from tui.korean import KoreanApp
from tui.messages import SyncWanted
from tui.reading import Reading
from tui.refusals import refusals
from tui.session import Session
from tui.texts import t

if TYPE_CHECKING:
    from notes.vault import Vault
    from tui.screens.desk_saving import DeskSaving

# Seconds between looks at the disk, for terminals that do not tell when they get the focus.
_SYNC_EVERY = 60.0
# Seconds between looks at the times of the vault's folders, which take no time.
_LOOK_EVERY = 2.0
# Seconds after which a sync says that it is at work.
_SLOW_SYNC = 0.7
# Seconds after which finding stems says how far it is.
_SLOW_STEMS = 2.5


class SyncedApp(KoreanApp[int]):
    """Holds the vault's session, and syncs beside itself when something changed on disk.

    sync_beside: whether changes on disk are looked for; off where there can be none.
    """

    def __init__(self, vault: Vault) -> None:
        super().__init__()
        self.session = Session(vault, open_index(vault))
        self.reading = Reading(vault)
        self.sync_beside = True
        self._watch = FolderWatch(vault.root)
        self._syncing = False
        self._sync_again = False

    def say(self, text: str) -> None:
        """Tell the person what is being done in the background."""
        raise NotImplementedError

    def synced(self, changes: int, problems: int) -> None:
        """The index is up to the files: how many entries changed, how many problems stand."""
        raise NotImplementedError

    def on_ready(self) -> None:
        """The first screen is up: look at the disk from now on."""
        self.set_interval(_SYNC_EVERY, self.sync)
        if self.sync_beside:
            self.set_interval(_LOOK_EVERY, self._look_for_changes)

    def on_unmount(self) -> None:
        """Let go of the index."""
        self.reading.close()
        self.session.close()

    def on_app_focus(self, event: events.AppFocus) -> None:
        """The person was elsewhere, perhaps in an editor or in git: look for changes."""
        self._look_at_disk()

    def writing(self) -> list[DeskSaving[Any]]:
        """The screens that write a file, the one in front first."""
        from tui.screens.desk_saving import DeskSaving

        return [screen for screen in reversed(self.screen_stack) if isinstance(screen, DeskSaving)]

    @on(SyncWanted)
    def sync(self) -> None:
        """Look for changes on disk, beside the app; once more where it is just being done."""
        if not self.sync_beside:
            return
        self._sync_again = self._syncing
        if not self._syncing:
            self._syncing = True
            self._sync()

    @work(group="sync")
    async def _sync(self) -> None:
        from tui.syncing import sync_apart

        slow = self.set_timer(_SLOW_SYNC, partial(self.say, t("Reading changed files …")))
        synced = await sync_apart(self.session.vault.root)
        slow.stop()
        self._syncing = False
        if synced.failure:
            self.notify(synced.failure, title=t("Not synced"), severity="error", markup=False)
        else:
            for notice in synced.notices:
                self.notify(notice, markup=False)
            self.synced(synced.changes, synced.problems)
            if synced.unstemmed:
                self._find_stems()
        if self._sync_again:
            self.sync()

    async def _look_for_changes(self) -> None:
        from store.lists import folders

        try:
            known = await self.reading.ask(folders)
        except DamagedIndex as error:
            self.notify(str(error), severity="error", markup=False)
            self.sync()
            return
        except refusals():
            return  # the next sync says what is wrong with the index
        if not self._syncing and self._watch.changed(known):
            self._look_at_disk()

    def _look_at_disk(self) -> None:
        for screen in self.writing():
            screen.look_at_disk()
        self.sync()

    @work(group="stems", exclusive=True)
    async def _find_stems(self) -> None:
        """Behind the scenes, so that what was just saved is found by rules meanwhile."""
        from tui.stemming import missing_kiwi, stem_apart

        if notice := missing_kiwi():
            self.notify(notice, markup=False)
        begun = monotonic()

        def progress(done: int, total: int) -> None:
            if monotonic() - begun > _SLOW_STEMS and done < total:
                self.say(t("Reading Korean words … {n} of {all}", n=f"{done:,}", all=f"{total:,}"))

        await stem_apart(self.session.vault.root, progress)
