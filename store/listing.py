"""The lines of the list: one for each note, and one for each paper without notes."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from notes.paper import Paper
from notes.slug import slug_of
from store.changes import Changes, as_json
from store.names import fold
from store.papers import Grouped
from store.query_tree import PARTS

# Sorts behind every title.
_LAST = "\U0010ffff"


@dataclass(slots=True)
class NoteLine:
    """What the list shows of a note, as it stands in `notes` and `blocks`."""

    path: str
    stem: str
    title: str
    title_known: bool
    date: str | None
    status: str | None
    starred: bool
    tags: str
    languages: str
    translation: str
    texts: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))


def put_entries(changes: Changes, groups: Sequence[Grouped]) -> set[int]:
    """Write the entries of these papers and what a search finds them by; their ids."""
    notes = _read_notes(changes, [note for found in groups for note in found.notes])
    texts: dict[int, tuple[str, ...]] = {}
    for found in groups:
        for row in found.rows:
            if row.id in notes:
                _put_entry(changes, found, row.id, notes[row.id], row.paper)
                texts[row.id] = _texts(found.paper, notes[row.id], row.paper)
        if not found.notes:
            _put_entry(changes, found, found.id)
            texts[found.id] = _texts(found.paper)
    _put_texts(changes, texts)
    return set(texts)


def drop_entries(changes: Changes, papers: Iterable[int], still: set[int]) -> None:
    """Delete the entries that these papers had, but for those that are still in the list."""
    sql = "SELECT id FROM entries WHERE paper IN (SELECT value FROM json_each(?))"
    gone = {id for (id,) in changes.select(sql, (json.dumps(list(papers)),))} - still
    _forget_texts(changes, _read_texts(changes, gone))
    changes.delete("entries", "id", gone)


def _put_entry(
    changes: Changes,
    found: Grouped,
    id: int,
    note: NoteLine | None = None,
    said: Paper | None = None,
) -> None:
    """Write one entry. note and said: the note that it is, and what that says of the paper."""
    paper = found.paper
    authors = (said.authors if said else ()) or paper.authors
    title, sure = _title(found, note)
    paper_date = (said.paper_date if said else None) or paper.paper_date
    changes.add(
        "entries",
        id=id,
        kind="note" if note else "paper",
        name=paper.arxiv or paper.doi or (note.stem if note else paper.key),
        paper=found.id,
        note=note.path if note else None,
        title=title,
        title_sure=sure,
        sort_title=_sorting(title, nameless=title in (paper.arxiv, paper.doi, paper.key)),
        authors=as_json(authors),
        folded_authors=fold("; ".join(authors)),
        paper_date=paper_date,
        date=(note.date if note else None) or _whole(paper_date) or paper.seen,
        status=note.status if note else None,
        starred=note.starred if note else False,
        tags=note.tags if note else "[]",
        sources=as_json(found.sources),
        languages=note.languages if note else "[]",
        translation=note.translation if note else "[]",
        upvotes=paper.upvotes,
        comments=paper.comments,
        question=found.question,
    )


def _title(found: Grouped, note: NoteLine | None) -> tuple[str, bool]:
    """What the entry is called, and whether that is more than a proposal."""
    paper = found.paper
    if note and note.title_known:
        return note.title, True
    if paper.title is not None:
        return paper.title, found.title_sure
    id = paper.arxiv or paper.doi
    # dokhu names a file by the id where there is no title; of the two the id says more.
    if note and not (id and note.title == slug_of(id)):
        # A file's name is title enough for a note about no paper in particular.
        return note.title, not id
    return id or paper.key, False


def _texts(
    paper: Paper, note: NoteLine | None = None, said: Paper | None = None
) -> tuple[str, ...]:
    """What a search finds an entry by, in the order of PARTS."""
    ids = [f"arxiv:{paper.arxiv}"] if paper.arxiv else []
    ids += [paper.doi] if paper.doi else []
    if note is None:
        authors = ", ".join(paper.authors)
        return (paper.title or "", authors, "", paper.abstract or "", "", "", "\n".join(ids))
    titles = dict.fromkeys(filter(None, (note.title, paper.title)))
    authors = ", ".join(dict.fromkeys((*(said.authors if said else ()), *paper.authors)))
    parts = {name: "\n\n".join(note.texts[name]) for name in ("abstract", "ko", "en")}
    other = "\n\n".join([*ids, note.stem, *note.texts["other"]])
    tags = " ".join(json.loads(note.tags))
    abstract = parts["abstract"] or paper.abstract or ""
    return ("\n".join(titles), authors, tags, abstract, parts["ko"], parts["en"], other)


def _put_texts(changes: Changes, texts: dict[int, tuple[str, ...]]) -> None:
    """Write the texts that are not there already: telling the word index costs the most."""
    old = {} if changes.everything else _read_texts(changes, texts)
    changed = [id for id, row in texts.items() if old.get(id) != row]
    _forget_texts(changes, {id: old[id] for id in changed if id in old})
    changes.extend("texts", ("entry", *PARTS), ((id, *texts[id]) for id in changed))
    changes.words.add([(id, texts[id]) for id in changed])


def _forget_texts(changes: Changes, old: dict[int, tuple[str, ...]]) -> None:
    changes.words.forget(list(old.items()))
    changes.delete("texts", "entry", old)


def _read_texts(changes: Changes, ids: Iterable[int]) -> dict[int, tuple[str, ...]]:
    """The texts that these entries have, in the order of PARTS."""
    columns = f"entry, {', '.join(PARTS)}"
    sql = f"SELECT {columns} FROM texts WHERE entry IN (SELECT value FROM json_each(?))"
    return {id: tuple(row) for id, *row in changes.select(sql, (json.dumps(list(ids)),))}


def _read_notes(changes: Changes, ids: Sequence[int]) -> dict[int, NoteLine]:
    """The notes with these ids."""
    if not ids:
        return {}
    wanted = "(SELECT value FROM json_each(?))"
    these = (json.dumps(ids),)
    columns = "path, stem, title, title_known, date, status, starred, tags, languages, translation"
    sql = f"SELECT id, {columns} FROM notes WHERE id IN {wanted}"
    notes = {id: NoteLine(*row) for id, *row in changes.select(sql, these)}
    sql = (
        f"SELECT note, kind, lang, text FROM blocks WHERE note IN {wanted} ORDER BY note, position"
    )
    for id, part, text in _searched(changes.select(sql, these)):
        notes[id].texts[part].append(text)
    return notes


def _searched(blocks: Iterable[tuple[Any, ...]]) -> Iterator[tuple[int, str, str]]:
    """Each block's note, the part of `texts` that it belongs to, and its text."""
    for note, kind, lang, text in blocks:
        if kind == "prose":
            yield note, lang, text
        elif kind == "abstract":
            yield note, "abstract", text
        elif kind in ("heading", "links", "comment", "code"):
            yield note, "other", text


def _sorting(title: str, nameless: bool) -> str:
    """A title as it is sorted: without case, quotes or brackets before its first letter.

    nameless: it is only an id; what has a title comes first.
    """
    folded = fold(title)
    start = next((at for at, char in enumerate(folded) if char.isalnum()), 0)
    return _LAST * nameless + folded[start:]


def _whole(date: str | None) -> str | None:
    """A date that has its year."""
    return None if date is None or date.startswith("--") else date
