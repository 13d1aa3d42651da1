"""Somebody presses anything for a while: what then is wrong with the app, its files and its index.

On a copy of a real folder of notes, with a catalogue of papers beside them:

    python -m tests.tui.random_session FOLDER --events 2000 --seed 1
"""

from __future__ import annotations

import argparse
import asyncio
import faulthandler
import os
import random
import shutil
import tempfile
from collections import Counter
from itertools import zip_longest
from pathlib import Path

from textual.pilot import Pilot

from notes.catalogue import upsert
from notes.paper import Paper
from notes.vault import Vault, init_vault
from store.sync import sync
from tests.store.conftest import dump
from tests.tui.app_vault import HOSTILE
from tests.tui.random_events import OtherPrograms, Somebody
from tests.tui.witness import Witness
from tui.app import DokhuApp
from tui.screens.saving import Saving

# Another program writes this often, in parts of all that happens; and the index goes.
_OTHERS, _INDEX_LOST = 0.015, 0.001
# Looks at the drafts, half a second apart, before what is typed must be in one.
_LOOKS = 8
# A key that is not answered for this long holds the app up for good, in seconds.
_HUNG = 120.0


async def play(vault: Vault, seed: int, count: int, *, sync_beside: bool = False) -> list[str]:
    """Press, click, paste and resize `count` times; what is wrong afterwards. A crash raises."""
    return (await _played(vault, seed, count, sync_beside))[0]


async def _played(
    vault: Vault, seed: int, count: int, sync_beside: bool
) -> tuple[list[str], Counter[str]]:
    """The same, and how often which screen was in front."""
    chance = random.Random(seed)
    app = DokhuApp(vault)
    app.sync_beside, app.greets = sync_beside, False
    app.animation_level = "none"
    app.session.open_url = lambda url: None  # type: ignore[method-assign]
    witness = Witness(app)
    screens: Counter[str] = Counter()
    async with app.run_test(size=(140, 40)) as pilot:
        somebody = Somebody(pilot, vault.root, seed)
        others = OtherPrograms(pilot, vault.root, seed)
        try:
            for _ in range(count):
                screens[type(app.screen).__name__] += 1
                if chance.random() < _OTHERS:
                    witness.let(others.act)
                if chance.random() < _INDEX_LOST:
                    app.session.index.path.unlink(missing_ok=True)
                await asyncio.wait_for(somebody.act(), _HUNG)
            wrong = await _undrafted(app, pilot)
        except BaseException:
            print("The last events:", *somebody.did, sep="\n  ")
            raise
    witness.look("in the end")
    return [*witness.wrong, *wrong, *_index_behind(vault)], screens


async def _undrafted(app: DokhuApp, pilot: Pilot[int]) -> list[str]:
    """What is neither in a file nor in a draft would be lost if the app ended now."""
    lost: list[str] = []
    for _ in range(_LOOKS):
        drafts = {draft.path: draft.text for draft in app.session.drafts.load()}
        writing = [screen for screen in app.screen_stack if isinstance(screen, Saving)]
        lost = [
            f"{screen.editing.path}: what is typed is in no draft"
            for screen in writing
            if screen.unsaved
            and drafts.get(screen.editing.path) != screen.editing.rescued(screen.typed())
        ]
        if not lost:
            break
        await pilot.pause(0.5)
    return lost


def _index_behind(vault: Vault) -> list[str]:
    """What the index, brought up to the files, says otherwise than one made anew."""
    sync(vault)
    followed = dump(vault)
    sync(vault, rebuild=True)
    both = ((one, other) for one, other in zip(followed, dump(vault), strict=True) if one != other)
    rows = (next(pair for pair in zip_longest(*tables) if pair[0] != pair[1]) for tables in both)
    return [f"the index has {one!r}, and {other!r} when made anew" for one, other in rows]


def _papers() -> list[Paper]:
    """A month's catalogue, some of it odd."""
    titles = ["A Study of {n} Small Models", "모형 {n}의 증류에 대하여", HOSTILE, None]
    return [
        Paper(
            key=f"arxiv:2412.{n:05}",
            source="arxiv",
            title=(title.format(n=n) if (title := titles[n % 4]) and n % 4 < 2 else title),
            authors=("Jane Kim", "Ada Park")[: n % 3],
            abstract=f"What 2412.{n:05} is about. " * (n % 40),
            arxiv=f"2412.{n:05}",
            paper_date=f"2024-12-{n % 28 + 1:02}",
            upvotes=n % 7,
            seen="2024-12-06",
        )
        for n in range(120)
    ]


def main() -> int:
    """The command; 1 where something is wrong."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, help="A folder of notes; a copy of it is used.")
    parser.add_argument("--events", type=int, default=2_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    faulthandler.enable()
    with tempfile.TemporaryDirectory() as place:
        os.chdir(place)
        os.environ["HOME"] = place
        # The stems that Kiwi finds would stand in one index, and not yet in the other.
        os.environ["DOKHU_STEMS"] = "rules"
        for name in ("CACHE", "STATE", "CONFIG", "DATA"):
            os.environ[f"XDG_{name}_HOME"] = f"{place}/{name.lower()}"
        shutil.copytree(options.folder, Path(place, "vault", "notes"))
        vault = init_vault(Path(place, "vault"))
        upsert(vault, _papers())
        sync(vault)
        played = _played(vault, options.seed, options.events, sync_beside=True)
        wrong, screens = asyncio.run(played)
    print(*(f"{count:6} on {name}" for name, count in screens.most_common()), sep="\n")
    print(*wrong or [f"{options.events} events, and nothing is wrong"], sep="\n")
    return int(bool(wrong))


if __name__ == "__main__":
    raise SystemExit(main())
