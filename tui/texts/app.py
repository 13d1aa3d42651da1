"""The Korean of what the app says."""

from __future__ import annotations

KOREAN: dict[str, str] = {}
