"""The fields of a file as its front matter says them; what cannot be used becomes a problem."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from notes.front_matter import FrontMatter, Value
from notes.problem import Problem


def tag_items(value: Value) -> list[str]:
    """The items of `tags` as written: a list, or (Obsidian, Jekyll) the words of one value."""
    if isinstance(value, str):
        return value.replace(",", " ").split()
    return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []


def listed_tag(item: str) -> str:
    """A tag as an item of front matter says it, with or without `#`."""
    return item.strip().removeprefix("#")


class FrontReader:
    """Reads the fields of one file, and adds what is wrong with them to `problems`."""

    def __init__(self, front: FrontMatter, path: str, problems: list[Problem]) -> None:
        self._front = front
        self._path = path
        self._problems = problems

    def text(self, key: str) -> str | None:
        """A field as one line of text; None where it is absent or empty."""
        value = self._front.values.get(key)
        if value is None:
            return None
        if isinstance(value, list | dict):
            self._report(key, f"“{key}” is a list, expected one value")
            return None
        return " ".join(value.split()) or None

    def texts(self, key: str) -> tuple[str, ...]:
        """A field as a list; a single value is a list of one."""
        value = self._front.values.get(key)
        if value is None:
            return ()
        items = value if isinstance(value, list) else [value]
        texts = [item.strip() for item in items if isinstance(item, str)]
        if len(texts) < len(items) and any(isinstance(item, list | dict) for item in items):
            self._report(key, f"“{key}” holds nested values, expected a list of texts")
        return tuple(filter(None, texts))

    def tags(self) -> tuple[str, ...]:
        """The tags, without `#`."""
        self.texts("tags")  # reports what cannot be read
        return tuple(filter(None, map(listed_tag, tag_items(self._front.values.get("tags")))))

    def date(self, key: str) -> str | None:
        """A field as an ISO date; a time after it is left aside."""
        value = self.text(key)
        if value is None:
            return None
        try:
            return date.fromisoformat(value[:10]).isoformat()
        except ValueError:
            self._report(key, f"“{key}: {value}” is not a date; write it as 2024-12-13")
            return None

    def choice(self, key: str, allowed: Sequence[str]) -> str | None:
        """A field that is one of a few words."""
        value = self.text(key)
        if value is not None and value not in allowed:
            choices = ", ".join(allowed)
            self._report(key, f"“{key}: {value}” is not known; it is one of {choices}")
            return None
        return value

    def _report(self, key: str, message: str) -> None:
        self._problems.append(Problem(self._path, self._front.lines.get(key, 0), message))
