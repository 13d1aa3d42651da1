"""A post: one blog entry, a Markdown file that names its notes in order."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from notes.blocks import Block
from notes.compose import field_lines
from notes.front_matter import FrontMatter, FrontMatterError, front_of
from notes.front_reader import FrontReader
from notes.names import stem_of
from notes.note import LANGUAGES, read_note
from notes.problem import Problem
from notes.slug import is_slug, slug_of

PostState = Literal["draft", "out"]
STATES = ("draft", "out")


@dataclass(frozen=True, slots=True)
class Post:
    """A post file as read.

    path: relative to the vault; date: ISO, from the front matter or else the file's name;
    slug: always safe as a file name and in a URL; notes: what the front matter names, in order
    (stems, or anything else that a link may name); introduction: the body's blocks; titles: by
    language, where a page of that language has another title.
    """

    path: str
    text: str
    title: str
    date: str | None
    slug: str
    notes: tuple[str, ...]
    state: PostState
    introduction: tuple[Block, ...] = ()
    titles: Mapping[str, str] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


def read_post(text: str, path: str) -> Post:
    """Read a post file; what is odd in it is among its `problems`, and never raised."""
    note = read_note(text, path)
    front = _front(text)
    problems = list(note.problems)
    said = FrontReader(front, path, problems)
    stem = stem_of(path)
    slug = said.text("slug") or ""
    if slug and not is_slug(slug):
        message = f"“slug: {slug}” cannot be an address; it is taken as {slug_of(slug)}"
        problems.append(Problem(path, front.lines.get("slug", 0), message))
    return Post(
        path=path,
        text=text,
        title=note.title if note.title_known else stem,
        date=note.date,
        slug=slug_of(slug or stem),
        notes=tuple(dict.fromkeys(map(note_name, said.texts("notes")))),
        state="out" if said.choice("state", STATES) == "out" else "draft",
        introduction=note.blocks,
        titles={lang: title for lang in LANGUAGES if (title := said.text(f"title_{lang}"))},
        problems=tuple(problems),
    )


def compose_post(
    *,
    title: str,
    date: str,
    notes: Sequence[str],
    slug: str | None = None,
    state: PostState = "draft",
    introduction: Sequence[str] = (),
) -> str:
    """The text of a new post file.

    date: ISO; slug: by default the date; introduction: paragraphs, in order.
    """
    lines = [
        *field_lines("title", title),
        *field_lines("date", date),
        *field_lines("slug", slug or date),
        *field_lines("notes", tuple(notes)),
        *field_lines("state", state),
    ]
    head = "\n".join(["---", *lines, "---"]) + "\n"
    body = "".join(f"\n{text.strip()}\n" for text in introduction if text.strip())
    return unicodedata.normalize("NFC", head + body)


def _front(text: str) -> FrontMatter:
    """The front matter, empty where there is none or `read_note` has told what is wrong with it."""
    try:
        return front_of(text) or FrontMatter()
    except FrontMatterError:
        return FrontMatter()


def note_name(written: str) -> str:
    """A note's name out of `stem`, `stem.md`, or a link as Obsidian's editor writes it."""
    link = re.fullmatch(r"\[\[([^\[\]|#]+)[^\[\]]*\]\]", written)
    return (link[1] if link else written).strip().removesuffix(".md")
