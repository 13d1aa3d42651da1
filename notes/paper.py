"""A paper: one catalogue row, as one source gave it."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any
from urllib.parse import unquote

# arXiv identifiers: https://info.arxiv.org/help/arxiv_identifier.html
_ARXIV_NEW = r"\d{4}\.\d{4,5}"
_ARXIV_OLD = r"[a-z-]+(?:\.[A-Za-z]{2})?/\d{7}"
_ARXIV = re.compile(rf"({_ARXIV_NEW}|{_ARXIV_OLD})(?:v\d+)?", re.IGNORECASE)
_ARXIV_URL = re.compile(
    rf"(?:arxiv\.org|alphaxiv\.org|huggingface\.co)/(?:abs|pdf|html|papers|format|overview)/"
    rf"({_ARXIV_NEW}|{_ARXIV_OLD})",
    re.IGNORECASE,
)
_ARXIV_DOI = re.compile(rf"10\.48550/arxiv\.({_ARXIV_NEW}|{_ARXIV_OLD})", re.IGNORECASE)
# Crossref's recommendation: https://www.crossref.org/blog/dois-and-matching-regular-expressions/
_DOI = re.compile(r"10\.\d{4,9}/[-._;()/:a-z0-9<>\[\]]+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Paper:
    """One row of `papers/<source>/<YYYY-MM>.jsonl`; what a source did not say is absent.

    key: unique within the source, see `paper_key`.
    arxiv: without version. doi: lower case. paper_date, seen: ISO dates; a paper date whose
    year the source left out is `--MM-DD` (ISO 8601:2000 §5.2.1.3).
    raw: the source's own text, kept only where reading it left a question.
    """

    key: str
    source: str
    title: str | None = None
    authors: tuple[str, ...] = ()
    author_count: int | None = None
    abstract: str | None = None
    arxiv: str | None = None
    doi: str | None = None
    link: str | None = None
    paper_date: str | None = None
    categories: tuple[str, ...] = ()
    upvotes: int | None = None
    comments: int | None = None
    seen: str | None = None
    raw: str | None = None

    def to_row(self) -> dict[str, Any]:
        """The JSON object of this row, keys in the documented order, absent where unknown."""
        row: dict[str, Any] = {}
        for field in fields(self):
            value = getattr(self, field.name)
            if value is not None and value != ():
                row[field.name] = list(value) if isinstance(value, tuple) else value
        return row

    @classmethod
    def from_row(cls, row: Mapping[str, Any]) -> Paper:
        """Read a JSON object; keys that dokhu does not know are left to the file.

        Raises ValueError, saying which field, where a value has the wrong type.
        """
        values: dict[str, Any] = {}
        for name, value in row.items():
            kind = _FIELD_TYPES.get(name)
            if kind is None or value is None:
                continue
            fits = type(value) is kind  # not isinstance, for which true is a whole number
            if isinstance(value, list):
                fits = fits and {str}.issuperset(map(type, value))
                values[name] = tuple(value)
            else:
                values[name] = value
            if not fits:
                raise ValueError(f"“{name}” is {value!r}, expected {_SAID[kind]}")
        for name in ("key", "source"):
            if name not in values:
                raise ValueError(f"“{name}” is missing")
        return cls(**values)

    def names(self) -> tuple[str, ...]:
        """Everything this row may be called by, strongest first: ids, title, its own key."""
        found = []
        if self.arxiv:
            found.append(f"arxiv:{self.arxiv}")
        if self.doi:
            found.append(f"doi:{self.doi}")
        if self.title and (title := title_key(self.title)):
            found.append(f"title:{title}")
        return tuple(dict.fromkeys([*found, self.key]))

    def with_ids(self) -> Paper:
        """The same row with its arXiv id and DOI filled in from its link and DOI where absent."""
        arxiv = self.arxiv or find_arxiv(self.doi or "") or find_arxiv(self.link or "")
        doi = None if self.doi and _ARXIV_DOI.fullmatch(self.doi) else self.doi
        if (arxiv, doi) == (self.arxiv, self.doi):
            return self
        return replace(self, arxiv=arxiv, doi=doi)


_FIELD_TYPES: dict[str, type] = {
    "key": str, "source": str, "title": str, "authors": list, "author_count": int,
    "abstract": str, "arxiv": str, "doi": str, "link": str, "paper_date": str,
    "categories": list, "upvotes": int, "comments": int, "seen": str, "raw": str,
}  # fmt: skip
_SAID = {str: "a text", int: "a whole number", list: "a list of texts"}


def find_arxiv(text: str) -> str | None:
    """The first arXiv id in a URL, DOI, or bare id, without its version, if any."""
    text = unquote(text.strip())
    bare = _ARXIV.fullmatch(text.removeprefix("arXiv:").removeprefix("arxiv:"))
    found = bare or _ARXIV_URL.search(text) or _ARXIV_DOI.search(text)
    return found[1] if found else None


def find_doi(text: str) -> str | None:
    """The first DOI in a URL or bare DOI, in lower case, if any; arXiv's own are ids."""
    found = _DOI.search(unquote(text))
    if not found or _ARXIV_DOI.match(found[0]):
        return None
    return found[0].rstrip(".;:)").lower()


def title_key(title: str) -> str:
    """What two spellings of one title have in common: NFKC, casefolded, letters and digits only."""
    folded = unicodedata.normalize("NFKC", title).casefold()
    return "".join(filter(str.isalnum, folded))


def paper_key(
    arxiv: str | None = None, doi: str | None = None, title: str | None = None, raw: str = ""
) -> str:
    """The key of a row: by arXiv id, DOI or title; without these, by a hash of its raw text."""
    if arxiv:
        return f"arxiv:{arxiv}"
    if doi:
        return f"doi:{doi}"
    if title and title_key(title):
        return f"title:{title_key(title)}"
    return "raw:" + hashlib.sha256(raw.encode()).hexdigest()[:16]
