"""What can be done to many papers of the list at once."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from store.search import entries
from tui.screens.walking import Walking
from tui.texts import t, tn
from tui.widgets.paper_list import PaperList

if TYPE_CHECKING:
    from store.entries import Entry
    from tui.undo_stack import Undo


class BulkActions(Walking):
    """Marks papers of a list; while some are marked, whatever is done is done to those."""

    @property
    def papers(self) -> PaperList:
        """The list."""
        return self.query_one("#papers", PaperList)

    def meant(self) -> Sequence[Entry]:
        """The papers that are marked, else the one under the cursor."""
        marked = self.papers.marked
        return entries(self.session.index, marked) if marked else super().meant()

    def done(self, undo: Undo) -> None:
        """Take the marks off the papers that it was done to."""
        super().done(undo)
        self.papers.unmark(undo.rows)

    def action_mark(self) -> None:
        """Mark the paper under the cursor, or take the mark off it."""
        entry = self.current
        if entry is not None:
            marked = entry.row in self.papers.marked
            (self.papers.unmark if marked else self.papers.mark)([entry.row])

    def action_mark_and_move(self, step: int) -> None:
        """Mark the paper under the cursor and the next one, down or up."""
        for move in (0, step):
            self.papers.action_move(move)
            if self.current is not None:
                self.papers.mark([self.current.row])

    def action_mark_all(self) -> None:
        """Mark everything that is listed; where all is marked already, nothing."""
        papers = self.papers
        everything = len(papers.marked) == papers.count
        (papers.unmark if everything else papers.mark)(papers.rows)

    def action_tag(self) -> None:
        """Ask for tags to put on the papers that are meant, or to take off."""
        from store.lists import tags
        from tui.screens.tag_question import TagQuestion

        meant = self.meant()
        if not meant:
            return
        known = [tag for tag, _ in tags(self.session.index)]
        self.app.push_screen(TagQuestion(meant, known), partial(self._tag, meant))

    def _tag(self, meant: Sequence[Entry], change: tuple[list[str], list[str]] | None) -> None:
        if change is not None:
            add, remove = change
            self.do(meant, partial(self.session.tag, add=add, remove=remove))

    def action_mark_posted(self) -> None:
        """Ask which post that is out names the notes that are meant."""
        from store.lists import posts
        from tui.screens.choice import ChoiceScreen
        from tui.screens.post_choices import to_name_notes

        meant = self.meant()
        if not meant:
            return
        title = tn(len(meant), "Mark as posted", "Mark {n} notes as posted")
        text = t("A note is posted when a post that is out names it. Which post is that?")
        choices = to_name_notes(posts(self.session.index), self.session.vault.today().isoformat())
        self.app.push_screen(ChoiceScreen(title, text, choices), partial(self._mark_posted, meant))

    def _mark_posted(self, meant: Sequence[Entry], answer: str | None) -> None:
        if answer is not None:
            self.do(meant, partial(self.session.mark_posted, post=answer or None))
