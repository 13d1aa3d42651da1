"""Where a paper is on the web."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from notes.note import Note
    from store.detail import Detail


def page_of(detail: Detail | Note) -> str | None:
    """The paper's own page: at arXiv, by its DOI, or the link that its source gave."""
    if detail.arxiv:
        return f"https://arxiv.org/abs/{detail.arxiv}"
    if detail.doi:
        return f"https://doi.org/{detail.doi}"
    return detail.link if detail.link and is_web(detail.link) else None


def pdf_of(detail: Detail) -> str | None:
    """The paper's PDF, where its address is known."""
    if detail.arxiv:
        return f"https://arxiv.org/pdf/{detail.arxiv}"
    link = detail.link
    return link if link and is_web(link) and urlsplit(link).path.endswith(".pdf") else None


def is_web(link: str) -> bool:
    """Only web pages are handed to the browser: a note's text must not open files or programs."""
    return urlsplit(link).scheme in ("http", "https")
