"""A session: what a screen may do to a vault, and what it finds there afterwards."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from notes.atomic import ChangedOnDisk
from notes.note import read_note
from notes.problem import Question
from store.index import StoreError
from store.query import parse
from store.search import count
from tests.tui.command_line import new_vault, seeds
from tui.drafts import Draft
from tui.errors import NoVault, SessionError, UnknownName
from tui.session import Session, open_session


@pytest.fixture
def session(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    dokhu = new_vault(tmp_path, monkeypatch)
    opened = open_session(dokhu.root)
    opened.import_paths(seeds(dokhu))
    yield opened
    opened.close()


def how_many(session: Session, query: str) -> int:
    return count(session.index, parse(query))


def test_there_may_be_no_vault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(NoVault):
        open_session()


def test_a_decision_about_a_paper_is_a_triage_line(session: Session) -> None:
    undo = session.triage(session.find("2401.00001"), status="queued", starred=True)
    assert undo.said == "Queued"
    entry = session.find("2401.00001")
    assert (entry.status, entry.starred) == ("queued", True)
    session.undo(undo)
    entry = session.find("2401.00001")
    assert (entry.status, entry.starred) == (None, False)
    (lines,) = session.vault.root.glob("papers/triage/*.jsonl")
    assert lines.read_text("utf-8").count("\n") == 2


def test_a_decision_about_a_note_is_in_the_note(session: Session) -> None:
    entry = session.find("2401.00007")
    path = session.vault.root / str(entry.note)
    before = path.read_bytes()
    undo = session.triage(entry, status="later")
    assert b"status: later" in path.read_bytes()
    assert session.find("2401.00007").status == "later"
    starred = session.triage(session.find("2401.00007"), starred=True)
    assert how_many(session, "is:starred") == 1
    session.undo(starred)
    session.undo(undo)
    assert path.read_bytes() == before
    assert not (session.vault.root / "papers/triage").exists()


def test_a_step_back_gives_a_note_its_bytes_or_where_it_changed_its_field(session: Session) -> None:
    entry = session.find("2401.00007")
    path = session.vault.root / str(entry.note)
    before = "---\nstatus: later   # soon\narxiv: '2401.00007'\n---\n\n문단.\n"
    path.write_text(before, "utf-8")
    session.sync()
    for more in ("", "\n다른 프로그램이 쓴 문단.\n"):
        undo = session.triage(session.find("2401.00007"), status="")
        with path.open("a", encoding="utf-8") as file:
            file.write(more)
        session.undo(undo)
        now = path.read_text("utf-8")
        assert now == before if not more else now.endswith(more)
        assert session.find("2401.00007").status == "later"


def test_a_note_begins_with_its_first_word(session: Session) -> None:
    entry = session.find("2401.00001")
    before = how_many(session, "is:note")
    path, text = session.draft_note(entry)
    assert not (session.vault.root / path).exists()
    # A proposed or missing title is not written down as if somebody had said it.
    assert not read_note(text, path).title_known
    saved = session.save(path, text + "\n첫 문단.\n", expect="")
    assert (saved.path, how_many(session, "is:note")) == (path, before + 1)
    assert session.find("2401.00001").note == path
    again = session.save(path, "---\narxiv: '2401.00001'\n---\n\n다른 글.\n", expect="")
    assert again.path != path


def test_a_known_title_and_authors_are_in_a_new_note(session: Session) -> None:
    _, text = session.draft_note(session.find("Are Pots"))
    note = read_note(text, "x.md")
    assert (note.title, note.status) == ("Are Pots Necessary? A Survey of Cups", "reading")
    assert note.abstract.startswith("We mend")


def test_a_concurrent_edit_is_noticed_and_merged(session: Session) -> None:
    path = str(session.find("2401.00007").note)
    loaded = session.read_note(path)
    on_disk = session.vault.root / path
    theirs = loaded.text.replace("An English paragraph", "A better paragraph")
    on_disk.write_text(theirs, "utf-8")
    mine = loaded.text.replace("한국어 문단", "더 나은 문단")
    with pytest.raises(ChangedOnDisk):
        session.save(path, mine, loaded.digest)
    assert on_disk.read_text("utf-8") == theirs
    merge = session.merge(path, loaded.text, mine)
    assert merge.conflicts == ()
    session.save(path, merge.text, merge.digest)
    text = on_disk.read_text("utf-8")
    assert "A better paragraph" in text and "더 나은 문단" in text
    assert how_many(session, "더 나은") == 1


def test_a_note_removed_meanwhile_can_be_saved_anew(session: Session) -> None:
    path = str(session.find("2401.00007").note)
    loaded = session.read_note(path)
    (session.vault.root / path).unlink()
    with pytest.raises(ChangedOnDisk):
        session.save(path, loaded.text + "\n더.\n", loaded.digest)
    merge = session.merge(path, loaded.text, loaded.text + "\n더.\n")
    assert session.save(path, merge.text, merge.digest).path == path


def test_fields_are_set_on_disk(session: Session) -> None:
    session.tag(session.find("2401.00007"), add=("spoons", "tea"))
    assert how_many(session, "tag:tea") == 1
    korean = session.vault.root / "notes/old.md"
    korean.write_bytes("옛날에 쓴 글입니다.".encode("cp949"))
    session.sync()
    with pytest.raises(SessionError, match="CP949"):
        session.triage(session.find("old"), status="done")


def test_drafts_wait_until_they_are_saved(session: Session) -> None:
    path = str(session.find("2401.00007").note)
    loaded = session.read_note(path)
    draft = Draft(path, loaded.text + "\n쓰다 만\n", loaded.text, loaded.digest, "2024-12-13")
    session.drafts.save(draft)
    assert session.drafts.load() == [draft]
    session.save(path, draft.text, loaded.digest)
    assert session.drafts.load() == []
    session.drafts.save(draft)
    assert session.drafts.load() == []  # it is what stands on disk
    session.drafts.save(Draft("notes/new.md", "새", "", "", "2024-12-13"))
    session.drafts.drop("notes/new.md")
    assert session.drafts.load() == []


def test_names_that_are_not_enough(session: Session) -> None:
    with pytest.raises(UnknownName, match="nothing"):
        session.find("xyzzy")
    with pytest.raises(UnknownName, match="several"):
        session.find("e")


def test_an_answer_must_fit_its_question(session: Session) -> None:
    question = Question("notes", "arxiv:2401.00007", "", ("notes/a.md", "notes/b.md"))
    for said in ("", "perhaps", "drop:notes/c.md"):
        with pytest.raises(SessionError):
            session.answer(question, said)
    with pytest.raises(SessionError, match="letter"):
        session.answer(Question("title", "raw:1", "1 A Title 2 authors"), " ?! ")


def test_a_rebuilt_index_says_the_same(session: Session) -> None:
    before = [how_many(session, query) for query in ("", "is:note", "kettle", "주전자")]
    session.sync(rebuild=True)
    assert [how_many(session, query) for query in ("", "is:note", "kettle", "주전자")] == before


def test_what_is_saved_stands_also_where_the_index_cannot_follow(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(*_: object) -> None:
        raise StoreError("the index is locked")

    path = next(session.vault.note_paths())
    loaded = session.read_note(path)
    monkeypatch.setattr("store.sync.sync_paths", locked)
    saved = session.save(path, loaded.text + "\n더.\n", loaded.digest)
    assert session.read_note(path).digest == saved.digest
    assert session.is_behind


def test_a_write_does_not_wait_long_for_another_program_that_syncs(session: Session) -> None:
    session.patience = 0.01
    path = next(session.vault.note_paths())
    loaded = session.read_note(path)
    with session.index.writing():  # by another connection, as by another process
        session.save(path, loaded.text + "\n더.\n", loaded.digest)
        assert session.is_behind
