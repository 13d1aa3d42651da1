"""The Korean of what the statistics says."""

from __future__ import annotations

KOREAN: dict[str, str] = {}
