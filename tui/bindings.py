"""Every key of the app, in one place: screens bind them, the help and the palette list them.

Each action has a letter and a twin that no input method holds back (a digit, an arrow, Enter,
Space, an F key, Ctrl), because a composing Korean keyboard keeps a letter until the next key.
"""

from __future__ import annotations

from textual.binding import Binding

APP = [
    Binding("ctrl+q", "quit", "Quit", show=False, id="quit"),
    Binding("f1", "help", "Help", show=False, id="help"),
    Binding("f12", "next_theme", "Next theme", show=False, id="theme"),
]

LIBRARY = [
    Binding("enter", "open", "Open", id="open", key_display="⏎", tooltip="Write about this paper"),
    Binding("q,1", "triage('queued')", "Queue", id="queue"),
    Binding("l,2", "triage('later')", "Later", id="later"),
    Binding("d,3", "triage('dropped')", "Drop", id="drop"),
    Binding("r,4", "triage('reading')", "Read", id="read", tooltip="Start reading this paper"),
    Binding("s,5", "star", "Star", id="star"),
    Binding("f,6", "triage('done')", "Done", show=False, id="done"),
    Binding("n,0", "triage('')", "Back to new", show=False, id="new"),
    Binding("u,backspace,ctrl+z", "undo", "Undo", id="undo"),
    Binding("o,7", "open_page", "Open its page", show=False, id="page"),
    Binding("p,8", "open_pdf", "Open its PDF", show=False, id="pdf"),
    Binding("t,9", "sort", "Next sort order", show=False, id="sort"),
    Binding("a,f9", "answer", "Settle a question", show=False, id="answer"),
    Binding("y,ctrl+y", "copy_link", "Copy its link", show=False, id="copy"),
    Binding("slash,f3,ctrl+f", "filter", "Filter", id="filter", key_display="/"),
    Binding("escape", "clear", "Show all", show=False, id="clear"),
    Binding("space", "page_reader", "Read on", show=False, id="read-on"),
    Binding("b,f2", "toggle_sidebar", "Sidebar", show=False, id="sidebar"),
    Binding("v,f4", "toggle_reader", "Reader", show=False, id="reader"),
    Binding("f5,ctrl+r", "sync", "Look for changes", show=False, id="sync"),
    Binding("w,f8", "problems", "What is wrong in the vault", show=False, id="problems"),
    Binding("question_mark,f1", "app.help", "Help", id="library-help", key_display="?"),
]

DESK = [
    Binding("ctrl+s", "save", "Save", id="save", priority=True),
    Binding("escape", "leave", "Back", id="leave"),
    Binding("f2", "toggle_abstract", "Abstract", id="abstract"),
    Binding("f6", "other_language", "한/En", id="other-language"),
    Binding("f7", "toggle_final", "Draft/final", id="final"),
    Binding("f8", "confirm", "Confirm", id="confirm", tooltip="The translation is current"),
    Binding("f9", "next_status", "Status", id="status"),
    Binding("f10", "focus_text", "Only text", show=False, id="focus"),
    Binding("f4", "open_page", "Open its page", show=False, id="desk-page"),
    Binding("f1", "app.help", "Help", id="desk-help"),
]
