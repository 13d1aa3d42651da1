"""The Korean of what the keys says."""

from __future__ import annotations

KOREAN: dict[str, str] = {}
