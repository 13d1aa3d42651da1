"""Drafts: what was typed and not saved yet, kept so that a crash loses nothing."""

from __future__ import annotations

from dataclasses import dataclass


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
