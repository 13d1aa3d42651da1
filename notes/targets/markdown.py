"""One Markdown page that reads well on any Markdown site, each language marked.

The page has no front matter, which is a matter of the site. Languages are marked by
`<div lang="ko" markdown="1">` with blank lines inside: CommonMark engines go on reading Markdown
there, and Python-Markdown and kramdown do because of the attribute.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from notes.escape import link_target, literal, safe
from notes.language import language_of
from notes.page import Page, Passage, Section

SUFFIX = ".md"


def render(page: Page) -> str:
    """The page as Markdown, a final newline included."""
    return "\n\n".join(_blocks(page)) + "\n"


def _blocks(page: Page) -> Iterator[str]:
    yield f"# {literal(page.title)}"
    yield from _passages(page.introduction)
    for section in page.sections:
        yield from _section(section)


def _section(section: Section) -> Iterator[str]:
    target = link_target(section.link) if section.link else None
    title = literal(section.title)
    yield f"## [{title}]({target})" if target else f"## {title}"
    if section.authors:
        yield literal(", ".join(section.authors))
    if section.abstract:
        yield _marked(language_of(section.abstract), _quoted(literal(section.abstract)))
    for lang in ("en", "ko", "other") if section.source == "en" else ("ko", "en", "other"):
        yield from _passages(Passage(lang, text) for text in section.paragraphs(lang))
    if section.tags:
        # A line that begins with a bare # is a heading in Python-Markdown and its kin.
        yield literal(" ".join(f"#{tag}" for tag in section.tags))


def _passages(passages: Iterable[Passage]) -> Iterator[str]:
    for lang, run in groupby(passages, lambda passage: passage.lang):
        yield _marked(lang, "\n\n".join(safe(passage.text) for passage in run))


def _marked(lang: str, markdown: str) -> str:
    if lang == "other":
        return markdown
    return f'<div lang="{lang}" markdown="1">\n\n{markdown}\n\n</div>'


def _quoted(text: str) -> str:
    return "\n".join(f"> {line}".rstrip() for line in text.split("\n"))
