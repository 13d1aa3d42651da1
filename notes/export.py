"""A post as files for somewhere else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from notes.note import LANGUAGES, Note
from notes.page import Page, Plan, make_pages
from notes.post import Post
from notes.problem import Problem
from notes.published_languages import is_draft, languages_of
from notes.targets import TARGETS as TARGETS
from notes.targets import target_named
from notes.targets.target import OutFile, Site, Target
from notes.translation import state

_LANGUAGES = {"ko": "Korean", "en": "English"}


@dataclass(frozen=True, slots=True)
class Export:
    """What an export of one post gave.

    name: a file name for its page, from the post's slug (`2024-12-13.md`); text: the page, ends in
    a newline; files: all of it, the page's file (or the two of a pair) first; warnings: what the
    person may want to see to before publishing: a note that is missing, an English that is a draft.
    They do not stop the export. lacks_notes: whether it is less than the post says.
    """

    post: str
    name: str
    text: str
    files: tuple[OutFile, ...]
    pages: tuple[Page, ...]
    warnings: tuple[Problem, ...] = ()
    lacks_notes: bool = False


def export(
    post: Post,
    notes: Mapping[str, Note],
    target: str | Target,
    plan: Plan | None = None,
) -> Export:
    """The post in a target's form (a name in `TARGETS`, or a target with its site).

    notes: a note for each name in `post.notes`; a name that is absent is a warning. Notes that
    are linked to may be there too, by the link's words, so that links become their titles.
    Raises KeyError for a target that there is not, notes.templates.TemplateError.
    """
    plan = plan or Plan()
    to = target_named(target)(Site()) if isinstance(target, str) else target
    pages = make_pages(post, notes, plan)
    warnings = [
        *_warnings(post, notes, plan),
        *(problem for page in pages for problem in page.problems),
    ]
    if not to.carries_pictures:
        warnings += (_by_hand(post, page) for page in pages if page.pictures)
    files: list[OutFile] = []
    for page in pages:
        files += to.files(page)
    first = files[0]
    return Export(
        post=post.path,
        name=f"{post.slug}{to.suffix}",
        text=first.data.decode(),
        files=tuple({file.path: file for file in files}.values()),
        pages=tuple(pages),
        warnings=tuple(dict.fromkeys(warnings)),
        lacks_notes=not post.notes or not notes.keys() >= set(post.notes),
    )


def _warnings(post: Post, notes: Mapping[str, Note], plan: Plan) -> Iterator[Problem]:
    if not post.notes:
        yield Problem(post.path, 0, "the post names no notes; add their file names under `notes:`")
    for name in post.notes:
        if name not in notes:
            message = f"there is no note “{name}”; it is left out of the post"
            yield Problem(post.path, 0, message)
            continue
        note = notes[name]
        yield from (Problem(note.path, 0, message) for message in _about_translation(note, plan))


def _about_translation(note: Note, plan: Plan) -> Iterator[str]:
    language = _LANGUAGES[note.translation_language]
    where = f"the {language} page" if plan.pair else "the post"
    if is_draft(note) and not plan.drafts:
        yield f"the {language} is a draft and is left out of {where}; --drafts puts it in"
    elif is_draft(note):
        yield f"the {language} is a draft; it is in the post as it is"
    for lang in LANGUAGES:
        if not note.paragraphs(lang) and any(map(note.paragraphs, LANGUAGES)):
            what = f"there is no {_LANGUAGES[lang]} yet"
            yield (
                f"{what}; it is left out of the {_LANGUAGES[lang]} page"
                if plan.pair
                else f"{what}; the post goes without it"
            )
    shown = note.translation_language in languages_of(note, plan.drafts)
    if shown and "stale" in state(note).states:
        yield f"the {language} does not follow the latest changes; it is in the post as it is"


def _by_hand(post: Post, page: Page) -> Problem:
    names = ", ".join(picture.source.name for picture in page.pictures.values())
    return Problem(post.path, 0, f"images do not go along; put them in by hand: {names}")
