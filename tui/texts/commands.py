"""The Korean of what the commands says."""

from __future__ import annotations

KOREAN: dict[str, str] = {}
