"""velog: Markdown to paste into its editor, which has fields of its own for title and tags.

Images do not go along: velog keeps those that are dropped into its editor.
"""

from __future__ import annotations

from notes.targets.markdown_page import MarkdownPage


class Velog(MarkdownPage):
    """See the module. velog shows `$…$` as math."""

    name = "velog"
    math = "raw"
    anchors = False
    carries_pictures = False


TARGET = Velog
