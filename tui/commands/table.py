"""Every command's name, its place and its one-line help, so that `--help` imports none of them."""

from __future__ import annotations

from typing import NamedTuple


class Place(NamedTuple):
    """Where a command is (`tui.commands.<module>:command`) and what it does."""

    module: str
    help: str


COMMANDS = {
    "demo": Place("demo", "Open the app on a throw-away copy of the demo library."),
    "init": Place("init", "Make a vault, and a git repository unless it is in one."),
    "import": Place("import_paths", "Take papers, notes and posts from files and folders."),
    "sync": Place("sync", "Bring the index up to the files."),
    "search": Place("search", "Search papers and notes, in both languages."),
    "related": Place("related", "List papers and notes like one."),
    "list": Place("list_entries", "List papers and notes as a table."),
    "show": Place("show", "Show one paper and its note."),
    "new": Place("new", "Write a new note about a paper in your editor."),
    "edit": Place("edit", "Edit a note in your editor."),
    "questions": Place("questions", "List what only you can decide, with the answers on offer."),
    "answer": Place("answer", "Settle one of these questions, or give a paper a title."),
    "export": Place("export", "Write posts in a form for elsewhere."),
    "preview": Place("preview", "Show a post in your browser as its readers will see it."),
    "status": Place("status", "Show the vault, its index, and what waits for you."),
    "check": Place("check", "List everything that is wrong in the vault."),
    "stats": Place("stats", "Show your reading and writing as plots."),
    "commit": Place("commit", "Commit what changed, with your own git."),
}
