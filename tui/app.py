"""The full-screen app: which screen is on, and what happens between them."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Sequence
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING, Any, ClassVar

from textual import events, on, work
from textual.app import SystemCommand
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.theme import Theme

from store.index import open_index
from tui.bindings import EVERYWHERE
from tui.folder_watch import FolderWatch
from tui.keymap import key_names, read_keymap
from tui.korean import KoreanApp
from tui.memory import recall, remember
from tui.messages import (
    AskQuestion,
    ChoosePost,
    OpenDesk,
    ShowProblems,
    ShowStatistics,
    StartTriage,
    SyncWanted,
)
from tui.own_themes import first_theme, own_themes
from tui.reading import Reading
from tui.refusals import refusals
from tui.screens.library import Library
from tui.session import Session
from tui.texts import t
from tui.themes import THEMES
from tui.widgets.palette import Palette

if TYPE_CHECKING:
    from notes.vault import Vault
    from tui.drafts import Draft
    from tui.editing import Editing
    from tui.post_editing import PostEditing
    from tui.screens.desk import Desk
    from tui.screens.desk_saving import DeskSaving
    from tui.widgets.paper_page import Follow

# Seconds after the first screen; looking for drafts must not hold it up.
_DRAFTS_AFTER = 0.3
# Seconds between looks at the disk, for terminals that do not tell when they get the focus.
_SYNC_EVERY = 60.0
# Seconds between looks at the times of the vault's folders, which take no time.
_LOOK_EVERY = 2.0
# Under which it is remembered that the person has seen the tour.
_TOURED = "toured"
# Seconds after which a sync says that it is at work.
_SLOW_SYNC = 0.7
# Seconds after which finding stems says how far it is.
_SLOW_STEMS = 2.5


class DokhuApp(KoreanApp[int]):
    """dokhu on the whole screen, for one vault.

    sync_beside: whether changes on disk are looked for; off where there can be none.
    greets: whether the first run begins with a tour.
    """

    TITLE = "dokhu"
    CSS_PATH = "dokhu.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*EVERYWHERE]

    def __init__(self, vault: Vault) -> None:
        super().__init__()
        self.session = Session(vault, open_index(vault))
        self.reading = Reading(vault)
        self.library = Library(self.session, self.reading)
        self.desk: Desk | None = None
        self.sync_beside = True
        self.greets = True
        self._watch = FolderWatch(vault.root)
        self.keymap, key_problems = read_keymap(vault.settings.keys)
        self.set_keymap(self.keymap)
        self._syncing = False
        self._sync_again = False
        own, theme_problems = own_themes()
        self._themes = (*THEMES, *own)
        self._setting_problems = (*key_problems, *theme_problems)
        for theme in self._themes:
            self.register_theme(theme)
        wanted = recall("theme") or first_theme()
        self.theme = wanted if wanted in self.available_themes else THEMES[0].name

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
        for screen in self._writing():
            screen.look_at_disk()
        self.sync()

    def _writing(self) -> list[DeskSaving[Any]]:
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

        slow = self.set_timer(
            _SLOW_SYNC, partial(self.library.bar.say, t("Reading changed files …"))
        )
        synced = await sync_apart(self.session.vault.root)
        slow.stop()
        self._syncing = False
        if synced.failure:
            self.notify(synced.failure, title=t("Not synced"), severity="error", markup=False)
        else:
            self.library.synced(synced.changes, synced.problems)
            if synced.unstemmed:
                self._find_stems()
        if self._sync_again:
            self.sync()

    async def _look_for_changes(self) -> None:
        from store.lists import folders

        try:
            known = await self.reading.ask(folders)
        except refusals():
            return  # the next sync says what is wrong with the index
        if not self._syncing and self._watch.changed(known):
            for screen in self._writing():
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
                self.library.bar.say(
                    t("Reading Korean words … {n} of {all}", n=f"{done:,}", all=f"{total:,}")
                )

        await stem_apart(self.session.vault.root, progress)

    # The Desk

    @on(OpenDesk)
    def _open_desk(self, message: OpenDesk) -> None:
        from tui.opening import draft_of, open_entry

        try:
            editing = open_entry(self.session, message.entry)
        except refusals() as error:
            self.notify(str(error), title=t("Not opened"), severity="error", markup=False)
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
            self.notify(str(error), title=t("Not opened"), severity="error", markup=False)
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
            self.library.reload()

    # Drafts: what was typed when the app last ended

    def on_ready(self) -> None:
        """The first screen is up: see whether something was left unsaved."""
        if not gc.isenabled():
            # What the start made will stay: no need to look through it whenever cycles are sought.
            gc.freeze()
            gc.enable()
        self.theme_changed_signal.subscribe(self, self._remember_theme)
        for problem in self._setting_problems:
            self.notify(problem, title=t("Settings"), severity="warning", markup=False)
        if self.session.index.notice:
            self.notify(self.session.index.notice, markup=False)
        self.set_timer(_DRAFTS_AFTER, self._offer_all_drafts)
        self.set_interval(_SYNC_EVERY, self.sync)
        if self.sync_beside:
            self.set_interval(_LOOK_EVERY, self._look_for_changes)
        if self.greets and recall(_TOURED) is None:
            self.action_tour()

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

        self.push_screen(ChoiceScreen(t(TITLE), t(TEXT), draft_choices(drafts)), answered)

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
        from store.problems import problems
        from tui.screens.problems import ProblemsScreen

        self.push_screen(ProblemsScreen(await self.reading.ask(problems)))

    @on(ShowStatistics)
    async def _show_statistics(self) -> None:
        from store.statistics import statistics
        from tui.screens.statistics import StatisticsScreen

        today = self.session.vault.today()
        try:
            found = await self.reading.ask(partial(statistics, today=today))
        except refusals() as error:
            self.notify(str(error), title=t("Not shown"), severity="error", markup=False)
            return
        self.push_screen(StatisticsScreen(found, today))

    # Actions

    def action_tour(self) -> None:
        """What is where, on four pages."""
        from tui.screens.tour import Tour

        remember(_TOURED, "yes")
        self.push_screen(Tour())

    def action_help(self) -> None:
        """The keys, the signs and the filter language."""
        from tui.screens.help import HelpScreen

        self.push_screen(HelpScreen(self.keymap))

    def action_command_palette(self) -> None:
        """Every action by its name."""
        if not isinstance(self.screen, Palette):
            self.push_screen(Palette(placeholder=t("Find an action by its name")))

    def action_commit(self) -> None:
        """Commit what changed in the vault, after asking."""
        from tui.screens.committing import ask_to_commit

        ask_to_commit(self, self.session)

    def action_next_theme(self) -> None:
        """Ink, paper, contrast, and the person's own."""
        names = [theme.name for theme in self._themes]
        now = names.index(self.theme) if self.theme in names else -1
        self.theme = names[(now + 1) % len(names)]

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

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Every action of the screen and the app with its keys, then Textual's themes."""
        # By name, so that what is bound both on the screen and in the app is listed once.
        named = {
            binding.tooltip or binding.description: binding
            for binding in (*EVERYWHERE, *screen.BINDINGS)
            if isinstance(binding, Binding)
        }
        for name, binding in named.items():
            if name:
                run = partial(self.call_later, screen.run_action, binding.action)
                yield SystemCommand(t(name), key_names(binding, self.keymap), run)
        yield SystemCommand(
            t("Choose a theme"), t("ink, paper, contrast and more"), self.search_themes
        )
        picture = self.deliver_screenshot
        yield SystemCommand(t("Picture of the screen"), t("as SVG, in a file"), picture)
