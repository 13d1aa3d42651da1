"""Completes the tag that is being typed."""

from __future__ import annotations

from collections.abc import Sequence

from textual.suggester import Suggester

from notes.clean import clean_line


class TagSuggester(Suggester):
    """Completes the last word of a line of tags, with or without `#` or `-` before it."""

    def __init__(self, known: Sequence[str]) -> None:
        """known: the tags, the likeliest first."""
        super().__init__(use_cache=False, case_sensitive=True)
        self._known = known

    async def get_suggestion(self, value: str) -> str | None:
        """The line with its last word completed; None where nothing begins so."""
        return complete_tag(value, self._known)


def complete_tag(line: str, known: Sequence[str]) -> str | None:
    """The line with its last tag completed by the first known one that begins with it.

    A tag that is on the line already is not offered again.
    """
    words = clean_line(line).replace(",", " ").split(" ")
    before, typed = words[:-1], words[-1]
    name = typed.lstrip("#-")
    if not name:
        return None
    taken = {word.lstrip("#-") for word in before}
    for tag in known:
        if tag.casefold().startswith(name.casefold()) and tag != name and tag not in taken:
            return line + tag[len(name) :]
    return None
