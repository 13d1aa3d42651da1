"""Reading life in numbers, on days that were made up so that the answers are known."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from notes.catalogue import upsert
from notes.compose import compose
from notes.paper import Paper
from notes.triage import Triage, append
from notes.vault import Vault, init_vault
from store.index import open_index
from store.statistics import Coverage, Streaks, Topic, statistics, streaks, waiting_by_day
from store.sync import sync

TODAY = date(2025, 3, 10)


def test_a_streak_goes_on_until_a_day_is_missed() -> None:
    def days(*numbers: int) -> list[date]:
        return [date(2025, 3, number) for number in numbers]

    assert streaks([], TODAY) == Streaks(0, 0, None, None)
    assert streaks(days(1, 2, 3, 9, 10), TODAY) == Streaks(2, 3, "2025-03-01", "2025-03-03")
    assert streaks(days(8, 9), TODAY).current == 2
    assert streaks(days(7, 8), TODAY).current == 0
    # Of two equal ones the latest; a date in the future is no day of reading yet.
    assert streaks(days(1, 2, 5, 6, 20), TODAY).longest_from == "2025-03-05"


@pytest.mark.parametrize(
    ("decided", "noted", "days"),
    [
        ([], {}, {}),
        ([("a", "queued", "2025-01-05")], {}, {"01-05": 1, "03-10": 1}),
        (
            [("a", "queued", "2025-01-05"), ("a", "dropped", "2025-02-01")],
            {},
            {"01-05": 1, "02-01": 0, "03-10": 0},
        ),
        (
            [("a", "queued", "2025-01-05"), ("a", "later", "2025-01-06")],
            {},
            {"01-05": 1, "03-10": 1},
        ),
        (
            [("a", "queued", "2025-01-05"), ("a", "done", "2025-03-02")],
            {"a": "2025-02-01"},
            {"01-05": 1, "02-01": 0, "03-10": 0},
        ),
        (
            [("a", "queued", "2025-01-05")],
            {"a": "2025-03-01"},
            {"01-05": 1, "03-01": 0, "03-10": 0},
        ),
        ([("a", "queued", "2025-01-05")], {"a": "2024-12-01"}, {}),
        ([("a", "dropped", "2025-01-05")], {}, {}),
    ],
)
def test_the_queue_grows_and_shrinks(
    decided: list[tuple[str, str, str]], noted: dict[str, str], days: dict[str, int]
) -> None:
    found = {
        day.removeprefix("2025-"): count for day, count in waiting_by_day(decided, noted, TODAY)
    }
    assert found == days


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    vault = init_vault(tmp_path / "vault")
    _note(vault, "one", "2024-12-30", ("LLM", "추론"), "한국어.", "English.")
    _note(vault, "two", "2025-03-09", ("llm",), "한국어만.")
    _note(vault, "three", "2025-03-10", (), "English alone, which is a sentence of some length.")
    rows = [Paper(key=f"arxiv:2501.0000{n}", source="arxiv", title=f"Paper {n}",
                  arxiv=f"2501.0000{n}", seen="2025-03-01") for n in (1, 2)]  # fmt: skip
    upsert(vault, rows)
    append(vault, Triage("arxiv:2501.00001", "queued", None, "2025-02-01T09:00:00+09:00"))
    sync(vault)
    return vault


def _note(vault: Vault, name: str, day: str, tags: Sequence[str], *paragraphs: str) -> None:
    fields: dict[str, str | bool | Sequence[str] | None] = {
        "title": f"Note {name}", "date": day, "tags": tags,
    }  # fmt: skip
    vault.add(f"{day}-{name}", compose(fields, paragraphs=paragraphs))


def test_everything_is_counted(vault: Vault) -> None:
    index = open_index(vault)
    found = statistics(index, TODAY)
    index.close()
    assert found.notes == {"2024-12-30": 1, "2025-03-09": 1, "2025-03-10": 1}
    assert found.papers["2025-03-01"] == 2
    assert found.decisions == {"2025-02-01": 1}
    assert found.streaks == Streaks(2, 2, "2025-03-09", "2025-03-10")
    assert found.coverage == (Coverage("2024", 1, 0, 0, 0), Coverage("2025", 0, 1, 1, 0))
    assert found.topics[0] == Topic("LLM", 2, {"2024": 1, "2025": 1})
    assert found.translations["missing"] == 1
    assert found.queue == (("2025-02-01", 1), ("2025-03-10", 1))
