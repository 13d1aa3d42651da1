"""Every text that the app shows has its Korean, with the same places for values."""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import click
import pytest
from textual.binding import Binding

import tui
from notes.language import OWN_NAMES
from notes.targets import TARGETS
from notes.vault import Vault
from store.index import _OTHER_VERSION
from tests.tui.app_vault import running, screen_text, settled
from tui import decisions, thread
from tui.bindings import EVERYWHERE, SCREENS
from tui.commands import progress, questions, search, status
from tui.commands.cli import cli
from tui.commands.table import COMMANDS
from tui.configuration import config_file
from tui.plots import coverage, heat_map
from tui.post_editing import LACKS
from tui.screens import asking, conflict, help, library_words, tour
from tui.texts import _CATALOGUES, language, t, tn
from tui.views import _TO_READ, _TO_WRITE
from tui.widgets import filter_bar, paper_page
from tui.widgets.columns import columns

HANGUL = re.compile("[가-힣]")
# The same in both languages.
SAME = {"한/En", "한", "en"}


def called() -> Iterator[str]:
    """What the code gives to `t` and `tn` (of these the text for many)."""
    for path in sorted(Path(tui.__file__).parent.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                at = {"t": 0, "tn": 2}.get(node.func.id)
                if at is not None and isinstance(node.args[at], ast.Constant):
                    yield str(node.args[at].value)  # type: ignore[attr-defined]


def looked_up() -> Iterator[str]:
    """What is given to `t` by way of a variable."""
    for binding in (*EVERYWHERE, *(b for bindings in SCREENS.values() for b in bindings)):
        yield from filter(None, (binding.description, binding.tooltip))
    for shown in (conflict.ConflictScreen.BINDINGS, filter_bar.FilterLine.BINDINGS):
        yield from (binding.description for binding in shown if isinstance(binding, Binding))
    yield from SCREENS
    yield from (column.heading for column in columns(200) if column.heading)
    yield from (view.name for view in (*_TO_READ, *_TO_WRITE))
    yield from (text for page in tour.PAGES for text in page)
    yield from (meaning for rows in (help._MOVING, help._LIST, help._FILTER) for _, meaning in rows)
    yield from (part.heading for part in help.sections({}))
    yield from (help._KOREAN, *library_words.SORT_SAID.values())
    yield from (library_words._NOTHING_YET, library_words._READING, library_words._NO_MATCH)
    yield library_words._NOT_READ
    yield from (label for label, _ in asking._NOTE_ANSWERS)
    yield from ("new", "queued", "later", "reading", "done", "dropped", "draft", "final", "stale")
    yield from (*LACKS, *decisions._SAID.values(), *paper_page._LANGUAGES.values(), "Links")
    yield from (*heat_map._MONTHS, *filter(None, heat_map._WEEKDAYS), "Linked from")
    yield from (name for _, name in coverage._PARTS.values())
    yield filter_bar._PLACEHOLDER
    yield from (name for name, _ in thread._REASONS)
    yield from help_texts()
    yield from TARGETS.values()
    yield from (word for words in status._LABELS.values() for word in words if word[:6] != "dokhu ")
    yield from ("dokhu offers what was typed again", "vault", "index", "drafts", "missing")
    yield from (*progress.READING, "Importing", "Exporting", "Korean words")
    yield from ("Nothing was written.", "`dokhu sync` reads the rest.")
    yield "What is in the vault by now is whole; the same import goes on from there."
    yield from (*questions._ASKED.values(), *search._PARTS.values(), "Notes", "Papers")
    yield from ("unmarked", "out", "not saved", "nothing written", "saved", *OWN_NAMES)


def help_texts() -> Iterator[str]:
    """What `--help` shows: click's own words, then paragraphs and options of every command."""
    yield from ("Options", "Commands", "required", "Show this message and exit.")
    yield from (place.help for place in COMMANDS.values())
    context = click.Context(cli)
    commands = [cli, *filter(None, (cli.get_command(context, name) for name in COMMANDS))]
    for command in commands:
        if isinstance(command, click.Group) and command is not cli:
            commands += command.commands.values()
        for paragraph in inspect.cleandoc(command.help or "").split("\n\n"):
            # Of what keeps its lines, examples are the same in both languages.
            if not paragraph.startswith("\b"):
                yield " ".join(paragraph.split())
            elif re.search(r"\S  +\S", paragraph):
                yield paragraph
        for option in command.params:
            if isinstance(option, click.Option) and option.help:
                yield " ".join(option.help.split())


TEXTS = sorted({*called(), *looked_up()} - SAME - {"ko", "en", ""})
KOREAN = {
    english: korean
    for part in _CATALOGUES
    for english, korean in import_module(f"tui.texts.{part}").KOREAN.items()
}


def places(text: str) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", text))


def test_every_text_has_its_korean() -> None:
    missing = [text for text in TEXTS if text not in KOREAN]
    assert not missing, "\n".join(missing)


def test_no_korean_is_left_over() -> None:
    assert sorted(KOREAN.keys() - set(TEXTS)) == []


# What is shown as it is: an example, and names.
AS_THEY_ARE = {"llm reasoning -vision", "dokhu ", "dokhu: "}
SHOWING = {"notify", "say", "warn", "echo", "print", "prompt", "Static", "update", "show_problem"}


def test_nothing_is_shown_but_by_t() -> None:
    found = {
        text
        for path in sorted(Path(tui.__file__).parent.rglob("*.py"))
        for call in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(call, ast.Call)
        for text in shown_at_once(call)
        if re.search("[a-z]{3}", text)
    }
    assert found - AS_THEY_ARE == set()


def shown_at_once(call: ast.Call) -> Iterator[str]:
    """The words of a call's own that it puts before the person."""
    shown = [each.value for each in call.keywords if each.arg in ("placeholder", "title")]
    if ast.unparse(call.func).rpartition(".")[2] in SHOWING:
        shown += call.args[:1]
    for argument in shown:
        parts = argument.values if isinstance(argument, ast.JoinedStr) else [argument]
        yield from (str(part.value) for part in parts if isinstance(part, ast.Constant))


def test_values_have_their_places_in_both_languages() -> None:
    assert [e for e, k in KOREAN.items() if places(e) != places(k)] == []


def test_korean_is_korean() -> None:
    assert [k for k in KOREAN.values() if not HANGUL.search(k)] == ["{n}/{all}"]
    # One manner of speaking everywhere: neither the formal style nor the plain one.
    assert [k for k in KOREAN.values() if re.search(r"(습니다|하십시오|한다)[.!]?\Z", k)] == []


def test_the_locale_or_the_person_says_which_language(monkeypatch: pytest.MonkeyPatch) -> None:
    assert t("Saved {path}", path="a.md") == "Saved a.md"
    assert tn(1, "{n} note", "{n} notes") == "1 note"
    assert tn(1_000, "{n} note", "{n} notes") == "1,000 notes"
    monkeypatch.setenv("LC_ALL", "ko_KR.UTF-8")
    language.cache_clear()
    assert "a.md" in t("Saved {path}", path="a.md") != "Saved a.md"
    assert tn(1, "{n} note", "{n} notes") == KOREAN["{n} notes"].replace("{n}", "1")
    Path(config_file()).parent.mkdir(parents=True)
    Path(config_file()).write_text('language = "en"\n', "utf-8")
    language.cache_clear()
    assert t("Saved {path}", path="a.md") == "Saved a.md"


def test_a_text_of_somebody_else_is_left_as_it_is(korean: None) -> None:
    assert t("A title of a paper") == "A title of a paper"


@pytest.mark.parametrize(
    "keys", ["", "f1", "f7", "enter", "z 1", "ctrl+g", "right", "f8", "number_sign"]
)
async def test_no_english_is_left_on_a_screen(vault: Vault, korean: None, keys: str) -> None:
    async with running(vault, (160, 50)) as (app, pilot):
        for key in keys.split():
            await pilot.press(key)
            await settled(app, pilot)
        shown = screen_text(app)
        # A short word may be one of the notes. The pane of a language is named in that language.
        left = [text for text in TEXTS if len(text) > 8 and text in shown]
        assert left == []


async def test_messages_from_other_rooms_are_korean_on_the_screen(
    vault: Vault, korean: None
) -> None:
    async with running(vault) as (app, pilot):
        app.notify(_OTHER_VERSION)
        await pilot.press("ctrl+c")
        await settled(app, pilot)
        said = [notification.message for notification in app._notifications]
        assert "다른 버전의 dokhu가" in said[0]
        assert "Ctrl+Q를 누르면" in said[1]
