"""Editor and browser: programs named by the person's own configuration, never by a vault."""

from __future__ import annotations


class ProgramError(Exception):
    """A program that is not there or failed, said for the person."""
