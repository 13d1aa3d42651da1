"""The file formats that papers and notes come in, by name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from seeds import blog, dataset, hf_list, hf_search, obsidian
from seeds.incoming import Format, Incoming, KnownTitles

# Order matters: a note is whatever Markdown none of the stricter formats claims.
FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        "blog": blog,
        "dataset": dataset,
        "hf-list": hf_list,
        "hf-search": hf_search,
        "obsidian": obsidian,
    }
)

_MARKDOWN = (".md", ".markdown")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\ufffd]")


def recognise(text: str, name: str) -> str | None:
    """The name of the format that the text is in; None where it is none that dokhu knows.

    name: the file's name; it decides only where the content cannot (a Markdown note may hold
    anything, so its name must end in `.md`).
    """
    if not text.strip() or _is_binary(text):
        return None
    strict = (format for format in FORMATS if format != "obsidian")
    found = next((format for format in strict if FORMATS[format].looks_like(text)), None)
    if found:
        return found
    is_note = name.lower().endswith(_MARKDOWN) or obsidian.looks_like(text)
    return "obsidian" if is_note else None


def read(format: str, text: str, known_titles: KnownTitles, name: str = "") -> Iterator[Incoming]:
    """All that a text in that format holds, in its order. KeyError where the format is unknown."""
    return FORMATS[format].read(text, known_titles, name=name)


def _is_binary(text: str) -> bool:
    """Whether this is no text at all: a NUL in it, or more than a few control characters."""
    return "\0" in text or 20 * len(_CONTROLS.findall(text)) > len(text)
