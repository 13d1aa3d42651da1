"""Kinds of text in the lists and the reader, and how each looks in the theme that is on.

Not component classes: Textual computes each of those anew for every widget and every change of
layout, which took a quarter of the time to the first screen.
"""

from __future__ import annotations

from functools import lru_cache

from rich.style import Style
from textual.color import Color
from textual.widget import Widget

# Kind: the theme's variable for its colour ("" for the widget's own), and bold, italic, underline.
_LOOKS = {
    "text": ("", ""),
    "title": ("", ""),
    "headline": ("", "bold"),
    "headline-unsure": ("", "bold italic"),
    "title-unsure": ("", "italic"),
    "heading": ("quiet", "bold"),
    "quiet": ("quiet", ""),
    "active": ("accent", "bold"),
    "hit": ("accent", "bold"),
    "link": ("primary", "underline"),
    "warning": ("warning", ""),
    "star": ("accent", ""),
    "status-new": ("quiet", ""),
    "status-queued": ("primary", ""),
    "status-later": ("quiet", ""),
    "status-reading": ("accent", ""),
    "status-done": ("success", ""),
    "status-dropped": ("quiet", ""),
    "korean": ("korean", ""),
    "english": ("english", ""),
    "translation-stale": ("warning", "bold"),
    "translation-draft": ("warning", ""),
    "translation-missing": ("quiet", ""),
    "translation-final": ("success", ""),
}
_PLAIN = ("", "")


def look(widget: Widget, kind: str) -> Style:
    """The style of a kind of text, to be laid over the widget's own."""
    variable, manner = _LOOKS.get(kind, _PLAIN)
    return _style(widget.app.theme_variables[variable] if variable else "", manner)


def ground(widget: Widget, variable: str) -> Style:
    """A background by its theme variable, over the widget's own style."""
    return widget.rich_style + _ground(widget.app.theme_variables[variable])


@lru_cache(256)
def _style(colour: str, manner: str) -> Style:
    style = Style.parse(manner) if manner else Style()
    return style + Style(color=Color.parse(colour).rich_color) if colour else style


@lru_cache(32)
def _ground(colour: str) -> Style:
    return Style(bgcolor=Color.parse(colour).rich_color)
