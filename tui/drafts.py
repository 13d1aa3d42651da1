"""Drafts: what was typed and not saved yet, kept so that a crash loses nothing.

One JSON file a note in the user's state folder, not in the vault: a half sentence is nobody
else's business, and git should not see it.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from notes.atomic import write_atomic


@dataclass(frozen=True, slots=True)
class Draft:
    """One note as it was being typed.

    path: in the vault. text: the whole file as it would be saved. base: as it was loaded, "" for
    a new note. digest: of the loaded bytes, "" for a new note. at: when, ISO with offset.
    """

    path: str
    text: str
    base: str
    digest: str
    at: str


def save_draft(folder: Path, draft: Draft) -> None:
    """Write the draft, in place of an older one of the same note. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    data = json.dumps(asdict(draft), ensure_ascii=True).encode()
    write_atomic(_file(folder, draft.path), data, None)


def load_drafts(folder: Path) -> list[Draft]:
    """Every readable draft, newest first; a file that is no draft is left where it is."""
    found = [_read(path) for path in sorted(folder.glob("*.json"))]
    return sorted((draft for draft in found if draft), key=lambda draft: draft.at, reverse=True)


def drop_draft(folder: Path, path: str) -> None:
    """Remove the draft of this note, if there is one. Raises OSError."""
    _file(folder, path).unlink(missing_ok=True)


def _file(folder: Path, path: str) -> Path:
    name = hashlib.sha256(path.encode("utf-8", "surrogatepass")).hexdigest()[:16]
    return folder / f"{name}.json"


def _read(path: Path) -> Draft | None:
    try:
        data = json.loads(path.read_bytes())
        draft = Draft(**data)
    except (OSError, ValueError, TypeError):
        return None
    texts = all(isinstance(getattr(draft, field.name), str) for field in fields(draft))
    return draft if texts else None
