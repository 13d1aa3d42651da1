"""Doing something to papers, few or thousands, and taking it back."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from textual import work
from textual.screen import Screen

from store.index import DamagedIndex
from tui.long_work import LongWork
from tui.messages import SyncWanted
from tui.outcome import few
from tui.refusals import message_of, refusals
from tui.texts import t, tn
from tui.texts.messages import translated
from tui.widgets.paper_page import Follow

if TYPE_CHECKING:
    from store.entries import Entry
    from tui.session import Session
    from tui.undo_stack import Undo, UndoStack

# More papers than these take so long that it is done beside the keys.
AT_ONCE = 30


class Deciding(Screen[Follow | None]):
    """Every step is remembered, so that any number of them can be taken back."""

    def __init__(self, session: Session, steps: UndoStack) -> None:
        """steps: what was decided so far, on this screen and others."""
        super().__init__()
        self.session = session
        self.steps = steps
        # Many papers are being changed: keys typed before `Working` holds them back do nothing.
        self._at_work = False

    def say(self, message: str) -> None:
        """Tell the person something, for a few seconds."""
        raise NotImplementedError

    def decided(self, rows: Sequence[int]) -> None:
        """Something about the entries of these rows changed; show it."""
        raise NotImplementedError

    def go_back_to(self, row: int) -> None:
        """Go to the paper of this row, where it is among those that are listed."""
        raise NotImplementedError

    def do(self, entries: Sequence[Entry], change: Callable[..., Undo]) -> Undo | None:
        """Do something to these papers, and say what was done.

        change: of Session. None where nothing was done, or where so many take a while: then it is
        done beside the keys.
        """
        if not entries or self._at_work:
            return None
        if len(entries) > AT_ONCE:
            self._at_work = True
            self._do_to_many(entries, change)
            return None
        try:
            undo = change(*entries)
        except refusals() as error:
            self.complain(error)
            return None
        self.done(undo)
        return undo

    @work(group="many")
    async def _do_to_many(self, entries: Sequence[Entry], change: Callable[..., Undo]) -> None:
        undo = await self._watched(LongWork(len(entries)), partial(change, *entries))
        if undo is not None:
            self.done(undo)

    def done(self, undo: Undo) -> None:
        """Say what was done, remember how to take it back, and show the papers as they are now."""
        self.steps.push(undo)
        self.say(t("{said} · u takes it back", said=undo.said))
        if undo.refused:
            self.notify(few(undo.refused), title=t("Not done"), severity="warning", markup=False)
        self.decided(undo.rows)

    def action_undo(self) -> None:
        """Take the last step back and go to its paper."""
        last = self.steps.last
        if self._at_work:
            return
        if last is None:
            self.say(t("Nothing to undo"))
        elif len(last.rows) > AT_ONCE:
            self._at_work = True
            self._undo_many(last)
        else:
            try:
                self.steps.take_back()
            except refusals() as error:
                self.complain(error)
            else:
                self._undone(last)

    @work(group="many")
    async def _undo_many(self, last: Undo) -> None:
        job = LongWork(len(last.rows))
        undo = await self._watched(job, self.steps.take_back)
        if undo is None:
            return
        self._undone(undo)
        if job.is_partial:
            self.steps.push(undo)
            done, count = f"{job.done:,}", f"{job.total:,}"
            self.say(t("Undone: {n} of {all}; u goes on", n=done, all=count))

    def _undone(self, undo: Undo) -> None:
        self.say(t("Undone: {said}", said=undo.said))
        self.go_back_to(undo.rows[0])
        self.decided(undo.rows)

    async def _watched(self, job: LongWork, act: Callable[..., Undo | None]) -> Undo | None:
        """Do it on another thread, where it can be watched and stopped; None where it was not."""
        from tui.screens.working import Working

        screen = Working(tn(job.total, "{n} paper", "{n} papers"), job)
        await self.app.push_screen(screen)
        try:
            return await asyncio.to_thread(act, through=job.through)
        except refusals() as error:
            self.complain(error)
            return None
        except asyncio.CancelledError:
            job.stopped = True  # the app is ending
            raise
        finally:
            self._at_work = False
            screen.finish()

    def complain(self, error: Exception) -> None:
        """Say why something could not be done; it stays until it is read."""
        said = translated(message_of(error))
        self.notify(said, title=t("Not done"), severity="error", timeout=12, markup=False)
        if isinstance(error, DamagedIndex):
            self.post_message(SyncWanted())
