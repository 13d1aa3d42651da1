"""Questions that only the person can decide: the answers on offer, and what an answer changes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from notes.catalogue import upsert
from notes.clean import clean_line
from notes.fields import set_field
from notes.merging import ANSWERS
from notes.paper import Paper, title_key
from notes.problem import Question
from notes.twins import take_in
from seeds.hf_search import candidates
from store.questions import answered_title
from store.questions import questions as open_questions
from tui.errors import SessionError
from tui.rewriting import read_writable

if TYPE_CHECKING:
    from notes.vault import Vault
    from store.entries import Entry
    from store.index import Index

TRASH = ".trash"
# A title that the person types may end anywhere, not only at the likeliest places.
_EVERYWHERE = 1000
# Begins the key of a question about the title of a note that has only its file's name.
_OF_NOTE = "note:"


def questions(index: Index) -> list[Question]:
    """The open questions; those about a title with the likeliest titles as options."""
    return [with_options(question) for question in open_questions(index)]


def title_question(index: Index, entry: Entry) -> Question | None:
    """See `Session.title_question`."""
    if entry.title_sure:
        answered = answered_title(index, entry.row)
        return with_options(answered) if answered else None
    return Question("title", _OF_NOTE + entry.note if entry.note else entry.key, "")


def answer(vault: Vault, question: Question, said: str) -> tuple[str, ...]:
    """Settle a question and give the files that changed. Raises SessionError, NotSaved.

    said: see `Session.answer`.
    """
    if question.kind == "title":
        return _answer_title(vault, question, said)
    what, _, path = said.partition(":")
    do = _NOTE_ANSWERS.get(what)
    if do is None:
        raise SessionError(f"“{said}” is no answer to it; say merge, keep or drop")
    if path and path not in question.options:
        raise SessionError(f"{path} is none of its notes: {', '.join(question.options)}")
    return do(vault, question, path or question.options[-1])


def with_options(question: Question) -> Question:
    """A question about a title with the likeliest titles, best first; any other as it is."""
    if question.kind != "title" or question.options or not question.text:
        return question
    titles = tuple(title for title, _ in candidates(question.text))
    return replace(question, options=titles)


def _answer_title(vault: Vault, question: Question, said: str) -> tuple[str, ...]:
    """An answer is a row of its own, so that the row which was asked about stays as imported."""
    title = clean_line(said)
    if not title_key(title):
        raise SessionError("a title needs a letter or a digit")
    if question.key.startswith(_OF_NOTE):
        return _title_note(vault, question.key.removeprefix(_OF_NOTE), title)
    splits = candidates(question.text, _EVERYWHERE) if question.text else []
    abstracts = {title_key(one): abstract for one, abstract in splits}
    row = Paper(
        key=question.key,
        source=ANSWERS,
        title=title,
        abstract=abstracts.get(title_key(title)) or None,
        seen=vault.today().isoformat(),
    )
    return _write_answer(vault, row)


def _title_note(vault: Vault, path: str, title: str) -> tuple[str, ...]:
    file = read_writable(vault, path)
    vault.save(path, set_field(file.text, path, "title", title), file.digest)
    return (path,)


def _keep(vault: Vault, question: Question, path: str) -> tuple[str, ...]:
    """Says which notes may stand beside each other; with one more it is a question again."""
    stems = "\n".join(sorted(PurePosixPath(option).stem for option in question.options))
    today = vault.today().isoformat()
    row = Paper(key=f"notes:{question.key}", source=ANSWERS, seen=today, raw=stems)
    return _write_answer(vault, row)


def _write_answer(vault: Vault, row: Paper) -> tuple[str, ...]:
    upsert(vault, [row])
    # An earlier answer is replaced where it stands, which may be another month's file.
    found = (found.path for found in vault.scan_papers())
    return tuple(sorted(path for path in found if path.startswith(f"papers/{ANSWERS}/")))


def _drop(vault: Vault, question: Question, path: str) -> tuple[str, ...]:
    _to_trash(vault, path)
    return (path,)


def _merge(vault: Vault, question: Question, path: str) -> tuple[str, ...]:
    """The first note takes in every block that it lacks of the others, and their names."""
    first, *others = question.options
    kept = read_writable(vault, first)
    text = kept.text
    for other in others:
        text = take_in(text, first, read_writable(vault, other).text, other)
    vault.save(first, text, kept.digest)
    for other in others:
        _to_trash(vault, other)
    return question.options


_NOTE_ANSWERS: dict[str, Callable[[Vault, Question, str], tuple[str, ...]]] = {
    "keep": _keep,
    "drop": _drop,
    "merge": _merge,
}


def _to_trash(vault: Vault, path: str) -> None:
    """Out of the notes, not out of the world: git ignores the folder, the person can look."""
    folder = vault.root / TRASH
    folder.mkdir(exist_ok=True)
    name = PurePosixPath(path)
    target, number = folder / name.name, 2
    while target.exists():
        target, number = folder / f"{name.stem}-{number}{name.suffix}", number + 1
    (vault.root / path).rename(target)
