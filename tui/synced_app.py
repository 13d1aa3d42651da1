"""An app whose index follows the files of its vault, whoever changes them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic
from typing import TYPE_CHECKING

from textual import events, on, work

from store.index import DamagedIndex, open_index
from tui.folder_watch import FolderWatch
from tui.korean import KoreanApp
from tui.messages import StopWanted, SyncWanted
from tui.reading import Reading
from tui.refusals import refusals
from tui.session import Session
from tui.texts import t
from tui.texts.messages import translated

if TYPE_CHECKING:
    from notes.vault import Vault

# Seconds between looks at the disk, for terminals that do not tell when they get the focus.
_SYNC_EVERY = 60.0
# Seconds between looks at the times of the vault's folders, which take no time.
_LOOK_EVERY = 2.0
# Seconds that a write waits for a sync to end before the index follows it: no key may hang on it.
_PATIENCE = 0.4
# The groups of the workers.
_SYNC, _STEMS = "sync", "stems"
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
        self.session = Session(vault, open_index(vault), _PATIENCE)
        self.reading = Reading(vault)
        self.sync_beside = True
        self._watch = FolderWatch(vault.root)
        self._syncing = False
        self._sync_again = False
        # Groups of workers: at work, at work for so long that it is shown, and stopped.
        self._busy: set[str] = set()
        self._slow: set[str] = set()
        self._stopped: set[str] = set()

    def say(self, text: str) -> None:
        """Tell the person something, for a few seconds."""
        raise NotImplementedError

    def show_progress(self, text: str) -> None:
        """Show how far the work beside the keys is; "" where it is done."""
        raise NotImplementedError

    def synced(self, changes: int, problems: int) -> None:
        """The index is up to the files: how many entries changed, how many problems stand."""
        raise NotImplementedError

    def not_synced(self) -> None:
        """The person stopped the sync."""
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
        self.look_at_disk()

    @on(SyncWanted)
    def _sync_wanted(self) -> None:
        """Sync, and go on with what was stopped."""
        self._stopped.clear()
        self.sync()

    def sync(self) -> None:
        """Look for changes on disk, beside the app; once more where it is just being done."""
        if not self.sync_beside or _SYNC in self._stopped:
            return
        self._sync_again = self._syncing
        if not self._syncing:
            self._syncing = True
            self.session.is_behind = False
            self._sync()

    @work(group=_SYNC)
    async def _sync(self) -> None:
        from tui.syncing import sync_apart

        with self._working(_SYNC, _SLOW_SYNC) as show:

            def progress(done: int, total: int) -> None:
                show(t("Reading files … {n}% · Esc stops", n=100 * done // max(total, 1)))

            try:
                synced = await sync_apart(self.session.vault.root, progress)
            finally:
                self._syncing = False
        if synced.failure:
            self.notify(
                translated(synced.failure), title=t("Not synced"), severity="error", markup=False
            )
        else:
            for notice in synced.notices:
                self.notify(translated(notice), markup=False)
            self.synced(synced.changes, synced.problems)
            # Where the stems are just being found, these are found with them.
            if synced.unstemmed and _STEMS not in self._stopped | self._busy:
                self._find_stems()
        if self._sync_again or self.session.is_behind:
            self.sync()

    @contextmanager
    def _working(self, group: str, patience: float) -> Iterator[Callable[[str], None]]:
        """Gives what shows how far the work of this group is, after this many seconds."""
        begun = monotonic()
        self._busy.add(group)

        def show(text: str) -> None:
            if monotonic() - begun > patience:
                self._slow.add(group)
                self.show_progress(text)

        try:
            yield show
        finally:
            self._busy.discard(group)
            self._slow.discard(group)
            self.show_progress("")

    @property
    def is_slow(self) -> bool:
        """Whether something beside the keys takes so long that it is shown, and may be stopped."""
        return bool(self._slow)

    @on(StopWanted)
    def stop(self) -> None:
        """Stop what is shown to be at work beside the keys, until a sync is asked for."""
        for group in self._slow:
            self.workers.cancel_group(self, group)
        if _SYNC in self._slow:
            self.say(t("Stopped. F5 reads the files again"))
            self.not_synced()
        elif _STEMS in self._slow:
            self.say(t("Stopped. F5 reads the rest"))
        self._stopped |= self._slow

    async def _look_for_changes(self) -> None:
        from store.lists import folders

        try:
            known = await self.reading.ask(folders)
        except DamagedIndex as error:
            self.notify(translated(str(error)), severity="error", markup=False)
            self.sync()
            return
        except refusals():
            return  # the next sync says what is wrong with the index
        if self._syncing:
            return
        if self._watch.changed(known):
            self.look_at_disk()
        elif self.session.is_behind:
            self.sync()

    def look_at_disk(self) -> None:
        """Take up what other programs changed."""
        self.sync()

    @work(group=_STEMS)
    async def _find_stems(self) -> None:
        """Behind the scenes, so that what was just saved is found by rules meanwhile."""
        from tui.stemming import missing_kiwi, stem_apart

        if notice := missing_kiwi():
            self.notify(translated(notice), markup=False)
        with self._working(_STEMS, _SLOW_STEMS) as show:

            def progress(done: int, total: int) -> None:
                show(t("Reading Korean words … {n}% · Esc stops", n=100 * done // max(total, 1)))

            await stem_apart(self.session.vault.root, progress)
