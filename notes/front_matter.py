"""The YAML at the top of a note: found, read as plain text values, never run.

Every scalar is read as the text that stands there (`2412.10` is an id, `no` a word), because
YAML 1.1 would make numbers, dates and booleans of them (https://yaml.org/type/). Aliases (`*name`)
are refused: a few lines of them can stand for gigabytes.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field
from typing import Any

import yaml

Value = str | None | list[Any] | dict[str, Any]

MAX_CHARS = 64 * 1024
MAX_DEPTH = 32
_TOO_LARGE = f"the front matter is larger than {MAX_CHARS // 1024} KB"
_TOO_DEEP = f"the front matter is nested more than {MAX_DEPTH} deep"

OPEN = re.compile(r"\A\ufeff?(---|\+\+\+)[ \t]*(\r\n|\n)")
_CLOSE = {
    "---": re.compile(r"^(?:---|\.\.\.)[ \t]*(?=\r?\n|\Z)", re.MULTILINE),
    "+++": re.compile(r"^\+\+\+[ \t]*(?=\r?\n|\Z)", re.MULTILINE),
}
_KEY = re.compile(r"^[ \t]*(?:[^\s`*><][^\n]*:|[{?])", re.MULTILINE)
_TOML_LINE = re.compile(r"\(at line (\d+)")
# tomllib takes a time that grows with the square of a dotted key's parts.
_DEEP_TOML = re.compile(r"(?:\.[ \t]*[\w\"'-]+[ \t]*){32}")
_ONLY_COMMENTS = re.compile(r"(?:[ \t]*(?:#[^\n]*)?(?:\r?\n|\Z))*\Z")
_DEEP_LINE = re.compile(r"\n[ \t?-]{16}")
# https://yaml.org/type/null.html
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_NULL, _TEXT = "tag:yaml.org,2002:null", "tag:yaml.org,2002:str"


class FrontMatterError(ValueError):
    """Front matter that cannot be read or edited; `line` counts from 1 in the file, 0 unknown."""

    def __init__(self, message: str, line: int = 0) -> None:
        super().__init__(message)
        self.line = line


# The one in C where PyYAML was built with it: ten times as fast, and chosen when this is run.
class TextLoader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """A loader for `yaml.compose` that resolves nothing but null."""

    def resolve(self, kind: type, value: str | None, implicit: Any) -> str:
        """The tag of a node that has none; of a scalar, implicit says first whether it is plain."""
        if kind is yaml.ScalarNode and implicit[0] and value in _NULLS:
            return _NULL
        return _TEXT


@dataclass(frozen=True, slots=True)
class Split:
    """Where things stand in a note's text: text[start:end] is the YAML, text[body:] the body."""

    fence: str
    newline: str
    start: int
    end: int
    body: int


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What the front matter says: of a key that stands there twice, the first value.

    lines: where each key stands in the file, from 1; repeated: where it stands again.
    """

    values: dict[str, Value] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    repeated: dict[str, int] = field(default_factory=dict)


def split(text: str) -> Split | None:
    """Find the front matter between the first pair of fences; None where there is none."""
    opened = OPEN.match(text)
    if not opened:
        return None
    closed = _CLOSE[opened[1]].search(text, opened.end())
    if not closed:
        return None
    after = closed.end()
    after += 2 if text.startswith("\r\n", after) else 1 if text.startswith("\n", after) else 0
    return Split(opened[1], opened[2], opened.end(), closed.start(), after)


def front_of(text: str) -> FrontMatter | None:
    """The front matter of a whole text; None where it has none. Raises FrontMatterError."""
    where = split(text)
    return read_front_matter(text, where) if where else None


def read_front_matter(text: str, where: Split) -> FrontMatter | None:
    """Read the front matter found by `split`; None where it is prose between two rules.

    Raises FrontMatterError where it is broken, too large, too deep, or uses aliases.
    """
    source = text[where.start : where.end]
    return _read_toml(source) if where.fence == "+++" else read_yaml(source)


def read_yaml(source: str) -> FrontMatter | None:
    """As `read_front_matter`, of what stands between two `---`."""
    if not _KEY.search(source) and not _ONLY_COMMENTS.match(source):
        return None
    node = compose(source)
    if node is None:
        return FrontMatter()
    if not isinstance(node, yaml.MappingNode):
        return None
    front = FrontMatter()
    for key_node, value_node in node.value:
        line = key_node.start_mark.line + 2
        if not isinstance(key_node, yaml.ScalarNode):
            raise FrontMatterError("a key is not plain text", line)
        key = str(key_node.value)
        if key in front.values:
            front.repeated[key] = line
        else:
            front.values[key] = _plain(value_node)
            front.lines[key] = line
    return front


def compose(source: str) -> yaml.Node | None:
    """The YAML node tree of front matter, after the guards. Raises FrontMatterError."""
    if len(source) > MAX_CHARS:
        raise FrontMatterError(_TOO_LARGE, 1)
    try:
        if _is_suspicious(source):
            _check_events(source)
        node: yaml.Node | None = yaml.compose(source, Loader=TextLoader)
    except FrontMatterError:
        raise
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 2 if mark else 1
        raise FrontMatterError(f"the front matter is not YAML: {error.problem}", line) from None
    except yaml.reader.ReaderError as error:
        line = source.partition(chr(error.character))[0].count("\n") + 2
        message = f"the front matter has a character that YAML forbids, U+{error.character:04X}"
        raise FrontMatterError(message, line) from None
    except (yaml.YAMLError, ValueError) as error:
        reason = str(error).splitlines()[0]
        raise FrontMatterError(f"the front matter is not YAML: {reason}", 1) from None
    return node


def _plain(node: yaml.Node) -> Value:
    """A node as text, None, list or dict; tags and types of YAML are left aside."""
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item) for item in node.value]
    if isinstance(node, yaml.MappingNode):
        return {str(key.value): _plain(value) for key, value in node.value}
    return None if node.tag == _NULL else str(node.value)


def _is_suspicious(source: str) -> bool:
    """Whether there may be anchors, aliases or deep nesting in it."""
    brackets = source.count("[") + source.count("{")
    return (
        brackets >= 16 or "&" in source or "*" in source or bool(_DEEP_LINE.search(f"\n{source}"))
    )


def _check_events(source: str) -> None:
    """Refuse aliases and deep nesting before anything recursive sees them.

    The event parser is iterative; the C composer recurses and can overflow the stack.
    """
    depth = 0
    for event in yaml.parse(source, Loader=TextLoader):
        if isinstance(event, yaml.AliasEvent):
            message = "the front matter uses a YAML alias (*name), which dokhu does not follow"
            raise FrontMatterError(message, _line(event))
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > MAX_DEPTH:
            raise FrontMatterError(_TOO_DEEP, _line(event))


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 2 if event.start_mark else 0


def _read_toml(source: str) -> FrontMatter:
    """Hugo's `+++` form: read, so that its notes are not without a title; never edited."""
    if len(source) > MAX_CHARS:
        raise FrontMatterError(_TOO_LARGE, 1)
    if _DEEP_TOML.search(source):
        raise FrontMatterError(_TOO_DEEP, 1)
    try:
        data = tomllib.loads(source, parse_float=str)
        return FrontMatter({key: _plain_toml(value) for key, value in data.items()})
    except RecursionError:
        raise FrontMatterError(_TOO_DEEP, 1) from None
    except ValueError as error:  # a number of 5,000 digits is one that tomllib does not wrap
        found = _TOML_LINE.search(str(error))
        line = int(found[1]) + 1 if found else 1
        raise FrontMatterError(f"the front matter is not TOML: {error}", line) from None


def _plain_toml(value: Any) -> Value:
    if isinstance(value, list):
        return [_plain_toml(item) for item in value]
    if isinstance(value, dict):
        return {key: _plain_toml(item) for key, item in value.items()}
    return str(value).lower() if isinstance(value, bool) else str(value)
