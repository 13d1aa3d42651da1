"""The Korean keyboard: what each letter key sends while the two-set layout is on."""

from __future__ import annotations

from notes.hangul import _KEYS

HANGUL = {latin: jamo for jamo, latin in _KEYS.items()}
