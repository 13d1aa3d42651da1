"""Themes of the person's own come from their configuration, on top of one of ours."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.app_vault import make_vault, running
from tui.configuration import config_file
from tui.own_themes import own_themes
from tui.themes import INK, PAPER

OWN = """
theme = "rain"
[themes.rain]
base = "paper"
primary = "#123456"
korean = "#aa0000"
"""


def configure(text: str) -> None:
    Path(config_file()).parent.mkdir(parents=True, exist_ok=True)
    Path(config_file()).write_text(text, "utf-8")


def test_a_theme_is_one_of_ours_with_other_colours() -> None:
    configure(OWN)
    (theme,), problems = own_themes()
    assert problems == []
    assert (theme.name, theme.primary, theme.dark) == ("rain", "#123456", False)
    assert theme.variables == {**PAPER.variables, "korean": "#aa0000"}
    assert PAPER.variables["korean"] != "#aa0000"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[themes.x]\nbase = 'moon'", "ink, paper or contrast"),
        ("[themes.x]\nprimary = 'no colour'", "must be a colour"),
        ("[themes.x]\nprimary = 5", "must be a colour"),
        ("[themes.x]\nkorea = '#fff'", "no such colour"),
        ("[themes]\nx = 5", "must be a table"),
        ("themes = [", "cannot be read"),
    ],
)
def test_what_is_wrong_is_said(text: str, said: str) -> None:
    configure(text)
    _, problems = own_themes()
    assert said in problems[0]


def test_what_is_wrong_costs_itself_alone() -> None:
    configure(f"{OWN}warning = 5\nkorea = '#fff'\n[themes.snow]\nbase = 'moon'\npanel = '#fff'")
    (rain, snow), problems = own_themes()
    assert (rain.primary, rain.warning) == ("#123456", PAPER.warning)
    assert "korea" not in rain.variables
    assert (snow.panel, snow.background) == ("#fff", INK.background)
    assert len(problems) == 3


async def test_the_app_begins_in_it(tmp_path: Path) -> None:
    configure(OWN)
    async with running(make_vault(tmp_path / "vault")) as (app, pilot):
        assert app.theme == "rain"
        await pilot.press("f12")
        assert app.theme == "ink"
