"""The full-screen app: which screen is on, and what happens between them."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Sequence
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING, ClassVar

from textual import events, on, work
from textual.app import SystemCommand
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.theme import Theme

from store.index import open_index
from tui.bindings import APP, key_names
from tui.korean import KoreanApp
from tui.memory import recall, remember
from tui.messages import AskQuestion, OpenDesk, ShowProblems, StartTriage, SyncWanted
from tui.reading import Reading
from tui.refusals import refusals
from tui.screens.library import Library
from tui.session import Session
from tui.themes import THEMES
from tui.widgets.palette import Palette

if TYPE_CHECKING:
    from notes.vault import Vault
    from tui.drafts import Draft
    from tui.editing import Editing
    from tui.screens.desk import Desk
    from tui.widgets.paper_page import Follow

# Seconds after the first screen; looking for drafts must not hold it up.
_DRAFTS_AFTER = 0.3
# Seconds between looks at the disk, for terminals that do not tell when they get the focus.
_SYNC_EVERY = 60.0
# Seconds after which a sync says that it is at work.
_SLOW_SYNC = 0.7
# Seconds after which finding stems says how far it is.
_SLOW_STEMS = 2.5


class DokhuApp(KoreanApp[int]):
    """dokhu on the whole screen, for one vault.

    sync_beside: whether changes on disk are looked for; off where there can be none.
    """

    TITLE = "dokhu"
    CSS_PATH = "dokhu.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*APP]

    def __init__(self, vault: Vault) -> None:
        super().__init__()
        self.session = Session(vault, open_index(vault))
        self.reading = Reading(vault)
        self.library = Library(self.session, self.reading)
        self.desk: Desk | None = None
        self.sync_beside = True
        self._syncing = False
        self._sync_again = False
        for theme in THEMES:
            self.register_theme(theme)
        remembered = recall("theme") or ""
        self.theme = remembered if remembered in self.available_themes else THEMES[0].name

    def get_default_screen(self) -> Library:
        """The app opens in the Library."""
        return self.library

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Colours of our own that Textual's themes do not name."""
        return THEMES[0].variables

    def on_unmount(self) -> None:
        """Let go of the index."""
        self.reading.close()
        self.session.close()

    # Files

    def on_app_focus(self, event: events.AppFocus) -> None:
        """The person was elsewhere, perhaps in an editor or in git: look for changes."""
        if self.desk is not None:
            self.desk.look_at_disk()
        self.sync()

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

        slow = self.set_timer(_SLOW_SYNC, partial(self.library.bar.say, "Reading changed files …"))
        synced = await sync_apart(self.session.vault.root)
        slow.stop()
        self._syncing = False
        if synced.failure:
            self.notify(synced.failure, title="Not synced", severity="error", markup=False)
        else:
            self.library.synced(synced.changes, synced.problems)
            if synced.unstemmed:
                self._find_stems()
        if self._sync_again:
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
                self.library.bar.say(f"Reading Korean words … {done:,} of {total:,}")

        await stem_apart(self.session.vault.root, progress)

    # The Desk

    @on(OpenDesk)
    def _open_desk(self, message: OpenDesk) -> None:
        from tui.opening import draft_of, open_entry

        try:
            editing = open_entry(self.session, message.entry)
        except refusals() as error:
            self.notify(str(error), title="Not opened", severity="error", markup=False)
            return
        draft = draft_of(self.session, editing)
        if draft is None:
            self._to_desk(editing)
        else:
            self._offer_drafts([draft], otherwise=editing)

    def _open_draft(self, draft: Draft) -> None:
        from tui.opening import open_draft

        try:
            editing = open_draft(self.session, draft)
        except refusals() as error:
            self.notify(str(error), title="Not opened", severity="error", markup=False)
            return
        self._to_desk(editing, unsaved=True)

    def _to_desk(self, editing: Editing, *, unsaved: bool = False) -> None:
        from tui.screens.desk import Desk

        self.desk = Desk(self.session, editing, unsaved=unsaved)
        self.push_screen(self.desk, self._back_from_desk)

    def _back_from_desk(self, saved: str | None) -> None:
        self.desk = None
        if saved is not None:
            self.library.show_note(saved)
            self.sync()

    # Drafts: what was typed when the app last ended

    def on_ready(self) -> None:
        """The first screen is up: see whether something was left unsaved."""
        if not gc.isenabled():
            # What the start made will stay: no need to look through it whenever cycles are sought.
            gc.freeze()
            gc.enable()
        self.theme_changed_signal.subscribe(self, self._remember_theme)
        if self.session.index.notice:
            self.notify(self.session.index.notice, markup=False)
        self.set_timer(_DRAFTS_AFTER, self._offer_all_drafts)
        self.set_interval(_SYNC_EVERY, self.sync)

    def _remember_theme(self, theme: Theme) -> None:
        remember("theme", theme.name)

    def _offer_all_drafts(self) -> None:
        drafts = self.session.drafts.load()
        if drafts and self.desk is None:
            self._offer_drafts(drafts)

    def _offer_drafts(self, drafts: Sequence[Draft], otherwise: Editing | None = None) -> None:
        """Ask which to take up again. otherwise: the note to open where one is forgotten."""
        from tui.screens.choice import ChoiceScreen
        from tui.screens.draft_choices import TEXT, TITLE, draft_choices

        def answered(answer: str | None) -> None:
            if answer is None:
                return
            what, _, number = answer.partition(":")
            draft = drafts[int(number)]
            if what == "take":
                self._open_draft(draft)
                return
            self.session.drafts.drop(draft.path)
            if otherwise is not None:
                self._to_desk(otherwise)

        self.push_screen(ChoiceScreen(TITLE, TEXT, draft_choices(drafts)), answered)

    # Triage

    @on(StartTriage)
    def _start_triage(self, message: StartTriage) -> None:
        from tui.screens.triage import Triage

        triage = Triage(self.session, self.library.steps, message.deck, message.name)
        self.push_screen(triage, self._back_from_triage)

    def _back_from_triage(self, follow: Follow | None) -> None:
        row = follow.row if follow else None
        listed = row in self.library.papers.rows
        self.library.reload(row)
        if follow is not None and not listed:
            self.library.follow(follow)

    # Questions and problems

    @on(AskQuestion)
    def _ask(self, message: AskQuestion) -> None:
        from tui.screens.asking import ask

        ask(self, self.session, message.detail, self.library.reload)

    @on(ShowProblems)
    async def _show_problems(self) -> None:
        from store.lists import problems
        from tui.screens.problems import ProblemsScreen

        self.push_screen(ProblemsScreen(await self.reading.ask(problems)))

    # Actions

    def action_help(self) -> None:
        """The keys, the signs and the filter language."""
        from tui.screens.help import HelpScreen

        self.push_screen(HelpScreen())

    def action_command_palette(self) -> None:
        """Every action by its name."""
        if not isinstance(self.screen, Palette):
            self.push_screen(Palette())

    def action_commit(self) -> None:
        """Commit what changed in the vault, after asking."""
        from tui.screens.committing import ask_to_commit

        ask_to_commit(self, self.session)

    def action_next_theme(self) -> None:
        """Ink, paper, contrast."""
        names = [theme.name for theme in THEMES]
        now = names.index(self.theme) if self.theme in names else -1
        self.theme = names[(now + 1) % len(names)]

    async def action_quit(self) -> None:
        """Leave; what is not saved is saved first."""
        if self.desk is not None:
            self.desk.finish(self.exit)
        else:
            self.exit()

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Every action of the screen and the app with its keys, then Textual's themes."""
        # By name, so that what is bound both on the screen and in the app is listed once.
        named = {
            binding.tooltip or binding.description: binding
            for binding in (*APP, *screen.BINDINGS)
            if isinstance(binding, Binding)
        }
        for name, binding in named.items():
            if name:
                run = partial(self.call_later, screen.run_action, binding.action)
                yield SystemCommand(name, key_names(binding), run)
        for command in super().get_system_commands(screen):
            if command.title in ("Theme", "Screenshot"):
                yield command
