"""Help in the person's language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import click

from tui.texts import language, t


class HelpPage(click.HelpFormatter):
    """Looks texts up when they are shown: nothing depends on what was imported when.

    Paragraphs in Korean are wrapped here, because click counts letters and Hangul takes two cells.
    """

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """How the command is called."""
        super().write_usage(prog, args, prefix or t("Usage: "))

    def write_heading(self, heading: str) -> None:
        """What stands over a section."""
        super().write_heading(t(heading))

    def write_text(self, text: str) -> None:
        """What the command does: paragraphs, of which those after a \\b keep their lines."""
        if language() == "ko":
            room = self.width - self.current_indent
            text = "\n\n".join(_paragraph(part, room) for part in text.split("\n\n"))
        super().write_text(text)

    def write_dl(
        self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2
    ) -> None:
        """Options or commands, and what each does."""
        rows = list(rows)
        if language() == "ko":
            first = min(max(len(name) for name, _ in rows), col_max) + col_spacing
            room = max(self.width - first - 2, 10)
            rows = [(name, _wrapped(_option(text), room)) for name, text in rows]
        super().write_dl(rows, col_max, col_spacing)


def _paragraph(text: str, room: int) -> str:
    return t(text) if text.startswith("\b") else _wrapped(t(" ".join(text.split())), room)


def _option(text: str) -> str:
    """An option's help, and what click puts behind it: `[default: 20; x>=0]`, `[required]`."""
    help, behind, extra = text.partition("  [")
    said = t(" ".join(help.split()))
    if not behind:
        return said
    named, default, value = extra.removesuffix("]").partition("default: ")
    return f"{said}  [{t('default: {value}', value=value) if default else t(named)}]"


def _wrapped(text: str, room: int) -> str:
    """The text in lines of so many cells, marked for click not to wrap them again."""
    return "\b\n" + "\n".join(_lines(text, room))


def _lines(text: str, room: int) -> Iterator[str]:
    from tui.cells import cells

    line = ""
    for word in text.split():
        if line and cells(line) + 1 + cells(word) > room:
            yield line
            line = word
        else:
            line = f"{line} {word}" if line else word
    yield line
