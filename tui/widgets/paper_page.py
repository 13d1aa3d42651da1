"""What the reader shows of a paper and its note, as paragraphs of marked text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tui.texts import t, tn
from tui.widgets.columns import STAR, STATUS_GLYPHS

if TYPE_CHECKING:
    from store.detail import Detail, LinkTo
    from store.entries import Entry
    from store.related import Related

_AUTHORS_SHOWN = 6
_LINK = re.compile(r"\[\[([^\[\]\n]+)\]\]")
_LANGUAGES = {"ko": "Korean", "en": "English"}
_MARKS = {"ko": ("한", "korean"), "en": ("en", "english"), "other": ("··", "quiet")}


@dataclass(frozen=True, slots=True)
class Follow:
    """Where a click leads: to an entry of the index, to a filter, or to a page on the web."""

    row: int | None = None
    query: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """Text of one kind, with where a click on it leads. is_hit: a search found it."""

    text: str
    kind: str = "text"
    follow: Follow | None = None
    is_hit: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Pieces that flow together; without any it is an empty line.

    mark: what the margin says. part: which of store.query_tree.PARTS it shows, "" for none.
    """

    pieces: tuple[Piece, ...] = ()
    mark: str = ""
    mark_kind: str = "quiet"
    part: str = ""

    @property
    def text(self) -> str:
        """All its pieces."""
        return "".join(piece.text for piece in self.pieces)


BLANK = Paragraph()


def page(detail: Detail) -> list[Paragraph]:
    """The whole page: heading, abstract, commentary, what the translation waits for, links."""
    parts = (_heading, _abstract, _commentary, _tags, _links, _backlinks, _posts, _origin)
    lines: list[Paragraph] = []
    for part in parts:
        paragraphs = list(part(detail))
        if paragraphs:
            lines += [BLANK, *paragraphs] if lines else paragraphs
    return lines


def related_page(found: Sequence[Related]) -> list[Paragraph]:
    """What stands under the page: entries like this one, and the words that they share."""
    if not found:
        return []
    lines = [BLANK, Paragraph((Piece(t("Related"), "heading"),))]
    for near in found:
        title = Piece(near.entry.title, "link", Follow(row=near.entry.row))
        shared = Piece(f"  {', '.join(near.shared)}", "quiet")
        lines.append(Paragraph((title, shared), "·"))
    return lines


def _heading(detail: Detail) -> Iterator[Paragraph]:
    entry = detail.entry
    if entry.title_sure:
        yield Paragraph((Piece(entry.title, "headline"),), part="title")
    else:
        unsure = Piece("? ", "warning"), Piece(entry.title, "headline-unsure")
        yield Paragraph(unsure, part="title")
    if entry.authors:
        yield Paragraph((Piece(_authors(detail), "quiet"),), part="authors")
    yield Paragraph(tuple(_dotted([*_standing(entry), *_facts(detail)])))
    for line in _notices(detail):
        yield Paragraph((Piece(line, "warning"),), "!", "warning")


def _dotted(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Between dots, where a line may end, though not within a piece."""
    for number, piece in enumerate(pieces):
        if number:
            yield Piece(f"{_held(' ')}· ", "quiet")
        yield replace(piece, text=_held(piece.text))


def _held(text: str) -> str:
    """The text with spaces at which no line ends."""
    return text.replace(" ", "\N{NO-BREAK SPACE}")


def _authors(detail: Detail) -> str:
    names = detail.entry.authors[:_AUTHORS_SHOWN]
    count = max(len(detail.entry.authors), detail.author_count or 0)
    more = count - len(names)
    return ", ".join(names) + (_held(t(" and {n} more", n=more)) if more > 0 else "")


def _facts(detail: Detail) -> Iterator[Piece]:
    """Ids, date and popularity."""
    if detail.arxiv:
        url = f"https://arxiv.org/abs/{detail.arxiv}"
        yield Piece(f"arXiv {detail.arxiv}", "link", Follow(url=url))
    if detail.doi:
        yield Piece(f"doi {detail.doi}", "link", Follow(url=f"https://doi.org/{detail.doi}"))
    if not (detail.arxiv or detail.doi) and detail.link:
        yield Piece(detail.link, "link", Follow(url=detail.link))
    if detail.entry.paper_date:
        yield Piece(detail.entry.paper_date.removeprefix("--"), "quiet")
    if detail.entry.upvotes:
        yield Piece(tn(detail.entry.upvotes, "{n} upvote", "{n} upvotes"), "quiet")
    if detail.entry.comments:
        yield Piece(tn(detail.entry.comments, "{n} comment", "{n} comments"), "quiet")
    if detail.categories:
        yield Piece(" ".join(detail.categories[:3]), "quiet")


def _standing(entry: Entry) -> Iterator[Piece]:
    """What the person decided about it."""
    status = entry.status or "new"
    glyph = STATUS_GLYPHS.get(entry.status or "", "?")
    yield Piece(f"{glyph} {t(status)}".strip(), f"status-{status}")
    if entry.starred:
        yield Piece(f"{STAR} {t('starred')}", "star")
    if entry.posted:
        yield Piece(f"✓ {t('posted')}", "quiet")


def _notices(detail: Detail) -> Iterator[str]:
    if detail.question and detail.question.kind == "title":
        yield t("It is not clear where this title ends. Press a to settle it.")
    elif detail.question:
        yield t("This paper has several notes. Press a to keep, merge or drop.")
    elif not detail.entry.title_sure:
        yield t("This paper has no title yet. Press a to give it one.")
    yield from translation_waits_for(detail)


def translation_waits_for(detail: Detail) -> Iterator[str]:
    """What the person still has to do for the note's other language, a sentence each."""
    states = detail.entry.translation
    target = t(_LANGUAGES["ko" if detail.source_lang == "en" else "en"])
    source = t(_LANGUAGES["en" if detail.source_lang == "en" else "ko"])
    if "missing" in states:
        yield t("{target} is missing.", target=target)
    if "draft" in states:
        yield t("The {target} is a draft.", target=target)
    if "stale" in states:
        yield t(
            "The {source} changed since the {target} was confirmed{where}.",
            source=source,
            target=target,
            where=_where(detail),
        )


def _where(detail: Detail) -> str:
    numbers = [str(index + 1) for index in detail.changed]
    parts = []
    if numbers:
        which = ", ".join(numbers)
        parts.append(tn(len(numbers), "paragraph {which}", "paragraphs {which}", which=which))
    if detail.gone:
        parts.append(t("{n} gone", n=detail.gone))
    return f" ({'; '.join(parts)})" if parts else ""


def _abstract(detail: Detail) -> Iterator[Paragraph]:
    if detail.abstract:
        yield Paragraph((Piece(t("Abstract"), "heading"),))
        for text in detail.abstract.split("\n\n"):
            yield Paragraph((Piece(" ".join(text.split())),), part="abstract")


def _commentary(detail: Detail) -> Iterator[Paragraph]:
    rows = {link.target: link.row for link in detail.links}
    first = True
    for block in detail.blocks:
        if block.kind != "prose":
            continue
        if not first:
            yield BLANK
        first = False
        part = block.lang or "other"
        mark, kind = _MARKS.get(part, _MARKS["other"])
        yield Paragraph(tuple(_prose(block.text, rows)), mark, kind, part)


def _prose(text: str, rows: Mapping[str, int | None]) -> Iterator[Piece]:
    """A block's text, its `[[links]]` as they are meant to be read."""
    end = 0
    for link in _LINK.finditer(text):
        yield Piece(text[end : link.start()])
        target, _, shown = link[1].partition("|")
        row = rows.get(target.strip())
        what = shown.strip() or target.strip()
        yield Piece(what, "link", Follow(row=row)) if row is not None else Piece(what, "quiet")
        end = link.end()
    yield Piece(text[end:])


def _tags(detail: Detail) -> Iterator[Paragraph]:
    pieces: list[Piece] = []
    for tag in detail.entry.tags:
        pieces += [Piece(f"#{tag}", "link", Follow(query=tag_query(tag))), Piece("  ")]
    if pieces:
        yield Paragraph(tuple(pieces), part="tags")


def tag_query(tag: str) -> str:
    """The filter that finds a tag."""
    return f'tag:"{tag}"' if any(char.isspace() for char in tag) else f"tag:{tag}"


def _links(detail: Detail) -> Iterator[Paragraph]:
    return _listed("Links", map(_link, detail.links))


def _backlinks(detail: Detail) -> Iterator[Paragraph]:
    return _listed("Linked from", map(_link, detail.backlinks))


def _posts(detail: Detail) -> Iterator[Paragraph]:
    return _listed("Posts", (Piece(post, "quiet") for post in detail.posts))


def _listed(heading: str, items: Iterable[Piece]) -> Iterator[Paragraph]:
    """The items under their heading; without any, nothing."""
    for number, item in enumerate(items):
        if number == 0:
            yield Paragraph((Piece(t(heading), "heading"),))
        yield Paragraph((item,), "·")


def _origin(detail: Detail) -> Iterator[Paragraph]:
    """Where all this comes from, for who wants to know."""
    entry = detail.entry
    if "unmarked" in entry.translation:
        yield Paragraph((Piece(t("Nothing says whether the translation is final."), "quiet"),))
    for note in filter(None, (entry.note, *detail.other_notes)):
        yield Paragraph((Piece(note, "quiet"),))
    if entry.sources:
        yield Paragraph((Piece(t("from {sources}", sources=", ".join(entry.sources)), "quiet"),))


def _link(link: LinkTo) -> Piece:
    if link.row is None:
        return Piece(t("{link} (not found)", link=link.target), "quiet")
    return Piece(link.title or link.target, "link", Follow(row=link.row))
