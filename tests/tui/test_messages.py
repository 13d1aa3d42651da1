"""What the other rooms say is known again, whatever values are in it, and said in Korean."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

import notes
import seeds
import store
import tui
from tui.texts import language
from tui.texts.messages import _CATALOGUES, translated

pytestmark = pytest.mark.usefixtures("korean")
HANGUL = re.compile("[가-힣]")
SAYERS = ("Problem", "WrongSetting", "Notice", "_problem", "wrong.append")
# Errors of the program itself: nobody reads them unless it is wrong.
INTERNAL = {
    "not a field of a note: 1",
    "1 is no name for a source: use a-z, 0-9 and -",
    "no YAML front matter",
    "a note is edited with notes.splice, so that its lines stay",
    "no rows to merge",
    "1 is no post",
    "the command that makes a note ended early",
}


def sources() -> Iterator[ast.Module]:
    for room in (notes, store, seeds, tui):
        for path in sorted(Path(str(room.__file__)).parent.rglob("*.py")):
            if path.parent.name != "texts":
                yield ast.parse(path.read_text("utf-8"))


def pattern(node: ast.Constant | ast.JoinedStr) -> str:
    """The text with a number for each value."""
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else ""
    numbered = iter(range(1, 100))
    parts = [
        part.value if isinstance(part, ast.Constant) else next(numbered) for part in node.values
    ]
    return "".join(map(str, parts))


def said(node: ast.expr, function: ast.AST) -> Iterator[str]:
    """The texts that an argument may be, also by way of a variable of the function."""
    if isinstance(node, ast.Constant | ast.JoinedStr):
        yield pattern(node)
    elif isinstance(node, ast.IfExp):
        yield from said(node.body, function)
        yield from said(node.orelse, function)
    elif isinstance(node, ast.Name):
        for other in ast.walk(function):
            if isinstance(other, ast.Assign) and ast.unparse(other.targets[0]) == node.id:
                yield from said(other.value, ast.Pass())


def messages() -> Iterator[str]:
    """What is raised, and what is said to be wrong with a file."""
    for module in sources():
        functions = [n for n in ast.walk(module) if isinstance(n, ast.FunctionDef)]
        for function in functions:
            for node in ast.walk(function):
                if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call):
                    for argument in node.exc.args:
                        yield from said(argument, function)
                elif isinstance(node, ast.Call) and ast.unparse(node.func) in SAYERS:
                    yield from said(node.args[-1], function)


MESSAGES = sorted({text for text in messages() if re.search("[a-z]{2} [a-z]", text)} - INTERNAL)


def test_every_message_has_its_korean() -> None:
    assert len(MESSAGES) > 120
    assert [text for text in MESSAGES if not HANGUL.search(translated(text))] == []


# How the texts begin that click and the system say.
ELSEWHERE = ("Did you", "Got ", "Invalid ", "Missing ", "No such ", "Option ", "(Possible ")
CHOICE = "{value} is not "
SYSTEM = re.compile(r"[A-Z][\w -]+")


def test_no_korean_is_left_over() -> None:
    everything = "\n".join(text for module in sources() for text in literals(module))
    left = [
        english
        for part in _CATALOGUES
        for english in import_module(f"tui.texts.{part}").KOREAN
        if not english.startswith((*ELSEWHERE, CHOICE)) and not SYSTEM.fullmatch(english)
        for piece in re.split(r"\{\w+\}", english)
        if piece.strip(" “”:;.") not in everything
    ]
    assert left == []


def literals(module: ast.Module) -> Iterator[str]:
    for node in ast.walk(module):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


@pytest.mark.parametrize(
    ("message", "said"),
    [
        (
            "notes/a.md:3: “tags” holds nested values; change it in the file",
            "notes/a.md:3: “tags”: 겹친 값이 있어요. 파일에서 고치세요",
        ),
        (
            "“tea” may be several:\n  Tea  1\n  Teapots  2\n  and 3 more",
            "“tea”에 맞는 것이 여럿이에요.\n  Tea  1\n  Teapots  2\n  외 3개",
        ),
        (
            "/v/a.md could not be saved: the disk is full. The file on disk is as it was.",
            "/v/a.md: 저장하지 못했어요. 디스크가 꽉 찼어요. 디스크의 파일은 그대로예요.",
        ),
        (
            "the front matter is one {…}; change it in the file",
            "앞머리가 통째로 {…} 하나예요. 파일에서 고치세요",
        ),
        (
            "“upvotes” is 'x', expected a whole number; the line is left out",
            "“upvotes”: 'x' 대신 숫자 값이라야 해요. 그 줄은 빼 둘게요",
        ),
        (
            "x.txt: cannot be read: Permission denied; left out",
            "x.txt: 읽을 수 없어요. 권한이 없어요. 빼 둘게요",
        ),
        (
            "a.toml:3: the setting “views.a” is no filter: “tag:” needs a value, such as tag:a",
            "a.toml:3: “views.a” 설정: 필터가 아니에요. “tag:” 뒤에 값이 있어야 해요. 보기: tag:a",
        ),
        (
            "the setting “export.pair” must be true or false; it is ignored",
            "“export.pair” 설정: true나 false라야 해서 무시해요",
        ),
        ("a program's own words: it broke", "a program's own words: it broke"),
        # The person's own words stay, also where they are words that dokhu says.
        (
            "nothing in the vault is called “it is not a file”",
            "보관함에 “it is not a file”(이)라는 것이 없어요",
        ),
    ],
)
def test_a_message_is_known_by_its_form(message: str, said: str) -> None:
    assert translated(message) == said


def test_messages_are_english_for_others(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    language.cache_clear()
    assert translated("this file is empty") == "this file is empty"
