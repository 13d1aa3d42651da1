"""Another program on the whole terminal, until it ends."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from textual.app import SuspendNotSupported

from tui.refusals import refusals, tell
from tui.texts import t

if TYPE_CHECKING:
    from textual.screen import Screen

Result = TypeVar("Result")


def outside(screen: Screen[Any], run: Callable[[], Result]) -> Result | None:
    """Let `run` have the terminal, and give its result; None where it could not be, and say why."""
    try:
        with screen.app.suspend():
            return run()
    except SuspendNotSupported:
        screen.notify(t("This terminal cannot make room for another program"))
    except refusals() as error:
        tell(screen, error, t("Not done"))
    return None
