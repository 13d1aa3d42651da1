"""Write one key of the front matter and leave every other byte alone.

The value's own lines are replaced, with the key's spelling, the quotes, the list's indentation
and the comment that they had; then the result is read back and compared, and refused where
anything else would have changed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import yaml

from notes.compose import field_lines
from notes.front_matter import (
    FrontMatter,
    FrontMatterError,
    Value,
    compose,
    read_front_matter,
    split,
)
from notes.scalar import scalar

New = str | bool | Sequence[str] | None

_LINE = re.compile(r"[^\n]*\n|[^\n]+\Z")


def splice(text: str, key: str, value: New) -> str:
    """The text with one front-matter key set, added at the end, or (None) removed.

    Front matter is made where there is none. Raises FrontMatterError where the front matter is
    broken or cannot be edited without changing something else.
    """
    where = split(text)
    before = read_front_matter(text, where) if where else None
    if where is None or before is None:
        return _with_new_front_matter(text, key, value)
    if where.fence != "---":
        raise FrontMatterError("TOML front matter (+++) is not edited; change it in the file", 1)
    if before.repeated:
        again = ", ".join(before.repeated)
        raise FrontMatterError(f"the front matter has {again} twice; remove one first")
    source = _edited(text[where.start : where.end], key, value, where.newline)
    result = text[: where.start] + source + text[where.end :]
    _verify(result, before, key, value)
    return result


def _with_new_front_matter(text: str, key: str, value: New) -> str:
    if value is None:
        return text
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    newline = "\r\n" if "\r\n" in text else "\n"
    lines = ["---", *field_lines(key, value), "---", ""]
    result = mark + newline.join(lines) + text[len(mark) :]
    _verify(result, FrontMatter(), key, value)
    return result


def _edited(source: str, key: str, value: New, newline: str) -> str:
    """The YAML with the key's lines replaced."""
    node = compose(source)
    lines = _LINE.findall(source)
    if node is None:
        return source + _joined(field_lines(key, value), newline)
    if not isinstance(node, yaml.MappingNode) or node.flow_style:
        raise FrontMatterError("the front matter is one {…}; change it in the file", 2)
    starts = [_line_of(key_node) for key_node, _ in node.value] + [len(lines)]
    for at, (key_node, value_node) in enumerate(node.value):
        if key_node.value == key:
            first, last = starts[at], _end_of_value(lines, starts[at], starts[at + 1], value_node)
            field = _Field(lines, first, last, lines[first][: key_node.end_mark.column], newline)
            lines[first:last] = field.replaced(value_node, value)
            return "".join(lines)
    if lines and not lines[-1].endswith("\n"):
        lines[-1] += newline
    return "".join(lines) + _joined(field_lines(key, value), newline)


def _end_of_value(lines: list[str], first: int, stop: int, node: yaml.Node) -> int:
    """The line after the value. Comments and blank lines before the next key are not its own."""
    if isinstance(node, yaml.ScalarNode) and node.style in ("|", ">") and node.end_mark:
        stop = min(stop, node.end_mark.line)
    while stop > first + 1 and _says_nothing(lines[stop - 1]):
        stop -= 1
    return stop


@dataclass(frozen=True, slots=True)
class _Field:
    """lines[first:last] hold one key and its value; head is the key as it is written."""

    lines: list[str]
    first: int
    last: int
    head: str
    newline: str

    def replaced(self, node: yaml.Node, value: New) -> list[str]:
        """The lines that take their place."""
        if value is None:
            return self._list_comments(node)
        if isinstance(value, str | bool):
            style = node.style if isinstance(node, yaml.ScalarNode) else None
            return [f"{self.head}: {scalar(value, style)}{self._comment(node)}{self.newline}"]
        if isinstance(node, yaml.SequenceNode) and node.value and value:
            return self._flow_list(node, value) if node.flow_style else self._list(node, value)
        items = [f"  - {scalar(item)}{self.newline}" for item in value]
        empty = "" if items else " []"
        return [
            f"{self.head}:{empty}{self._comment(node)}{self.newline}",
            *items,
            *self._list_comments(node),
        ]

    def _list_comments(self, node: yaml.Node) -> list[str]:
        """The comments between a list's items, which outlive the items."""
        if not isinstance(node, yaml.SequenceNode):
            return []
        within = self.lines[self.first + 1 : self.last]
        return [line for line in within if line.lstrip().startswith("#")]

    def _flow_list(self, node: yaml.SequenceNode, value: Sequence[str]) -> list[str]:
        styles = {item.value: item.style for item in node.value if _is_scalar(item)}
        items = ", ".join(scalar(item, styles.get(item), listed=True) for item in value)
        return [f"{self.head}: [{items}]{self._comment(node)}{self.newline}"]

    def _list(self, node: yaml.SequenceNode, value: Sequence[str]) -> list[str]:
        """A block list: items that stay keep their lines and the comments above them."""
        starts = [_line_of(item) for item in node.value] + [self.last]
        own: dict[str, list[str]] = {}
        above: list[str] = []
        for item, start, following in zip(node.value, starts, starts[1:], strict=False):
            stop = following
            while stop > start + 1 and _says_nothing(self.lines[stop - 1]):
                stop -= 1
            own.setdefault(str(item.value), above + self.lines[start:stop])
            above = self.lines[stop:following]
        lead = self.lines[starts[0]]
        indent = lead[: len(lead) - len(lead.lstrip(" \t"))]
        style = next((item.style for item in node.value if _is_scalar(item)), None)
        result = self.lines[self.first : starts[0]]
        for item in value:
            result += own.pop(item, []) or [f"{indent}- {scalar(item, style)}{self.newline}"]
        orphans = [line for lines in own.values() for line in lines if _says_nothing(line)]
        return [*result, *orphans, *above]

    def _comment(self, node: yaml.Node) -> str:
        """The comment that ends the value's line."""
        start, end = node.start_mark, node.end_mark
        if start is None or end is None or not start.line == end.line == self.first:
            return ""
        rest = self.lines[self.first].rstrip("\r\n")[end.column :]
        return rest.rstrip() if rest.lstrip().startswith("#") and rest[:1] in " \t" else ""


def _says_nothing(line: str) -> bool:
    return not line.strip() or line.lstrip().startswith("#")


def _is_scalar(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode)


def _line_of(node: yaml.Node) -> int:
    return node.start_mark.line if node.start_mark else 0


def _joined(lines: list[str], newline: str) -> str:
    return "".join(line + newline for line in lines)


def _verify(text: str, before: FrontMatter, key: str, value: New) -> None:
    """Read the result back: the key says the value, and every other key what it said."""
    where = split(text)
    after = read_front_matter(text, where) if where else None
    wanted: dict[str, Value] = dict(before.values)
    if isinstance(value, bool):
        wanted[key] = scalar(value)
    else:
        wanted[key] = value if value is None or isinstance(value, str) else list(value)
    if value is None:
        wanted.pop(key, None)
    if after is None or after.values != wanted:
        raise FrontMatterError(f"“{key}” cannot be set without changing other lines; edit the file")
