"""Our reading of front matter behind python-frontmatter's interface, for programs that use it:
`frontmatter.loads(text, handler=NoteHandler())`.

https://python-frontmatter.readthedocs.io/en/latest/handlers.html
"""

from __future__ import annotations

from frontmatter.default_handlers import BaseHandler

from notes.front_matter import OPEN, Value, compose, plain, split


class NoteHandler(BaseHandler):
    """Reads YAML front matter as plain text values. Raises FrontMatterError where it is broken."""

    FM_BOUNDARY = OPEN

    def detect(self, text: str) -> bool:
        where = split(text)
        return where is not None and where.fence == "---"

    def split(self, text: str) -> tuple[str, str]:
        where = split(text)
        if where is None or where.fence != "---":
            raise ValueError("no YAML front matter")
        return text[where.start : where.end], text[where.body :]

    def load(self, fm: str, **kwargs: object) -> dict[str, Value]:
        node = compose(fm)
        found = plain(node) if node is not None else {}
        return found if isinstance(found, dict) else {}

    def export(self, metadata: dict[str, object], **kwargs: object) -> str:
        raise NotImplementedError("notes.splice writes, so that the person's lines stay")
