"""Where the person was in the Library when the app last ended, one place a vault."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import get_args

from store.search import Sort


@dataclass(frozen=True, slots=True)
class Place:
    """filter: as typed. sort: the order. entry: the note's path, else the paper's key."""

    filter: str = ""
    sort: Sort = "relevance"
    entry: str = ""


def load_place(folder: Path) -> Place:
    """The place that `save_place` wrote into this folder; the default where there is none."""
    try:
        place = Place(**json.loads(_file(folder).read_bytes()))
    except (OSError, ValueError, TypeError):
        return Place()
    texts = all(isinstance(getattr(place, field.name), str) for field in fields(place))
    return place if texts and place.sort in get_args(Sort) else Place()


def save_place(folder: Path, place: Place) -> None:
    """Remember the place. Where that cannot be written, it is forgotten."""
    from notes.atomic import write_atomic

    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        write_atomic(_file(folder), json.dumps(asdict(place)).encode(), None)


def _file(folder: Path) -> Path:
    return folder / "place.json"
