"""Drafts: what was typed and not saved yet, kept so that a crash loses nothing.

One JSON file a note in the user's state folder, not in the vault: a half sentence is nobody
else's business, and git should not see it.
"""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING

from notes.atomic import NotSaved, write_atomic

if TYPE_CHECKING:
    from notes.vault import Vault


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


class Drafts:
    """The drafts of a vault's notes; one a note, the latest stands."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault
        self.folder = vault.state_dir() / "drafts"

    def save(self, draft: Draft) -> None:
        """Write the draft, in place of an older one of the same note. Raises NotSaved."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        except OSError as error:
            raise NotSaved(self.folder, error) from error
        data = json.dumps(asdict(draft), ensure_ascii=True).encode()
        write_atomic(self._file(draft.path), data, None)

    def load(self) -> list[Draft]:
        """Drafts that differ from what is on disk, newest first; the others are forgotten.

        A file that is no draft is left where it is.
        """
        found = [draft for path in sorted(self.folder.glob("*.json")) if (draft := _read(path))]
        waiting = []
        for draft in sorted(found, key=lambda draft: draft.at, reverse=True):
            if draft.text in (draft.base, self._on_disk(draft.path)):
                self.drop(draft.path)
            else:
                waiting.append(draft)
        return waiting

    def drop(self, path: str) -> None:
        """Forget the draft of this note, if there is one.

        Where it cannot be removed, it is no loss: `load` compares it with the file.
        """
        with suppress(OSError):
            self._file(path).unlink()

    def _file(self, path: str) -> Path:
        name = hashlib.sha256(path.encode("utf-8", "surrogatepass")).hexdigest()[:16]
        return self.folder / f"{name}.json"

    def _on_disk(self, path: str) -> str | None:
        try:
            return self._vault.read(path).text
        except OSError:
            return None


def _read(path: Path) -> Draft | None:
    try:
        data = json.loads(path.read_bytes())
        draft = Draft(**data)
    except (OSError, ValueError, TypeError):
        return None
    texts = all(isinstance(getattr(draft, field.name), str) for field in fields(draft))
    return draft if texts else None
