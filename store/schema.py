"""Making the tables of the index, and what makes looking into them fast."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.tables import TABLES, VIEWS

if TYPE_CHECKING:
    import sqlite3

    from sqlite_utils import Database

# Another number means that the file is rebuilt: raise it when a table changes, and when what is
# read out of the same files changes.
VERSION = 7

_INDEXES = {
    "paper_rows_paper": "paper_rows (paper)",
    "paper_rows_file": "paper_rows (file, line)",
    "mentions_row": "mentions (row)",
    "papers_key": "papers (key)",
    "papers_question": "papers (question) WHERE question IS NOT NULL",
    "papers_seen": "papers (seen)",
    "triage_key": "triage (key)",
    "triage_file": "triage (file, line)",
    "notes_path": "notes (path)",
    "note_names_note": "note_names (note)",
    "links_name": "links (name)",
    "links_paper_name": "links (paper_name)",
    "post_notes_name": "post_notes (name)",
    "problems_file": "problems (file)",
    "tags_folded": "tags (folded, entry)",
    "stems_waiting": "stems (entry) WHERE runs IS NULL",
    "lexicon_jamo": "lexicon (jamo, count, stems)",
    "lexicon_leads": "lexicon (leads, count, stems)",
    "entries_paper": "entries (paper)",
    "entries_kind": "entries (kind)",
    # Of what holds for few entries, only these: such an index costs next to nothing.
    "entries_starred": "entries (starred) WHERE starred = 1",
    "entries_untitled": "entries (title_sure) WHERE title_sure = 0",
    "entries_question": "entries (question) WHERE question IS NOT NULL",
    "entries_status": "entries (status, date DESC, sort_title, name, note)",
    "entries_date": "entries (date DESC, sort_title, name, note)",
    "entries_popularity": "entries (upvotes DESC, comments DESC, date DESC, name, note)",
    "entries_title": "entries (sort_title, date DESC, name, note)",
}


def build(connection: sqlite3.Connection) -> None:
    """Make all tables anew, empty, in the transaction that the caller has begun."""
    database = _database(connection)
    _drop_everything(database)
    for statement in TABLES:
        database.execute(statement)
    # The default of 1 MB makes many small segments of a bulk load, and then merges them.
    database.execute("INSERT INTO words(words, rank) VALUES ('hashsize', 33554432)")
    for name, select in VIEWS.items():
        database.create_view(name, select)
    finish(connection)
    database.execute(f"PRAGMA user_version = {VERSION}")


def postpone(connection: sqlite3.Connection) -> None:
    """Take away, until `finish`, what makes many rows slow to add: a third of the time."""
    for name in _INDEXES:
        connection.execute(f"DROP INDEX {name}")


def finish(connection: sqlite3.Connection) -> None:
    """Make the indexes."""
    for name, columns in _INDEXES.items():
        connection.execute(f"CREATE INDEX {name} ON {columns}")


def _database(connection: sqlite3.Connection) -> Database:
    # Imported here, because opening an index that is in order needs none of it.
    from sqlite_utils import Database

    # Plugins that the person has for the sqlite-utils program are no business of the index.
    return Database(connection, recursive_triggers=False, execute_plugins=False)


def _drop_everything(database: Database) -> None:
    """Whatever another version left. Virtual tables first: they take their own tables along."""
    for view in database.views:
        view.drop()
    for table in sorted(database.tables, key=lambda table: table.virtual_table_using is None):
        table.drop(ignore=True)
