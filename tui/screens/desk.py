"""The Desk: the abstract on top, Korean and English side by side, tags below."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widgets import Input, Static, TextArea

from notes.language import OWN_NAMES
from notes.note import LANGUAGES, read_note
from notes.translation import Translation, state
from store.lists import tags
from tui.bindings import DESK
from tui.editing import Editing, Typed, join_tags, split_tags, word_count
from tui.korean import Line, TakesText
from tui.links import page_of
from tui.programs import open_url
from tui.refusals import refusals, tell
from tui.screens.desk_tools import DeskTools
from tui.texts import t
from tui.texts.messages import translated
from tui.widgets.key_bar import KeyBar
from tui.widgets.pane_editor import PaneEditor
from tui.widgets.tag_suggester import TagSuggester


class Desk(DeskTools, TakesText):
    """Writes one note in two languages."""

    BINDINGS: ClassVar[list[BindingType]] = [*DESK]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-medium"), (150, "-wide")]  # noqa: RUF012 - as Textual declares them
    VERTICAL_BREAKPOINTS = [(0, "-low"), (30, "-high")]  # noqa: RUF012 - as Textual declares them

    AUTO_FOCUS = ""

    def compose(self) -> ComposeResult:
        """Title, abstract, editors, tags, keys."""
        note = self.editing.note
        with Horizontal(id="desk-top"):
            yield Static(self.editing.title, markup=False, id="desk-title")
            yield Static("", markup=False, id="desk-state")
        yield Static("", markup=False, id="desk-read-only")
        if note.abstract:
            with VerticalScroll(id="desk-abstract"):
                yield Static(note.abstract, markup=False)
        with Horizontal(id="editors"):
            for lang in LANGUAGES:
                with Vertical(classes=f"pane -{lang}"):
                    yield Static("", markup=False, id=f"{lang}-head", classes="pane-head")
                    yield PaneEditor(id=lang)
        with Horizontal(id="tag-row"):
            yield Static(f"{t('Tags')} F3", id="tag-label")
            known = [tag for tag, _ in tags(self.session.index)]
            yield Line(
                id="tags",
                compact=True,
                select_on_focus=False,
                suggester=TagSuggester(known),
            )
        yield KeyBar()

    def on_mount(self) -> None:
        """Show the note, the caret where writing goes on."""
        loaded = self.editing.loaded()
        for lang in LANGUAGES:
            self.editor(lang).load(loaded.pane(lang))
        self._show_read_only()
        # At once, and not behind the keys that came meanwhile.
        self.set_focus(self.editor(self.editing.next_to_write))
        self.query_one("#tags", Line).value = join_tags(loaded.tags)
        self.show_standing(loaded, self.editing.translation(loaded))
        self.show_saved()

    def on_key(self, event: events.Key) -> None:
        """What was typed before the editors were there is for the one that has the caret."""
        pane = self.focused
        if isinstance(pane, PaneEditor) and not pane.read_only and event.is_printable:
            event.stop()
            pane.insert(event.character or "")

    # What Saving asks

    def typed(self) -> Typed:
        """What the editors hold."""
        line = self.query_one("#tags", Line).value
        named = split_tags(line, self.editing.note.tags)
        return Typed(self.editor("ko").written, self.editor("en").written, named)

    def show_editing(self) -> None:
        """Put what was loaded into the editors; undo leads back."""
        loaded = self.editing.loaded()
        for lang in LANGUAGES:
            self.editor(lang).put(loaded.pane(lang))
        self.query_one("#tags", Line).value = join_tags(loaded.tags)
        self._show_read_only()

    def _show_read_only(self) -> None:
        why = self.editing.read_only
        banner = self.query_one("#desk-read-only", Static)
        banner.update(t("Read only: {why}", why=translated(why or "")))
        banner.display = why is not None
        for lang in LANGUAGES:
            self.editor(lang).read_only = why is not None
        self.query_one("#tags", Line).disabled = why is not None

    def read_over(self, typed: Typed, text: str) -> Callable[[], None]:
        """Find where the translation stands."""
        return partial(self.show_standing, typed, state(read_note(text, self.editing.path)))

    def show_standing(self, typed: Typed, translation: Translation) -> None:
        """Words by language, and where the translation stands, paragraph by paragraph."""
        if len(self.query("#editors PaneEditor, #editors .pane-head")) < 2 * len(LANGUAGES):
            return  # it comes when the app is closing, and they are going one by one
        note = self.editing.note
        for lang in LANGUAGES:
            words = f"{OWN_NAMES[lang]}  {word_count(typed.pane(lang))}"
            if lang == note.translation_language:
                words += _standing(translation)
            self.query_one(f"#{lang}-head", Static).update(words)
        self.show_signs(translation)

    def show_saved(self) -> None:
        """The status, and whether all is in the file."""
        state = self.query_one("#desk-state", Static)
        unsaved = self.unsaved
        state.set_class(unsaved, "-unsaved")
        saved = self.editing.standing(unsaved)
        state.update(f"{t(self.editing.note.status or 'new')} · {t(saved)}")

    # What happens

    @on(TextArea.Changed)
    @on(Input.Changed, "#tags")
    def _typed_something(self) -> None:
        if self.is_mounted:
            self.changed()

    @on(Input.Submitted, "#tags")
    def _tags_done(self) -> None:
        self.set_focus(self.editor(self.editing.note.source))

    def action_leave(self) -> None:
        """Go back; what is not saved is saved first."""
        self.finish(self.go_back)

    def action_other_language(self) -> None:
        """Go to the other language's editor."""
        focused = self.focused.id if self.focused else None
        pane = self.editor("en" if focused == "ko" else "ko")
        self.set_focus(pane)  # at once, before the keys behind it are given out
        self.face(pane)

    def action_tags(self) -> None:
        """Go to the tag line."""
        self.remove_class("-only-text")
        self.set_focus(self.query_one("#tags", Line))

    def action_toggle_abstract(self) -> None:
        """Show or hide the abstract."""
        self.toggle_class("-abstract-toggled")

    def action_focus_text(self) -> None:
        """Nothing but the text, or everything again."""
        self.toggle_class("-only-text")

    def action_next_status(self) -> None:
        """The next status: reading, done, queued, later, dropped."""
        self._set(self.editing.with_status)

    def action_toggle_final(self) -> None:
        """Draft becomes final, and final draft."""
        self._set(lambda: self.editing.with_other_translation(self.typed()))

    def action_confirm(self) -> None:
        """The translation says what the source says now."""
        self._set(lambda: self.editing.with_confirmation(self.typed()))

    def _set(self, change: Callable[[], tuple[Editing, str]]) -> None:
        """Change a field and say what was said of it; it is written with the next save."""
        if self.refuse_to_change():
            return
        try:
            self.editing, said = change()
        except refusals() as error:
            tell(self, error, t("Not done"))
            return
        if said:
            self.notify(said, timeout=2)
        self.changed()

    def action_open_page(self) -> None:
        """Show the paper's page in the browser."""
        url = page_of(self.editing.note)
        if url is None:
            self.notify(t("No page is known for it"))
            return
        try:
            open_url(url)
        except refusals() as error:
            tell(self, error, t("Not done"))


def _standing(translation: Translation) -> str:
    states = [state for state in translation.states if state != "missing"]
    changed = [f"¶{index + 1}" for index in translation.changed]
    gone = [t("{n} gone", n=translation.gone)] if translation.gone else []
    details = f" ({', '.join([*changed, *gone])})" if changed or gone else ""
    return "".join(f" · {t(state)}" for state in states) + details
