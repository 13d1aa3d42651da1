"""The views of the Library's sidebar: filters that have a name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from store.index import Index
from store.query import Query, QueryError, parse
from tui.texts import t
from tui.widgets.paper_page import tag_query
from tui.widgets.sidebar import View

_TO_READ = (
    View("New", "status:new is:paper"),
    View("Queued", "status:queued"),
    View("Later", "status:later"),
    View("Reading", "status:reading"),
    View("Done", "status:done"),
    View("Starred", "is:starred"),
)
_TO_WRITE = (
    View("TO WRITE", None),
    View("Needs English", "needs:en"),
    View("Needs Korean", "needs:ko"),
    View("Drafts", "translation:draft"),
    View("Stale", "translation:stale"),
    View("To publish", "status:done is:note -is:posted"),
    View("Questions", "is:question OR needs:title OR needs:paper"),
)
_TAGS_SHOWN = 200


def built_in(today: date) -> list[View]:
    """The views that every vault has. Today's: what came in, and what is dated so."""
    yesterday = today - timedelta(days=1)
    return [
        View(t("All"), ""),
        View(t("Today"), f"seen:{today} OR after:{yesterday}"),
        *(View(t(view.name), view.query) for view in (*_TO_READ, *_TO_WRITE)),
    ]


def all_views(index: Index, today: date, saved: Mapping[str, str]) -> list[View]:
    """Every view with its count: built-in, the person's own (by name), tags and years."""
    # Not needed before the list is on the screen.
    from store.lists import counts, tags, years

    named = built_in(today)
    if saved:
        named += [View(t("MINE"), None), *(View(name, query) for name, query in saved.items())]
    queries = {view.name: _read(view.query) for view in named}
    found = counts(index, {name: query for name, query in queries.items() if query})
    counted = [View(view.name, view.query, found.get(view.name)) for view in named]
    return [
        *counted,
        *_group(
            t("TAGS"),
            [View(tag, tag_query(tag), count) for tag, count in tags(index)[:_TAGS_SHOWN]],
        ),
        *_group(t("YEARS"), [View(year, year_query(year), count) for year, count in years(index)]),
    ]


def year_query(year: str) -> str:
    """The filter that finds a year."""
    return f"after:{year}-01-01 before:{year}-12-31"


def _group(heading: str, views: Sequence[View]) -> list[View]:
    return [View(heading, None), *views] if views else []


def _read(text: str | None) -> Query | None:
    """A saved view with a malformed filter has no count; choosing it says what is wrong."""
    if text is None:
        return None
    try:
        return parse(text)
    except QueryError:
        return None
