"""The file formats that papers and notes come in, by name."""

from __future__ import annotations

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


def recognise(text: str, name: str) -> str | None:
    """The name of the format that the text is in; None where it is none that dokhu knows.

    name: the file's name; it decides only where the content cannot (a Markdown note may hold
    anything, so its name must end in `.md`).
    """
    raise NotImplementedError


def read(format: str, text: str, known_titles: KnownTitles, name: str = "") -> Iterator[Incoming]:
    """All that a text in that format holds, in its order. KeyError where the format is unknown."""
    return FORMATS[format].read(text, known_titles, name=name)
