"""A file being written: as it is on disk, as it was loaded, and as it would be saved."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Generic, Self, TypeVar

TypedT = TypeVar("TypedT")


@dataclass(frozen=True)
class Document(Generic[TypedT]):
    """A note or post being written; what a screen lets the person change of it is a `TypedT`.

    base: the file's text as it is on disk, "" for a new file. digest: of its bytes, "" for a new
    file. text: what is edited: base, or a new file's skeleton, with the changes that are not typed.
    read_only: why it must not be written, None where it may.
    """

    path: str
    base: str
    digest: str
    text: str
    read_only: str | None = None

    @property
    def is_new(self) -> bool:
        """Whether there is no file yet."""
        return not self.digest

    @property
    def fields_differ(self) -> bool:
        """Whether `text` is not on disk; a new file waits for the first thing that is typed."""
        return not self.is_new and self.text != self.base

    def standing(self, unsaved: bool) -> str:
        """Whether all is in the file, in a word or two."""
        return "not saved" if unsaved else "nothing written" if self.is_new else "saved"

    def on_disk(self, path: str, text: str, digest: str, read_only: str | None = None) -> Self:
        """The same document, now that this text is what the file holds."""
        return replace(self, path=path, base=text, digest=digest, text=text, read_only=read_only)

    def differs(self, typed: TypedT, clean: TypedT | None) -> bool:
        """Whether what is typed is worth saving; clean: what the file holds of it, if anything."""
        return typed != clean

    def loaded(self) -> TypedT:
        """What the screen shows before anything is typed."""
        raise NotImplementedError

    def joined(self, typed: TypedT) -> str:
        """The file's text with what is typed. Raises NoteError where the file cannot hold it."""
        raise NotImplementedError

    def rescued(self, typed: TypedT) -> str:
        """As `joined`, but for a draft: what the file cannot hold is put at its end."""
        raise NotImplementedError
