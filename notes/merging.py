"""Which catalogue rows are one paper, and what that paper then looks like."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields, replace
from typing import Any, NamedTuple

from notes.paper import Paper, find_arxiv, paper_key, title_key

ANSWERS = "answers"
# Whom to believe first; sources that are not named here come after these, by name.
_SOURCES = (ANSWERS, "arxiv", "hf", "blog", "hf-search", "hf-list", "dataset")
# What an answer says of itself, and not of the row that it answers.
_OWN_FIELDS = frozenset({"key", "source", "seen", "raw"})


def group(papers: Sequence[Paper]) -> list[list[int]]:
    """The rows that are one paper, as positions in `papers`: sorted, groups by their first.

    1. Rows with one arXiv id are one; two different arXiv ids never merge.
    2. Rows with one DOI and no arXiv id are one, and are the arXiv paper with that DOI where there
       is exactly one.
    3. A title (see `title_key`) brings together what bears it where that is at most one arXiv
       paper and at most one DOI.

    The result depends on the set of rows only, and of those only on the ones that can be reached
    from a row over shared arXiv ids, DOIs, title keys and row keys: an index that regroups that
    neighbourhood of a changed row, as it was and as it is, has regrouped everything.
    """
    rows = [_names(paper) for paper in papers]
    by_doi = _doi_homes(rows)
    units = [by_doi.get(row.unit(), row.unit()) for row in rows]
    by_title = _title_homes(rows, units)
    groups: dict[str, list[int]] = defaultdict(list)
    for position, unit in enumerate(units):
        home = by_title.get(unit, unit)
        # A bare title may lead to a DOI, which another title of that paper leads to arXiv.
        groups[by_title.get(home, home)].append(position)
    return list(groups.values())


class _Names(NamedTuple):
    arxiv: str | None
    doi: str | None
    title: str
    key: str

    def unit(self) -> str:
        """The strongest name; the sort order of these prefixes is their strength."""
        if self.arxiv:
            return f"arxiv:{self.arxiv}"
        if self.doi:
            return f"doi:{self.doi}"
        return f"title:{self.title}" if self.title else f"unnamed:{self.key}"


def _names(paper: Paper) -> _Names:
    row = paper.with_ids()
    arxiv = find_arxiv(row.arxiv or "") or row.arxiv
    return _Names(arxiv, (row.doi or "").lower() or None, title_key(row.title or ""), row.key)


def _doi_homes(rows: Sequence[_Names]) -> dict[str, str]:
    """For the DOIs that name one arXiv paper, that paper."""
    arxivs: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        if row.doi and row.arxiv:
            arxivs[row.doi].add(row.arxiv)
    return {f"doi:{doi}": f"arxiv:{ids.pop()}" for doi, ids in arxivs.items() if len(ids) == 1}


def _title_homes(rows: Sequence[_Names], units: Sequence[str]) -> dict[str, str]:
    """For the titles and DOIs that a title identifies further, what they belong to."""
    bearers: dict[str, set[str]] = defaultdict(set)
    dois: dict[str, set[str]] = defaultdict(set)
    for row, unit in zip(rows, units, strict=True):
        if row.arxiv or row.doi:
            bearers[row.title].add(unit)
        if row.doi:
            dois[row.title].add(row.doi)
    bearers.pop("", None)
    homes: dict[str, set[str]] = defaultdict(set)
    for title, named in bearers.items():
        arxivs = [unit for unit in named if unit.startswith("arxiv:")]
        if len(named) > 1 and (len(arxivs) > 1 or len(dois[title]) > 1):
            continue
        home = min(named)  # the arXiv paper, where there is one
        for unit in {f"title:{title}", *named} - {home}:
            homes[unit].add(home)
    return {unit: found.pop() for unit, found in homes.items() if len(found) == 1}


def merge(papers: Sequence[Paper]) -> Paper:
    """The one paper that these rows of a group describe. Raises ValueError for no rows.

    Each field comes from the best source that has it, then the longest, then the first in
    alphabetical order; counts are the highest, `seen` the first, authors the most names, and a date
    with its year comes before one without. A title or abstract that a row was unsure of (it has
    `raw`) loses to a sure one; `raw` is there only while the title is still unsure. key: the arXiv
    id, DOI or sure title as `paper_key` writes them, else the first of the rows' own keys; it is
    what triage lines name.
    """
    rows = [paper.with_ids() for paper in papers]
    if not rows:
        raise ValueError("no rows to merge")
    unsure = not any(row.title and row.raw is None for row in rows)
    title = _best(rows, "title", doubt=_is_unsure)
    arxiv, doi = _best(rows, "arxiv"), _best(rows, "doi")
    named = arxiv or doi or (not unsure and title_key(title))
    return Paper(
        key=paper_key(arxiv, doi, title) if named else min(row.key for row in rows),
        source=min((row.source for row in rows), key=_rank),
        title=title,
        authors=_best(rows, "authors", doubt=_few_names) or (),
        author_count=_most(row.author_count for row in rows),
        abstract=_best(rows, "abstract", doubt=_is_unsure),
        arxiv=arxiv,
        doi=doi,
        link=_best(rows, "link"),
        paper_date=_best(rows, "paper_date", doubt=_lacks_year),
        categories=_best(rows, "categories") or (),
        upvotes=_most(row.upvotes for row in rows),
        comments=_most(row.comments for row in rows),
        seen=min((row.seen for row in rows if row.seen), default=None),
        raw=_best(rows, "raw") if unsure else None,
    )


def _best(rows: Iterable[Paper], field: str, doubt: Callable[[Paper], int] | None = None) -> Any:
    """The best value that the rows have for this field, None where none has it.

    doubt: what counts before the source; less is better.
    """
    found = []
    for row in rows:
        if value := getattr(row, field):
            found.append((doubt(row) if doubt else 0, _rank(row.source), -len(value), value))
    return min(found)[-1] if found else None


def _rank(source: str) -> tuple[int, str]:
    return (_SOURCES.index(source) if source in _SOURCES else len(_SOURCES), source)


def _is_unsure(row: Paper) -> int:
    return row.raw is not None


def _few_names(row: Paper) -> int:
    return -len(row.authors)


def _lacks_year(row: Paper) -> int:
    return (row.paper_date or "").startswith("--")


def _most(counts: Iterable[int | None]) -> int | None:
    return max((count for count in counts if count is not None), default=None)


def apply_answers(papers: Sequence[Paper]) -> list[Paper]:
    """The same rows in the same order, with what the person answered in place of what was asked.

    A row of the source `answers` carries the key of the row that it answers. Its fields replace
    that row's; where it has a title, that row's `raw` goes. The answer gets the names of the row,
    so that `group` finds the two one paper. Do this before `group`.
    """
    given = [paper for paper in papers if paper.source == ANSWERS]
    # The last answer counts; repr() only so that equals are told apart in any order of rows.
    given.sort(key=lambda row: (row.seen or "", repr(row)))
    answers = {answer.key: answer for answer in given}
    answered: dict[str, Paper] = {}
    result = list(papers)
    for position, paper in enumerate(papers):
        if paper.source != ANSWERS and paper.key in answers:
            result[position] = new = _answered(paper, answers[paper.key])
            answered[paper.key] = min(new, answered.get(paper.key, new), key=_choice)
    for position, paper in enumerate(papers):
        if paper.source == ANSWERS and paper.key in answered:
            row = answered[paper.key]
            result[position] = replace(
                answers[paper.key], arxiv=row.arxiv, doi=row.doi, title=row.title, raw=row.raw
            )
    return result


def _answered(paper: Paper, answer: Paper) -> Paper:
    told = {
        field.name: getattr(answer, field.name)
        for field in fields(Paper)
        if field.name not in _OWN_FIELDS and getattr(answer, field.name) not in (None, ())
    }
    return replace(paper, raw=None if answer.title else paper.raw, **told)


def _choice(paper: Paper) -> tuple[tuple[int, str], str]:
    """An order of rows that depends on nothing else."""
    return _rank(paper.source), repr(paper)
