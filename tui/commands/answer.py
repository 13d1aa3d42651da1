"""`dokhu answer`: settles a question."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tui.commands.options import opened, vault_options
from tui.texts import t

if TYPE_CHECKING:
    from notes.problem import Question
    from tui.session import Session


@click.command()
@click.argument("name", metavar="ID")
@click.argument("title", metavar="[TITLE]", nargs=-1)
@click.option("--choice", type=click.IntRange(min=1), metavar="N", help="The title numbered N.")
@click.option("--keep", is_flag=True, help="Keep all notes of the paper as they are.")
@click.option("--merge", is_flag=True, help="Put what the others hold into the first note.")
@click.option("--drop", is_flag=True, help="Put the last note away, or the one numbered --choice.")
@vault_options
def command(
    name: str,
    title: tuple[str, ...],
    choice: int | None,
    keep: bool,
    merge: bool,
    drop: bool,
    vault: str | None,
    json: bool,
) -> None:
    """Settle a question of `dokhu questions`, or say the title of a paper that has none.

    ID is the question's, or enough of it, or any name of the paper. A title that you answered can
    be answered again. A dropped or merged note goes to the folder .trash of the vault.
    """
    from tui.printing import print_json, say

    word = _one_of(keep=keep, merge=merge, drop=drop, title=bool(title))
    session = opened(vault)
    question = _question(session, name)
    changed = session.answer(question, _said(question, word, " ".join(title), choice))
    if json:
        print_json({"id": question.key, "files": list(changed)})
    else:
        say(t("Settled, in {files}.", files=", ".join(changed)))


def _one_of(**given: bool) -> str | None:
    said = [name for name, is_given in given.items() if is_given]
    if len(said) > 1:
        raise click.UsageError(f"{' and '.join(said)} are two answers; give one")
    return said[0] if said else None


def _said(question: Question, word: str | None, title: str, choice: int | None) -> str:
    chosen = None
    if choice is not None:
        if choice > len(question.options):
            raise click.UsageError(f"there is no choice {choice}, only {len(question.options)}")
        chosen = question.options[choice - 1]
    if question.kind == "title":
        if word not in (None, "title") or not (title or chosen) or (title and chosen):
            raise click.UsageError("say which title it is: TITLE, or --choice N")
        return title or chosen or ""
    if word in (None, "title") or (chosen and word != "drop"):
        raise click.UsageError("say --keep, --merge, or --drop (with --choice N for another note)")
    return f"drop:{chosen}" if chosen else str(word)


def _beginnings(key: str, length: int) -> tuple[str, str]:
    """How `raw:3a85faf5` begins, with and without `raw:`."""
    return key[:length], key.partition(":")[2][:length]


def _question(session: Session, name: str) -> Question:
    """The open question of this id, or of the paper of this name."""
    from tui.errors import UnknownName

    asked = session.questions()
    named = [question for question in asked if question.key == name]
    if not named:
        named = [question for question in asked if name in _beginnings(question.key, len(name))]
    if not named:
        entry = session.find(name)
        named = [question for question in asked if question.key == entry.key]
        if not named:
            named = [question for question in [session.title_question(entry)] if question]
    if len(named) != 1:
        what = "no open question" if not named else "several open questions"
        raise UnknownName(f"there is {what} about “{name}”; see `dokhu questions`")
    return named[0]
