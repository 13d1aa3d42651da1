"""One key of a YAML mapping with its value, and the lines that take their place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

import yaml

from notes.compose import DATED_FIELDS, New
from notes.front_matter import FrontMatterError
from notes.scalar import scalar

Node = Any  # the stubs of yaml know neither the styles of a node nor that it has marks

_COMMENT = re.compile(r"(?:^|(?<=[\r\n])|[ \t]+)#[^\r\n]*")


class YamlField:
    """source[start:end] are the whole lines of a key and its value, and no others."""

    def __init__(self, source: str, key: Node, value: Node) -> None:
        self.start = _line_start(source, key.start_mark.index)
        self.end = _line_end(source, _value_end(source, value))
        self._source = source
        self._key = key
        self._value = value
        self._newline = "\r\n" if source.endswith("\r\n", 0, self.end) else "\n"
        self._head = source[self.start : key.end_mark.index]
        self._head_end = _line_end(source, key.end_mark.index)

    def replaced(self, value: New) -> str:
        """The lines that take their place; None: what stays when the key goes.

        Raises FrontMatterError where something of the person's would be lost.
        """
        if any(not isinstance(leaf, yaml.ScalarNode) for leaf in _leaves(self._value)):
            raise self._refusal("holds nested values")
        items = self._value.value if isinstance(self._value, yaml.SequenceNode) else []
        is_block = bool(items) and not self._value.flow_style
        if value is None:
            return "".join(self._gaps(items)) if is_block else ""
        if isinstance(value, str | bool):
            style = self._value.style if isinstance(self._value, yaml.ScalarNode) else None
            written = scalar(value, style, dated=self._key.value in DATED_FIELDS)
            return f"{self._head}: {written}{self._comment()}{self._newline}"
        if is_block and value:
            return self._block_list(items, value)
        if items and value:
            styles = {item.value: item.style for item in items}
            written = ", ".join(scalar(item, styles.get(item), listed=True) for item in value)
            return f"{self._head}: [{written}]{self._comment()}{self._newline}"
        head = f"{self._head}:{'' if value else ' []'}{self._comment()}{self._newline}"
        return head + "".join(f"  - {scalar(item)}{self._newline}" for item in value)

    def _block_list(self, items: Sequence[Node], value: Sequence[str]) -> str:
        """Items that stay keep their lines; comments stay where they are."""
        old = [item.value for item in items]
        own = {item.value: self._source[slice(*self._item_span(item))] for item in items}
        gaps = self._gaps(items)
        first = own[old[0]]
        indent = first[: len(first) - len(first.lstrip(" \t"))]
        result = [self._source[self.start : self._head_end]]
        at = 0
        for item in value:
            if item in old[at:]:
                stop = old.index(item, at)
                result += gaps[at : stop + 1]
                at = stop + 1
            new = f"{indent}- {scalar(item, items[0].style)}{self._newline}"
            result.append(own.get(item, new))
        return "".join([*result, *gaps[at:]])

    def _gaps(self, items: Sequence[Node]) -> list[str]:
        """The comments and blank lines above each item of a block list."""
        spans = [self._item_span(item) for item in items]
        ends = [self._head_end, *(end for _, end in spans)]
        return [self._source[end:start] for end, (start, _) in zip(ends, spans, strict=False)]

    def _item_span(self, item: Node) -> tuple[int, int]:
        end = _line_end(self._source, _value_end(self._source, item))
        return _line_start(self._source, item.start_mark.index), end

    def _comment(self) -> str:
        """The comment that stands behind the key or the value, as it goes behind the new value."""
        rest = []
        end = self._key.end_mark.index
        for leaf in _leaves(self._value):
            start, stop = leaf.start_mark.index, leaf.end_mark.index
            if leaf.style in ("|", ">"):  # what stands behind the mark is a comment
                start = min(_line_end(self._source, start), stop)
            rest.append(self._source[end:start])
            end = stop
        rest.append(self._source[end : max(end, self.end)])
        comments = _COMMENT.findall("x".join(rest))  # x for a scalar, which may have a # in it
        if len(comments) > 1:
            raise self._refusal("has comments between its lines")
        return "".join(found if found[0] != "#" else f"  {found}" for found in comments)

    def _refusal(self, reason: str) -> FrontMatterError:
        message = f"“{self._key.value}” {reason}; change it in the file"
        return FrontMatterError(message, self._key.start_mark.line + 2)


def _leaves(node: Node) -> Iterator[Node]:
    """The scalars of a value, in order; what is nested in a list or is a mapping, as it is."""
    if isinstance(node, yaml.SequenceNode):
        yield from node.value
    else:
        yield node


def _value_end(source: str, node: Node) -> int:
    """Where the value's last character stands; comments after it are not its own."""
    if isinstance(node, yaml.CollectionNode) and node.value and not node.flow_style:
        last = node.value[-1]
        return _value_end(source, last[1] if isinstance(last, tuple) else last)
    end: int = node.end_mark.index
    is_block = isinstance(node, yaml.ScalarNode) and node.style in ("|", ">")
    return len(source[:end].rstrip()) if is_block else end


def _line_start(source: str, at: int) -> int:
    return source.rfind("\n", 0, at) + 1


def _line_end(source: str, at: int) -> int:
    """Where the next line begins."""
    newline = source.find("\n", at)
    return len(source) if newline < 0 else newline + 1
