"""The Korean of what the library says."""

from __future__ import annotations

KOREAN: dict[str, str] = {}
