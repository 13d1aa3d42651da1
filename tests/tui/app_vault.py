"""A small vault for tests of the app, and the app on it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from textual.pilot import Pilot

from notes.catalogue import upsert
from notes.compose import compose
from notes.paper import Paper
from notes.vault import Vault, init_vault, open_vault
from store.sync import sync
from tui.app import DokhuApp

HOSTILE = "[/oops] [MASK] \x1b]0;renamed\x07 한국어 제목"


def make_vault(folder: Path) -> Vault:
    """Five papers, one with a bilingual note, one without a title, one with a hostile title."""
    init_vault(folder)
    vault = open_vault(folder)
    upsert(
        vault,
        [
            _paper("2412.00001", "A Study of Small Models", "2024-12-05", upvotes=9),
            _paper("2412.00002", "모형 증류에 대하여", "2024-12-04"),
            _paper("2412.00003", HOSTILE, "2024-12-03"),
            _paper("2412.00004", None, "2024-12-02"),
            _paper("2412.00005", "Notes on Retrieval", "2024-12-01"),
        ],
    )
    fields: dict[str, str | bool | Sequence[str] | None] = {
        "title": "Notes on Retrieval",
        "authors": ("Jane Kim", "Ada Park"),
        "arxiv": "2412.00005",
        "date": "2024-12-06",
        "status": "reading",
        "tags": ("rag",),
        "translation": "draft",
    }
    text = compose(
        fields,
        abstract="An abstract.",
        paragraphs=("첫 문단.", "First paragraph."),
    )
    vault.add("2024-12-06-notes-on-retrieval", text)
    sync(vault)
    return vault


def _paper(arxiv: str, title: str | None, date: str | None, upvotes: int | None = None) -> Paper:
    return Paper(
        key=f"arxiv:{arxiv}",
        source="arxiv",
        title=title,
        authors=("Jane Kim", "Ada Park"),
        abstract=f"What {arxiv} is about.",
        arxiv=arxiv,
        paper_date=date,
        upvotes=upvotes,
        seen="2024-12-06",
    )


@asynccontextmanager
async def running(
    vault: Vault, size: tuple[int, int] = (140, 40)
) -> AsyncIterator[tuple[DokhuApp, Pilot[int]]]:
    """The app, its list shown; without a sync beside it, which tests of the app do not need."""
    app = DokhuApp(vault)
    app.sync_beside = False
    app.greets = False
    async with app.run_test(size=size) as pilot:
        await settled(app, pilot)
        yield app, pilot


async def settled(app: DokhuApp, pilot: Pilot[int]) -> None:
    """Until what was asked for is on the screen."""
    await pilot.pause()
    await app.workers.wait_for_complete()
    await pilot.pause()


def screen_text(app: DokhuApp) -> str:
    """What the terminal would show, line by line."""
    width, height = app.size
    lines = app.screen._compositor.render_strips()[:height]
    assert width
    return "\n".join(line.text for line in lines)
