"""A new note about a paper: what its file holds before the first word, and what it is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notes.compose import compose
from notes.names import note_name
from store.detail import detail

if TYPE_CHECKING:
    from notes.vault import Vault
    from store.entries import Entry
    from store.index import Index


def draft_note(vault: Vault, index: Index, entry: Entry) -> tuple[str, str]:
    """The path and text of a new note about a paper, with status `reading`; nothing is written."""
    found = detail(index, entry.row)
    today = vault.today().isoformat()
    # A year that the source left out (`--12-09`) is no date that a note may state.
    known_date = entry.paper_date if entry.paper_date and entry.paper_date[0] != "-" else None
    text = compose(
        {
            # A proposed title is not written down as if the person had confirmed it.
            "title": entry.title if entry.title_sure else None,
            "authors": entry.authors,
            "arxiv": found.arxiv if found else None,
            "doi": found.doi if found else None,
            "link": _link(found.link if found else None, found.arxiv if found else None),
            "paper_date": known_date,
            "date": today,
            "status": "reading",
        },
        abstract=found.abstract if found else None,
    )
    text += _template(vault)
    folder = vault.settings.notes[0]
    name = note_name(entry.title, today, entry.id)
    place = f"{today[:4]}/{name}.md"
    return (place if folder in (".", "") else f"{folder}/{place}"), text


def _template(vault: Vault) -> str:
    """What the person wants in every new note: `templates/note.md`, as it stands."""
    try:
        body = vault.read("templates/note.md").text.strip("\r\n")
    except FileNotFoundError:
        return ""
    return f"\n{body}\n" if body else ""


def _link(link: str | None, arxiv: str | None) -> str | None:
    return link or (f"https://arxiv.org/abs/{arxiv}" if arxiv else None)
