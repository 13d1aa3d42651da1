"""What a target is: it makes files out of pages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, tzinfo
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import ClassVar

from notes.export_options import leads_out
from notes.page import Page
from notes.templates import Templates


@dataclass(frozen=True, slots=True)
class OutFile:
    """A file of an export. path: relative to the folder that is exported to, with `/`."""

    path: str
    data: bytes


@dataclass(frozen=True)
class Site:
    """What the vault's owner says about where posts go.

    options: as notes.export_options reads them. zone: of the dates, None for the system's. folder:
    the vault's own templates. whole: whether the whole blog goes there, so that pages may link to
    its index.
    """

    options: Mapping[str, object] = field(default_factory=dict)
    zone: tzinfo | None = None
    folder: Path | None = None
    whole: bool = False

    @cached_property
    def templates(self) -> Templates:
        """The vault's templates before dokhu's own."""
        return Templates(self.folder)

    def said(self, name: str, default: str = "") -> str:
        """An option that is one text."""
        value = self.options.get(name)
        return " ".join(value.split()) if isinstance(value, str) and value.strip() else default

    def is_set(self, name: str) -> bool:
        """An option that is yes or no."""
        return self.options.get(name) is True

    @property
    def main(self) -> str:
        """The site's main language, for generators that name its files differently."""
        return "en" if self.said("main") == "en" else "ko"

    def inner_folder(self, name: str, default: str) -> str:
        """An option that is a folder of the site; one that leads out of it is not believed."""
        folder = self.said(name, default)
        return str(PurePosixPath(default if leads_out(folder) else folder))

    def moment(self, page: Page) -> datetime | None:
        """When the post's day begins in the writer's time zone.

        The day's first moment, so that no site takes today's post for one of the future.
        """
        if page.date is None:
            return None
        start = datetime.combine(date.fromisoformat(page.date), datetime.min.time())
        return start.replace(tzinfo=self.zone) if self.zone else start.astimezone()


class Target:
    """A place where posts go. A subclass says how its files are named and what is in them.

    name: as in `TARGETS`. suffix: of a page's file. carries_pictures: whether images go along;
    where they do not, the person puts them in by hand.
    """

    name: ClassVar[str]
    suffix: ClassVar[str] = ".md"
    carries_pictures: ClassVar[bool] = True

    def __init__(self, site: Site) -> None:
        self.site = site

    def path(self, page: Page) -> str:
        """Where the page's file goes."""
        return f"{page.slug}{language_part(page)}{self.suffix}"

    def render(self, page: Page) -> str:
        """The text of the page's file, a final newline included."""
        raise NotImplementedError

    def files(self, page: Page) -> list[OutFile]:
        """The page's file, then what it needs beside it. Raises OSError for an unreadable image."""
        return [OutFile(self.path(page), self.render(page).encode()), *self.pictures(page)]

    def pictures(self, page: Page) -> Iterable[OutFile]:
        """The images that go with the page as files."""
        return ()

    def indexes(self, pages: Sequence[Page]) -> list[OutFile]:
        """What a site of these pages has besides them; newest page first."""
        return []


def language_part(page: Page) -> str:
    """What a file's name has before its suffix: `.ko` or `.en` for one of a pair."""
    return f".{page.lang}" if page.pair else ""
