"""Our themes can be read: every colour of text on every ground that it may stand on."""

from __future__ import annotations

import pytest
from textual.color import Color
from textual.theme import Theme

from tui.themes import THEMES

_TEXTS = ("foreground", "primary", "accent", "success", "warning", "error")
_VARIABLES = ("korean", "english", "quiet", "footer-key-foreground")
# Of WCAG 2.2, for text of ordinary size.
_LEAST = 4.5


def luminance(colour: Color) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in colour.normalized
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: Color, other: Color) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_every_text_stands_out_from_every_ground(theme: Theme) -> None:
    texts = {name: getattr(theme, name) for name in _TEXTS}
    texts |= {name: theme.variables[name] for name in _VARIABLES}
    grounds = [theme.background, theme.surface, theme.panel]
    grounds += [theme.variables["row"], theme.variables["row-blurred"]]
    weak = {
        (name, ground): round(contrast(Color.parse(text), Color.parse(ground)), 2)
        for name, text in texts.items()
        for ground in grounds
        if ground and contrast(Color.parse(text), Color.parse(ground)) < _LEAST
    }
    assert weak == {}
