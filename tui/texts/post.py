"""The Korean of what the post says."""

from __future__ import annotations

KOREAN: dict[str, str] = {}
