"""A post as one text for somewhere else."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from notes.note import Note
from notes.page import Page, make_page, unknown_links
from notes.post import Post
from notes.problem import Problem
from notes.targets import markdown, text
from notes.translation import state

TARGETS: Mapping[str, tuple[Callable[[Page], str], str]] = {
    "markdown": (markdown.render, markdown.SUFFIX),
    "text": (text.render, text.SUFFIX),
}
_LANGUAGES = {"ko": "Korean", "en": "English"}


@dataclass(frozen=True, slots=True)
class Export:
    """What an export gave.

    name: a file name for it, from the post's slug (`2024-12-13.md`); text: ends in a newline;
    warnings: what the person may want to see to before publishing: a note that is missing, an
    English that is a draft. They do not stop the export.
    """

    name: str
    text: str
    warnings: tuple[Problem, ...] = ()


def export(post: Post, notes: Mapping[str, Note], target: str) -> Export:
    """The post in a target's form (a name in `TARGETS`).

    notes: a note for each name in `post.notes`; a name that is absent is a warning. Notes that
    are linked to may be there too, by the link's words, so that links become their titles.
    Raises KeyError for a target that there is not.
    """
    render, suffix = TARGETS[target]
    return Export(post.slug + suffix, render(make_page(post, notes)), tuple(_warnings(post, notes)))


def _warnings(post: Post, notes: Mapping[str, Note]) -> Iterator[Problem]:
    if not post.notes:
        yield Problem(post.path, 0, "the post names no notes; add their file names under `notes:`")
    for name in post.notes:
        if name not in notes:
            message = f"there is no note “{name}”; it is left out of the post"
            yield Problem(post.path, 0, message)
            continue
        note = notes[name]
        yield from (Problem(note.path, 0, message) for message in _translation_warnings(note))
        for link in unknown_links(note, notes):
            message = f"the link [[{link}]] leads to no note and stays as it is written"
            yield Problem(note.path, 0, message)


def _translation_warnings(note: Note) -> Iterator[str]:
    language = _LANGUAGES[note.translation_language]
    states = state(note).states
    if "missing" in states:
        yield f"there is no {language} yet; the post goes without it"
    if "draft" in states:
        yield f"the {language} is a draft; it is in the post as it is"
    if "stale" in states:
        yield f"the {language} does not follow the latest changes; it is in the post as it is"
