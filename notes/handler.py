"""Our reading of front matter behind python-frontmatter's interface, for programs that use it:
`frontmatter.load("note.md", handler=NoteHandler())`.

https://python-frontmatter.readthedocs.io/en/latest/handlers.html
"""

from __future__ import annotations

from frontmatter.default_handlers import BaseHandler

from notes.front_matter import OPEN, FrontMatterError, Value, read_yaml, split


class NoteHandler(BaseHandler):
    """Reads YAML front matter as plain text values; `notes.splice` writes it.

    Raises FrontMatterError, with the line, where the front matter is broken.
    """

    FM_BOUNDARY = OPEN

    def detect(self, text: str) -> bool:
        where = split(text)
        if where is None or where.fence != "---":
            return False
        try:
            return read_yaml(text[where.start : where.end]) is not None
        except FrontMatterError:
            return True  # it is there; `load` says what is wrong with it

    def split(self, text: str) -> tuple[str, str]:
        where = split(text)
        if where is None or not self.detect(text):
            raise ValueError("no YAML front matter")
        return text[where.start : where.end], text[where.body :]

    def load(self, fm: str, **kwargs: object) -> dict[str, Value]:
        front = read_yaml(fm)
        return front.values if front else {}

    def export(self, metadata: dict[str, object], **kwargs: object) -> str:
        raise NotImplementedError("a note is edited with notes.splice, so that its lines stay")
