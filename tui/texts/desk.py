"""The Korean of what the desk says."""

from __future__ import annotations

KOREAN: dict[str, str] = {}
