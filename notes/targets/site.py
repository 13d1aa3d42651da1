"""What the site generators have in common."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, datetime
from typing import ClassVar

from notes.page import Page
from notes.targets.description import description_of, plain_line
from notes.targets.markdown_page import MarkdownPage

_IN_NO_TAG = dict.fromkeys(map(ord, "<>\"'&,;`{}[]\\%"))

Value = str | bool | list[str] | date | datetime | Mapping[str, "Value"]


class SitePage(MarkdownPage):
    """A post of a site generator, with front matter.

    posts: the folder for posts, unless `folder` of `[export.<target>]` says another. root: the
    address that posts are under, unless `path` says another.
    """

    posts: ClassVar[str]
    root: ClassVar[str] = "/posts/"

    @property
    def folder(self) -> str:
        """The folder for posts."""
        return self.site.inner_folder("folder", self.posts)

    @property
    def address(self) -> str:
        """The address that posts are under, with `/` at both ends."""
        return f"/{self.site.said('path', self.root).strip('/')}/".replace("//", "/")

    def meta(self, page: Page) -> dict[str, Value]:
        """The front matter's fields that say something, in order."""
        raise NotImplementedError

    def front(self, page: Page) -> str:
        return yaml_front(self.meta(page))

    def shared(self, page: Page) -> dict[str, Value]:
        """Title, date, tags and description, by the names that most generators share."""
        return filled(
            {
                "title": plain_line(page.title),
                "date": self.site.moment(page),
                "tags": tags_of(page),
                "description": description_of(page),
            }
        )


def filled(fields: Mapping[str, Value | None]) -> dict[str, Value]:
    """The fields that say something: neither empty nor false."""
    return {name: value for name, value in fields.items() if value}


def tags_of(page: Page) -> list[str]:
    """The page's tags without the signs that some list or some theme would stumble over."""
    return [tag for tag in (tag.translate(_IN_NO_TAG) for tag in page.tags) if tag]


def has_math(page: Page) -> bool:
    """Whether there is math on the page, so that a theme may load what shows it."""
    kinds = {mark.kind for passage in page.passages for mark in page.marks.used(passage.text)}
    return bool(kinds & {"math", "display"})


def yaml_front(fields: Mapping[str, Value]) -> str:
    """YAML front matter, written by python-frontmatter."""
    import yaml
    from frontmatter.default_handlers import YAMLHandler

    class Dumper(yaml.SafeDumper):
        """Writes a moment as RFC 3339 has it, which every generator's parser reads."""

    Dumper.add_representer(
        datetime,
        lambda dumper, value: dumper.represent_scalar(
            "tag:yaml.org,2002:timestamp", value.isoformat()
        ),
    )
    head: str = YAMLHandler().export(dict(fields), Dumper=Dumper, sort_keys=False, width=1_000_000)
    return f"---\n{head}\n---\n\n"


def toml_front(fields: Mapping[str, Value]) -> str:
    """TOML front matter between `+++`: https://toml.io/en/v1.0.0"""
    plain = [f"{name} = {_toml(v)}" for name, v in fields.items() if not isinstance(v, Mapping)]
    for name, table in fields.items():
        if isinstance(table, Mapping):
            plain += ["", f"[{name}]", *(f"{key} = {_toml(v)}" for key, v in table.items())]
    return "\n".join(["+++", *plain, "+++"]) + "\n\n"


def _toml(value: Value) -> str:
    if isinstance(value, datetime | date):
        return value.isoformat()
    # A JSON text, boolean or list of texts is a TOML one, now that no control character is in it.
    return json.dumps(value, ensure_ascii=False)
