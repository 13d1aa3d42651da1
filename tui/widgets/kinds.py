"""Kinds of text in the list and the reader, and how each looks."""

from __future__ import annotations

_LOOKS = {
    "text": "",
    "title": "",
    "headline": "text-style: bold;",
    "headline-unsure": "text-style: bold italic;",
    "title-unsure": "text-style: italic;",
    "heading": "color: $quiet; text-style: bold;",
    "quiet": "color: $quiet;",
    "link": "color: $primary; text-style: underline;",
    "warning": "color: $warning;",
    "star": "color: $accent;",
    "status-new": "color: $quiet;",
    "status-queued": "color: $primary;",
    "status-later": "color: $quiet;",
    "status-reading": "color: $accent;",
    "status-done": "color: $success;",
    "status-dropped": "color: $quiet;",
    "korean": "color: $korean;",
    "english": "color: $english;",
    "translation-stale": "color: $warning; text-style: bold;",
    "translation-draft": "color: $warning;",
    "translation-missing": "color: $quiet;",
    "translation-final": "color: $success;",
}

# The component classes of a widget that draws such text.
KINDS = frozenset(f"kind--{name}" for name in _LOOKS)
KINDS_CSS = "\n".join(f".kind--{name} {{ {look} }}" for name, look in _LOOKS.items() if look)
