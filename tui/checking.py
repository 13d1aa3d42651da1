"""What is wrong between the files of a vault, where each by itself is in order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from notes.problem import Problem
from notes.settings import FILE_NAME
from store.lists import posts
from store.query import QueryError, parse

if TYPE_CHECKING:
    from notes.vault import Vault
    from store.index import Index


def lost_notes(vault: Vault, index: Index) -> Iterator[Problem]:
    """Each note that a post names and that is not there, by post, at the line that names it."""
    for post in posts(index):
        for name, path in zip(post.notes, post.paths, strict=True):
            if path is None:
                lines = vault.read(post.path).text.splitlines()
                line = next((at for at, text in enumerate(lines, 1) if name in text), 0)
                yield Problem(post.path, line, f"there is no note “{name}”, which this post names")


def malformed_views(vault: Vault) -> Iterator[Problem]:
    """Each saved view whose filter is none, at the line that names it."""
    for view, query in vault.settings.views.items():
        try:
            parse(query)
        except QueryError as error:
            lines = vault.read(FILE_NAME).text.splitlines()
            line = next((at for at, text in enumerate(lines, 1) if view in text), 0)
            yield Problem(FILE_NAME, line, f"the view “{view}”: {error.message}")
