"""A pile of papers: what is on top, what comes next, what was decided."""

from __future__ import annotations

from pathlib import Path

import pytest

from store.index import open_index
from store.query import parse
from store.search import rows
from tests.tui.app_vault import make_vault
from tui.deck import Deck
from tui.session import Session


@pytest.fixture
def session(tmp_path: Path) -> Session:
    vault = make_vault(tmp_path / "vault")
    return Session(vault, open_index(vault))


def pile(session: Session, start: int = 0) -> Deck:
    return Deck(session.index, rows(session.index, parse("status:new")), start)


def test_it_begins_where_it_is_told_and_ends_past_the_last(session: Session) -> None:
    deck = pile(session, start=3)
    assert deck.top is not None
    assert deck.top.entry.title == "2412.00004"
    deck.move(1)
    deck.move(1)
    assert (deck.position, deck.row, deck.top) == (4, None, None)
    deck.move(-1)
    assert deck.position == 3


def test_the_next_paper_is_read_ahead(session: Session) -> None:
    deck = pile(session)
    assert deck.next is None
    deck.read_ahead()
    assert deck.next is not None
    assert deck.next.entry.title == "모형 증류에 대하여"


def test_decisions_are_counted_and_taken_off(session: Session) -> None:
    deck = pile(session)
    for status in ("queued", "dropped", "queued"):
        assert deck.top is not None
        undo = session.triage(deck.top.entry, status=status)
        deck.decided(undo.rows)
        deck.move(1)
    assert deck.tally() == {"queued": 2, "dropped": 1}
    session.undo(undo)
    deck.decided(undo.rows)
    assert deck.tally() == {"queued": 1, "dropped": 1}
    deck.go_to(undo.rows[0])
    assert deck.position == 2
    assert deck.top is not None
    assert deck.top.entry.status is None


def test_a_paper_that_is_gone_is_not_on_top(session: Session) -> None:
    deck = Deck(session.index, [10_000])
    assert deck.row == 10_000
    assert deck.top is None
