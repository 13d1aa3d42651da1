"""The app's own themes: `ink` (dark), `paper` (light), and `contrast` (dark, strongest)."""

from __future__ import annotations

from textual.theme import Theme

# Besides Textual's own variables, each theme names the two languages' colours, so that Korean and
# English are told apart everywhere in the same way.
INK = Theme(
    name="ink",
    primary="#7aa2c9",
    secondary="#8f86b8",
    accent="#e0a458",
    success="#8fb573",
    warning="#e0a458",
    error="#e88890",
    foreground="#d6d3cc",
    background="#16181d",
    surface="#1b1e24",
    panel="#262a32",
    dark=True,
    variables={
        "korean": "#d89a8c",
        "english": "#86b0d6",
        "quiet": "#9a9ea7",
        "rule": "#333843",
        "scrollbar": "#333843",
        "scrollbar-hover": "#4a5160",
        "scrollbar-active": "#7aa2c9",
        "scrollbar-background": "#16181d",
        "row": "#2d3543",
        "row-blurred": "#23272f",
        "footer-key-foreground": "#e0a458",
        "input-selection-background": "#7aa2c9 35%",
    },
)

PAPER = Theme(
    name="paper",
    primary="#2f5f8f",
    secondary="#6a5a93",
    accent="#8f5400",
    success="#3f6b25",
    warning="#8f5400",
    error="#a52a34",
    foreground="#2a2825",
    background="#faf8f3",
    surface="#f3f0e8",
    panel="#e8e3d8",
    dark=False,
    variables={
        "korean": "#9b3d2c",
        "english": "#245f93",
        "quiet": "#68645c",
        "rule": "#d6d0c2",
        "scrollbar": "#d6d0c2",
        "scrollbar-hover": "#b9b2a2",
        "scrollbar-active": "#2f5f8f",
        "scrollbar-background": "#faf8f3",
        "row": "#dbe5ef",
        "row-blurred": "#ebe7dd",
        "footer-key-foreground": "#8f5400",
        "input-selection-background": "#2f5f8f 30%",
    },
)

CONTRAST = Theme(
    name="contrast",
    primary="#7cc4ff",
    secondary="#d0b3ff",
    accent="#ffd24a",
    success="#9cf06c",
    warning="#ffd24a",
    error="#ff9c9c",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#1e1e1e",
    dark=True,
    variables={
        "korean": "#ffb3a0",
        "english": "#9fd4ff",
        "quiet": "#c8c8c8",
        "rule": "#808080",
        "scrollbar": "#808080",
        "scrollbar-hover": "#c8c8c8",
        "scrollbar-active": "#ffffff",
        "scrollbar-background": "#000000",
        "row": "#00458a",
        "row-blurred": "#2e2e2e",
        "footer-key-foreground": "#ffd24a",
    },
)

THEMES = (INK, PAPER, CONTRAST)
