"""Plots say what was counted, in the width that there is, with and without colours."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

import pytest

from notes.vault import init_vault
from store.statistics import Coverage, Topic
from tests.tui.app_vault import make_vault, running, screen_text, settled
from tests.tui.command_line import Dokhu
from tui.cells import cells
from tui.plots.ansi import print_lines
from tui.plots.coverage import coverage_by_year
from tui.plots.growth import growth
from tui.plots.heat_map import heat_map
from tui.plots.pieces import Line, Piece, shade
from tui.plots.topics import topics_by_year
from tui.screens.statistics import StatisticsScreen
from tui.texts import language

LAST = date(2025, 3, 12)  # a Wednesday


def texts(lines: Sequence[Line]) -> list[str]:
    return ["".join(piece.text for piece in line) for line in lines]


def widest(lines: Sequence[Line]) -> int:
    return max(map(cells, texts(lines)))


def test_shades_go_from_none_to_most() -> None:
    assert [shade(value, 8) for value in (0, 1, 2, 3, 5, 7, 8)] == [
        "heat-0", "heat-1", "heat-1", "heat-2", "heat-3", "heat-4", "heat-4",
    ]  # fmt: skip
    assert shade(1, 1) == "heat-4"


def test_each_day_stands_in_its_week_and_weekday() -> None:
    counts = {"2025-03-12": 3, "2025-03-03": 12, "2024-03-11": 1, "1999-01-01": 9}
    lines = texts(heat_map(counts, LAST, 120, numbers=True))
    assert lines[3].startswith("Wed") and lines[3].endswith(" 3")
    assert lines[1].rstrip().endswith(" + .")
    # 53 weeks: the first Monday is a year and a day before the last.
    assert lines[1][5:7] == " 1"
    assert sum(line.count("9") for line in lines[1:]) == 0


@pytest.mark.parametrize("width", [200, 120, 80, 30, 6])
def test_a_year_is_never_wider_than_the_screen(width: int) -> None:
    days = {str(LAST - timedelta(days=number)): number % 11 for number in range(400)}
    assert widest(heat_map(days, LAST, width, numbers=True)) <= width


def test_colours_instead_of_numbers() -> None:
    lines = heat_map({"2025-03-12": 3}, LAST, 120, numbers=False)
    assert lines[3][-1] == Piece("  ", "heat-4")
    assert "less" in texts(lines)[-1]


def test_languages_share_a_bar() -> None:
    lines = coverage_by_year([Coverage("2024", 8, 1, 1, 0), Coverage("2025", 0, 5, 0, 0)], 113)
    assert texts(lines)[0].count("█") == 80
    assert texts(lines)[0].count("▒") == texts(lines)[0].count("░") == 10
    assert texts(lines)[1].count("▒") == 50
    assert widest(lines) <= 113
    assert coverage_by_year([], 100) == []


def test_a_topic_has_its_notes_of_each_year() -> None:
    topics = [Topic("합성 데이터", 12, {"2023": 2, "2025": 10}), Topic("rag", 1, {"2024": 1})]
    lines = texts(topics_by_year(topics, 60, 5))
    assert lines[0].split() == ["2023", "2024", "2025"]
    assert lines[1].split() == ["합성", "데이터", "12", "2", "10"]
    assert len(set(map(cells, lines))) == 1
    narrow = texts(topics_by_year(topics, 36, 1))
    assert narrow[0].split() == ["2025"]
    assert len(narrow) == 2


def test_growth_stands_on_its_axes() -> None:
    lines = texts(growth([("2025-01-01", 1), ("2025-02-01", 30), ("2025-03-01", 4)], 60, 10))
    assert lines[-1].split() == ["2025-01-01", "2025-01-21", "2025-02-09", "2025-03-01"]
    assert any("30" in line for line in lines)
    assert max(map(cells, lines)) <= 60
    assert growth([("2025-01-01", 1)], 60, 10) == []


def test_nothing_but_our_colours_reaches_a_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    line = [Piece("a\x1b[31m\x07b", "headline")]
    print_lines([line], colours=True)
    print_lines([line], colours=False)
    coloured, plain = capsys.readouterr().out.splitlines()
    assert coloured == f"\x1b[1m{plain}\x1b[0m"
    assert "\x1b" not in plain and "\x07" not in plain


def test_the_command_prints_pictures_and_json(tmp_path: Path) -> None:
    vault = make_vault(tmp_path / "vault")
    dokhu = Dokhu(vault.root)
    shown = dokhu("stats")
    assert "1 note · 5 papers" in shown.output
    assert "rag" in shown.output
    assert "\x1b" not in shown.output
    assert "2024 Jan" in dokhu("stats", "--year", "2024").output
    found = dokhu.json("stats")
    assert found["notes"] == {"2024-12-06": 1}
    assert found["topics"][0]["tag"] == "rag"


def test_an_empty_vault_has_no_pictures(tmp_path: Path) -> None:
    vault = init_vault(tmp_path / "empty")
    assert Dokhu(vault.root)("stats").output.splitlines() == ["0 notes · 0 papers"]


async def test_the_screen_shows_them(tmp_path: Path) -> None:
    async with running(make_vault(tmp_path / "vault")) as (app, pilot):
        await pilot.press("ctrl+g")
        await settled(app, pilot)
        assert isinstance(app.screen, StatisticsScreen)
        assert "New papers a day" in screen_text(app)
        await pilot.press("escape")
        assert app.screen is app.library


async def test_the_days_of_earlier_years_are_a_key_away(tmp_path: Path) -> None:
    async with running(make_vault(tmp_path / "vault"), (120, 40)) as (app, pilot):
        await pilot.press("ctrl+g")
        await settled(app, pilot)
        while "2024 Jan" not in screen_text(app):
            before = screen_text(app)
            await pilot.press("left")
            await settled(app, pilot)
            assert screen_text(app) != before
        await pilot.press("left")
        await settled(app, pilot)
        assert "2024 Jan" in screen_text(app)
        await pilot.press("right")
        await settled(app, pilot)
        assert "2024 Jan" not in screen_text(app)


async def test_the_pictures_scroll_by_letters_and_the_hints_name_the_arrows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "ko_KR.UTF-8")
    language.cache_clear()
    async with running(make_vault(tmp_path / "vault"), (80, 24)) as (app, pilot):
        await pilot.press("ctrl+g")
        await settled(app, pilot)
        assert "← 앞 해" in screen_text(app).splitlines()[-1]
        await pilot.press("G")
        await settled(app, pilot)
        assert app.screen.query_one("#pictures").scroll_offset.y > 0
