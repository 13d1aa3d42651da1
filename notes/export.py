"""A post as one text for somewhere else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from notes.note import Note
from notes.post import Post
from notes.problem import Problem


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
    raise NotImplementedError
