"""Where an incoming post goes: a post of its day that is there already is never overwritten."""

from __future__ import annotations

from typing import Literal

from notes.atomic import ChangedOnDisk
from notes.names import alternatives
from notes.post import read_post
from notes.problem import Problem
from notes.vault import Vault
from seeds.incoming import IncomingPost


def place_post(vault: Vault, post: IncomingPost) -> Literal["same", "new"] | Problem:
    """Write the post where it is not there already; a Problem says that it is the day's second.

    Raises notes.atomic.NotSaved.
    """
    for stem in alternatives(post.date):
        path = f"posts/{stem}.md"
        try:
            text = vault.read(path).text
        except FileNotFoundError:
            break
        # The person may have edited its title or introduction since it was imported.
        if text == post.text or read_post(text, path).notes == post.notes:
            return "same"
    try:
        vault.save(path, post.text, "")
    except ChangedOnDisk:
        return Problem(path, 0, "another program made this post meanwhile; import again")
    if stem == post.date:
        return "new"
    message = f"there is another post of {post.date}, so the imported one has its own file"
    return Problem(path, 0, f"{message}; keep one of them, or put them together")
