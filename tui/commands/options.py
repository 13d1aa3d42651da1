"""The options that every command has, and opening the vault that they name."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from tui.commands.group import AS_JSON
from tui.texts import t

if TYPE_CHECKING:
    from notes.vault import Vault
    from tui.session import Session

Command = TypeVar("Command", bound=Callable[..., Any])

# For arguments that are a query: `-word` is part of it, and not an option.
QUERY_SETTINGS = {"ignore_unknown_options": True}
_MISSPELLED = re.compile("--[a-z]")


def query_words(
    ctx: click.Context, param: click.Parameter, words: tuple[str, ...]
) -> tuple[str, ...]:
    """The words of a query as they came. Raises NoSuchOption for `--limt`, which is no query."""
    for word in words:
        if _MISSPELLED.match(word):
            raise click.NoSuchOption(word.partition("=")[0], ctx=ctx)
    return words


def json_option(function: Command) -> Command:
    """`--json`, given to the command as `json`."""

    def note(ctx: click.Context, param: click.Parameter, value: bool) -> bool:
        ctx.meta[AS_JSON] = value
        return value

    # Eager, so that whatever else is wrong with the call is said as JSON, too.
    option = click.option(
        "--json", is_flag=True, is_eager=True, callback=note, help="Print one JSON document."
    )
    return option(function)


def vault_options(function: Command) -> Command:
    """`--vault` and `--json`, given to the command as `vault` and `json`."""
    option = click.option("--vault", metavar="DIR", help="The vault to work on.")
    return option(json_option(function))


def limit_option(default: int) -> Callable[[Command], Command]:
    """`--limit`, given to the command as `limit`; 0 for all."""
    return click.option(
        "--limit",
        type=click.IntRange(min=0),
        default=default,
        metavar="N",
        show_default=True,
        help="At most this many; 0 for all.",
    )


def vault_named(vault: str | None) -> Path | None:
    """The vault that the command's own option names, else the one before the command."""
    context = click.get_current_context()
    name = vault or context.find_root().obj
    return Path(name).absolute() if name else None


def opened_vault(vault: str | None, *, remembered: bool = True) -> Vault:
    """The vault that the options or the folder say; from now on also the one last used.

    Without any vault: offers to make one on a terminal. Raises NoVault.
    """
    from notes.vault import VaultError, find_vault, open_vault, remember
    from tui.errors import NoVault

    root = find_vault(vault_named(vault))
    if root is None:
        root = _make_or_demo()
    try:
        found = open_vault(root)
    except VaultError as error:
        raise NoVault(str(error)) from None
    if remembered:
        remember(found.root)
    return found


def opened(vault: str | None, *, sync: bool = True, stems: bool = False) -> Session:
    """A session of that vault, its index up to date unless `sync` is False. Raises StoreError.

    stems: those of Korean words, too, which may take a second or, the first time, several.
    """
    from store.index import open_index
    from tui.commands.progress import READING, find_stems, shown
    from tui.printing import warn
    from tui.session import Session
    from tui.texts.messages import translated

    place = opened_vault(vault)
    session = Session(place, open_index(place))
    click.get_current_context().call_on_close(session.close)
    if session.index.notice:
        warn(translated(session.index.notice))
    report = None
    if sync:
        with shown(*READING) as progress:
            report = session.sync(progress=progress)
    for notice in report.notices if report else ():
        warn(translated(notice))
    if stems and report and report.unstemmed:
        find_stems(place)
    return session


def _make_or_demo() -> Path:
    """Ask for a new vault in this folder, or the demo instead of what was asked for."""
    from notes.vault import init_vault
    from tui.errors import NoVault

    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        hint = "make one with `dokhu init DIR`, name one with --vault, or try `dokhu demo`"
        raise NoVault(f"there is no vault here: {hint}")
    offer = t("There is no vault here. Make one, or look around in the demo library?")
    click.echo(offer, err=True)
    choice = click.Choice(["make", "demo", "quit"])
    said = click.prompt(t("make, demo or quit?"), type=choice, default="quit", err=True)
    if said == "make":
        # Folders of papers do not belong among whatever else is here.
        here = Path.cwd()
        place = here / "papers" if any(here.iterdir()) else here
        return init_vault(Path(click.prompt(t("In which folder?"), default=place, err=True))).root
    status = 2
    if said == "demo":
        from tui.commands.open_app import open_demo

        status = open_demo()
    raise click.exceptions.Exit(status)
