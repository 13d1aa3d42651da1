"""What the Desk offers beside typing: links, the preview, and the person's own editor."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual import on

from notes.language import OWN_NAMES
from store.links import rows_named
from store.search import entries
from tui.linking import candidates, link_to
from tui.messages import WhereTo
from tui.programs import edit_text
from tui.refusals import refusals, tell
from tui.screens.desk_facing import DeskFacing
from tui.screens.outside import outside
from tui.texts import t
from tui.widgets.pane_editor import PaneEditor

if TYPE_CHECKING:
    from store.entries import Entry


class DeskTools(DeskFacing):
    """Each is asked for by a key; `[[` asks for the links."""

    @on(PaneEditor.LinkBegun)
    def _ask_for_link(self, event: PaneEditor.LinkBegun) -> None:
        """Offer what may be meant, by what was typed behind the brackets meanwhile."""
        from tui.screens.link_picker import LinkPicker

        pane, place = event.pane, event.place
        words = pane.typed_since(place)
        if words is None:
            return

        def answered(entry: Entry | None) -> None:
            now = pane.typed_since(place)
            if entry is not None and now is not None:
                # The brackets are there already.
                link = link_to(entry).removeprefix("[[")
                pane.replace(link, place, (place[0], place[1] + len(now)))

        find = partial(candidates, self.session.index)
        self.app.push_screen(LinkPicker(find, words), answered)

    def action_thread(self) -> None:
        """Ask where to go from this note; what is chosen is looked at over the Desk."""
        note = self.editing.note
        names = filter(None, (self.editing.path, note.arxiv, note.doi))
        try:
            found = [row for name in names for row in rows_named(self.session.index, name)]
            here = entries(self.session.index, found[:1])
        except refusals() as error:
            tell(self, error, t("Not shown"))
            return
        if here:
            self.post_message(WhereTo(here[0]))
        else:
            self.notify(t("Nothing is written yet, so there is no file"))

    def action_preview(self) -> None:
        """Show the note as its post will look."""
        from tui.note_preview import preview
        from tui.screens.preview import PreviewScreen

        self.app.push_screen(PreviewScreen(preview(self.session, self.editing, self.typed())))

    def action_edit_outside(self) -> None:
        """Ask what to open in the person's own editor: this pane, or the whole file."""
        from tui.screens.choice import Choice, ChoiceScreen

        pane = self.focused
        choices = [Choice(t("The whole file"), "file")]
        if isinstance(pane, PaneEditor):
            text = t("This text ({language})", language=OWN_NAMES[str(pane.id)])
            choices.insert(0, Choice(text, "pane"))

        def answered(answer: str | None) -> None:
            if answer == "pane" and isinstance(pane, PaneEditor):
                self._edit_pane(pane)
            elif answer == "file":
                self._edit_file()

        if not self.refuse_to_change():
            self.app.push_screen(ChoiceScreen(t("Open in your editor"), "", choices), answered)

    def _edit_pane(self, pane: PaneEditor) -> None:
        text = outside(self, partial(edit_text, pane.written))
        if text is not None:
            pane.put(text)

    def _edit_file(self) -> None:
        if self.unsaved:
            self.save(self._edit_saved_file)
        elif self.editing.is_new:
            self.notify(t("Nothing is written yet, so there is no file"))
        else:
            self._edit_saved_file()

    def _edit_saved_file(self) -> None:
        outside(self, partial(self.session.open_editor, self.editing.path))
        self.look_at_disk()
