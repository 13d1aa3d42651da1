"""A progress bar for long work, on a terminal only."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from time import monotonic
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from notes.vault import Vault
    from store.progress import Progress

# For a sync.
READING = "Reading", "The index is as it was; `dokhu sync` reads the files again."
# Most work ends before a bar would be more than a flicker.
_PATIENCE = 0.5
_STEPS = 1000


@contextmanager
def shown(label: str, stopped: str) -> Iterator[Progress | None]:
    """A function to call with (done, total); None where nobody looks at a terminal.

    label: an English text. stopped: another, to tell the person where Ctrl+C ends it.
    """
    if not sys.stderr.isatty():
        yield None
        return
    try:
        with _bar(label) as step:
            yield step
    except KeyboardInterrupt:
        from tui.texts import t

        print(t("Stopped. {what}", what=t(stopped)), file=sys.stderr)
        raise


@contextmanager
def _bar(label: str) -> Iterator[Progress]:
    begun = monotonic()
    with ExitStack() as stack:
        bar = None

        def step(done: int, total: int) -> None:
            nonlocal bar
            if monotonic() - begun < _PATIENCE:
                return
            if bar is None:
                import click

                from tui.texts import t

                bar = stack.enter_context(
                    click.progressbar(length=_STEPS, label=t(label), file=sys.stderr, width=30)
                )
            bar.update(max(0, _STEPS * done // max(total, 1) - bar.pos))

        yield step


def find_stems(vault: Vault) -> None:
    """Wait for the stems of Korean words that a sync left for later."""
    from tui.stemming import missing_kiwi, stem_and_wait

    if notice := missing_kiwi():
        from tui.printing import warn
        from tui.texts.messages import translated

        warn(translated(notice))
    with shown("Korean words", "`dokhu sync` reads the rest.") as progress:
        stem_and_wait(vault.root, progress)
