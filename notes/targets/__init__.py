"""Where a post can go: one target a file, each a `Target` under the name `TARGET`.

A new target is a file here, a line in `TARGETS`, and a golden file for the tests.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from notes.targets.target import Target

# What each is, in the words of `dokhu export --help`.
TARGETS = {
    "text": "the blog as plain text",
    "markdown": "a Markdown page",
    "html": "a page for a browser; of the whole blog, a site with index and feed",
    "hugo": "a Hugo site",
    "jekyll": "a Jekyll site",
    "pelican": "a Pelican site",
    "nikola": "a Nikola site",
    "eleventy": "an Eleventy site",
    "astro": "an Astro site",
    "zola": "a Zola site",
    "substack": "a page to copy into Substack's editor",
    "velog": "Markdown to paste into velog",
    "tistory": "HTML to paste into Tistory",
    "eml": "a newsletter as an e-mail",
}


def target_named(name: str) -> type[Target]:
    """The target of this name. Raises KeyError."""
    if name not in TARGETS:
        raise KeyError(name)
    found: type[Target] = import_module(f"notes.targets.{name}").TARGET
    return found
