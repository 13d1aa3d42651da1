"""A post and its notes as one page, cleaned, that every target of an export is given.

A page holds both languages, or it is one of a linked pair and holds one. Its texts are the
person's Markdown with links, images, footnotes and math held out of it (`notes.marks`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from notes.blocks import Block, language_named
from notes.clean import clean, clean_line
from notes.footnotes import footnotes_needed, hold_footnotes
from notes.language import language_of
from notes.marks import Mark, Marks, mark_emphasis, without_tokens
from notes.note import Note
from notes.pictures import FindPicture, Picture, Pictures, no_pictures
from notes.post import Post
from notes.problem import Problem
from notes.published_languages import is_in, languages_of, main_language, page_languages
from notes.slug import slug_of
from notes.titles import title_in

_NOT_SHOWN = frozenset({"comment", "mark", "range", "rule"})


@dataclass(frozen=True, slots=True)
class Passage:
    """Some Markdown in one language (`ko`, `en`, or `other` where it is neither or unknown)."""

    lang: str
    text: str


@dataclass(frozen=True, slots=True)
class Section:
    """What a page says of one note. path: the note's file; anchor: its id on the page; link: a web
    address; source: the language written first."""

    path: str
    anchor: str
    title: str
    authors: tuple[str, ...]
    link: str | None
    abstract: str
    passages: tuple[Passage, ...]
    tags: tuple[str, ...]
    source: str

    def paragraphs(self, lang: str) -> list[str]:
        """The passages in one language, in order."""
        return [passage.text for passage in self.passages if passage.lang == lang]


@dataclass(frozen=True, slots=True)
class Page:
    """All that a target needs: lines end in `\\n`, text is NFC and without control characters.

    lang: of the page as a whole. pair: whether the page is one of a pair; languages: those that
    the post has pages in, this one's first. problems: links and images that lead nowhere.
    """

    title: str
    date: str | None
    slug: str
    lang: str
    pair: bool
    languages: tuple[str, ...]
    introduction: tuple[Passage, ...]
    sections: tuple[Section, ...]
    marks: Marks
    pictures: Mapping[str, Picture]
    problems: tuple[Problem, ...]

    @property
    def tags(self) -> tuple[str, ...]:
        """The tags of all sections, in order, each once."""
        return tuple(dict.fromkeys(tag for section in self.sections for tag in section.tags))

    @property
    def passages(self) -> Iterator[Passage]:
        """The introduction's passages, then each section's."""
        yield from self.introduction
        for section in self.sections:
            yield from section.passages


@dataclass(frozen=True, slots=True)
class Destination:
    """Where a note is published: its post's slug, and the languages in which it is there, the main
    one first."""

    slug: str
    languages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """How pages are made. drafts: whether draft translations are in them; published: by a note's
    path; picture: finds images."""

    pair: bool = False
    drafts: bool = False
    published: Mapping[str, Destination] = field(default_factory=dict)
    picture: FindPicture = no_pictures

    def to(self, published: Mapping[str, Destination]) -> Plan:
        """This plan with these places to link to."""
        return replace(self, published=published)


def make_pages(post: Post, notes: Mapping[str, Note], plan: Plan) -> list[Page]:
    """The page of a post, or a page for each language that it has, the main one first.

    Names without a note in `notes` are left out. A pair may be one page only, where nothing is
    translated. Notes that are linked to may be in `notes` too, by the link's words.
    """
    named = (notes[name] for name in post.notes if name in notes)
    shown = list({note.path: note for note in named}.values())  # two names may mean one note
    if not plan.pair:
        return [_Maker(post, notes, plan, None).page(shown, main_language(shown))]
    languages = page_languages(shown, post, plan.drafts)
    return [
        _Maker(post, notes, plan, lang).page(
            [note for note in shown if is_in(note, lang, plan.drafts)],
            lang,
            (lang, *(other for other in languages if other != lang)),
        )
        for lang in languages
    ]


class _Maker:
    """Makes one page; its marks and pictures are numbered over all of it."""

    def __init__(self, post: Post, notes: Mapping[str, Note], plan: Plan, lang: str | None) -> None:
        self._post = post
        self._notes = notes
        self._plan = plan
        self._lang = lang
        self._marks = Marks()
        self._pictures = Pictures(plan.picture)
        self._anchors: dict[str, str] = {}
        self._problems: list[Problem] = []

    def page(self, shown: list[Note], lang: str, languages: tuple[str, ...] = ()) -> Page:
        """The page of these notes."""
        for note in shown:
            self._anchors.setdefault(note.path, anchor_of(note))
        post = self._post
        introduction = self._passages(
            (block for block in post.introduction if not _is_furniture(block)), post.path, "0"
        )
        sections = [self._section(note, str(n)) for n, note in enumerate(shown, start=1)]
        return Page(
            title=_line(title_in(post, self._lang)),
            date=post.date,
            slug=post.slug,
            lang=lang,
            pair=bool(self._lang),
            languages=languages or (lang,),
            introduction=tuple(p for p in introduction if self._lang in (None, p.lang)),
            sections=tuple(sections),
            marks=self._marks,
            pictures=self._pictures.by_name,
            problems=tuple(self._problems),
        )

    def _section(self, note: Note, number: str) -> Section:
        languages = languages_of(note, self._plan.drafts)
        wanted = {self._lang or lang for lang in languages} | {"other"}
        passages = self._passages(_chosen(note.blocks, wanted), note.path, number)
        return Section(
            path=note.path,
            anchor=self._anchors[note.path],
            title=_line(note.title),
            authors=tuple(_line(author) for author in note.authors),
            link=_link(note),
            abstract=_cleaned(note.abstract),
            passages=tuple(passages),
            tags=tuple(filter(None, map(_tag, note.tags))),
            source=note.source,
        )

    def _passages(self, blocks: Iterable[Block], path: str, number: str) -> list[Passage]:
        held = []
        for block in blocks:
            text = _cleaned(block.text)
            lang = "other" if block.kind == "code" else block.lang or language_of(text)
            text = self._marks.hold(text, lambda mark: self._placed(mark, path))
            held.append((lang, text))
        whole = hold_footnotes(self._marks, held, number)
        return [Passage(lang, mark_emphasis(text)) for lang, text in whole]

    def _placed(self, mark: Mark, path: str) -> Mark | None:
        return self._image(mark, path) if mark.kind == "image" else self._link(mark, path)

    def _image(self, mark: Mark, path: str) -> Mark:
        if mark.to.startswith(("http://", "https://")):
            return mark
        picture = self._pictures.add(path, mark.to)
        if picture is None:
            message = f"the image {mark.source} is not in the vault; it is left out"
            self._problems.append(Problem(path, 0, message))
        return replace(mark, to=picture.name if picture else "")

    def _link(self, mark: Mark, path: str) -> Mark | None:
        """A link to where the note is published; its words alone where it is not."""
        note = self._notes.get(mark.to)
        shown = mark.shown or (_line(note.title) if note else "")
        if not shown:
            message = f"the link {mark.source} leads to no note and stays as it is written"
            self._problems.append(Problem(path, 0, message))
            return None
        here = self._anchors.get(note.path) if note else None
        there = self._plan.published.get(note.path) if note else None
        if here:
            return replace(mark, shown=shown, to=here, slug="")
        if note is None or there is None or there.slug == self._post.slug:
            return replace(mark, shown=shown)
        lang = None
        if self._lang:
            lang = self._lang if self._lang in there.languages else there.languages[0]
        return replace(mark, shown=shown, to=anchor_of(note), slug=there.slug, lang=lang)


def _chosen(blocks: Iterable[Block], wanted: set[str]) -> list[Block]:
    """The code and the prose of these languages, in order, with the footnotes that they need."""
    shown = [block for block in blocks if block.is_prose or block.kind == "code"]
    chosen = [block for block in shown if block.kind == "code" or block.lang in wanted]
    others = [block for block in shown if block not in chosen]
    needed = footnotes_needed([b.text for b in chosen], [b.text for b in others])
    return sorted([*chosen, *(others[n] for n in needed)], key=lambda block: block.start)


def anchor_of(note: Note) -> str:
    """The id of a note's section on any page."""
    return slug_of(note.stem)


def _is_furniture(block: Block) -> bool:
    """A post has no title line or abstract of its own: what looks like one is its prose."""
    names_language = block.kind == "heading" and language_named(block.text) is not None
    return block.kind in _NOT_SHOWN or names_language


def _link(note: Note) -> str | None:
    if note.link:
        return note.link
    if note.arxiv:
        return f"https://arxiv.org/abs/{note.arxiv}"
    return f"https://doi.org/{note.doi}" if note.doi else None


def _tag(tag: str) -> str:
    """A tag as one word, so that it can stand behind a `#`."""
    return "-".join(_line(tag).lstrip("#").split())


def _line(text: str) -> str:
    return clean_line(without_tokens(text))


def _cleaned(text: str) -> str:
    return clean(without_tokens(text)).strip("\n")
