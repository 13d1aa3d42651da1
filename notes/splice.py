"""Write one key of the front matter and leave every other byte alone.

The value's own lines are replaced, with the key's spelling, the quotes, the list's indentation
and the comment that they had; then the result is read back and compared, and refused where
anything else would have changed.
"""

from __future__ import annotations

import yaml

from notes.compose import New, field_lines
from notes.front_matter import (
    FrontMatter,
    FrontMatterError,
    Split,
    Value,
    compose,
    front_of,
    read_front_matter,
    split,
)
from notes.lines import newline_of
from notes.scalar import scalar
from notes.yaml_field import YamlField


def splice(text: str, key: str, value: New) -> str:
    """The text with one front-matter key set, added at the end, or (None) removed.

    Front matter is made where there is none, and goes with its last key. Raises FrontMatterError
    where the front matter is broken or cannot be edited without changing something else.
    """
    where = split(text)
    before = read_front_matter(text, where) if where else None
    if where is None or before is None:
        result = _with_new_front_matter(text, key, value)
        _verify(result, FrontMatter(), key, value)
        return result
    _check_editable(where, before)
    source = _edited(text[where.start : where.end], key, value, where.newline)
    result = text[: where.start] + source + text[where.end :]
    if not source and text[where.start : where.end]:
        result = _mark(text) + text[where.body :]
    _verify(result, before, key, value)
    return result


def _mark(text: str) -> str:
    """The byte order mark, if the text has one."""
    return "\ufeff" if text.startswith("\ufeff") else ""


def _with_new_front_matter(text: str, key: str, value: New) -> str:
    if value is None:
        return text
    newline = newline_of(text)
    lines = newline.join(["---", *field_lines(key, value), "---", ""])
    return _mark(text) + lines + text.removeprefix("\ufeff")


def _check_editable(where: Split, before: FrontMatter) -> None:
    if where.fence != "---":
        raise FrontMatterError("TOML front matter (+++) is not edited; change it in the file", 1)
    for key, line in before.repeated.items():
        raise FrontMatterError(f"“{key}” stands twice in the front matter; remove one first", line)


def _edited(source: str, key: str, value: New, newline: str) -> str:
    """The YAML with the key's lines replaced."""
    node = compose(source)
    if node is None:
        return source + _lines(key, value, newline)
    if not isinstance(node, yaml.MappingNode) or node.flow_style:
        raise FrontMatterError("the front matter is one {…}; change it in the file", 2)
    for key_node, value_node in node.value:
        if key_node.value == key:
            field = YamlField(source, key_node, value_node)
            return source[: field.start] + field.replaced(value) + source[field.end :]
    indent = " " * node.value[0][0].start_mark.column
    return source + _lines(key, value, newline, indent)


def _lines(key: str, value: New, newline: str, indent: str = "") -> str:
    return "".join(indent + line + newline for line in field_lines(key, value))


def _verify(text: str, before: FrontMatter, key: str, value: New) -> None:
    """Read the result back: the key says the value, and every other key what it said."""
    wanted: dict[str, Value] = dict(before.values)
    if isinstance(value, bool):
        wanted[key] = scalar(value)
    else:
        wanted[key] = value if value is None or isinstance(value, str) else list(value)
    if value is None:
        wanted.pop(key, None)
    if _values(text) != wanted:
        message = f"“{key}” cannot be set without changing other lines; edit the file"
        raise FrontMatterError(message, before.lines.get(key, 1))


def _values(text: str) -> dict[str, Value] | None:
    """What the text's front matter says; None where it cannot be read any more."""
    try:
        front = front_of(text)
    except FrontMatterError:
        return None
    return front.values if front else {}
