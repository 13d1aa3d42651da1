"""Every key of the app, in one place: screens bind them, the help and the palette list them.

Each action has a letter and a twin that no input method holds back (a digit, an arrow, Enter,
Space, an F key, Ctrl), because a composing Korean keyboard keeps a letter until the next key.
"""

from __future__ import annotations

from textual.binding import Binding

EVERYWHERE = [
    Binding("ctrl+q", "quit", "Quit", show=False, id="quit", priority=True),
    Binding("f1", "help", "Help", show=False, id="help"),
    Binding("ctrl+k", "commit", "Commit the vault in git", show=False, id="commit"),
    Binding("ctrl+e", "tour", "The tour", show=False, id="tour"),
    Binding("f12", "next_theme", "Next theme", show=False, id="theme"),
]

LIBRARY = [
    Binding("enter", "open", "Open", id="open", tooltip="Write about this paper"),
    Binding("q,1", "triage('queued')", "Queue", id="queue"),
    Binding("l,2", "triage('later')", "Later", id="later"),
    Binding("d,3", "triage('dropped')", "Drop", id="drop"),
    Binding("u,backspace,ctrl+z", "undo", "Undo", id="undo"),
    # Before all others, so that what is typed right behind it is the filter's, and no command.
    Binding("slash,f3,ctrl+f", "filter", "Filter", id="filter", priority=True),
    Binding("i,f7", "triage_mode", "Triage", id="triage", tooltip="One paper at a time"),
    Binding("r,4", "triage('reading')", "Read", id="read", tooltip="Start reading this paper"),
    Binding("s,5", "star", "Star", id="star"),
    Binding("f,6", "triage('done')", "Done", id="done"),
    Binding("n,0", "triage('')", "Back to new", show=False, id="new"),
    Binding("o,7", "open_page", "Open its page", show=False, id="page"),
    Binding("p,8", "open_pdf", "Open its PDF", show=False, id="pdf"),
    Binding("t,9", "sort", "Next sort order", show=False, id="sort"),
    Binding("a,f9", "answer", "Settle a question", show=False, id="answer"),
    Binding("y,ctrl+y", "copy_link", "Copy its link", show=False, id="copy"),
    Binding("e,f6", "edit", "Open its note in your editor", show=False, id="edit"),
    Binding("x,insert", "mark", "Mark", show=False, id="mark"),
    Binding("shift+down", "mark_and_move(1)", "Mark downwards", show=False, id="mark-down"),
    Binding("shift+up", "mark_and_move(-1)", "Mark upwards", show=False, id="mark-up"),
    Binding("ctrl+a", "mark_all", "Mark all that is listed", show=False, id="mark-all"),
    Binding("number_sign,ctrl+t", "tag", "Put tags on or off", show=False, id="tag"),
    Binding("m,ctrl+o", "mark_posted", "Mark as posted", show=False, id="posted"),
    Binding("right,c,ctrl+l", "thread", "Go from here", id="thread"),
    Binding("left,h", "back", "Back to where you came from", show=False, id="back"),
    Binding("shift+right", "forward", "Forward again", show=False, id="forward"),
    Binding("escape", "clear", "Show all", show=False, id="clear"),
    Binding("space", "page_reader", "Read on", show=False, id="read-on"),
    Binding("b,f2", "toggle_sidebar", "Sidebar", show=False, id="sidebar"),
    Binding("v,f4", "toggle_reader", "Reader", show=False, id="reader"),
    Binding("z,f10", "posts", "Posts", id="posts", tooltip="Make the day's post"),
    Binding("ctrl+g", "statistics", "Statistics", id="statistics"),
    Binding("f5,ctrl+r", "sync", "Look for changes", show=False, id="sync"),
    Binding("w,f8", "problems", "What is wrong in the vault", show=False, id="problems"),
    Binding("question_mark,f1", "app.help", "Help", id="library-help"),
]

TRIAGE = [
    # Digits come first: they are what the footer shows, and no input method holds them back.
    Binding("1,q", "triage('queued')", "Queue", id="triage-queue"),
    Binding("2,l", "triage('later')", "Later", id="triage-later"),
    Binding("3,d", "triage('dropped')", "Drop", id="triage-drop"),
    Binding("4,r", "triage('reading')", "Read", id="triage-read", tooltip="Start reading"),
    Binding("5,s", "star", "Star", id="triage-star"),
    Binding("backspace,u,ctrl+z", "undo", "Undo", id="triage-undo"),
    Binding("c,ctrl+l", "thread", "Go from here", show=False, id="triage-thread"),
    Binding("enter", "open", "Write", id="triage-open", tooltip="Open the Desk"),
    Binding("escape,f7,i", "leave", "Library", id="triage-leave", tooltip="Back to the Library"),
    Binding("6,f", "triage('done')", "Done", show=False, id="triage-done"),
    Binding("0,n", "triage('')", "Back to new", show=False, id="triage-new"),
    Binding("7,o", "open_page", "Page", id="triage-page", tooltip="Open its page"),
    Binding("8,p", "open_pdf", "Open its PDF", show=False, id="triage-pdf"),
    Binding("a,f9", "answer", "Settle a question", show=False, id="triage-answer"),
    Binding("y,ctrl+y", "copy_link", "Copy its link", show=False, id="triage-copy"),
    Binding("space", "read_on", "Read on", show=False, id="triage-read-on"),
    Binding("right,down,j", "move(1)", "Next", id="triage-next"),
    Binding("left,up,k", "move(-1)", "Previous", show=False, id="triage-previous"),
    Binding("question_mark,f1", "app.help", "Help", id="triage-help"),
]

DESK = [
    Binding("ctrl+s", "save", "Save", id="save", priority=True),
    Binding("escape", "leave", "Back", id="leave"),
    Binding(
        "f6",
        "other_language",
        "한/En",
        id="other-language",
        priority=True,
        tooltip="The other language",
    ),
    Binding("f7", "toggle_final", "Final", id="final", priority=True, tooltip="Draft or final"),
    Binding(
        "f8",
        "confirm",
        "Confirm",
        id="confirm",
        tooltip="The translation is current",
        priority=True,
    ),
    Binding("f9", "next_status", "Status", id="status", priority=True),
    Binding("f5", "preview", "Preview", id="preview", priority=True),
    Binding("f3", "tags", "Go to the tags", show=False, id="tags", priority=True),
    Binding("f2", "toggle_abstract", "Abstract", id="abstract", priority=True),
    Binding("f10", "focus_text", "Only text", id="focus", priority=True),
    Binding("ctrl+o", "edit_outside", "Open in your editor", id="outside", priority=True),
    Binding("f4", "open_page", "Open its page", show=False, id="desk-page", priority=True),
    Binding("ctrl+l", "thread", "Go from here", show=False, id="desk-thread", priority=True),
    Binding("f1", "app.help", "Help", id="desk-help", priority=True),
]

POST = [
    Binding(
        "space,x", "pick", "Put in", id="post-toggle", tooltip="Put the note in, or take it out"
    ),
    # One hint stands for both directions.
    Binding(
        "shift+up,left_square_bracket",
        "shift(-1)",
        "Order",
        id="post-earlier",
        key_display="⇧↑↓",
        tooltip="Earlier in the post",
    ),
    Binding(
        "shift+down,right_square_bracket",
        "shift(1)",
        "Later in the post",
        show=False,
        id="post-later",
    ),
    Binding("u,backspace,ctrl+z", "undo", "Undo", show=False, id="post-undo"),
    Binding("f3", "preview", "Preview", id="post-preview", priority=True),
    Binding("f7", "other_state", "Out", id="post-out", priority=True, tooltip="Draft or out"),
    Binding("f8", "export", "Export", id="post-export", priority=True),
    Binding("escape", "leave", "Back", id="post-leave"),
    Binding("ctrl+s", "save", "Save", id="post-save", priority=True),
    Binding("f6", "other_pane", "한/En", id="post-pane", priority=True, tooltip="The other pane"),
    Binding("enter", "open", "Open", id="post-open", tooltip="Open the Desk"),
    Binding("f1", "app.help", "Help", id="post-help", priority=True),
]

ASIDE = [
    Binding(
        "escape", "dismiss(None)", "Back", id="aside-leave", tooltip="Back to what you were doing"
    ),
    Binding("right,c,ctrl+l", "thread", "Go from here", id="aside-thread", key_display="→"),
    Binding("left,h", "back", "Back along", id="aside-back", tooltip="Back to where you came from"),
    Binding("shift+right", "forward", "Forward again", show=False, id="aside-forward"),
    Binding("1,q", "triage('queued')", "Queue", id="aside-queue"),
    Binding("2,l", "triage('later')", "Later", id="aside-later"),
    Binding("5,s", "star", "Star", id="aside-star"),
    Binding("backspace,u,ctrl+z", "undo", "Undo", id="aside-undo", key_display="⌫"),
    Binding("7,o", "open_page", "Page", id="aside-page", tooltip="Open its page"),
    Binding("8,p", "open_pdf", "Open its PDF", show=False, id="aside-pdf"),
    Binding("y,ctrl+y", "copy_link", "Copy its link", show=False, id="aside-copy"),
    Binding("space", "read_on", "Read on", show=False, id="aside-read-on"),
    Binding("question_mark,f1", "app.help", "Help", id="aside-help", key_display="?"),
]

STATISTICS = [
    Binding("escape,ctrl+g", "dismiss(None)", "Back", id="statistics-leave"),
    Binding("left,h", "year(-1)", "Year before", id="statistics-year-before"),
    Binding("right,l", "year(1)", "Year after", id="statistics-year-after"),
    Binding("f1,question_mark", "app.help", "Help", id="statistics-help"),
]

# By what the help calls them; the keys of one screen never mean two things there.
SCREENS = {
    "Library": LIBRARY,
    "Triage": TRIAGE,
    "Desk": DESK,
    "Post": POST,
    "A look aside": ASIDE,
    "Statistics": STATISTICS,
}
