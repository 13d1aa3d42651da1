"""Slugs: the name of a post in addresses and file names. Once given, a slug does not change."""

from __future__ import annotations

import hashlib
import re
import unicodedata

from notes.names import DEVICE

_SAFE = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*\Z")
_MAX = 80


def is_slug(text: str) -> bool:
    """Whether a text may be a slug as it is: ASCII, lower case, no device of Windows."""
    return bool(_SAFE.match(text)) and len(text) <= _MAX and not DEVICE.match(text)


def slug_of(text: str) -> str:
    """A slug for a title or file name: the same for the same text, on every system.

    ASCII letters (accents taken off) and digits, joined by `-`. A text that leaves nothing of
    these, as one in Hangul, gets `post-` and 8 hex digits of its SHA-256.
    """
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", plain)[:_MAX].strip("-")
    if is_slug(slug):
        return slug
    normal = unicodedata.normalize("NFC", text)
    return "post-" + hashlib.sha256(normal.encode("utf-8", "replace")).hexdigest()[:8]
