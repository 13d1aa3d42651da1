"""A post: one blog entry, a Markdown file that names its notes in order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from notes.blocks import Block
from notes.problem import Problem

PostState = Literal["draft", "out"]


@dataclass(frozen=True, slots=True)
class Post:
    """A post file as read.

    path: relative to the vault; date: ISO, from the front matter or else the file's name;
    slug: always safe as a file name and in a URL; notes: what the front matter names, in order
    (stems, or anything else that a link may name); introduction: the body's blocks.
    """

    path: str
    text: str
    title: str
    date: str | None
    slug: str
    notes: tuple[str, ...]
    state: PostState
    introduction: tuple[Block, ...] = ()
    problems: tuple[Problem, ...] = ()


def read_post(text: str, path: str) -> Post:
    """Read a post file; what is odd in it is among its `problems`, and never raised."""
    raise NotImplementedError


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
    raise NotImplementedError
