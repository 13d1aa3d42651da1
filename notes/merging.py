"""Which catalogue rows are one paper, and what that paper then looks like."""

from __future__ import annotations

from collections.abc import Sequence

from notes.paper import Paper

ANSWERS = "answers"


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
    raise NotImplementedError


def merge(papers: Sequence[Paper]) -> Paper:
    """The one paper that these rows of a group describe. Raises ValueError for no rows.

    Each field comes from the best source that has it, then the longest, then the first in
    alphabetical order; upvotes and comments are the highest, `seen` the first, authors the most
    names. A title or abstract that a row was unsure of (it has `raw`) loses to a sure one; `raw`
    is there only while the title is still unsure. key: the arXiv id, DOI or sure title as
    `paper_key` writes them, else the first of the rows' own keys; it is what triage lines name.
    """
    raise NotImplementedError


def apply_answers(papers: Sequence[Paper]) -> list[Paper]:
    """The same rows, with what the person answered in place of what was asked.

    A row of the source `answers` carries the key of the row that it answers. Its fields replace
    that row's, whose `raw` goes; the answer row gets that row's ids, so that `group` finds them
    one paper. Do this before `group`.
    """
    raise NotImplementedError
