"""Taking one post into the index."""

from __future__ import annotations

from notes.clean import clean_line
from notes.post import read_post
from notes.problem import Problem
from store.changes import Changes
from store.names import link_name


def put(changes: Changes, path: str, text: str) -> list[Problem]:
    """Bring the post up to its text; what is wrong in it."""
    known = _forget(changes, path)
    post = read_post(text, path)
    title = clean_line(post.title)
    changes.add("posts", path=path, title=title, date=post.date, slug=post.slug, state=post.state)
    for position, stem in enumerate(post.notes):
        stem = clean_line(stem)
        changes.add("post_notes", post=path, position=position, stem=stem, name=link_name(stem))
    changes.changed += known
    changes.added += not known
    return list(post.problems)


def remove(changes: Changes, path: str) -> None:
    """Forget a post that is gone."""
    changes.removed += _forget(changes, path)


def _forget(changes: Changes, path: str) -> bool:
    changes.delete("post_notes", "post", [path])
    return changes.connection.execute("DELETE FROM posts WHERE path = ?", (path,)).rowcount > 0
