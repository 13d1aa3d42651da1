"""The full-screen app: which screen is on, and what happens between them."""

from __future__ import annotations

import gc
from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import SystemCommand
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.theme import Theme

from notes.wrong_setting import located
from tui.bindings import EVERYWHERE
from tui.keymap import key_names, read_keymap
from tui.memory import recall, remember
from tui.messages import (
    AskQuestion,
    ShowProblems,
    ShowStatistics,
    StartTriage,
    WhereTo,
)
from tui.outcome import few
from tui.own_themes import first_theme, own_themes
from tui.refusals import refusals, tell
from tui.screens.library import Library
from tui.texts import t
from tui.texts.messages import translated
from tui.themes import THEMES
from tui.widgets.filter_bar import FilterBar
from tui.widgets.palette import Palette
from tui.writing_app import WritingApp

if TYPE_CHECKING:
    from notes.vault import Vault
    from tui.widgets.paper_page import Follow

# Under which it is remembered that the person has seen the tour.
TOURED = "toured"


class DokhuApp(WritingApp):
    """dokhu on the whole screen, for one vault.

    greets: whether the first run begins with a tour.
    """

    TITLE = "dokhu"
    CSS_PATH = "dokhu.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*EVERYWHERE]

    def __init__(self, vault: Vault) -> None:
        super().__init__(vault)
        self.library = Library(self.session, self.reading)
        self.greets = True
        self.keymap, key_problems = read_keymap(vault.settings.keys)
        self.set_keymap(self.keymap)
        own, theme_problems = own_themes()
        self._themes = (*THEMES, *own)
        problems = map(str, located(vault.root, key_problems))
        self._setting_problems = (*problems, *theme_problems)
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

    def on_ready(self) -> None:
        """The first screen is up: say what is wrong with the settings."""
        if not gc.isenabled():
            # What the start made will stay: no need to look through it whenever cycles are sought.
            gc.freeze()
            gc.enable()
        self.theme_changed_signal.subscribe(self, self._remember_theme)
        if self._setting_problems:
            # One message: several would cover half of a small screen, dialogs too.
            said = few(self._setting_problems)
            self.notify(said, title=t("Settings"), severity="warning", markup=False)
        if self.session.index.notice:
            self.notify(translated(self.session.index.notice), markup=False)
        if self.greets and recall(TOURED) is None:
            self.action_tour()

    def _remember_theme(self, theme: Theme) -> None:
        remember("theme", theme.name)

    # Files

    def say(self, text: str) -> None:
        """See SyncedApp."""
        self.library.bar.say(text)

    def show_progress(self, text: str) -> None:
        """See SyncedApp."""
        # A query: work is stopped when the app is closing, and the bar may be gone.
        for bar in self.library.query(FilterBar):
            bar.show_progress(text)

    def synced(self, changes: int, problems: int) -> None:
        """See SyncedApp."""
        self.library.synced(changes, problems)

    def not_synced(self) -> None:
        """See SyncedApp."""
        self.library.not_synced()

    def note_written(self, path: str) -> None:
        """See WritingApp."""
        self.library.show_note(path)

    def post_written(self) -> None:
        """See WritingApp."""
        self.library.reload()

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

    # Along the thread

    @on(WhereTo)
    @work(exclusive=True, group="show")
    async def _ask_where_to(self, message: WhereTo) -> None:
        from tui.screens.thread_picker import ThreadPicker
        from tui.thread import threads

        try:
            found = await self.reading.ask(partial(threads, row=message.entry.row))
        except refusals() as error:
            tell(self, error, t("Not shown"))
            return
        if not found:
            self.notify(t("No links, tags or authors lead on from here"))
            return
        then = message.then or self._look_aside

        def chosen(row: int | None) -> None:
            if row is not None:
                then(row)

        self.push_screen(ThreadPicker(message.entry.title, found), chosen)

    def _look_aside(self, row: int) -> None:
        from tui.screens.aside import Aside

        steps = self.library.steps
        self.push_screen(Aside(self.session, steps, self.reading, row), self._back_from_aside)

    def _back_from_aside(self, _: Follow | None) -> None:
        # A paper may have been queued there.
        self.library.reload()

    # Questions and problems

    @on(AskQuestion)
    def _ask(self, message: AskQuestion) -> None:
        from tui.screens.asking import ask

        ask(self, self.session, message.detail, self.library.reload)

    @on(ShowProblems)
    @work(exclusive=True, group="show")
    async def _show_problems(self) -> None:
        from store.problems import problems
        from tui.screens.problems import ProblemsScreen

        try:
            found = await self.reading.ask(problems)
        except refusals() as error:
            tell(self, error, t("Not shown"))
            return
        self.push_screen(ProblemsScreen(found))

    @on(ShowStatistics)
    @work(exclusive=True, group="show")
    async def _show_statistics(self) -> None:
        from store.statistics import statistics
        from tui.screens.statistics import StatisticsScreen

        today = self.session.vault.today()
        try:
            found = await self.reading.ask(partial(statistics, today=today))
        except refusals() as error:
            tell(self, error, t("Not shown"))
            return
        self.push_screen(StatisticsScreen(found, today))

    # Actions

    def action_tour(self) -> None:
        """What is where, on four pages."""
        from tui.screens.tour import Tour

        remember(TOURED, "yes")
        self.push_screen(Tour())

    def action_help(self) -> None:
        """The keys, the signs and the filter language."""
        from tui.screens.help import HelpScreen
        from tui.widgets.filter_bar import FilterLine

        filtering = isinstance(self.focused, FilterLine)
        self.push_screen(HelpScreen(self.keymap, self.screen.BINDINGS, filtering))

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
        if self.is_slow:
            yield SystemCommand(t("Stop reading"), t("F5 goes on"), self.stop)
        yield SystemCommand(
            t("Choose a theme"), t("ink, paper, contrast and more"), self.search_themes
        )
        picture = self.deliver_screenshot
        yield SystemCommand(t("Picture of the screen"), t("as SVG, in a file"), picture)
