"""`dokhu questions`: what only the person can decide."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from tui.commands.options import opened, vault_options
from tui.texts import t

if TYPE_CHECKING:
    from notes.problem import Question


@click.command()
@vault_options
def command(vault: str | None, json: bool) -> None:
    """List what only you can decide: where a title ends, or which of a paper's notes to keep.

    Settle one with `dokhu answer`.
    """
    from tui.printing import print_json

    asked = opened(vault).questions()
    if json:
        print_json([_document(question) for question in asked])
    else:
        _print(asked)


def _document(question: Question) -> dict[str, Any]:
    return {
        "id": question.key,
        "kind": question.kind,
        "text": question.text,
        "options": list(question.options),
    }


def _print(asked: list[Question]) -> None:
    from tui.cells import fit
    from tui.printing import say, terminal_width

    width = terminal_width()
    for question in asked:
        say(f"{question.key}  {t(_ASKED[question.kind])}")
        say(f"    {fit(question.text, width - 4)}")
        for number, option in enumerate(question.options, 1):
            say(f"    {number}. {fit(option, width - 7)}")
    if not asked:
        click.echo(t("No questions."), err=True)


_ASKED = {
    "title": "Which is its title? `dokhu answer ID --choice N`, or `dokhu answer ID TITLE`",
    "notes": "One paper, several notes. `dokhu answer ID --merge`, --keep or --drop",
}
