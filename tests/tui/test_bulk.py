"""Many papers at once: what is done to them, what is refused, and the one step back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest
from textual import events

from notes.vault import Vault
from store.entries import Entry
from store.query import parse
from store.search import entries, rows
from tests.tui.app_vault import running, screen_text, settled
from tui.errors import SessionError
from tui.long_work import LongWork, Thing, Through
from tui.screens import deciding
from tui.screens.working import Working
from tui.session import Session
from tui.widgets.tag_suggester import complete_tag

NOTE = "notes/2024/2024-12-06-notes-on-retrieval.md"


def found(session: Session, query: str = "") -> list[Entry]:
    return entries(session.index, rows(session.index, parse(query)))


def test_a_note_and_papers_are_decided_about_in_one_step(session: Session) -> None:
    before = (session.vault.root / NOTE).read_bytes()
    undo = session.triage(*found(session), status="queued")
    assert undo.said == "Queued: 5"
    assert len(found(session, "status:queued")) == 5
    session.undo(undo)
    assert found(session, "status:queued") == []
    assert (session.vault.root / NOTE).read_bytes() == before


def test_tags_go_into_notes_and_papers_without_one_are_named(session: Session) -> None:
    before = (session.vault.root / NOTE).read_bytes()
    undo = session.tag(*found(session), add=["검색", "llm"], remove=["rag"])
    assert undo.said == "Tagged #검색 #llm Taken off #rag: 1 of 5"
    assert any("A Study of Small Models" in why for why in undo.refused)
    assert found(session, "tag:검색")[0].tags == ("검색", "llm")
    session.undo(undo)
    assert (session.vault.root / NOTE).read_bytes() == before


def test_tags_for_papers_alone_are_refused(session: Session) -> None:
    with pytest.raises(SessionError, match="no note yet"):
        session.tag(*found(session, "is:paper"), add=["llm"])


def test_a_note_changed_since_keeps_its_tags(session: Session) -> None:
    undo = session.tag(*found(session, "is:note"), add=["llm"])
    path = session.vault.root / NOTE
    path.write_text(path.read_text("utf-8") + "\n새 문단.\n", "utf-8")
    with pytest.raises(SessionError, match="changed since"):
        session.undo(undo)
    assert "새 문단." in path.read_text("utf-8")


def test_a_new_post_that_is_out_makes_notes_posted(session: Session) -> None:
    undo = session.mark_posted(*found(session), post=None)
    today = session.vault.today().isoformat()
    post = session.vault.root / "posts" / f"{today}.md"
    assert "state: out" in post.read_text("utf-8")
    assert [entry.note for entry in found(session, "is:posted")] == [NOTE]
    assert any("no note" in why for why in undo.refused)
    with pytest.raises(SessionError, match="is posted already"):
        session.mark_posted(*found(session, "is:note"), post=None)
    session.undo(undo)
    assert not post.exists()
    assert found(session, "is:posted") == []


def test_a_post_gets_another_note_and_keeps_its_lines(session: Session) -> None:
    path = "posts/2024-12-07.md"
    text = "---\ntitle: Day  # mine\nnotes:\n  - '[[other]]'\nstate: out\n---\n\n머리말.\n"
    session.vault.save(path, text, expect="")
    session.follow([path])
    undo = session.mark_posted(*found(session, "is:note"), post=path)
    now = session.vault.read(path).text
    wanted = "  - '[[other]]'\n  - '2024-12-06-notes-on-retrieval'\n"
    assert now == text.replace("  - '[[other]]'\n", wanted)
    session.undo(undo)
    assert session.vault.read(path).text == text


async def test_marked_papers_are_dropped_together_and_come_back(vault: Vault) -> None:
    async with running(vault) as (app, pilot):
        await pilot.press("down", "shift+down", "ㅌ")
        await settled(app, pilot)
        assert "1 marked" in screen_text(app)
        await pilot.press("x", "shift+down", "3")
        await settled(app, pilot)
        assert len(found(app.session, "status:dropped")) == 3
        assert app.library.papers.marked == []
        await pilot.press("backspace")
        await settled(app, pilot)
        assert found(app.session, "status:dropped") == []


def many(session: Session, count: int) -> list[Entry]:
    """So many notes more."""
    for number in range(count):
        session.vault.add(f"2024-12-09-{number}", f"---\ntags:\n  - old\n---\n\n{number}번째.\n")
    session.sync()
    return found(session, "tag:old")


def stopping_after(count: int, job: LongWork) -> Through:
    """What `LongWork.through` is where somebody stops it once so many are done."""

    def through(things: Sequence[Thing], /) -> Iterator[Thing]:
        for thing in job.through(things):
            yield thing
            job.stopped = job.done + 1 == count

    return through


def test_what_was_done_when_it_was_stopped_is_counted_and_comes_back(session: Session) -> None:
    notes = many(session, 6)
    before = [session.vault.read(entry.note or "").text for entry in notes]
    job = LongWork(6)
    undo = session.tag(*notes, add=["new"], through=stopping_after(4, job))
    assert (undo.said, job.is_partial) == ("Tagged #new: 4 of 6", True)
    assert len(found(session, "tag:new")) == 4
    session.undo(undo, stopping_after(3, LongWork(4)))
    assert len(found(session, "tag:new")) == 1
    session.undo(undo)
    assert [session.vault.read(entry.note or "").text for entry in notes] == before


def test_decisions_can_be_stopped_too(session: Session) -> None:
    notes = many(session, 4)
    undo = session.triage(*notes, status="done", through=stopping_after(2, LongWork(4)))
    assert undo.said == "Done: 2 of 4"
    assert len(found(session, "status:done")) == 2
    with pytest.raises(SessionError, match="Nothing was done"):
        session.triage(*notes, status="later", through=lambda things: ())


def test_of_many_refusals_a_few_are_told(session: Session) -> None:
    session.vault.add("one", "하나.\n")
    papers = found(session, "is:paper") * 3
    with pytest.raises(SessionError, match=r"(“.+\n){5}and 7 more"):
        session.tag(*papers, add=["llm"])


async def test_many_are_done_beside_the_keys_and_taken_back(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(deciding, "AT_ONCE", 2)
    async with running(vault) as (app, pilot):
        await pilot.press("ctrl+a", "3")
        await settled(app, pilot)
        assert len(found(app.session, "status:dropped")) == 5
        assert app.library.papers.marked == []
        assert "Dropped: 5" in screen_text(app)
        await pilot.press("u")
        await settled(app, pilot)
        assert found(app.session, "status:dropped") == []
        assert "Undone: Dropped: 5" in screen_text(app)


async def test_escape_stops_and_other_keys_do_nothing_meanwhile(vault: Vault) -> None:
    job = LongWork(4_000)
    async with running(vault) as (app, pilot):
        screen = Working("4,000 papers", job)
        await app.push_screen(screen)
        job.done = 1_234
        await pilot.pause(0.2)
        assert "1,234 of 4,000" in screen_text(app)
        await pilot.press("3", "j", "ctrl+p")
        await settled(app, pilot)
        assert not job.stopped
        screen.finish()
        await pilot.press("escape")
        await settled(app, pilot)
        assert app.screen is app.library
        assert found(app.session, "status:dropped") == []


async def test_tags_and_posts_are_asked_for(vault: Vault) -> None:
    async with running(vault) as (app, pilot):
        await pilot.press("ctrl+a", "#")
        await settled(app, pilot)
        assert "Tags of 5 papers" in screen_text(app)
        await pilot.press("n", "e", "w", "enter")
        await settled(app, pilot)
        assert found(app.session, "tag:new")[0].note == NOTE
        assert len(app.library.papers.marked) == 4
        await pilot.press("escape", "home", "m", "1")
        await settled(app, pilot)
        assert found(app.session, "is:posted")[0].note == NOTE


async def test_what_is_no_longer_listed_loses_its_mark(vault: Vault) -> None:
    async with running(vault) as (app, pilot):
        await pilot.press("ctrl+a")
        app.library.show_filter("증류")
        await settled(app, pilot)
        assert len(app.library.papers.marked) == 1
        app.library.show_filter("")
        await settled(app, pilot)
        assert len(app.library.papers.marked) == 1


@pytest.mark.parametrize(
    ("line", "completed"),
    [
        ("ll", "llm"),
        ("rag 합", "rag 합성-데이터"),
        ("#LL", "#LLm"),
        ("-합", "-합성-데이터"),
        ("llm", None),
        ("llm ll", None),
        ("", None),
        ("zzz", None),
    ],
)
def test_a_tag_is_completed(line: str, completed: str | None) -> None:
    assert complete_tag(line, ["llm", "합성-데이터"]) == completed


async def test_keys_typed_ahead_begin_nothing_while_many_papers_are_changed(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(deciding, "AT_ONCE", 1)
    async with running(vault) as (app, pilot):
        await pilot.press("ctrl+a")
        for key in "1234":
            app.post_message(events.Key(key, key))
        await settled(app, pilot)
        assert len(found(app.session, "status:queued")) == 5
        assert app.screen_stack == [app.library]


async def test_the_mouse_marks_one_or_as_far_as_there(vault: Vault) -> None:
    async with running(vault) as (app, pilot):
        papers = app.library.papers
        await pilot.click(papers, offset=(8, 2), shift=True)
        assert papers.marked == list(papers.rows[:3])
        await pilot.click(papers, offset=(8, 1), control=True)
        assert papers.marked == [papers.rows[0], papers.rows[2]]
        await pilot.click(papers, offset=(8, 0))
        assert len(papers.marked) == 2
