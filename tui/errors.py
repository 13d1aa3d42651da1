"""What a session refuses, said for the person."""

from __future__ import annotations


class SessionError(Exception):
    """Something that cannot be done with the vault as it is."""


class UnknownName(SessionError):  # noqa: N818 - it says what is wrong
    """A name that the vault does not know, or knows several of: the call's words are off."""


class NoVault(SessionError):  # noqa: N818 - it says what is wrong
    """There is no vault to work on."""
