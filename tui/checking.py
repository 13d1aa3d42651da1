"""What is wrong between the files of a vault, and in its settings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from notes.export_options import wrong_options
from notes.problem import Problem
from notes.wrong_setting import WrongSetting, located
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


def wrong_settings(vault: Vault) -> list[Problem]:
    """What is wrong within the tables of `dokhu.toml`."""
    views, export, keys = vault.settings.views, vault.settings.export, vault.settings.keys
    wrong = [*_malformed(views), *wrong_options(export)]
    if keys:
        # What keys there are the app alone knows, and with it Textual is loaded.
        from tui.keymap import read_keymap

        wrong += read_keymap(keys)[1]
    return located(vault.root, wrong)


def _malformed(views: Mapping[str, str]) -> Iterator[WrongSetting]:
    """Each saved view whose filter is none."""
    for view, query in views.items():
        try:
            parse(query)
        except QueryError as error:
            yield WrongSetting("views", view, f"is no filter: {error.message}")
