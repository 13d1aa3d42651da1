"""The post: which notes in which order at the left, its introduction or the page at the right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.timer import Timer
from textual.widgets import Input, Static, TextArea

from notes.language import OWN_NAMES
from notes.names import stem_of
from notes.note import LANGUAGES
from store.lists import UNPUBLISHED, noted
from store.query import parse
from store.search import entries, rows
from tui.bindings import POST
from tui.editing import word_count
from tui.korean import Line
from tui.messages import OpenDesk
from tui.post_editing import PostEditing, PostTyped, lacks
from tui.refusals import refusals, tell
from tui.screens.saving import Saving
from tui.texts import t
from tui.widgets.editor import Editor
from tui.widgets.key_bar import KeyBar
from tui.widgets.post_list import PostList, PostNote
from tui.widgets.virtual_list import VirtualList

if TYPE_CHECKING:
    from store.entries import Entry
    from tui.session import Session

# Rendering a page takes longer than a key press, so it waits until the keys pause, in seconds.
_RENDER_AFTER = 0.4


class PostScreen(Saving[PostTyped]):
    """Makes one post."""

    editing: PostEditing
    BINDINGS: ClassVar[list[BindingType]] = [*POST]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-medium"), (150, "-wide")]  # noqa: RUF012 - as Textual declares them
    AUTO_FOCUS = "#post-notes"

    def __init__(self, session: Session, editing: PostEditing, *, unsaved: bool = False) -> None:
        super().__init__(session, editing, unsaved=unsaved)
        loaded = editing.loaded()
        self._notes, self._state = loaded.notes, loaded.state
        self._before: list[tuple[str, ...]] = []
        self._found: Sequence[Entry | None] = ()
        self._render_soon: Timer | None = None

    def compose(self) -> ComposeResult:
        """Title and state, the notes, the introduction in two languages, keys."""
        loaded = self.editing.loaded()
        read_only = bool(self.editing.read_only)
        with Horizontal(id="desk-top"):
            yield Line(
                loaded.title,
                placeholder=t("The post's title"),
                id="post-title",
                compact=True,
                select_on_focus=False,
                disabled=read_only,
            )
            yield Static("", markup=False, id="desk-state")
        with Horizontal(id="post-panes"):
            with Vertical(id="post-left"):
                yield PostList(id="post-notes")
                yield Static("", markup=False, id="post-lacks")
            with Vertical(id="post-introduction"):
                for lang in LANGUAGES:
                    with Vertical(classes=f"pane -{lang}"):
                        yield Static("", markup=False, id=f"{lang}-head", classes="pane-head")
                        yield Editor(id=lang, soft_wrap=True, read_only=read_only)
            yield VerticalScroll(id="post-page")
        yield KeyBar()

    def on_mount(self) -> None:
        """Show the post."""
        self.show_editing()
        self.show_saved()

    def on_screen_resume(self) -> None:
        """The person comes back, perhaps from a note of the post."""
        self._show_notes()
        self._render_page()

    def _editor(self, lang: str) -> Editor:
        return self.query_one(f"#{lang}", Editor)

    @property
    def notes(self) -> PostList:
        """The list of notes."""
        return self.query_one(PostList)

    # What Saving asks

    def typed(self) -> PostTyped:
        """What the screen holds."""
        title = self.query_one("#post-title", Line).value
        loaded = self.editing.loaded()
        return PostTyped(
            # An emptied title is no title yet, rather than a change.
            title if title.strip() else loaded.title,
            self._notes,
            self._state,
            self._editor("ko").written,
            self._editor("en").written,
        )

    def show_editing(self) -> None:
        """Show what was loaded."""
        loaded = self.editing.loaded()
        self._notes, self._state = loaded.notes, loaded.state
        self.query_one("#post-title", Line).value = loaded.title
        for lang in LANGUAGES:
            self._editor(lang).put(loaded.pane(lang))
        self._show_notes()

    def show_saved(self) -> None:
        """Date, state, and whether all is in the file."""
        state = self.query_one("#desk-state", Static)
        unsaved = self.unsaved
        state.set_class(unsaved, "-unsaved")
        saved = self.editing.standing(unsaved)
        state.update(f"{self.editing.post.date or ''} · {t(self._state)} · {t(saved)}")
        typed = self.typed()
        for lang in LANGUAGES:
            words = f"{OWN_NAMES[lang]}  {word_count(typed.pane(lang))}"
            self.query_one(f"#{lang}-head", Static).update(words)
        self._show_lacks()

    # The notes

    def _show_notes(self) -> None:
        """The chosen notes and the candidates, as the index knows them now."""
        index = self.session.index
        try:
            self._found = noted(index, self._notes)
            others = entries(index, rows(index, parse(UNPUBLISHED)))
        except refusals() as error:
            tell(self, error, t("Not shown"))
            return
        chosen = {entry.note for entry in self._found if entry}
        self.notes.show(
            [PostNote(name, entry) for name, entry in zip(self._notes, self._found, strict=True)],
            [
                PostNote(stem_of(entry.note), entry)
                for entry in others
                if entry.note and entry.note not in chosen
            ],
        )
        self._show_lacks()

    def _show_lacks(self) -> None:
        said = lacks(self.typed(), self._found)
        what = self.query_one("#post-lacks", Static)
        what.set_class(not said, "-nothing")
        what.update(f"! {' · '.join(said)}" if said else t("Nothing is missing"))

    def _choose(self, notes: tuple[str, ...], name: str, *, goes_on: bool = False) -> None:
        """These notes from now on; the cursor goes with the one that was moved.

        goes_on: it is one step with the last, to be taken back together.
        """
        if notes == self._notes:
            return
        if self.refuse_to_change():
            return
        if not goes_on:
            self._before.append(self._notes)
        self._put(notes)
        self.notes.put_cursor_on(name)

    def _put(self, notes: tuple[str, ...]) -> None:
        self._notes = notes
        self._show_notes()
        self.changed()
        self._render_page()

    def action_pick(self) -> None:
        """Put the note under the cursor in, or take it out; the cursor stays where it is."""
        note = self.notes.current
        if note is not None:
            self._choose(self.typed().with_toggled(note.name).notes, "")

    def action_shift(self, step: int) -> None:
        """Move the note under the cursor up or down in the post."""
        note = self.notes.current
        if note is not None and note.name in self._notes:
            to = self._notes.index(note.name) + step
            self._choose(self.typed().with_moved(note.name, to).notes, note.name)

    @on(PostList.Dragged)
    def _dragged(self, event: PostList.Dragged) -> None:
        notes = self.typed().with_moved(event.name, event.to).notes
        self._choose(notes, event.name, goes_on=event.goes_on)

    def action_undo(self) -> None:
        """The notes as they were before the last change of them."""
        if self._before:
            self._put(self._before.pop())

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Enter in a text is a new line."""
        return action != "open" or not isinstance(self.focused, TextArea)

    @on(VirtualList.Chosen)
    def action_open(self) -> None:
        """Show the note under the cursor on the Desk."""
        note = self.notes.current
        if note is not None and note.entry is not None:
            self.post_message(OpenDesk(note.entry))

    # The introduction and the page

    @on(TextArea.Changed)
    @on(Input.Changed)
    def _typed_something(self) -> None:
        if self.is_mounted:
            self.changed()
            self._render_page()

    @on(Input.Submitted)
    def _title_done(self) -> None:
        self.set_focus(self.notes)

    def action_other_pane(self) -> None:
        """From the notes to the introduction, Korean then English, and back."""
        stops = [self.notes, *map(self._editor, LANGUAGES)]
        at = stops.index(self.focused) if self.focused in stops else -1
        self.remove_class("-page")
        self.set_focus(stops[(at + 1) % len(stops)])

    def action_preview(self) -> None:
        """Show the page as it will be published, or the introduction again."""
        self.toggle_class("-page")
        if self.has_class("-page"):
            self.set_focus(self.query_one("#post-page"))
            self._show_page()
        else:
            self.set_focus(self.notes)

    def _render_page(self) -> None:
        if not self.has_class("-page"):
            return
        if self._render_soon is not None:
            self._render_soon.stop()
        self._render_soon = self.set_timer(_RENDER_AFTER, self._show_page)

    @work(exclusive=True, group="page")
    async def _show_page(self) -> None:
        # Not needed before a page is wanted.
        from textual.widgets import Markdown

        from tui.exporting import Form, export_text

        text = self.editing.rescued(self.typed())
        try:
            form = Form("markdown", drafts=True)
            exported = export_text(
                self.session.vault, self.session.index, self.editing.path, text, form
            )
        except refusals() as error:
            tell(self, error, t("Not shown"))
            return
        page = self.query_one("#post-page", VerticalScroll)
        if not page.query(Markdown):
            await page.mount(Markdown(open_links=False))
        await page.query_one(Markdown).update(exported.text)

    # Out

    def action_other_state(self) -> None:
        """A draft goes out; what is out becomes a draft again."""
        if self.refuse_to_change():
            return
        self._state = self.typed().with_other_state().state
        out = t("The post is out: its notes count as posted. Ctrl+S saves")
        draft = t("The post is a draft again. Ctrl+S saves")
        self.notify(out if self._state == "out" else draft)
        self.changed()

    def action_export(self) -> None:
        """Save, then write the post in a form for elsewhere."""
        from tui.screens.post_export import export_post

        def then() -> None:
            export_post(self.app, self.session, self.editing)

        self.finish(then)

    def action_leave(self) -> None:
        """From the page to the post, or back from the post; what is not saved is saved first."""
        if self.has_class("-page"):
            self.action_preview()
        else:
            self.finish(self.go_back)
