"""The blog's text form: a day, then six lines a paper."""

from __future__ import annotations

from collections.abc import Iterator

from seeds.incoming import Incoming, KnownTitles


def looks_like(text: str) -> bool:
    """Whether the text is in this format."""
    raise NotImplementedError


def read(text: str, known_titles: KnownTitles, *, name: str = "") -> Iterator[Incoming]:
    """All that the text holds, in its order."""
    raise NotImplementedError
