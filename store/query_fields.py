"""The fields of a query, `name:value`, and what their values may be."""

from __future__ import annotations

import re
from datetime import date

from notes.clean import clean_line
from notes.status import STATUSES
from store.names import fold
from store.query_tree import PARTS, QueryError

CHOICES: dict[str, tuple[str, ...]] = {
    "status": (*STATUSES, "new", "none"),
    "is": ("starred", "posted", "note", "paper", "question"),
    "needs": ("ko", "en", "tags", "title", "paper"),
    "translation": ("missing", "draft", "final", "stale", "unmarked"),
    "lang": ("ko", "en", "other"),
    "in": PARTS,
}
FIELDS = ("tag", "by", *CHOICES, "before", "after", "seen", "source", "year")
_DATE = re.compile(r"(\d{4})(?:-(\d\d?)(?:-(\d\d?))?)?", re.ASCII)
_YEAR = re.compile(r"\d{4}", re.ASCII)


def read_values(name: str, text: str, quoted: bool, position: int) -> tuple[str, ...]:
    """The values of a field, as the index compares them. Raises QueryError.

    `status:new` and `status:none` are ("none",); dates are the first day that is not before, and
    the last day that is not after.
    """
    written = [text] if quoted else text.split(",")
    values = [value for value in map(clean_line, written) if value]
    if not values:
        raise QueryError(f"“{name}:” needs a value, such as {name}:{_EXAMPLES[name]}", position)
    return tuple(dict.fromkeys(_value(name, value, position) for value in values))


_EXAMPLES = {
    "tag": "llm",
    "by": "bengio",
    "before": "2025",
    "after": "2024-12-01",
    "seen": "2024-12-13",
    "source": "arxiv",
    "year": "2024",
    **{name: choices[0] for name, choices in CHOICES.items()},
}


def _value(name: str, value: str, position: int) -> str:
    if name in CHOICES:
        return _choice(name, value, position)
    if name in ("before", "after"):
        return _day(name, value, position)
    if name == "seen":
        # A year or month is all of its days: the beginning of the date is compared.
        _day("after", value, position)
        return "-".join(part.zfill(2) for part in value.split("-"))
    if name == "year":
        if not _YEAR.fullmatch(value):
            raise QueryError(f"“year:{value}” is not a year; write year:2024", position)
        return value
    return fold(value.removeprefix("#")) if name == "tag" else fold(value)


def _choice(name: str, value: str, position: int) -> str:
    chosen = value.lower()
    if chosen not in CHOICES[name]:
        # Commas alone, and no "or": the list stands as it is in other languages too.
        choices = ", ".join(CHOICES[name])
        message = f"“{name}:{value}” is not known; {name}: is one of {choices}"
        raise QueryError(message, position)
    return "none" if chosen == "new" else chosen


def _day(name: str, value: str, position: int) -> str:
    """The first day of the year, month or day for `before`, the last for `after`."""
    found = _DATE.fullmatch(value)
    try:
        if not found:
            raise ValueError(value)
        year, month, day = (int(part) if part else None for part in found.groups())
        date(year or 0, month or 1, day or 1)
    except ValueError:
        message = f"“{name}:{value}” is not a date; write 2024, 2024-12 or 2024-12-13"
        raise QueryError(message, position) from None
    # Days that no month has compare rightly all the same: the dates are compared as text.
    first = name == "before"
    return f"{year:04}-{month or (1 if first else 12):02}-{day or (1 if first else 31):02}"
